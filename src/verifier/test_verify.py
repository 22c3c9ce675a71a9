"""Tests of verify.py: what is whole passes, and what was changed is found.

    python3 -m unittest test_verify            # in src/verifier; VERIFY_ROUNDS=20000 for a longer campaign
    python3 test_verify.py speed 1000000       # how many entries a second are checked, with one process and with more

Journals, keys, checkpoints and proofs are made here, from the RFCs' definitions and not from verify.py's ways to check them.
"""

import base64
import contextlib
import functools
import hashlib
import io
import json
import os
import random
import sys
import tempfile
import unittest
import zipfile

import verify

ROUNDS = int(os.environ.get("VERIFY_ROUNDS", "2000"))
SEED = int(os.environ.get("VERIFY_SEED", "15"))


# --- made here ------------------------------------------------------------------------------------------------------


def compressed(p):
    z = pow(p[2], verify.P - 2, verify.P)
    return (p[1] * z % verify.P | (p[0] * z % verify.P & 1) << 255).to_bytes(32, "little")


class Signer:
    """RFC 8032 section 5.1.5 and 5.1.6, and the key as C2SP writes it."""

    def __init__(self, name, secret):
        self.name, self.hashed = name, hashlib.sha512(secret).digest()
        self.scalar = int.from_bytes(self.hashed[:32], "little") & (1 << 254) - 8 | 1 << 254
        self.public = compressed(verify.times(self.scalar, verify.BASE))
        self.blob = b"\1" + self.public
        self.hash = hashlib.sha256(name.encode() + b"\n" + self.blob).digest()[:4]
        self.vkey = f"{name}+{self.hash.hex()}+{base64.b64encode(self.blob).decode()}"

    def sign(self, message):
        r = int.from_bytes(hashlib.sha512(self.hashed[32:] + message).digest(), "little") % verify.L
        commitment = compressed(verify.times(r, verify.BASE))
        k = int.from_bytes(hashlib.sha512(commitment + self.public + message).digest(), "little") % verify.L
        return commitment + ((r + k * self.scalar) % verify.L).to_bytes(32, "little")

    def note(self, text):
        return f"{text}\n\u2014 {self.name} {base64.b64encode(self.hash + self.sign(text.encode())).decode()}\n".encode()

    def checkpoint(self, lines, origin="caseledger/test"):
        return self.note(f"{origin}\n{len(lines)}\n{base64.b64encode(mth(lines)).decode()}\n")


def split(n):
    k = 1
    while k * 2 < n:
        k *= 2
    return k


def mth(lines):
    """RFC 6962 section 2.1, as it is written there."""
    if not lines:
        return hashlib.sha256(b"").digest()
    if len(lines) == 1:
        return hashlib.sha256(b"\0" + lines[0]).digest()
    k = split(len(lines))
    return hashlib.sha256(b"\1" + mth(lines[:k]) + mth(lines[k:])).digest()


def path(m, lines):
    """RFC 6962 section 2.1.1."""
    if len(lines) == 1:
        return []
    k = split(len(lines))
    return path(m, lines[:k]) + [mth(lines[k:])] if m < k else path(m - k, lines[k:]) + [mth(lines[:k])]


def proof(m, lines, whole=True):
    """RFC 6962 section 2.1.2."""
    n = len(lines)
    if m == n:
        return [] if whole else [mth(lines)]
    k = split(n)
    if m <= k:
        return proof(m, lines[:k], whole) + [mth(lines[k:])]
    return proof(m - k, lines[k:], False) + [mth(lines[:k])]


def b64(hashes):
    return [base64.b64encode(one).decode() for one in hashes]


def journal(size, draw, at=1_650_000_000_000):
    """Entries as `export` writes them."""
    lines, ids = [], []
    for number in range(1, size + 1):
        at += draw.choice((0, 0, 1, 250, 60_000))
        seconds, rest = divmod(at, 1000)
        written = verify.EPOCH + verify.datetime.timedelta(seconds=seconds)
        text = written.isoformat() + (f".{rest:03d}Z" if rest else "Z")
        digits = f"{at:012x}7{draw.getrandbits(12):03x}{'89ab'[draw.getrandbits(2)]}{draw.getrandbits(60):015x}"
        entry = "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
        line = {"number": number, "stream": f"claim/T-{draw.randrange(9)}", "entry": entry, "event": "claim.leave-used", "revision": 1, "recordedAt": text}
        line.update({"by": draw.choice(("ann", "Jos\u00e9 \"P\"", "\u2603")), "channel": "feed", "key": f"k/{number}"})
        if ids and draw.random() < 0.3:
            line["causedBy"] = draw.choice(ids)
        line["payload"] = {"day": "2022-04-19", "kind": "sick", "hours": str(draw.randrange(1, 9)), "note": draw.choice(("", "a\nb", "x" * 40))}
        lines.append(json.dumps(line, separators=(",", ":"), ensure_ascii=draw.random() < 0.5).encode())
        ids.append(entry)
    return lines


SIGNER = Signer("ledger.example/test", bytes(range(32)))
KEYS = [verify.Key(SIGNER.vkey)]


class Folder(unittest.TestCase):
    def setUp(self):
        self.draw = random.Random(f"{SEED}/{self.id()}")
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def write(self, name, data):
        where = os.path.join(self.folder.name, name)
        with open(where, "wb") as file:
            file.write(data)
        return where

    def report(self, data, checkpoints, **more):
        named = [(f"checkpoint {number}", one) for number, one in enumerate(checkpoints, 1)]
        return verify.check_journal(self.write("journal.jsonl", data), named, KEYS, 1, **more)

    def run_main(self, *arguments):
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                status = verify.main(list(arguments))
            except SystemExit as left:
                status = left.code
        return status, out.getvalue(), err.getvalue()


@contextlib.contextmanager
def signatures_once():
    """The same signature over the same text is computed once: it takes most of the time of a small check."""
    plain = verify.signed_by
    verify.signed_by = functools.lru_cache(None)(plain)
    try:
        yield
    finally:
        verify.signed_by = plain


# --- the parts ------------------------------------------------------------------------------------------------------


class Published(Folder):
    def test_vectors(self):
        status, out, _ = self.run_main("--self-test")
        self.assertEqual(status, 0, out)

    def test_a_wrong_vector_would_be_seen(self):
        plain = verify.CT_ROOTS
        try:
            verify.CT_ROOTS = plain[:-1] + (plain[0],)
            self.assertEqual(self.run_main("--self-test")[0], 1)
        finally:
            verify.CT_ROOTS = plain


class Signatures(Folder):
    def test_what_was_signed_verifies_and_each_changed_bit_does_not(self):
        message = b"caseledger/test\n3\nabc\n"
        signature = SIGNER.sign(message)
        self.assertTrue(verify.signed_by(SIGNER.public, message, signature))
        for bit in range(512):
            changed = (int.from_bytes(signature, "little") ^ 1 << bit).to_bytes(64, "little")
            self.assertFalse(verify.signed_by(SIGNER.public, message, changed), bit)
        for bit in range(256):
            changed = (int.from_bytes(SIGNER.public, "little") ^ 1 << bit).to_bytes(32, "little")
            self.assertFalse(verify.signed_by(changed, message, signature), bit)

    def test_random_keys_and_messages(self):
        for _ in range(40):
            signer = Signer("n", self.draw.randbytes(32))
            message = self.draw.randbytes(self.draw.randrange(200))
            self.assertTrue(verify.signed_by(signer.public, message, signer.sign(message)))
            self.assertFalse(verify.signed_by(SIGNER.public, message, signer.sign(message)))

    def test_encodings_that_are_no_points_are_refused(self):
        self.assertFalse(verify.signed_by(b"\xff" * 32, b"", bytes(64)))
        self.assertFalse(verify.signed_by(SIGNER.public, b"", b"\xff" * 64))
        self.assertFalse(verify.signed_by(SIGNER.public, b"", b""))


class Trees(Folder):
    def test_roots_and_proofs_of_every_size(self):
        lines = [bytes([number]) + self.draw.randbytes(self.draw.randrange(9)) for number in range(70)]
        leaves = b"".join(verify.leaf_of(one) for one in lines)
        roots, other = verify.roots_of(leaves, range(71)), verify.leaf_of(b"none of the lines")
        for size in range(71):
            self.assertEqual(roots[size], mth(lines[:size]))
        for size in range(1, 71):
            for index in range(size):
                found = path(index, lines[:size])
                leaf = verify.leaf_of(lines[index])
                self.assertEqual(verify.root_from_inclusion(leaf, index, size, found), roots[size])
                self.assertNotEqual(verify.root_from_inclusion(other, index, size, found), roots[size])
                self.assertNotEqual(verify.root_from_inclusion(leaf, index, size, found + [leaf]), roots[size])
                self.assertNotEqual(verify.root_from_inclusion(leaf, index + 1, size, found), roots[size])
            for first in range(1, size + 1):
                found = proof(first, lines[:size])
                self.assertTrue(verify.grew_from(first, roots[first], size, roots[size], found), (first, size))
                self.assertFalse(verify.grew_from(first, other, size, roots[size], found))
                self.assertFalse(verify.grew_from(first, roots[first], size, other, found))
                self.assertFalse(verify.grew_from(first, roots[first], size, roots[size], found + [other]))
                if found:
                    self.assertFalse(verify.grew_from(first, roots[first], size, roots[size], found[:-1]))

    def test_no_proof_leads_from_nothing_or_backwards(self):
        root = mth([b"a", b"b"])
        self.assertFalse(verify.grew_from(2, root, 1, mth([b"a"]), []))
        self.assertFalse(verify.grew_from(0, mth([]), 2, root, [root]))
        self.assertIsNone(verify.root_from_inclusion(root, 0, 0, []))
        self.assertIsNone(verify.root_from_inclusion(root, -1, 2, [root]))


class Checkpoints(Folder):
    def refused(self, raw, keys=KEYS):
        with self.assertRaises(verify.Wrong):
            verify.Checkpoint(raw, keys, "it")

    def test_size_root_origin_and_who_signed(self):
        lines = journal(5, self.draw)
        found = verify.Checkpoint(SIGNER.checkpoint(lines), KEYS, "it")
        self.assertEqual((found.origin, found.size, found.root), ("caseledger/test", 5, mth(lines)))
        self.assertEqual(found.signers, [f"{SIGNER.name}+{SIGNER.hash.hex()}"])

    def test_other_signatures_and_later_lines_are_let_be(self):
        other = Signer("witness.example", b"w" * 32)
        text = f"caseledger/test\n0\n{base64.b64encode(mth([])).decode()}\nlater line\n"
        raw = SIGNER.note(text) + other.note(text).split(b"\n\n")[-1]
        self.assertEqual(verify.Checkpoint(raw, KEYS, "it").size, 0)
        self.assertEqual(len(verify.Checkpoint(raw, KEYS + [verify.Key(other.vkey)], "it").signers), 2)
        self.refused(raw, [verify.Key(Signer("else", b"e" * 32).vkey)])

    def test_one_bad_signature_of_a_known_key_spoils_it(self):
        other = Signer("witness.example", b"w" * 32)
        raw = SIGNER.checkpoint([]) + other.note("another text\n").split(b"\n\n")[-1]
        self.assertTrue(verify.Checkpoint(raw, KEYS, "it"))
        self.refused(raw, KEYS + [verify.Key(other.vkey)])

    def test_every_changed_byte_is_refused(self):
        raw = SIGNER.checkpoint(journal(3, self.draw))
        for place in range(len(raw)):
            for bit in (1, 2, 32, 128):
                self.refused(raw[:place] + bytes([raw[place] ^ bit]) + raw[place + 1 :])
        for place in range(len(raw)):
            self.refused(raw[:place])

    def test_forms_that_are_none(self):
        root = base64.b64encode(mth([])).decode()
        for text in ("", "o\n", "o\n01\n" + root + "\n", "o\n-1\n" + root + "\n", "o\n1\n" + root[:-4] + "\n", "\n1\n" + root + "\n", "o\n1\n" + root + "=\n"):
            self.refused(SIGNER.note(text))
        self.refused(SIGNER.checkpoint([]).replace(b"\n", b"\r\n"))
        self.refused(b"\xff")
        self.refused(b"x" * 200_000)

    def test_keys_that_are_none(self):
        name, mark, blob = SIGNER.vkey.split("+", 2)
        for vkey in ("", name, f"{name}+{mark}", f"{name}+00000000+{blob}", f"+{mark}+{blob}", f"other+{mark}+{blob}", f"{name}+{mark}+{blob[:-4]}", f"{name}+{mark.upper()}+{blob}"):
            with self.assertRaises(verify.Wrong):
                verify.Key(vkey)


# --- journals -------------------------------------------------------------------------------------------------------


class Journals(Folder):
    def test_thousands_of_whole_ones_raise_no_alarm(self):
        for _ in range(ROUNDS):
            lines = journal(self.draw.randrange(0, 40), self.draw)
            kept = [SIGNER.checkpoint(lines)]
            if lines and self.draw.random() < 0.2:
                kept.append(SIGNER.checkpoint(lines[: self.draw.randrange(len(lines))]))
            report = self.report(b"".join(one + b"\n" for one in lines), kept)
            self.assertEqual(report["differences"], [])

    def test_many_lines_in_several_processes_are_one_journal(self):
        lines = journal(6000, self.draw)
        where = self.write("long.jsonl", b"".join(one + b"\n" for one in lines))
        self.assertGreater(os.path.getsize(where), 1_000_000)
        alone, together = verify.Journal(where, 1), verify.Journal(where, 3)
        self.assertEqual(alone.leaves, together.leaves)
        self.assertEqual(alone.differences, [])
        self.assertEqual(together.differences, [])
        for size in [0, 1, 1023, *(self.draw.randrange(6000) for _ in range(20)), 6000]:
            self.assertEqual(together.roots([size]), {size: mth(lines[:size])})

    def test_every_flipped_byte_is_found(self):
        lines = journal(8, self.draw)
        data, kept = b"".join(one + b"\n" for one in lines), [SIGNER.checkpoint(lines)]
        with signatures_once():
            for place in range(len(data)):
                changed = data[:place] + bytes([data[place] ^ 1 << self.draw.randrange(8)]) + data[place + 1 :]
                self.assertTrue(self.report(changed, kept)["differences"], f"byte {place}")

    def test_every_truncation_is_found(self):
        lines = journal(6, self.draw)
        data, kept = b"".join(one + b"\n" for one in lines), [SIGNER.checkpoint(lines)]
        with signatures_once():
            for place in range(len(data)):
                self.assertTrue(self.report(data[:place], kept)["differences"], f"cut at {place}")

    def test_lines_that_go_come_move_or_stand_twice_are_found(self):
        with signatures_once():
            for _ in range(60):
                lines = journal(self.draw.randrange(2, 30), self.draw)
                kept, place = [SIGNER.checkpoint(lines)], self.draw.randrange(len(lines))
                other = (place + 1) % len(lines)
                swapped = list(lines)
                swapped[place], swapped[other] = lines[other], lines[place]
                more = journal(len(lines) + 1, random.Random(7))
                for name, changed in (
                    ("deleted", lines[:place] + lines[place + 1 :]),
                    ("swapped", swapped),
                    ("twice", lines[: place + 1] + lines[place:]),
                    ("appended", lines + more[-1:]),
                    ("put in", lines[:place] + [more[place]] + lines[place:]),
                    ("reversed", lines[::-1]),
                    ("emptied", []),
                    ("blank", lines[:place] + [b""] + lines[place:]),
                    ("another", more[: len(lines)]),
                ):
                    report = self.report(b"".join(one + b"\n" for one in changed), kept)
                    self.assertTrue(report["differences"], name)

    def test_a_rewritten_journal_is_whole_in_itself_and_found_by_an_older_checkpoint(self):
        lines = journal(30, self.draw)
        rewritten = list(lines)
        rewritten[17] = lines[17].replace(b'"kind":"sick"', b'"kind":"vacation"')
        kept = [SIGNER.checkpoint(lines[:size]) for size in (10, 15, 20)]
        data = b"".join(one + b"\n" for one in rewritten)
        self.assertEqual(self.report(data, [SIGNER.checkpoint(rewritten)])["differences"], [])
        report = self.report(data, kept + [SIGNER.checkpoint(rewritten)])
        self.assertEqual([one["what"] for one in report["differences"]], ["entries 1 to 20 are not those of checkpoint 3"])
        self.assertIn("as far as checkpoints tell, the first entry that differs is one of 16 to 20", report["notes"])
        older = self.write("older.jsonl", b"".join(one + b"\n" for one in lines))
        report = self.report(data, kept, against=older, later=True)
        self.assertEqual(report["firstDifference"], 18)

    def test_the_line_is_told_where_the_form_gives_it_away(self):
        lines = journal(9, self.draw)
        entry = json.loads(lines[4])["entry"]

        def found(changed):
            return {one["line"]: one["what"] for one in self.report(changed, [SIGNER.checkpoint(changed.split(b"\n")[:-1])])["differences"] if "line" in one}

        def whole(changed):
            return b"".join(one + b"\n" for one in changed)

        def with_line(line, changed):
            return whole(lines[: line - 1] + [changed] + lines[line:])

        self.assertIn("has the number 6 where 5 belongs", found(whole(lines[:4] + lines[5:]))[5])
        moved = lines[4].replace(b'"recordedAt":"2', b'"recordedAt":"1')
        self.assertIn("the instant in the entry's id is not recordedAt", found(with_line(5, moved))[5])
        self.assertIn("has the id of line 5", found(with_line(6, lines[5].replace(json.loads(lines[5])["entry"].encode(), entry.encode())))[6])
        self.assertIn("a member stands twice", found(with_line(5, lines[4].replace(b'"payload":{', b'"payload":{"day":"2022-01-01",')))[5])
        self.assertIn("no blanks", found(with_line(5, lines[4].replace(b'"stream":', b'"stream": ')))[5])
        self.assertIn("not UTF-8", found(with_line(5, lines[4][:-1] + b"\xff}"))[5])
        self.assertIn("NaN", found(with_line(5, lines[4].replace(b'"sick"', b"NaN")))[5])
        self.assertIn("names a cause that does not stand before it", found(with_line(5, lines[4].split(b',"payload"')[0].split(b',"causedBy"')[0] + b',"causedBy":"01800000-0000-7000-8000-000000000000","payload":{}}'))[5])
        self.assertIn("no line end", self.report(whole(lines)[:-1], [SIGNER.checkpoint(lines)])["differences"][0]["what"])

    def test_later_entries_are_a_difference_unless_they_may_be_there(self):
        lines = journal(12, self.draw)
        data, kept = b"".join(one + b"\n" for one in lines), [SIGNER.checkpoint(lines[:9])]
        self.assertEqual(self.report(data, kept)["differences"], [{"line": 10, "what": "entries 10 to 12 are covered by no checkpoint"}])
        report = self.report(data, kept, later=True)
        self.assertEqual((report["differences"], report["notes"]), ([], ["entries 10 to 12 are covered by no checkpoint"]))

    def test_a_later_key_counts_where_the_one_before_vouches_for_it(self):
        later = Signer(SIGNER.name, b"l" * 32)
        for vouched, fine in ((SIGNER.sign(later.vkey.encode() + b"\n"), True), (later.sign(later.vkey.encode() + b"\n"), False), (b"", False)):
            lines = journal(6, self.draw)
            said = json.loads(lines[4])
            said["event"], said["payload"] = "checkpoint-key.replaced", {"vkey": later.vkey, "vouched": b64([vouched])[0]}
            lines[4] = json.dumps(said, separators=(",", ":")).encode()
            report = self.report(b"".join(one + b"\n" for one in lines), [SIGNER.checkpoint(lines[:3]), later.checkpoint(lines)])
            self.assertEqual(not report["differences"], fine, report)

    def test_a_checkpoint_of_another_ledger_or_of_nobody_we_know_is_a_difference(self):
        lines = journal(4, self.draw)
        data = b"".join(one + b"\n" for one in lines)
        self.assertTrue(self.report(data, [SIGNER.checkpoint(lines), SIGNER.checkpoint(lines, "caseledger/else")])["differences"])
        self.assertTrue(self.report(data, [Signer("ledger.example/test", b"f" * 32).checkpoint(lines)])["differences"])


# --- packages and proofs --------------------------------------------------------------------------------------------


class Packages(Folder):
    def contents(self, size=20, claim="claim/T-3"):
        lines = journal(size, self.draw)
        kept = SIGNER.checkpoint(lines)
        mine = [index for index, line in enumerate(lines) if json.loads(line)["stream"] == claim] or [0]
        proofs = [{"index": index, "size": size, "proof": b64(path(index, lines)), "checkpoint": kept.decode()} for index in mine]
        return {
            "entries.jsonl": b"".join(lines[index] + b"\n" for index in mine),
            "proofs.json": json.dumps(proofs).encode(),
            "checkpoint.txt": kept,
            "vkey.txt": SIGNER.vkey.encode() + b"\n",
            "statement.json": b"{}",
        }

    def packed(self, contents):
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w") as package:
            for name, content in contents.items():
                package.writestr(name, content)
        return self.write("evidence.zip", data.getvalue())

    def differences(self, contents, keys=KEYS):
        return verify.check_package(self.packed(contents), [], keys)["differences"]

    def test_whole_ones_raise_no_alarm(self):
        for _ in range(max(1, ROUNDS // 20)):
            self.assertEqual(self.differences(self.contents(self.draw.randrange(1, 60))), [])

    def test_every_changed_byte_of_entries_proofs_and_checkpoint_is_found(self):
        contents = self.contents(9)
        with signatures_once():
            for name in ("entries.jsonl", "proofs.json", "checkpoint.txt"):
                for place in range(len(contents[name])):
                    changed = bytearray(contents[name])
                    changed[place] ^= 1 << self.draw.randrange(8)
                    if name == "proofs.json" and json_of(changed) == json_of(contents[name]):
                        continue
                    self.assertTrue(self.differences({**contents, name: bytes(changed)}), f"{name} {place}")

    def test_an_entry_without_proof_or_a_proof_without_entry(self):
        contents = self.contents(30)
        lines = contents["entries.jsonl"].split(b"\n")[:-1]
        self.assertGreater(len(lines), 1)
        self.assertTrue(self.differences({**contents, "entries.jsonl": lines[0] + b"\n"}))
        self.assertTrue(self.differences({**contents, "entries.jsonl": b"\n".join(lines[::-1]) + b"\n"}))
        self.assertTrue(self.differences({**contents, "proofs.json": b"[]"}))
        for name in ("entries.jsonl", "proofs.json", "checkpoint.txt"):
            self.assertTrue(self.differences({other: content for other, content in contents.items() if other != name}))

    def test_another_key_than_the_one_given_is_a_difference_and_the_packages_own_a_note(self):
        contents = self.contents()
        self.assertTrue(self.differences(contents, [verify.Key(Signer("ledger.example/test", b"f" * 32).vkey)]))
        report = verify.check_package(self.packed(contents), [], [])
        self.assertEqual(report["differences"], [])
        self.assertIn("the key is the package's own", report["notes"][0])

    def test_two_files_of_one_name_and_broken_archives(self):
        where = self.packed(self.contents())
        with zipfile.ZipFile(where, "a") as package, self.assertWarns(UserWarning):
            package.writestr("entries.jsonl", b"")
        self.assertTrue(verify.check_package(where, [], KEYS)["differences"])
        with open(where, "rb") as file:
            data = file.read()
        for place in range(0, len(data), 97):
            self.assertTrue(verify.check_package(self.write("cut.zip", data[:place]), [], KEYS)["differences"])


class WholePackages(Folder):
    """Packages as the program makes them: with sums, entries shown in part, documents and letters."""

    packed, differences = Packages.packed, Packages.differences

    def made(self, size=14):
        lines = [json.loads(line) for line in journal(size, self.draw)]
        document, page = b"%PDF of a note", "<p>Dear Ana Reyes</p>"
        lines[2].update({"event": "claim.document-attached", "payload": {"document": "D-1", "sha256": hashlib.sha256(document).hexdigest()}})
        lines[4].update({"event": "claim.letter-issued", "payload": {"letter": {"letter": "L-1", "text": page}}})
        lines[6].update({"event": "claim.document-attached", "payload": {"document": "D-2", "sha256": hashlib.sha256(b"medical").hexdigest()}})
        exact = [json.dumps(line, separators=(",", ":"), ensure_ascii=False).encode() for line in lines]
        kept = SIGNER.checkpoint(exact)
        part = [6, 9]
        whole = [index for index in range(size) if index not in part]
        shown = [
            {
                **{name: lines[index][name] for name in ("number", "stream", "entry", "event", "recordedAt", "by", "channel")},
                "redacted": ["medical"], "leaf": base64.b64encode(hashlib.sha256(b"\0" + exact[index]).digest()).decode(),
                "index": index, "size": size, "proof": b64(path(index, exact)), "shown": {"note": "(reserved: medical)"},
            }
            for index in part
        ]
        said = {
            "documents": [
                {"id": "D-1", "entry": lines[2]["entry"], "file": "documents/D-1-note.pdf"},
                {"id": "D-2", "entry": lines[6]["entry"], "leftOut": "reserved: medical"},
            ],
            "letters": [{"id": "L-1", "entry": lines[4]["entry"], "file": "letters/L-1.html"}],
        }
        contents = {
            "entries.jsonl": b"".join(exact[index] + b"\n" for index in whole),
            "redacted.jsonl": b"".join(json.dumps(one).encode() + b"\n" for one in shown),
            "proofs.json": json.dumps([{"index": index, "size": size, "proof": b64(path(index, exact)), "checkpoint": kept.decode()} for index in whole]).encode(),
            "checkpoint.txt": kept,
            "vkey.txt": SIGNER.vkey.encode() + b"\n",
            "statement.json": b"{}\n",
            "contents.json": json.dumps(said).encode(),
            "index.html": b"<p>page</p>",
            "documents/D-1-note.pdf": document,
            "letters/L-1.html": page.encode(),
        }
        return self.summed(contents)

    @staticmethod
    def summed(contents):
        """The same with sums that fit, as whoever forges a package would make them."""
        files = {name: data for name, data in contents.items() if name != "SHA256SUMS"}
        return {**files, "SHA256SUMS": "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items()).encode()}

    def test_it_agrees_and_says_what_is_not_proven(self):
        report = verify.check_package(self.packed(self.made()), [], KEYS)
        self.assertEqual(report["differences"], [])
        self.assertEqual((report["entries"], report["entriesInPart"]), (12, 2))
        notes = " ".join(report["notes"])
        for words in ("the words are not", "left out: D-2", "is in no entry", "all entries of the claim can't be seen"):
            self.assertIn(words, notes)

    def test_every_changed_byte_of_every_file_is_found(self):
        contents = self.made()
        with signatures_once():
            for name, data in contents.items():
                for place in range(0, len(data), 1 if len(data) < 2000 else 7):
                    changed = data[:place] + bytes([data[place] ^ 1 << self.draw.randrange(8)]) + data[place + 1 :]
                    self.assertTrue(self.differences({**contents, name: changed}), f"{name} {place}")

    def test_files_that_come_and_go_are_found(self):
        contents = self.made()
        with signatures_once():
            for name in contents:
                left = {other: data for other, data in contents.items() if other != name}
                report = verify.check_package(self.packed(left), [], KEYS)
                self.assertTrue(report["differences"] or name == "SHA256SUMS" and report["notes"][0].startswith("there is no SHA256SUMS"), name)
            self.assertTrue(self.differences({**contents, "more.txt": b""}))

    def test_a_forger_who_makes_new_sums_changes_no_entry_document_or_letter(self):
        contents = self.made()
        shown = [json.loads(line) for line in contents["redacted.jsonl"].splitlines()]
        said = json.loads(contents["contents.json"])

        def found(**changed):
            names = {"redacted": "redacted.jsonl", "said": "contents.json", "note": "documents/D-1-note.pdf", "letter": "letters/L-1.html"}
            with signatures_once():
                self.assertTrue(self.differences(self.summed({**contents, **{names[name]: data for name, data in changed.items()}})), str(changed)[:200])

        def lines(*ones):
            return b"".join(json.dumps(one).encode() + b"\n" for one in ones)

        found(note=b"another")
        found(letter=b"<p>Dear Ana</p>")
        found(redacted=lines({**shown[0], "leaf": base64.b64encode(b"x" * 32).decode()}, shown[1]))
        found(redacted=lines({**shown[0], "number": 8}, shown[1]))
        found(redacted=lines({**shown[0], "index": 7, "number": 8}, shown[1]))
        found(redacted=lines({**shown[0], "recordedAt": "2022-05-01T00:00:00Z"}, shown[1]))
        found(redacted=lines(shown[1], shown[0]))
        found(redacted=lines(shown[0], shown[0]))
        found(redacted=lines(shown[0], {"number": 10}))
        found(redacted=lines(shown[0], shown[1])[:-1])
        found(said=json.dumps({**said, "documents": said["documents"][1:]}).encode())
        found(said=json.dumps({**said, "documents": [{**said["documents"][0], "file": "documents/gone.pdf"}, said["documents"][1]]}).encode())
        found(said=json.dumps({**said, "documents": [said["documents"][0], {**said["documents"][1], "file": "documents/D-1-note.pdf"}]}).encode())
        found(said=json.dumps({**said, "letters": [{**said["letters"][0], "entry": "nowhere"}]}).encode())
        found(said=b"[]")


def json_of(data):
    try:
        return json.loads(bytes(data).decode("utf-8"))
    except ValueError:
        return None


class CommandLine(Folder):
    def setUp(self):
        super().setUp()
        self.lines = journal(25, self.draw)
        self.journal = self.write("journal.jsonl", b"".join(one + b"\n" for one in self.lines))
        self.checkpoint = self.write("checkpoint.txt", SIGNER.checkpoint(self.lines))
        self.older = self.write("older.txt", SIGNER.checkpoint(self.lines[:11]))
        self.key = self.write("vkey.txt", SIGNER.vkey.encode() + b"\n")

    def test_statuses(self):
        self.assertEqual(self.run_main(self.journal, "--checkpoint", self.checkpoint, "--key", self.key)[0], 0)
        self.assertEqual(self.run_main(self.journal, "--checkpoint", self.checkpoint, "--checkpoint", self.older, "--key", SIGNER.vkey)[0], 0)
        self.assertEqual(self.run_main(self.journal, "--checkpoint", self.older, "--key", self.key)[0], 1)
        self.assertEqual(self.run_main(self.journal, "--checkpoint", self.older, "--key", self.key, "--allow-later")[0], 0)
        self.assertEqual(self.run_main(self.journal, "--key", self.key)[0], 2)
        self.assertEqual(self.run_main(self.journal, "--checkpoint", self.checkpoint)[0], 2)
        self.assertEqual(self.run_main("nowhere", "--checkpoint", self.checkpoint, "--key", self.key)[0], 2)
        self.assertEqual(self.run_main()[0], 2)

    def test_json_says_what_was_checked(self):
        status, out, _ = self.run_main(self.journal, "--checkpoint", self.checkpoint, "--key", self.key, "--json")
        said = json.loads(out)
        self.assertEqual((status, said["agrees"], said["entries"], said["root"]), (0, True, 25, b64([mth(self.lines)])[0]))

    def test_a_proof_of_an_entry(self):
        said = {"line": self.lines[6].decode(), "index": 6, "size": 25, "proof": b64(path(6, self.lines)), "checkpoint": SIGNER.checkpoint(self.lines).decode()}
        self.assertEqual(self.run_main(self.write("p.json", json.dumps(said).encode()), "--key", self.key)[0], 0)
        for name, wrong in (("line", self.lines[7].decode()), ("index", 7), ("index", True), ("size", 24), ("proof", said["proof"][:-1]), ("proof", None), ("checkpoint", SIGNER.checkpoint(self.lines[:24]).decode()), ("line", 3)):
            changed = self.write("p.json", json.dumps({**said, name: wrong}).encode())
            self.assertEqual(self.run_main(changed, "--key", self.key)[0], 1, name)

    def test_a_proof_that_the_ledger_only_grew(self):
        said = {"from": 11, "to": 25, "proof": b64(proof(11, self.lines)), "checkpoint": SIGNER.checkpoint(self.lines).decode()}
        where = self.write("p.json", json.dumps(said).encode())
        self.assertEqual(self.run_main(where, "--key", self.key, "--checkpoint", self.older)[0], 0)
        self.assertEqual(self.run_main(where, "--key", self.key)[0], 1)
        rewritten = [self.lines[0][:-1] + b" }"] + self.lines[1:]
        said = {**said, "proof": b64(proof(11, rewritten)), "checkpoint": SIGNER.checkpoint(rewritten).decode()}
        status, out, _ = self.run_main(self.write("p.json", json.dumps(said).encode()), "--key", self.key, "--checkpoint", self.older)
        self.assertEqual(status, 1)
        self.assertIn("it was rewritten", out)


class Answers(Folder):
    """The answers to keys, beside a journal."""

    def setUp(self):
        super().setUp()
        self.lines = journal(25, self.draw)
        self.entries = [json.loads(one) for one in self.lines]
        # A step of a run, under a key of the program's own that a sender chose once, too, and what followed from entry 2.
        self.change(7, stream="payroll/glendale", key="run/approve")
        self.change(3, key="k/2/part")
        self.answers = self.made()

    def change(self, number, **members):
        self.entries[number - 1].update(members)
        self.lines[number - 1] = json.dumps(self.entries[number - 1], separators=(",", ":")).encode()

    def made(self):
        """An answer for each entry but 7, and that of 3 in the one before; every fifth command was refused first."""
        found = []
        for one in self.entries:
            if one["number"] % 5 == 0:
                found.append((f"refused/{one['number']}", {"refusal": {"code": "claim-exists", "message": "it is\nthere \u2603", "field": "claim"}}))
            if one["number"] == 3:
                found[-1][1]["entries"].append(one["entry"])
            elif one["number"] != 7:
                found.append((one["key"], {"entries": [one["entry"]]}))
        found.append(("run/approve", {"refusal": {"code": "unknown-claim", "message": "no"}}))
        found.append(("nothing/new", {"entries": []}))
        return [{"number": number, "key": key, "command": "3:" + "0" * 60, "answer": answer} for number, (key, answer) in enumerate(found, 1)]

    def written(self, answers):
        return [json.dumps(one, separators=(",", ":"), ensure_ascii=False).encode() for one in answers]

    def checked(self, lines, signed=()):
        return self.checked_data(b"".join(one + b"\n" for one in lines), signed)

    def checked_data(self, data, signed=()):
        notes = [SIGNER.checkpoint(self.lines)] + [SIGNER.checkpoint(one, "caseledger/test/answers") for one in signed]
        return self.report(b"".join(one + b"\n" for one in self.lines), notes, answers=self.write("answers.jsonl", data))

    def differences(self, answers):
        return [one["what"] for one in self.checked(self.written(answers))["differences"]]

    def test_whole_ones_agree_with_and_without_a_checkpoint_over_them(self):
        lines = self.written(self.answers)
        report = self.checked(lines, [lines[:9], lines])
        self.assertEqual(report["differences"], [])
        self.assertEqual((report["answers"], report["answersRoot"]), (len(lines), b64([mth(lines)])[0]))
        self.assertNotIn("covered by no checkpoint over answers", str(report["notes"]))
        report = self.checked(lines)
        self.assertEqual(report["differences"], [])
        self.assertIn("answers 1 to", str(report["notes"]))
        self.assertEqual(self.checked([])["differences"], [])

    def test_every_changed_byte_is_found_under_a_checkpoint(self):
        lines = self.written(self.answers[:2])
        whole = b"".join(one + b"\n" for one in lines)
        self.lines = self.lines[:3]
        self.assertEqual(self.checked_data(whole, [lines])["differences"], [])
        with signatures_once():
            for place in range(len(whole)):
                data = bytearray(whole)
                data[place] ^= 1 << self.draw.randrange(8)
                self.assertTrue([one for one in self.checked_data(bytes(data), [lines])["differences"] if "answer" in one["what"]], place)

    def test_an_accepted_one_agrees_with_the_entries_both_ways(self):
        def changed(number, **members):
            return [{**one, **members} if one["number"] == number else one for one in self.answers]

        first, second = self.answers[0], self.answers[1]
        self.assertEqual(first["key"], "k/1")
        self.assertEqual(len(second["answer"]["entries"]), 2)
        for answers, what in (
            (changed(1, answer={"entries": []}), "answer 1 entry 1 was recorded under its key, and it does not name it"),
            (changed(1, answer={"refusal": {"code": "a", "message": "b"}}), "answer 1 entry 1 was recorded under its key, and it does not name it"),
            (changed(1, key="k/x"), "answer 1 names entry 1, which was recorded under the key k/1"),
            (changed(1, answer={"entries": ["018042e4-4da0-79da-81e0-15ac3d183b4a"]}), "answer 1 entry 1 was recorded"),
            (changed(1, answer={"entries": first["answer"]["entries"] + ["018042e4-4da0-79da-81e0-15ac3d183b4a"]}), "answer 1 names entry 018042e4-4da0-79da-81e0-15ac3d183b4a, which is not in the journal"),
            (changed(1, answer={"entries": first["answer"]["entries"] + second["answer"]["entries"]}), "answer 1 names entry 2, which was recorded under the key k/2"),
            (changed(2, key="k/1"), "answer 2 has the key of answer 1"),
            (changed(1, answer={"something": 1}), "answer 1 the answer is neither entries nor a refusal"),
            (self.answers[1:], "answer 1 has the number 2 where 1 belongs"),
        ):
            found = self.differences(answers)
            self.assertTrue([one for one in found if one.startswith(what)], (what, found))

    def test_a_refusal_that_was_changed_or_an_answer_that_was_taken_away_is_found_by_a_checkpoint_over_them(self):
        lines = self.written(self.answers)
        refused = next(place for place, one in enumerate(self.answers) if "refusal" in one["answer"])
        changed = list(lines)
        changed[refused] = changed[refused].replace(b"claim-exists", b"claim-absent")
        self.assertEqual(self.checked(changed)["differences"], [])
        self.assertIn("answers 1 to", self.checked(changed, [lines])["differences"][0]["what"])
        self.assertIn("answers are missing", self.checked(lines[:-1], [lines])["differences"][0]["what"])
        self.assertIn("may be cut off", self.checked_data(b"\n".join(lines))["differences"][0]["what"])

    def test_the_command(self):
        journal_file = self.write("journal.jsonl", b"".join(one + b"\n" for one in self.lines))
        answers = self.write("answers.jsonl", b"".join(one + b"\n" for one in self.written(self.answers)))
        call = [journal_file, "--checkpoint", self.write("c.txt", SIGNER.checkpoint(self.lines)), "--key", SIGNER.vkey]
        over = self.write("a.txt", SIGNER.checkpoint(self.written(self.answers), "caseledger/test/answers"))
        status, out, _ = self.run_main(*call, "--answers", answers, "--checkpoint", over)
        self.assertEqual(status, 0, out)
        self.assertIn(f"{len(self.answers)} answers to keys", out)
        self.assertEqual(self.run_main(*call, "--answers", answers + ".none")[0], 2)
        status, out, _ = self.run_main(*call, "--checkpoint", over)
        self.assertEqual(status, 0, out)
        self.assertIn("give the file of the answers with --answers", out)
        other = self.write("o.txt", SIGNER.checkpoint([b"x"], "caseledger/other/answers"))
        self.assertEqual(self.run_main(*call, "--answers", answers, "--checkpoint", other)[0], 1)


class Samples(Folder):
    """What the program itself wrote, in samples/: a small ledger, its checkpoints, proofs, and another key that took over."""

    def sample(self, name):
        return os.path.join(os.path.dirname(os.path.abspath(__file__)), "samples", name)

    def verified(self, name, *others):
        arguments = [one if one.startswith("--") else self.sample(one) for one in others]
        return self.run_main(self.sample(name), "--key", self.sample("vkey.txt"), *arguments)

    def test_they_verify(self):
        self.assertEqual(self.verified("journal.jsonl", "--checkpoint", "checkpoint.txt")[0], 0)
        self.assertEqual(self.verified("prove-entry-7.json")[0], 0)
        self.assertEqual(self.verified("prove-from-10-to-12.json", "--key", "vkey-2.txt", "--checkpoint", "checkpoint.txt")[0], 0)

    def test_the_journal_leads_from_one_key_to_the_next(self):
        status, out, _ = self.verified("journal-later.jsonl", "--checkpoint", "checkpoint.txt", "--checkpoint", "checkpoint-later.txt")
        self.assertEqual(status, 0)
        self.assertIn("took the place of a key that vouches for it", out)

    def test_a_changed_wage_is_found(self):
        status, out, _ = self.verified("journal-wage-changed.jsonl", "--checkpoint", "checkpoint.txt", "--against", "journal.jsonl")
        self.assertEqual(status, 1)
        self.assertIn("line 7: is the first that differs", out)


def speed(size):
    """Checks a journal of this size with one process and with as many as the machine has processors, in turn, three times."""
    with tempfile.TemporaryDirectory() as folder:
        where, lines = os.path.join(folder, "journal.jsonl"), journal(size, random.Random(SEED))
        kept = [("checkpoint", SIGNER.checkpoint(lines))]
        with open(where, "wb") as file:
            file.writelines(one + b"\n" for one in lines)
        del lines
        print(f"{size} entries, {os.path.getsize(where) // size} bytes each")
        for processes in [1, os.cpu_count() or 1] * 3:
            report = verify.check_journal(where, kept, KEYS, processes)
            agrees = "all agrees" if not report["differences"] else report["differences"][0]
            print(f"{processes} processes: {report['seconds']:.2f} s, {round(size / report['seconds'])} entries a second, {agrees}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["speed"]:
        speed(int(sys.argv[2]))
    else:
        unittest.main()
