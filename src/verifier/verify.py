#!/usr/bin/env python3
"""Checks what Case Ledger handed out, without Case Ledger: a journal, an evidence package or a proof.

    python3 verify.py journal.jsonl --checkpoint checkpoint.txt --key vkey.txt [--answers answers.jsonl]
    python3 verify.py evidence.zip --key vkey.txt
    python3 verify.py proof.json --key vkey.txt [--checkpoint older.txt]
    python3 verify.py --self-test

Nothing but Python 3.9 and its standard library is needed, no network, and no file of the ledger. The formats are those of
docs/auditors/verifying.md: RFC 6962 section 2.1 (the tree), RFC 8032 section 5.1 (Ed25519), C2SP signed-note and
tlog-checkpoint (the checkpoint and its key). Exit status: 0 all agrees, 1 something differs, 2 the call is wrong.

It reads from top to bottom: signatures, notes, tree, journal, answers, package and proof, the command.
"""

import argparse
import base64
import binascii
import datetime
import hashlib
import io
import json
import multiprocessing
import os
import re
import sys
import time
import zipfile
import zlib

DIFFERENCES_SHOWN_MAX = 25
NOTE_BYTES_MAX = 100_000
PACKAGE_BYTES_MAX = 2_000_000_000


class Wrong(Exception):
    """What was handed over is not what it should be. The message says what and where."""


# ---------------------------------------------------------------------------------------------------------------------
# Ed25519, RFC 8032 section 5.1: verification only, with the names of the RFC. Slow and plain; a checkpoint has one.

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)


def x_of(y, sign):
    """The x of the point with this y (RFC 8032, 5.1.3), or None where the curve has none."""
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * SQRT_OF_MINUS_1 % P
    if (x * x - square) % P:
        return None
    return P - x if x & 1 != sign else x


def point(encoded):
    """Extended coordinates (X, Y, Z, T) of 32 bytes, or None."""
    number = int.from_bytes(encoded, "little")
    y = number & (1 << 255) - 1
    x = x_of(y, number >> 255)
    return None if x is None else (x, y, 1, x * y % P)


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, p):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, p)
        p = add(p, p)
        scalar >>= 1
    return result


def same_point(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed_by(public, message, signature):
    """Whether the signature of 64 bytes is this public key's over the message."""
    if len(public) != 32 or len(signature) != 64:
        return False
    a, r = point(public), point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    return same_point(times(s, BASE), add(r, times(h, a)))


# ---------------------------------------------------------------------------------------------------------------------
# Keys and checkpoints: C2SP signed-note and tlog-checkpoint.


def from_base64(text, what):
    """The bytes, of the one right way to write them only: otherwise a changed letter could mean the same bytes."""
    try:
        found = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Wrong(f"{what} is not Base64") from None
    if base64.b64encode(found).decode() != text:
        raise Wrong(f"{what} is not written as Base64 is")
    return found


class Key:
    """A verifier key, `NAME+HASH+BASE64`: who signs, and the 32 bytes that signatures are checked with."""

    def __init__(self, vkey):
        name, _, rest = vkey.partition("+")
        mark, _, encoded = rest.partition("+")
        blob = from_base64(encoded, "the key")
        if not name or re.search(r"\s", name) or len(blob) != 33 or blob[0] != 1:
            raise Wrong("the key is not a C2SP verifier key for Ed25519 (NAME+HASH+BASE64)")
        self.name, self.public = name, blob[1:]
        self.hash = hashlib.sha256(name.encode() + b"\n" + blob).digest()[:4]
        if mark != self.hash.hex():
            raise Wrong(f"the key of {name} says its hash is {mark}, and it is {self.hash.hex()}")


class Checkpoint:
    """What was signed: origin, size and root. Refused unless one of the keys signed it and no signature of theirs fails."""

    def __init__(self, raw, keys, where):
        if len(raw) > NOTE_BYTES_MAX:
            raise Wrong(f"{where}: too long for a checkpoint")
        try:
            note = raw.decode("utf-8")
        except UnicodeDecodeError:
            raise Wrong(f"{where}: not UTF-8") from None
        if any(ord(letter) < 32 and letter != "\n" for letter in note):
            raise Wrong(f"{where}: has a control character")
        text, blank, signatures = note.rpartition("\n\n")
        if not blank or not signatures.endswith("\n"):
            raise Wrong(f"{where}: no blank line before the signatures, or no line end after them")
        text += "\n"
        self.where, self.signers = where, []
        for line in signatures[:-1].split("\n"):
            parts = line.split(" ")
            if len(parts) != 3 or parts[0] != "\u2014":
                raise Wrong(f"{where}: a line is no signature: {line[:60]!r}")
            blob = from_base64(parts[2], f"{where}: the signature of {parts[1]}")
            for key in keys:
                if key.name == parts[1] and key.hash == blob[:4]:
                    if not signed_by(key.public, text.encode(), blob[4:]):
                        raise Wrong(f"{where}: the signature of {key.name} is not of this text")
                    self.signers.append(f"{key.name}+{key.hash.hex()}")
        if not self.signers:
            raise Wrong(f"{where}: none of the given keys signed it")
        lines = text.split("\n")
        if len(lines) < 4 or not lines[0] or not re.fullmatch(r"0|[1-9][0-9]{0,18}", lines[1]):
            raise Wrong(f"{where}: not origin, size and root")
        self.origin, self.size = lines[0], int(lines[1])
        self.root = from_base64(lines[2], f"{where}: the root")
        if len(self.root) != 32:
            raise Wrong(f"{where}: the root has {len(self.root)} bytes and not 32")


# ---------------------------------------------------------------------------------------------------------------------
# The tree: RFC 6962 section 2.1. A list of hashes is bytes, 32 for each.


def leaf_of(line):
    return hashlib.sha256(b"\0" + line).digest()


def node_of(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def subtrees(leaves, start):
    """The largest perfect subtrees that cover leaves of which the first is leaf number start, from left to right: (height, root) of each."""
    left, right, height, sha256 = [], [], 0, hashlib.sha256
    nodes = [leaves[at : at + 32] for at in range(0, len(leaves), 32)]
    while nodes:
        if start & 1:
            left.append((height, nodes[0]))
            nodes, start = nodes[1:], start + 1
        if len(nodes) & 1:
            right.append((height, nodes.pop()))
        nodes = [sha256(b"\1" + one + other).digest() for one, other in zip(nodes[::2], nodes[1::2])]
        start, height = start >> 1, height + 1
    return left + right[::-1]


def grown(peaks, nodes):
    """The largest perfect subtrees of a whole tree, when those of its next leaves are added."""
    peaks = list(peaks)
    for height, node in nodes:
        while peaks and peaks[-1][0] == height:
            height, node = height + 1, node_of(peaks.pop()[1], node)
        peaks.append((height, node))
    return peaks


def root_of(peaks):
    if not peaks:
        return hashlib.sha256(b"").digest()
    root = peaks[-1][1]
    for _, peak in peaks[-2::-1]:
        root = node_of(peak, root)
    return root


def roots_of(leaves, sizes, known=()):
    """The roots of the first so many leaves, for each of the sizes. Of some sizes the peaks may be known: size and peaks of each."""
    roots, size, peaks = {}, 0, []
    for wanted in sorted(set(sizes)):
        if wanted > len(leaves) // 32:
            break
        for at, there in known:
            if size < at <= wanted:
                size, peaks = at, there
        size, peaks = wanted, grown(peaks, subtrees(leaves[size * 32 : wanted * 32], size))
        roots[wanted] = root_of(peaks)
    return roots


def root_from_inclusion(leaf, index, size, proof):
    """RFC 9162 section 2.1.3.2: the root that the leaf has with this path, or None where the path can't be one."""
    if not 0 <= index < size:
        return None
    fn, sn, node = index, size - 1, leaf
    for sibling in proof:
        if sn == 0:
            return None
        if fn & 1 or fn == sn:
            node = node_of(sibling, node)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            node = node_of(node, sibling)
        fn, sn = fn >> 1, sn >> 1
    return node if sn == 0 else None


def grew_from(first, first_root, second, second_root, proof):
    """RFC 9162 section 2.1.4.2: whether the tree of the second size begins with that of the first."""
    if first == second:
        return not proof and first_root == second_root
    if first == 0 or first > second or not proof:
        return first == 0 and not proof
    path = list(proof) if first & (first - 1) else [first_root] + list(proof)
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    old = new = path[0]
    for node in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            old, new = node_of(node, old), node_of(node, new)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            new = node_of(new, node)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and old == first_root and new == second_root


# ---------------------------------------------------------------------------------------------------------------------
# The journal, line by line.

STRING = rb'"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*"'
UUID = rb'"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"'
HEAD = re.compile(
    rb'\{"number":([1-9][0-9]{0,15}),"stream":' + STRING + rb',"entry":(' + UUID + rb'),"event":"[a-z0-9.-]+","revision":[1-9][0-9]*'
    rb',"recordedAt":"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{3})?)Z"(?:,"by":' + STRING + rb')?(?:,"channel":"[a-z0-9-]+")?(?:,"key":' + STRING + rb")?"
    rb'(?:,"causedBy":(' + UUID + rb'))?,"payload":\{'
)
NO_ID = b" " * 38
NEW_KEY = b'"event":"checkpoint-key.replaced"'
EPOCH = datetime.datetime(1970, 1, 1)
MILLISECOND = datetime.timedelta(milliseconds=1)


def once_each(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a member stands twice: two programs may read two different things")
    return found


def no_number(text):
    raise ValueError(f"{text} is no number")


JSON = json.JSONDecoder(object_pairs_hook=once_each, parse_constant=no_number)


def instant_of(text):
    """Milliseconds since 1970 of `2022-04-19T17:35:00` in UTC, with or without a fraction."""
    return (datetime.datetime.fromisoformat(text) - EPOCH) // MILLISECOND


def look_at(lines, first):
    """What some lines hold, of which the first stands in this line of the file."""
    leaves, ids, causes, differences, instants = [], [], [], [], {}
    begin = before = None
    sha256, decode, head = hashlib.sha256, JSON.raw_decode, HEAD.match
    for line_number, line in enumerate(lines, first):
        leaves.append(sha256(b"\0" + line).digest())
        found = head(line)
        try:
            text = line.decode("utf-8")
            # Where the pattern holds and nothing follows the payload, the members before it are read, each once.
            payload = found.end() - 1 if found and len(text) == len(line) else 0
            if not payload or decode(text, payload)[1] != len(text) - 1:
                if decode(text)[1] != len(text):
                    raise ValueError("something stands after the object")
        except UnicodeDecodeError:
            differences.append((line_number, "is not UTF-8"))
        except ValueError as fault:
            differences.append((line_number, f"is no JSON object as the journal has them: {str(fault)[:120]}"))
        except RecursionError:
            differences.append((line_number, "is nested too deeply"))
        if not found or not line.endswith(b"}"):
            differences.append((line_number, "does not begin and end as an entry does (members, their order, no blanks)"))
            ids.append(NO_ID)
            continue
        number, entry, at, cause = found.groups()
        if int(number) != line_number:
            differences.append((line_number, f"has the number {number.decode()} where {line_number} belongs"))
        ids.append(entry)
        if cause:
            causes.append((line_number, cause))
        recorded = instants.get(at)
        if recorded is None:
            try:
                recorded = instants[at] = instant_of(at.decode())
            except ValueError:
                differences.append((line_number, f"recordedAt is no instant: {at.decode()}Z"))
                continue
        if int(entry[1:9] + entry[10:14], 16) != recorded:
            differences.append((line_number, f"the instant in the entry's id is not recordedAt, {at.decode()}Z"))
        now = recorded, line_number, at
        if before is None:
            begin = now
        else:
            went_back(differences, before, now)
        before = now
    leaves = b"".join(leaves)
    return leaves, subtrees(leaves, first - 1), ids, causes, differences, begin, before


def went_back(differences, before, now):
    if now[0] < before[0]:
        differences.append((now[1], f"recordedAt goes back: {now[2].decode()}Z"))


def look_at_part(part, first=None):
    """Says as well in which line the part begins. Nobody has counted the lines before it: unless told, its first line's number is believed."""
    path, offset, length = part
    with open(path, "rb") as file:
        file.seek(offset)
        data = file.read(length)
    lines = (data[:-1] if data.endswith(b"\n") else data).split(b"\n")
    if first is None:
        found = HEAD.match(lines[0])
        first = int(found.group(1)) if found else 1
    leaves, nodes, ids, *others = look_at(lines, first)
    keys = [line for line in lines if NEW_KEY in line] if NEW_KEY in data else []
    return first, leaves, nodes, b"".join(ids), keys, others


def parts_of(path, bytes_each):
    """Where to cut the file, at line ends: path, offset, length."""
    offset, size = 0, os.path.getsize(path)
    with open(path, "rb") as file:
        while offset < size:
            file.seek(min(offset + bytes_each, size) - 1)
            file.readline()
            yield path, offset, file.tell() - offset
            offset = file.tell()


class Journal:
    """A whole journal, read in as many processes as said: its leaves, what differs, and the lines that put a key in place of another."""

    def __init__(self, path, processes):
        size = os.path.getsize(path)
        parts = list(parts_of(path, max(200_000, min(4_000_000, size // (processes * 4) + 1))))
        self.key_lines, self.known = [], []
        leaves, peaks, ids, causes, differences, last = [], [], [], [], [], None
        pool = multiprocessing.Pool(processes) if processes > 1 and size > 1_000_000 else None
        try:
            for part, got in zip(parts, (pool.imap if pool else map)(look_at_part, parts)):
                if got[0] != len(ids) + 1:
                    got = look_at_part(part, len(ids) + 1)
                _, its_leaves, nodes, its_ids, key_lines, (its_causes, found, begin, end) = got
                if last is not None and begin is not None:
                    went_back(differences, last, begin)
                last = end or last
                leaves.append(its_leaves)
                peaks = grown(peaks, nodes)
                ids += [its_ids[at : at + len(NO_ID)] for at in range(0, len(its_ids), len(NO_ID))]
                self.known.append((len(ids), peaks))
                self.key_lines += key_lines
                causes += its_causes
                differences += found
        finally:
            if pool:
                pool.terminate()
        if size:
            with open(path, "rb") as file:
                file.seek(-1, os.SEEK_END)
                if file.read(1) != b"\n":
                    differences.append((len(ids), "has no line end: the file may be cut off"))
        if causes or len(set(ids)) != len(ids):
            place = dict(zip(reversed(ids), range(len(ids), 0, -1)))
            if len(place) != len(ids):
                for line_number, entry in enumerate(ids, 1):
                    if entry != NO_ID and place[entry] != line_number:
                        differences.append((line_number, f"has the id of line {place[entry]}"))
            for line_number, cause in causes:
                if place.get(cause, line_number) >= line_number:
                    differences.append((line_number, "names a cause that does not stand before it"))
        self.leaves, self.differences, self.count = b"".join(leaves), sorted(differences), len(ids)

    def roots(self, sizes):
        """The roots of the first so many lines, for each of the sizes."""
        return roots_of(self.leaves, sizes, self.known)


def first_difference(leaves, others):
    """The first line in which two journals differ, or None where one begins with the other."""
    for index in range(0, min(len(leaves), len(others)), 32):
        if leaves[index : index + 32] != others[index : index + 32]:
            return index // 32 + 1
    return None


def keys_vouched_for(lines, keys):
    """The given keys, and each later one that a line has on record with the signature of a key before it."""
    found = list(keys)
    for line in lines:
        try:
            payload = json.loads(line)["payload"]
            vkey, signature = payload["vkey"], from_base64(payload["vouched"], "the signature of the key before")
            if any(signed_by(key.public, vkey.encode() + b"\n", signature) for key in found):
                found.append(Key(vkey))
        except (ValueError, KeyError, TypeError, AttributeError, Wrong):
            continue  # no key before vouches: it counts only where it was given
    return found


# ---------------------------------------------------------------------------------------------------------------------
# The answers to keys, which decide what a repeated command gets: their form, and that they agree with the journal.

ANSWERS = "/answers"
ANSWER = re.compile(rb'\{"number":([1-9][0-9]{0,15}),"key":(' + STRING + rb'),"command":' + STRING + rb',"answer":\{')
KEYED = re.compile(
    rb'\{"number":[0-9]+,"stream":(' + STRING + rb'),"entry":"([0-9a-f-]{36})","event":"[a-z0-9.-]+","revision":[0-9]+,"recordedAt":"[^"]*"'
    rb'(?:,"by":' + STRING + rb')?(?:,"channel":"[a-z0-9-]+")?,"key":(' + STRING + rb")"
)


def named_by(answer):
    """The entries that an answer names: those that were recorded, none where it was refused."""
    members = set(answer)
    if members == {"entries"}:
        entries = answer["entries"]
        if not isinstance(entries, list) or not all(isinstance(one, str) for one in entries):
            raise ValueError("its entries are no list of ids")
        return entries
    refusal = answer.get("refusal")
    if members != {"refusal"} or not isinstance(refusal, dict) or not {"code", "message"} <= set(refusal) <= {"code", "message", "citation", "field"}:
        raise ValueError("the answer is neither entries nor a refusal")
    return []


def read_answers(path):
    """Leaves, the answer's number by its key, number and key by each entry that is named, and differences, of a file of answers."""
    leaves, numbers, named, differences = [], {}, {}, []
    with open(path, "rb") as file:
        data = file.read()
    if data and not data.endswith(b"\n"):
        differences.append((data.count(b"\n") + 1, "has no line end: the file may be cut off"))
    for number, line in enumerate(data.split(b"\n")[: -1 if data.endswith(b"\n") else None] if data else [], 1):
        leaves.append(leaf_of(line))
        found = ANSWER.match(line)
        try:
            if not found or not line.endswith(b"}}"):
                raise ValueError("does not begin and end as an answer does (members, their order, no blanks)")
            one = JSON.decode(line.decode("utf-8"))
            if one["number"] != number:
                raise ValueError(f"has the number {one['number']} where {number} belongs")
            if numbers.setdefault(one["key"], number) != number:
                raise ValueError(f"has the key of answer {numbers[one['key']]}")
            for entry in named_by(one["answer"]):
                if named.setdefault(entry, (number, one["key"]))[0] != number:
                    raise ValueError(f"names entry {entry}, as answer {named[entry][0]} does")
        except (ValueError, KeyError, TypeError, RecursionError) as fault:
            differences.append((number, str(fault)[:200]))
    return b"".join(leaves), numbers, named, differences


def check_answers(report, path, journal, signed):
    """Holds a file of answers against the journal and against checkpoints over answers. The first that differs is told first."""
    leaves, numbers, named, found = read_answers(path)
    with open(journal, "rb") as file:
        for line_number, line in enumerate(file, 1):
            keyed = KEYED.match(line)
            if not keyed:
                continue
            key, entry = json.loads(keyed.group(3)), keyed.group(2).decode()
            number, answered = named.pop(entry, (None, None))
            if number is None:
                # Steps of a run are recorded under what is done and to what; no sender chose that key.
                if key in numbers and not keyed.group(1).startswith(b'"payroll/'):
                    found.append((numbers[key], f"entry {line_number} was recorded under its key, and it does not name it"))
            elif key != answered and not key.startswith(answered + "/"):
                found.append((number, f"names entry {line_number}, which was recorded under the key {key}"))
    found += [(number, f"names entry {entry}, which is not in the journal") for entry, (number, _) in named.items()]
    count = len(leaves) // 32
    roots = roots_of(leaves, [one.size for one in signed] + [count])
    report["answers"], report["answersRoot"] = count, base64.b64encode(roots[count]).decode()
    for number, what in sorted(found):
        differs(report, f"answer {number} {what}")
    for one in signed:
        if roots.get(one.size) == one.root:
            report["checked"].append(f"answers 1 to {one.size} are those of {one.where}, byte for byte")
        elif one.size > count:
            differs(report, f"{one.where} is of {one.size} answers and {path} has {count}: answers are missing")
        else:
            differs(report, f"answers 1 to {one.size} are not those of {one.where}")
    covered = max((one.size for one in signed), default=0)
    if count > covered:
        report["notes"].append(f"answers {covered + 1} to {count} are covered by no checkpoint over answers: that a refusal is what was answered, and that no answer is missing, is not proven of them")
    report["checked"].append(f"{count} answers to keys: numbers, form, no key twice; each that was recorded names the entries under its key and no others; root {report['answersRoot']}")


# ---------------------------------------------------------------------------------------------------------------------
# What was handed over, against checkpoints. A report is a dict: checked, notes, differences.


def report_of(what):
    return {"what": what, "checked": [], "differences": [], "notes": []}


def differs(report, what, line=None):
    report["differences"].append({"line": line, "what": what} if line else {"what": what})


def checkpoints_of(report, texts, keys):
    """Those that are signed, oldest first. One that isn't, and one of another ledger, is a difference."""
    found = []
    for where, raw in texts:
        try:
            found.append(Checkpoint(raw, keys, where))
        except Wrong as fault:
            differs(report, str(fault))
    for one in found:
        if one.origin.removesuffix(ANSWERS) != found[0].origin.removesuffix(ANSWERS):
            differs(report, f"{one.where} is of {one.origin}, and {found[0].where} of {found[0].origin}")
        what = "answers" if one.origin.endswith(ANSWERS) else "entries"
        report["checked"].append(f"{one.where}: signed by {', '.join(one.signers)}: {one.size} {what} of {one.origin}")
    return sorted(found, key=lambda one: one.size)


def check_journal(path, checkpoints, keys, processes, against=None, later=False, answers=None):
    report = report_of(f"journal {path}")
    begun = time.perf_counter()
    journal = Journal(path, processes)
    for line, what in journal.differences:
        differs(report, what, line)
    count = journal.count
    known = keys_vouched_for(journal.key_lines, keys)
    for key in known[len(keys) :]:
        report["checked"].append(f"{key.name}+{key.hash.hex()} took the place of a key that vouches for it")
    all_signed = checkpoints_of(report, checkpoints, known)
    signed = [one for one in all_signed if not one.origin.endswith(ANSWERS)]
    of_answers = [one for one in all_signed if one.origin.endswith(ANSWERS)]
    roots = journal.roots([one.size for one in signed] + [count])
    report["entries"], report["root"] = count, base64.b64encode(roots[count]).decode()
    agreed = failed = 0
    for one in signed:
        if roots.get(one.size) == one.root:
            agreed = one.size if not failed else agreed
            report["checked"].append(f"entries 1 to {one.size} are those of {one.where}, byte for byte")
            continue
        failed = failed or one.size
        if one.size > count:
            differs(report, f"{one.where} is of {one.size} entries and the journal has {count}: entries are missing")
        else:
            differs(report, f"entries 1 to {one.size} are not those of {one.where}")
    if failed:
        report["notes"].append(f"as far as checkpoints tell, the first entry that differs is one of {agreed + 1} to {failed}")
    covered = max((one.size for one in signed), default=0)
    if count > covered and signed:
        what = f"entries {covered + 1} to {count} are covered by no checkpoint"
        report["notes"].append(what) if later else differs(report, what, covered + 1)
    if against:
        others = Journal(against, processes).leaves
        place = first_difference(journal.leaves, others)
        if place:
            differs(report, f"is the first that differs from {against}", place)
        else:
            report["checked"].append(f"the first {min(count, len(others) // 32)} lines are those of {against}")
        report["firstDifference"] = place
    if answers:
        check_answers(report, answers, path, of_answers)
    elif of_answers:
        report["notes"].append("a checkpoint over answers was not looked at: give the file of the answers with --answers")
    report["checked"].append(f"{count} lines: numbers, order, instants, ids, causes, JSON without members that stand twice")
    report["seconds"] = round(time.perf_counter() - begun, 3)
    return report


def path_of(hashes, what):
    found = [from_base64(one, what) for one in hashes]
    if any(len(one) != 32 for one in found):
        raise Wrong(f"{what} has a hash that is not of 32 bytes")
    return found


def check_inclusion(proof, line, checkpoint):
    """Whether the line is the leaf that the proof says, of the tree that the checkpoint signs."""
    index, size = proof.get("index"), proof.get("size")
    if type(index) is not int or type(size) is not int or not isinstance(proof.get("proof"), list):
        raise Wrong("the proof has no index, size and proof")
    if size != checkpoint.size:
        raise Wrong(f"the proof is for {size} entries and the checkpoint of {checkpoint.size}")
    if root_from_inclusion(leaf_of(line), index, size, path_of(proof["proof"], "the proof")) != checkpoint.root:
        raise Wrong("the line is not in the ledger that the checkpoint signs, or it was changed")
    found = HEAD.match(line)
    if found and int(found.group(1)) != index + 1:
        raise Wrong(f"the line says number {int(found.group(1))} and is proven as number {index + 1}")


SUMS, SUM = "SHA256SUMS", re.compile(r"([0-9a-f]{64})  (\S.*)")


def check_sums(report, contents):
    """Whether every file of the package is the one that it was made with. That is no proof: whoever makes a package makes its sums."""
    if SUMS not in contents:
        report["notes"].append(f"there is no {SUMS}: that no file but the proven ones was changed can't be said")
        return
    try:
        text = contents[SUMS].decode("utf-8")
    except UnicodeDecodeError:
        differs(report, f"{SUMS} is not UTF-8")
        return
    listed = {}
    for number, line in enumerate(text[:-1].split("\n"), 1):
        found = SUM.fullmatch(line)
        if not found or found.group(2) in listed:
            differs(report, f"{SUMS}: line {number} is no SHA-256 and a file, or names one twice")
        else:
            listed[found.group(2)] = found.group(1)
    if not text.endswith("\n"):
        differs(report, f"{SUMS} has no line end: it may be cut off")
    for name in sorted(set(contents) | set(listed)):
        if name == SUMS:
            continue
        if name not in contents:
            differs(report, f"{name} is missing; {SUMS} has it")
        elif name not in listed:
            differs(report, f"{name} is not one of the files that the package was made with")
        elif hashlib.sha256(contents[name]).hexdigest() != listed[name]:
            differs(report, f"{name} is not as it was when the package was made")
    report["checked"].append(f"{len(listed)} files: each as it was when the package was made")


def json_lines(report, contents, name):
    """The lines of a file of JSON Lines, with their numbers."""
    data = contents.get(name, b"")
    if data and not data.endswith(b"\n"):
        differs(report, f"{name} has no line end: it may be cut off")
    lines = data.split(b"\n")[: -1 if data.endswith(b"\n") else None] if data else []
    return list(enumerate(lines, 1))


def check_redacted(report, contents, signed, proven):
    """Entries of which a part is shown: that a leaf stands in the place. What is shown can't be hashed without what is hidden."""
    checked, last = [], 0
    for number, line in json_lines(report, contents, "redacted.jsonl"):
        try:
            one = JSON.decode(line.decode("utf-8"))
            index, size, leaf = one["index"], one["size"], from_base64(one["leaf"], "the leaf")
            if type(index) is not int or type(size) is not int or type(one["number"]) is not int or one["number"] != index + 1:
                raise Wrong(f"it says number {one['number']} and is proven as number {index + 1}")
            if one["number"] in proven or one["number"] <= last:
                raise Wrong("it stands twice, or before one of a lower number")
            last = one["number"]
            if size != signed.size or root_from_inclusion(leaf, index, size, path_of(one["proof"], "the proof")) != signed.root:
                raise Wrong("its leaf is not in the ledger that the checkpoint signs")
            if int(one["entry"][:8] + one["entry"][9:13], 16) != instant_of(one["recordedAt"].rstrip("Z")):
                raise Wrong(f"the instant in the entry's id is not recordedAt, {one['recordedAt']}")
            checked.append(one)
        except (Wrong, ValueError, AttributeError, KeyError, TypeError) as fault:
            differs(report, f"redacted.jsonl: {fault}", number)
    if checked:
        report["checked"].append(f"{len(checked)} entries shown in part: a leaf of the ledger is in the place of each")
        report["notes"].append(f"of {len(checked)} entries the place is proven and the words are not: what is hidden would be needed to hash them (redacted.jsonl)")
    return checked


def check_files(report, contents, entries, redacted):
    """Documents and letters: whether their bytes are those whose SHA-256 a proven entry has."""
    if "contents.json" not in contents:
        return
    try:
        said = JSON.decode(contents["contents.json"].decode("utf-8"))
        files = said["documents"] + said["letters"]
        hashes = {}
        for one in entries:
            payload = one["payload"]
            if one["event"] == "claim.document-attached":
                hashes[one["entry"]] = (payload["document"], payload["sha256"])
            elif one["event"] in ("claim.letter-issued", "claim.letter-proposed"):
                letter = payload["letter"]
                hashes[one["entry"]] = (letter["letter"], hashlib.sha256(letter["text"].encode("utf-8")).hexdigest())
        left, whole = [], 0
        in_part = {one["entry"] for one in redacted}
        for one in files:
            entry, file = one["entry"], one.get("file")
            if entry not in hashes and entry not in in_part:
                raise Wrong(f"{one['id']} is said to be of entry {entry}, which is not in the package")
            if not file:
                left.append(one["id"])
            elif file not in contents:
                raise Wrong(f"{one['id']}: {file} is missing")
            elif entry not in hashes:
                raise Wrong(f"{one['id']}: its entry is shown in part, so that {file} is proven by nothing")
            elif hashes[entry] != (one["id"], hashlib.sha256(contents[file]).hexdigest()):
                raise Wrong(f"{file} is not what entry {entry} put on file")
            else:
                whole += 1
        known = {one["entry"] for one in files}
        for entry, (name, _) in sorted(hashes.items()):
            if entry not in known:
                raise Wrong(f"{name}, which entry {entry} put on file, is neither in the package nor said to be left out")
        report["checked"].append(f"{whole} documents and letters: the bytes are those that proven entries have the SHA-256 of")
        if left:
            report["notes"].append(f"left out: {', '.join(left)}; contents.json says why")
    except (Wrong, ValueError, AttributeError, KeyError, TypeError) as fault:
        differs(report, f"contents.json: {fault}")


def check_package(path, checkpoints, keys):
    report = report_of(f"evidence package {path}")
    try:
        package = zipfile.ZipFile(path)
        names = package.namelist()
        if len(set(names)) != len(names):
            raise Wrong("a file stands twice in the package: two programs may open two different ones")
        if sum(one.file_size for one in package.infolist()) > PACKAGE_BYTES_MAX:
            raise Wrong("the package is too large to be opened")
        for name in ("entries.jsonl", "proofs.json", "checkpoint.txt"):
            if name not in names:
                raise Wrong(f"{name} is missing")
        contents = {name: package.read(name) for name in names if not name.endswith("/")}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, binascii.Error, Wrong) as fault:
        differs(report, f"the package can't be taken: {fault}")
        return report
    if not keys:
        try:
            keys = [Key(one) for one in contents.get("vkey.txt", b"").decode().split("\n") if one]
            report["notes"].append("the key is the package's own: whoever makes a package can make a key. Compare it with one that you have from elsewhere, and give it with --key")
        except (Wrong, UnicodeDecodeError) as fault:
            differs(report, f"vkey.txt: {fault}")
    check_sums(report, contents)
    signed = checkpoints_of(report, [("checkpoint.txt", contents["checkpoint.txt"])], keys)
    lines = json_lines(report, contents, "entries.jsonl")
    try:
        proofs = JSON.decode(contents["proofs.json"].decode("utf-8"))
        if not isinstance(proofs, list) or not all(isinstance(one, dict) for one in proofs):
            raise ValueError("no list of proofs")
    except ValueError as fault:
        differs(report, f"proofs.json: {fault}")
        return report
    if len(proofs) != len(lines):
        differs(report, f"{len(lines)} entries and {len(proofs)} proofs")
    last, entries = -1, []
    for (number, line), proof in zip(lines, proofs):
        try:
            if proof["checkpoint"].encode() != contents["checkpoint.txt"]:
                raise Wrong("its proof is under another checkpoint than checkpoint.txt")
            if signed:
                check_inclusion(proof, line, signed[0])
            if proof["index"] <= last:
                raise Wrong("it stands before one of a lower number")
            last = proof["index"]
            entries.append(JSON.decode(line.decode("utf-8")))
        except (Wrong, ValueError, AttributeError, KeyError, TypeError) as fault:
            differs(report, f"entries.jsonl or its proof: {fault}", number)
    report["entries"] = len(lines)
    if signed:
        streams = sorted({str(one.get("stream")) for one in entries})
        report["checked"].append(f"{len(lines)} entries, each proven to be in the ledger of {signed[0].size} entries; streams {', '.join(streams)}")
        redacted = check_redacted(report, contents, signed[0], {one.get("number") for one in entries})
        report["entriesInPart"] = len(redacted)
        check_files(report, contents, entries, redacted)
        if checkpoints:
            report["notes"].append("other checkpoints were not looked at: a package has no proof between checkpoints; use `prove --from --to`")
    report["notes"].append("that these are all entries of the claim can't be seen from a package: take the whole journal for that")
    report["notes"].append("what was computed (statement.json, timeline.json, index.html, evidence.pdf, the PDF of a letter) is in no entry: recompute it")
    with open(os.path.abspath(__file__), "rb") as own:
        if "verify.py" in contents and contents["verify.py"] != own.read():
            report["notes"].append("the package's verify.py is not this one")
    return report


def check_proof(path, proof, checkpoints, keys):
    report = report_of(f"proof {path}")
    text = proof.get("checkpoint")
    signed = checkpoints_of(report, [("the proof's checkpoint", text.encode())] if isinstance(text, str) else [], keys)
    if not signed:
        differs(report, "the proof has no checkpoint that holds")
        return report
    try:
        if "line" in proof:
            check_inclusion(proof, proof["line"].encode("utf-8"), signed[0])
            report["checked"].append(f"the line is entry {proof['index'] + 1} of {proof['size']}")
            return report
        older = [one for one in checkpoints_of(report, checkpoints, keys) if one.size == proof.get("from")]
        if not older or older[0].origin != signed[0].origin:
            raise Wrong(f"give the checkpoint of {proof.get('from')} entries with --checkpoint: that is the one it grew from")
        if proof.get("to") != signed[0].size:
            raise Wrong(f"the proof is up to {proof.get('to')} entries and its checkpoint of {signed[0].size}")
        if not grew_from(older[0].size, older[0].root, signed[0].size, signed[0].root, path_of(proof["proof"], "the proof")):
            raise Wrong(f"the ledger of {signed[0].size} entries does not begin with that of {older[0].size}: it was rewritten")
        report["checked"].append(f"the ledger of {signed[0].size} entries begins with that of {older[0].size}, unchanged")
    except (Wrong, KeyError, TypeError, AttributeError, UnicodeEncodeError) as fault:
        differs(report, f"{fault}")
    return report


# ---------------------------------------------------------------------------------------------------------------------
# The published vectors.

# RFC 8032 section 7.1: secret left out, public key, message, signature.
ED25519_VECTORS = (
    ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
    ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
    ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
    ("ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf", hashlib.sha512(b"abc").hexdigest(),
     "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"),
)
# The tree of Certificate Transparency's reference implementation (RFC 6962): eight leaves, the root at each size, paths.
CT_LEAVES = ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
CT_ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
A, B, C = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7", "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
E, F, G = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b", "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0", "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
CT_INCLUSION = ((0, 1, ()), (0, 8, (A, B, C)), (5, 8, (E, F, CT_ROOTS[3])), (2, 3, (CT_ROOTS[1],)), (1, 5, (CT_ROOTS[0], B, E)))
CT_CONSISTENCY = ((1, 1, ()), (1, 8, (A, B, C)), (6, 8, (G, F, CT_ROOTS[3])), (2, 5, (B, E)))


def self_test():
    """Whether this program computes what RFC 8032, RFC 6962's reference implementation and the C2SP example publish."""
    report, unhex = report_of("self-test"), bytes.fromhex
    for number, (public, message, signature) in enumerate(ED25519_VECTORS, 1):
        public, message, signature = unhex(public), unhex(message), unhex(signature)
        if not signed_by(public, message, signature) or signed_by(public, message + b"x", signature):
            differs(report, f"Ed25519 vector {number}")
        if signed_by(public, message, signature[:32] + ((int.from_bytes(signature[32:], "little") + L).to_bytes(32, "little"))):
            differs(report, f"Ed25519 vector {number}: a second form of the signature is taken")
    leaves = [leaf_of(unhex(one)) for one in CT_LEAVES]
    roots = roots_of(b"".join(leaves), range(9))
    if [roots[size].hex() for size in range(1, 9)] != list(CT_ROOTS) or roots[0] != hashlib.sha256(b"").digest():
        differs(report, "roots of the CT tree")
    for index, size, path in CT_INCLUSION:
        if root_from_inclusion(leaves[index], index, size, [unhex(one) for one in path]) != roots[size]:
            differs(report, f"inclusion of {index} in {size}")
    for first, second, path in CT_CONSISTENCY:
        path = [unhex(one) for one in path]
        if not grew_from(first, roots[first], second, roots[second], path) or path and grew_from(first, leaf_of(b"x"), second, roots[second], path):
            differs(report, f"consistency of {first} and {second}")
    report["checked"].append(f"{len(ED25519_VECTORS)} vectors of RFC 8032, {len(CT_ROOTS) + 1} roots, {len(CT_INCLUSION)} inclusion and {len(CT_CONSISTENCY)} consistency proofs of RFC 6962's reference tree")
    return report


# ---------------------------------------------------------------------------------------------------------------------
# The command.


def read(path):
    with open(path, "rb") as file:
        return file.read(NOTE_BYTES_MAX + 1)


def keys_of(given):
    """Each --key is a vkey itself or a file with one a line."""
    keys = []
    for one in given:
        lines = [one] if "+" in one and not os.path.exists(one) else read(one).decode("utf-8").split("\n")
        keys += [Key(line.strip()) for line in lines if line.strip()]
    return keys


def check(options):
    if options.self_test:
        return self_test()
    keys = keys_of(options.key)
    checkpoints = [(path, read(path)) for path in options.checkpoint]
    with open(options.file, "rb") as file:
        begin = file.read(4_000_000)
    if begin[:2] == b"PK":
        return check_package(options.file, checkpoints, keys)
    if not keys:
        raise Wrong("give the ledger's key with --key: `caseledger checkpoint --key` prints it")
    try:
        proof = JSON.decode(begin.decode("utf-8"))
    except ValueError:
        proof = None
    if isinstance(proof, dict) and "proof" in proof:
        return check_proof(options.file, proof, checkpoints, keys)
    if options.answers and not os.path.isfile(options.answers):
        raise Wrong(f"{options.answers} is not there")
    if not checkpoints:
        raise Wrong("give a checkpoint with --checkpoint: without one a journal can't be told from a rewritten one")
    return check_journal(options.file, checkpoints, keys, options.processes, options.against, options.allow_later, options.answers)


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Checks a journal, an evidence package or a proof of Case Ledger, offline.")
    parser.add_argument("file", nargs="?", help="what `export`, `evidence` or `prove --json` wrote")
    parser.add_argument("--checkpoint", action="append", default=[], metavar="FILE", help="a signed checkpoint that you kept; may be given several times")
    parser.add_argument("--key", action="append", default=[], metavar="VKEY", help="the ledger's verifier key, or a file with it; several times where it was changed")
    parser.add_argument("--against", metavar="FILE", help="an older or other export: names the first line that differs")
    parser.add_argument("--answers", metavar="FILE", help="with a journal: the answers to keys, as `export --answers` wrote them beside it")
    parser.add_argument("--allow-later", action="store_true", help="entries after the newest checkpoint are a note and no difference")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="default: as many as the machine has processors")
    parser.add_argument("--json", action="store_true", help="the report as one JSON document")
    parser.add_argument("--self-test", action="store_true", help="checks this program against published test vectors")
    options = parser.parse_args(arguments)
    if not options.self_test and not options.file:
        parser.error("name a file")
    try:
        report = check(options)
    except (Wrong, OSError, UnicodeDecodeError) as fault:
        print(f"verify.py: {fault}", file=sys.stderr)
        return 2
    agrees = not report["differences"]
    if options.json:
        print(json.dumps({"agrees": agrees, **report}, indent=2, ensure_ascii=False))
        return 0 if agrees else 1
    print(report["what"])
    for what in report["checked"]:
        print(f"  checked  {what}")
    for one in report["differences"][:DIFFERENCES_SHOWN_MAX]:
        print(f"  DIFFERS  {'line ' + str(one['line']) + ': ' if 'line' in one else ''}{one['what']}")
    if len(report["differences"]) > DIFFERENCES_SHOWN_MAX:
        print(f"  DIFFERS  and {len(report['differences']) - DIFFERENCES_SHOWN_MAX} more (--json lists all)")
    for what in report["notes"]:
        print(f"  note     {what}")
    print("all agrees" if agrees else f"{len(report['differences'])} differences")
    return 0 if agrees else 1


if __name__ == "__main__":
    sys.exit(main())
