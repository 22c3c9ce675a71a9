"""Tests of redraw.py: populations, strata and draws of journals that are made here, and what it says where a sample is another.

    python3 -m unittest test_redraw    # in src/verifier
"""

import contextlib
import hashlib
import io
import json
import os
import tempfile
import unittest

import redraw

PLAN = {"programme": "closed-claims", "employer": "glendale", "from": "2021-01-01", "to": "2021-12-31", "seed": "march", "plan": {"method": "fixed", "number": 2, "risk": "5"}}


def lines_hash(lines):
    return hashlib.sha256("".join(line + "\n" for line in lines).encode()).hexdigest()


class Book:
    """A journal, an entry for each fact."""

    def __init__(self):
        self.entries = []

    def add(self, stream, event, **payload):
        number = len(self.entries) + 1
        self.entries.append({"number": number, "stream": stream, "entry": f"e{number}", "event": event, "recordedAt": "2022-01-01T00:00:00Z", "payload": payload})
        return f"e{number}"

    def claim(self, name, closed="2021-06-01", kind="medical-only", employer="glendale", injured="2021-02-01"):
        self.add(f"claim/{name}", "claim.injury-reported", jurisdiction="AZ", employer=employer, kind=kind, injuredOn=injured, employee={"id": name})
        return closed and self.add(f"claim/{name}", "claim.closed", on=closed, reason="done")

    def run(self, run, to, *lines, transmitted=True):
        self.add("payroll/glendale", "payroll.run-frozen", run=run, header={"employer": "glendale", "period": {"from": to, "to": to}})
        part = [{"claim": claim, "kind": kind, "forPeriod": {"from": first, "to": first}, "payCode": code, "amount": amount} for claim, kind, first, code, amount in lines]
        self.add(f"run/{run}", "run.part-frozen", part={"number": 1, "lines": part})
        if transmitted:
            self.add("payroll/glendale", "payroll.run-transmitted", run=run)

    def audit(self, files, drawn, books=None, strata=None, **changed):
        said = [f"{name} {books[name]}" for name in files] if books else files
        plan = {**PLAN, "position": len(self.entries), "knownAt": "2022-02-01T00:00:00Z", "population": len(files), "populationHash": lines_hash(said), **changed}
        stage = {"stage": 1, "drawn": drawn}
        if strata:
            plan["strata"] = {"by": strata[0], "each": [{"name": name, "population": len(those), "populationHash": lines_hash(those)} for name, those, _ in strata[1]]}
            stage["strata"] = [{"name": name, "drawn": its} for name, _, its in strata[1]]
        self.add("audit/C-1", "audit.planned", **plan)
        self.add("audit/C-1", "audit.sample-drawn", **stage)

    def told(self, *more):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "journal.jsonl")
            with open(path, "w", encoding="utf-8") as file:
                file.writelines(json.dumps(entry) + "\n" for entry in self.entries)
            out = io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
                status = redraw.main([path, *more])
        return status, out.getvalue()


def in_order(names, seed="march"):
    return sorted(names, key=lambda name: hashlib.sha256(f"{seed}\0{name}".encode()).hexdigest())


class Populations(unittest.TestCase):
    def test_closed_claims_are_those_closed_in_the_days_that_needed_treatment(self):
        book = Book()
        book.claim("C-1")
        book.claim("C-2", kind="lost-time", closed="2021-12-31")
        book.claim("early", closed="2020-12-31")
        book.claim("open", closed=None)
        book.claim("first-aid", kind="first-aid")
        book.claim("other", employer="lake")
        again = book.claim("again")
        book.add("claim/again", "claim.reopened", on="2021-07-01")
        undone = book.claim("undone")
        book.add("claim/undone", "claim.entry-withdrawn", entry=undone, reason="typo")
        book.claim("coded", kind="first-aid")
        book.add("claim/coded", "claim.report-corrected", kind="medical-only", reason="stitches")
        files = ["C-1", "C-2", "coded"]
        book.audit(files, in_order(files)[:2])
        book.claim("later")
        status, text = book.told()
        self.assertEqual(0, status, text)
        self.assertIn("3 files, 2 drawn", text)
        self.assertTrue(again)

    def test_lines_and_claims_of_transmitted_runs(self):
        book = Book()
        for name in ("C-1", "C-2", "C-3"):
            book.claim(name)
        book.run("R-1", "2021-03-12", ("C-1", "supplemental", "2021-02-27", "710", "100.00"), ("C-2", "statutory", "2021-02-27", "713", "1.00"))
        book.run("R-2", "2021-03-26", ("C-1", "supplemental", "2021-03-13", "710", "50.00"), transmitted=False)
        book.run("R-3", "2022-01-07", ("C-3", "supplemental", "2021-12-25", "710", "50.00"))
        book.audit(["R-1|C-1|2021-02-27|710"], ["R-1|C-1|2021-02-27|710"], programme="supplemental-lines")
        self.assertEqual(0, book.told()[0], book.told()[1])
        book.entries = book.entries[:-2]
        book.audit(["C-2"], ["C-2"], programme="statutory-pay")
        self.assertEqual(0, book.told()[0], book.told()[1])

    def test_the_denied_are_a_stratum_until_it_is_rescinded(self):
        book = Book()
        for name in ("C-1", "C-2", "C-3"):
            book.claim(name, kind="lost-time")
        book.add("claim/C-1", "claim.denied", on="2021-03-01")
        book.add("claim/C-2", "claim.denied", on="2021-03-01")
        book.add("claim/C-2", "claim.denial-rescinded", on="2021-04-01")
        both = in_order(["C-2", "C-3"])
        book.audit(["C-1", "C-2", "C-3"], in_order(["C-1", "C-2", "C-3"]), strata=("kind", [("denied", ["C-1"], ["C-1"]), ("indemnity", ["C-2", "C-3"], both)]))
        status, text = book.told()
        self.assertEqual(0, status, text)
        self.assertIn("stratum denied: 1 files", text)
        book.entries[-1]["payload"]["strata"][1]["drawn"] = both[::-1]
        self.assertIn("stage 1, stratum indemnity: other files", book.told()[1])


class Draws(unittest.TestCase):
    def setUp(self):
        self.book, self.files = Book(), [f"C-{number:02}" for number in range(30)]
        for name in self.files:
            self.book.claim(name)

    def test_another_file_another_order_another_number_another_seed(self):
        for drawn, changed in (
            (in_order(self.files)[1:3], {}),
            (in_order(self.files)[:2][::-1], {}),
            (in_order(self.files)[:3], {}),
            (in_order(self.files)[:2], {"seed": "april"}),
        ):
            self.book.entries = self.book.entries[:60]
            self.book.audit(self.files, drawn, **changed)
            status, text = self.book.told("--json")
            self.assertEqual(1, status, text)
            self.assertEqual(1, len(json.loads(text)["audits"][0]["differences"]), text)

    def test_a_population_with_a_file_less_or_another_one(self):
        self.book.audit(self.files[1:], in_order(self.files)[:2])
        self.assertIn("has 30 files here and had 29", self.book.told()[1])
        self.book.entries = self.book.entries[:60]
        self.book.audit(["C-XX"] + self.files[1:], in_order(self.files)[:2])
        self.assertIn("has other files here than it had, as many", self.book.told()[1])

    def test_dollars(self):
        self.assertEqual(500712, int(redraw.decimal.Decimal("15000.00") * 100 / redraw.decimal.Decimal(-redraw.math.log(0.05))))
        self.book.run("R-1", "2021-03-12", *((name, "statutory", "2021-02-27", "713", "-600.00" if name == "C-03" else "100.00") for name in self.files))
        books = {name: "-600.00" if name == "C-03" else "100.00" for name in self.files}
        step, start = 50071, int(hashlib.sha256(b"march\0start").hexdigest(), 16)
        at, drawn, marks = 0, [], set(range(start % step, 3500 * 100, step))
        for name in self.files:
            width = 60000 if name == "C-03" else 10000
            if any(at <= mark < at + width for mark in marks):
                drawn.append(name)
            at += width
        self.assertIn("C-03", drawn)
        plan = {"method": "monetary-unit", "misstatement": "1500.00", "risk": "5"}
        self.book.audit(self.files, drawn, books=books, programme="statutory-pay", plan=plan)
        self.assertEqual(0, self.book.told()[0], self.book.told()[1])
        self.book.entries[-1]["payload"]["drawn"] = drawn[1:]
        self.assertEqual(1, self.book.told()[0])

    def test_the_list_and_what_is_refused(self):
        self.book.audit(self.files, in_order(self.files)[:2])
        self.assertEqual(2, self.book.told("--audit", "C-9")[0])
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "population.txt")
            self.assertEqual(0, self.book.told("--audit", "C-1", "--list", path)[0])
            with open(path, encoding="utf-8") as file:
                self.assertEqual(self.files, file.read().split())


if __name__ == "__main__":
    unittest.main()
