"""A client of the Case Ledger's API that is made from its description (openapi.json), with nothing but Python itself.

    ledger = CaseLedger("http://127.0.0.1:8080", token)
    ledger.claimStatement(claim="G-22-0007", asOf="2022-06-30").data
    ledger.giveCommand({"do": "CloseClaim", "claim": "G-22-0007", "on": "2022-06-30"}, if_match=seen, idempotency_key="c-17")

Every operationId of the description is a method. Its keywords are the call's parameters (headers in small letters with
underscores), its one positional argument is the body. What isn't done is raised as a Problem.
"""

import json
import urllib.error
import urllib.parse
import urllib.request


class Problem(Exception):
    """Why a call wasn't done: status, code, field (or None) and detail, as RFC 9457 has it."""

    def __init__(self, status, document):
        super().__init__(f"{status} {document.get('code')}: {document.get('detail')}")
        self.status, self.document = status, document
        self.code, self.field, self.detail = (document.get(name) for name in ("code", "field", "detail"))


class Answer:
    """What a call answered: its status, its data (a document, a list of lines, or text) and its ETag."""

    def __init__(self, status, data, etag):
        self.status, self.data, self.etag = status, data, etag


class CaseLedger:
    """A ledger that is served at url, asked with the token of an account."""

    def __init__(self, url, token):
        self._url, self._token = url.rstrip("/"), token
        with urllib.request.urlopen(f"{self._url}/api/v1/openapi.json") as answer:
            self.description = json.load(answer)
        self._calls = {
            call["operationId"]: (method.upper(), path, call)
            for path, calls in self.description["paths"].items()
            for method, call in calls.items()
        }

    def __getattr__(self, name):
        if name not in self._calls:
            raise AttributeError(f"the API has no call {name}")
        method, path, call = self._calls[name]
        return lambda body=None, **parameters: self._call(method, path, call, body, dict(parameters))

    def __dir__(self):
        return sorted(self._calls)

    def _call(self, method, path, call, body, given):
        headers = {"Authorization": f"Bearer {self._token}"}
        query = {}
        for parameter in call.get("parameters", []):
            name = parameter["name"]
            if parameter["in"] == "header":
                value = given.pop(name.lower().replace("-", "_"), None)
                if value is not None:
                    headers[name] = value
            elif parameter["in"] == "path":
                path = path.replace("{" + name + "}", urllib.parse.quote(str(given.pop(name)), safe=""))
            elif name in given:
                query[name] = given.pop(name)
        query.update(given)  # what a call takes by any name, such as a rule's inputs; others are refused by the server
        data = None
        if "requestBody" in call and body is not None:
            headers["Content-Type"] = kind = next(iter(call["requestBody"]["content"]))
            if kind == "application/jsonl" and not isinstance(body, (str, bytes)):
                body = "".join(json.dumps(line) + "\n" for line in body)
            elif kind == "application/json":
                body = json.dumps(body)
            data = body.encode() if isinstance(body, str) else body
        words = {name: str(value).lower() if isinstance(value, bool) else value for name, value in query.items()}
        address = self._url + path + ("?" + urllib.parse.urlencode(words) if words else "")
        request = urllib.request.Request(address, data=data, headers=headers, method=method)
        try:
            with urllib.request.urlopen(request) as answer:
                return Answer(answer.status, _data(answer), answer.headers.get("ETag"))
        except urllib.error.HTTPError as refused:
            with refused:
                raise Problem(refused.code, _data(refused) or {}) from None


def _data(answer):
    kind, text = answer.headers.get_content_type(), answer.read().decode()
    if kind == "application/jsonl":
        return [json.loads(line) for line in text.splitlines()]
    return json.loads(text) if kind.endswith("json") and text else text
