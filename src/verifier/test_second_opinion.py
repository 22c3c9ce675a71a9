"""Tests of second_opinion.py against the worked examples of the documents, and of what it says where a run is wrong.

    python3 -m unittest test_second_opinion    # in src/verifier
"""

import contextlib
import copy
import hashlib
import io
import json
import os
import tempfile
import unittest
from fractions import Fraction

import second_opinion as so

LAW, POLICY = so.LAW, so.POLICY


class Facts:
    """A claim's journal, a line for each fact."""

    def __init__(self, injured="2022-01-10", claim="T-1", employee="E1", employer="glendale", jurisdiction="AZ"):
        self.claim, self.entries = claim, []
        self.add("claim.injury-reported", jurisdiction=jurisdiction, employer=employer, employee={"id": employee, "name": "N"}, injuredOn=injured)

    def add(self, event, **payload):
        self.entries.append([f"claim/{self.claim}", event, {name.rstrip("_"): value for name, value in payload.items()}])
        return self

    def employment(self, **more):
        row = {"effectiveFrom": "2018-01-01", "status": "regular", "group": "general", "sworn": False, "fullTime": True, "hiredOn": "2018-01-08", "annualBaseSalary": "46800.00", "hourlyRate": "22.50"}
        return self.add("claim.employment-recorded", **{**row, **more})

    def off(self, first, last=None, status="off-work", **more):
        return self.add("claim.work-status-recorded", status=status, **{"from": first}, **({"to": last} if last else {}), **more)

    def wage(self, amount="3900.00"):
        return self.add("claim.wage-recommended", amount=amount, on="2022-02-01")

    def accepted(self, on="2022-01-31", **more):
        return self.add("claim.accepted", noticeOn=on, **more)


class Opinions(unittest.TestCase):
    def setUp(self):
        self.law = so.Law(LAW)
        with open(POLICY, encoding="utf-8") as file:
            self.policy = so.Policy(file.read())

    def journal(self, *facts, more=()):
        """Entries in a journal: of several claims one after the other, then more."""
        lines, number = [], 0
        for stream, event, payload in [entry for one in facts for entry in one.entries] + list(more):
            number += 1
            lines.append(json.dumps({"number": number, "stream": stream, "entry": f"e{number}", "event": event, "revision": 1, "payload": payload}))
        return lines

    def should(self, facts, as_of, *others):
        """Lines that a run up to the day should carry, and what it holds."""
        journal = so.Journal(self.law, {"glendale": self.policy})
        journal.read(self.journal(*others, facts))
        claim = journal.claims[facts.claim]
        lines, held = so.should_carry(claim, journal.by_employee[claim.employer, claim.employee], so.NEVER, self.law, self.policy, so.day(as_of))
        return {(so.iso(period), kind, code): (days, so.written(amount if kind != "leave-replenished" else hours)) for (period, kind, code), (days, amount, hours) in lines.items()}, held

    def amounts(self, facts, as_of, kind="statutory"):
        return {period: line for (period, what, _), line in self.should(facts, as_of)[0].items() if what == kind}


class WorkedExamples(Opinions):
    def test_the_claim_of_the_tour(self):
        """docs/how-a-figure-is-computed.md, A worked example."""
        tour = Facts("2022-03-04").employment(annualBaseSalary="54600.00", hourlyRate="26.25").off("2022-03-05", "2022-04-24").wage("4612.40")
        tour.add("claim.denied", noticeOn="2022-04-05").add("claim.denial-rescinded", noticeOn="2022-04-19").accepted("2022-04-19")
        for on in ("07", "08", "09", "10", "11", "14", "15", "16", "17", "18"):
            tour.add("claim.leave-used", day=f"2022-03-{on}", kind="sick", hours="8")
        for on in ("21", "22", "23"):
            tour.add("claim.leave-used", day=f"2022-03-{on}", kind="vacation", hours="8")
        self.assertEqual(
            self.should(tour, "2022-04-29")[0],
            {
                ("2022-03-05", "statutory", "713"): (14, "1415.26"), ("2022-03-05", "supplemental", "710"): (14, "264.74"),
                ("2022-03-05", "leave-replenished", "sick"): (0, "80.00"), ("2022-03-05", "leave-pay-reversed", "sick"): (0, "-2100.00"),
                ("2022-03-19", "statutory", "713"): (14, "1415.26"), ("2022-03-19", "supplemental", "710"): (14, "264.74"),
                ("2022-03-19", "leave-replenished", "vacation"): (0, "24.00"), ("2022-03-19", "leave-pay-reversed", "vacation"): (0, "-630.00"),
                ("2022-04-02", "statutory", "713"): (14, "1415.26"), ("2022-04-02", "supplemental", "710"): (14, "264.74"),
                ("2022-04-16", "statutory", "713"): (9, "909.81"), ("2022-04-16", "supplemental", "710"): (9, "170.19"),
            },
        )

    def test_eleven_days_of_glendale(self):
        """docs/law/policy/glendale.md and docs/law/arizona/temporary-disability.md: 940.28, 191.15; with dependents 949.32."""
        claim = Facts().employment().off("2022-01-11", "2022-01-24").wage().accepted()
        self.assertEqual(self.amounts(claim, "2022-02-04"), {"2022-01-08": (11, "940.28"), "2022-01-22": (3, "256.44")})
        self.assertEqual(self.amounts(claim, "2022-02-04", "supplemental")["2022-01-08"], (11, "191.15"))
        claim.add("claim.dependents-recorded", count=2, effectiveFrom="2022-01-01")
        self.assertEqual(self.amounts(claim, "2022-02-04")["2022-01-08"], (11, "949.32"))

    def test_fourteen_days_of_partial_disability(self):
        """docs/law/arizona/temporary-disability.md: of 3,900.00, fourteen days with earnings of 900.00 bring 596.71."""
        claim = Facts().employment().off("2022-01-11", "2022-01-21").off("2022-01-22", "2022-02-04", "modified-duty").wage().accepted()
        self.assertEqual(self.should(claim, "2022-02-04")[1], {(so.day("2022-01-22"), "statutory", None)})
        claim.add("claim.earnings-recorded", **{"from": "2022-01-22", "to": "2022-02-04"}, amount="900.00")
        self.assertEqual(self.amounts(claim, "2022-02-04")["2022-01-22"], (14, "596.71"))
        self.assertNotIn("2022-01-22", self.amounts(claim, "2022-02-04", "supplemental"))

    def test_waiting_period(self):
        """docs/law/arizona/temporary-disability.md: ten days off work and a later spell of two; both sides of seven and fourteen."""
        claim = Facts("2022-06-06").employment().off("2022-06-07", "2022-06-16").off("2022-07-01", "2022-07-02").wage().accepted("2022-06-20")
        self.assertEqual({period: days for period, (days, _) in self.amounts(claim, "2022-07-08").items()}, {"2022-06-11": 3, "2022-06-25": 2})
        for days, payable in ((7, 0), (8, 1), (13, 6), (14, 14), (15, 15)):
            claim = Facts("2022-06-06").employment().off("2022-06-07", so.iso(so.day("2022-06-06") + days)).wage().accepted("2022-06-20")
            self.assertEqual(sum(days for days, _ in self.amounts(claim, "2022-07-08").values()), payable)

    def test_last_days(self):
        """docs/law/arizona/claim-states.md and deadlines.md: Memorial Day, Labor Day; a Saturday, a Friday before a holiday kept."""
        self.assertEqual(so.iso(self.law.last_day("az.hearing-request", so.day("2022-03-01"))), "2022-05-31")
        self.assertEqual(so.iso(self.law.last_day("az.hearing-request", so.day("2024-06-03"))), "2024-09-03")
        self.assertEqual(so.iso(self.law.last_day("az.accept-or-deny", so.day("2022-06-04"))), "2022-06-27")
        self.assertEqual(so.iso(self.law.last_day("az.accept-or-deny", so.day("2021-12-10"))), "2022-01-03")

    def test_maximum_wage(self):
        claim = Facts().employment().off("2022-01-11", "2022-01-24").wage("9000.00").accepted()
        self.assertEqual(self.amounts(claim, "2022-01-21")["2022-01-08"], (4, "452.48"))  # 5,161.12 x 0.021918 = 113.12; the eighth to the eleventh day
        self.assertEqual(self.should(Facts("2027-01-10").employment().off("2027-01-11", "2027-01-30").wage().accepted("2027-01-12"), "2027-01-29")[1], {(None, None, None)})


class Notices(Opinions):
    def base(self):
        return Facts().employment().off("2022-01-11", "2022-02-18").wage()

    def days(self, facts, as_of="2022-06-24"):
        return sum(days for days, _ in self.amounts(facts, as_of).values())

    def test_accepted_denied_rescinded(self):
        claim = self.base()
        self.assertEqual(self.days(claim), 0)
        self.assertEqual(self.days(claim.accepted("2022-02-01")), 39)
        claim.add("claim.denied", noticeOn="2022-02-10", effectiveOn="2022-02-01")
        self.assertEqual(self.days(claim), 21)
        self.assertEqual(self.days(copy.deepcopy(claim).add("claim.denial-rescinded", noticeOn="2022-02-09")), 21)
        self.assertEqual(self.days(copy.deepcopy(claim).add("claim.denial-rescinded", noticeOn="2022-02-20", effectiveOn="2022-02-11")), 29)
        self.assertEqual(self.days(claim.add("claim.denial-rescinded", noticeOn="2022-02-20")), 39)
        self.assertEqual(self.days(claim.add("claim.hearing-decided", on="2022-06-01", outcome="settled")), 39)
        self.assertEqual(self.days(claim.add("claim.hearing-decided", on="2022-06-01", outcome="not-compensable")), 0)

    def test_a_withdrawn_acceptance_is_none(self):
        claim = self.base().accepted()
        entry = f"e{len(claim.entries)}"
        self.assertEqual(self.days(claim.add("claim.entry-withdrawn", entry=entry, reason="r")), 0)

    def test_silence(self):
        claim = self.base().add("claim.commission-notice-noted", notifiedOn="2022-01-20")
        self.assertEqual(self.days(claim, "2022-02-04"), 0)
        self.assertEqual(self.days(claim, "2022-02-18"), 30)
        self.assertEqual(self.days(copy.deepcopy(claim).add("claim.denied", noticeOn="2022-02-10"), "2022-02-18"), 0)
        late = claim.add("claim.denied", noticeOn="2022-02-15")
        self.assertEqual(self.days(late, "2022-02-18"), 26)
        self.assertEqual(self.days(late.add("claim.denial-rescinded", noticeOn="2022-02-20")), 30)

    def test_how_far_back_a_denial_reaches(self):
        claim = Facts().employment().off("2022-01-11", "2022-06-24").wage().accepted("2022-01-20")
        self.assertEqual(self.days(copy.deepcopy(claim).add("claim.denied", noticeOn="2022-04-20"), "2022-06-24"), 0)
        reached = copy.deepcopy(claim).add("claim.denied", noticeOn="2022-06-20")
        self.assertEqual(self.days(reached, "2022-06-24"), so.day("2022-05-21") - so.day("2022-01-11"))
        claim.add("claim.hearing-requested", on="2022-02-01").add("claim.denied", noticeOn="2022-06-20")
        self.assertEqual(self.days(claim, "2022-06-24"), 0)

    def test_stationary_closed_reopened(self):
        claim = self.base().accepted().add("claim.medically-stationary-recorded", on="2022-01-31")
        self.assertEqual(self.days(claim), 21)
        self.assertEqual(self.days(claim.add("claim.reopened", on="2022-02-10")), 30)
        self.assertEqual(self.days(copy.deepcopy(claim).add("claim.closed", on="2022-02-12")), 24)
        self.assertEqual(self.days(copy.deepcopy(claim).add("claim.closed", on="2022-02-09")), 30)
        self.assertEqual(self.days(claim.add("claim.closed", on="2022-02-10")), 22)


class Supplements(Opinions):
    def supplement(self, as_of="2022-02-04", **employment):
        return self.should(Facts().employment(**employment).off("2022-01-11", "2022-02-18").wage().accepted(), as_of)[0].get(("2022-01-22", "supplemental", employment.pop("code", "710")))

    def test_who_has_one(self):
        self.assertEqual(self.supplement(), (14, "243.28"))
        self.assertIsNone(self.supplement(status="contract"))
        self.assertIsNone(self.supplement(hiredOn="2021-01-11"))
        self.assertEqual(self.supplement(hiredOn="2021-01-10"), (14, "243.28"))
        self.assertEqual(self.supplement(hiredOn="2021-12-10", group="police", sworn=True), (14, "243.28"))
        self.assertIsNone(self.supplement(hiredOn="2021-12-10", group="police"))
        self.assertIsNone(self.supplement(annualBaseSalary="30000.00"))
        self.assertEqual(self.supplement(endedOn="2022-01-28"), (7, "121.64"))

    def test_sworn_fire_has_a_code_of_its_own(self):
        lines = self.should(Facts().employment(group="fire", sworn=True).off("2022-01-11", "2022-02-18").wage().accepted(), "2022-02-04")[0]
        self.assertEqual(lines["2022-01-22", "supplemental", "750"], (14, "243.28"))

    def test_two_claims_of_one_employee(self):
        first = Facts("2022-01-10", "T-1").employment().off("2022-01-11", "2022-02-04").wage().accepted()
        second = Facts("2022-01-12", "T-2").employment().off("2022-01-22", "2022-02-18").wage().accepted()
        lines, held = self.should(second, "2022-02-18", first)
        self.assertEqual(held, {(so.day("2022-01-22"), "statutory", None)})
        self.assertEqual({address for address in lines}, {("2022-02-05", "statutory", "713"), ("2022-02-05", "supplemental", "710")})

    def test_payments_elsewhere_and_before(self):
        claim = Facts().employment().off("2022-01-11", "2022-02-18").wage().accepted()
        claim.add("claim.payment-recorded", code="713", **{"from": "2022-01-20", "to": "2022-01-24"}, amount="100.01", paidOn="2022-02-01", payer="TPA")
        self.assertEqual(self.amounts(claim, "2022-02-04"), {"2022-01-08": (11, "900.28"), "2022-01-22": (14, "1136.71")})

    def test_an_old_note_holds_and_a_new_one_releases(self):
        claim = Facts().employment().off("2022-01-11", receivedOn="2022-01-12").wage().accepted()
        held = self.should(claim, "2022-03-18")[1]
        self.assertEqual({(so.iso(period), kind) for period, kind, _ in held}, {("2022-03-05", "statutory"), ("2022-03-05", "supplemental")})
        self.assertEqual(self.should(claim.off("2022-03-01", "2022-03-02"), "2022-03-18")[1], set())


class Adopted(Opinions):
    def test_a_row_counts_from_its_recording_on(self):
        row = {"table": "arizona/maximum-average-monthly-wage", "effectiveFrom": "2022-01-01", "effectiveTo": "2022-12-31", "value": "3000.00", "status": "verified"}
        self.law.adopt(row)
        self.assertEqual(self.law.value(row["table"], so.day("2022-12-31")), 3000)
        self.assertEqual(self.law.value(row["table"], so.day("2023-01-01")), Fraction("5393.37"))
        self.law.adopt({**row, "effectiveFrom": "2022-07-01", "value": "3100.00", "effectiveTo": "2022-07-31", "status": "unverified"})
        self.assertIsNone(self.law.value(row["table"], so.day("2022-07-05")))
        self.assertEqual(self.law.value(row["table"], so.day("2022-08-05")), 3000)

    def test_policies_that_are_not_followed_are_told(self):
        with open(os.path.join(os.path.dirname(POLICY), "tucson.yaml"), encoding="utf-8") as file:
            with self.assertRaises(so.CantTell):
                so.Policy(file.read()).version(so.day("2005-01-01"))
        with open(os.path.join(os.path.dirname(POLICY), "template.yaml"), encoding="utf-8") as file:
            template = so.Policy(file.read())
        self.assertEqual((template.employer, template.length, template.statutory_code, template.stale_after), ("your-city", 14, "100", 60))
        with self.assertRaises(so.CantTell):
            template.version(so.day("2021-01-01"))


class WholeRuns(Opinions):
    """A journal with a run, whole and wrong."""

    def lines(self):
        claim = Facts().employment().off("2022-01-11", "2022-01-24").wage().accepted()
        period = {"from": "2022-01-08", "to": "2022-01-21"}
        line = {"claim": "T-1", "forPeriod": period, "kind": "statutory", "payCode": "713", "days": 4, "amount": "341.92", "retroactive": False, "because": [], "corrects": [], "restores": []}
        other = {**line, "kind": "supplemental", "payCode": "710", "amount": "69.51"}
        return claim, period, [line, other]

    def whole(self, claim, period, lines, told=None, totals=None, hash_=None):
        content = {"employer": claim.entries[0][2]["employer"], "period": period, "lines": lines, "missing": []}
        found = hash_ or "sha256:" + hashlib.sha256(json.dumps(content, separators=(",", ":")).encode()).hexdigest()
        sums = totals or {"713": "341.92", "710": "69.51"}
        more = [
            ("payroll/glendale", "payroll.run-frozen", {"run": "r", "header": {"employer": content["employer"], "period": period, "totals": sums, "hash": found}}),
            ("run/r", "run.part-frozen", {"part": {"number": 1, "lines": lines}}),
            ("payroll/glendale", "payroll.run-transmitted", {"run": "r", "hash": found}),
            ("claim/T-1", "claim.pay-transmitted", {"run": "r", "runPeriod": period, "lines": [{name: one[name] for name in ("forPeriod", "kind", "payCode", "days", "amount")} for one in told or lines]}),
        ]
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = os.path.join(folder.name, "journal.jsonl")
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(self.journal(claim, more=more)) + "\n")
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            status = so.main([path, "--law", LAW, "--policy", POLICY, "--json"])
        return status, json.loads(out.getvalue())

    def test_a_run_that_agrees(self):
        status, said = self.whole(*self.lines())
        self.assertEqual((status, said["agrees"], said["runs"], said["linesThatAgree"], said["notCompared"]), (0, True, 1, 2, []))

    def test_a_cent_a_day_a_line_too_many_and_one_too_few(self):
        for change in ({"amount": "341.93"}, {"days": 5}, {"payCode": "750"}, {"kind": "supplemental"}, {"forPeriod": {"from": "2021-12-25", "to": "2022-01-07"}}):
            claim, period, lines = self.lines()
            lines[0].update(change)
            self.assertEqual(self.whole(claim, period, lines, totals={"713": lines[0]["amount"], "710": "69.51"})[0], 1, change)
        claim, period, lines = self.lines()
        self.assertEqual(self.whole(claim, period, lines[:1], totals={"713": "341.92"})[0], 1)

    def test_hash_totals_and_what_the_claim_was_told(self):
        claim, period, lines = self.lines()
        self.assertEqual(self.whole(claim, period, lines, hash_="sha256:0")[0], 1)
        self.assertEqual(self.whole(claim, period, lines, totals={"713": "341.92"})[0], 1)
        self.assertEqual(self.whole(claim, period, lines, told=lines[:1])[0], 1)

    def test_what_is_not_compared_is_counted(self):
        _, period, lines = self.lines()
        minnesota = Facts(jurisdiction="MN").employment().off("2022-01-11", "2022-01-24").wage().accepted()
        self.assertEqual(self.whole(minnesota, period, lines)[1]["notCompared"], [{"what": "jurisdiction MN is not read here", "count": 2}])
        elsewhere = Facts(employer="tempe").employment().off("2022-01-11", "2022-01-24").wage().accepted()
        self.assertEqual(self.whole(elsewhere, period, lines)[1]["notCompared"][0]["count"], 2)

    def test_what_is_no_journal(self):
        with contextlib.redirect_stderr(io.StringIO()) as said:
            self.assertEqual(so.main(["nowhere.jsonl", "--law", LAW]), 2)
            self.assertEqual(so.main([__file__, "--law", LAW]), 2)
            self.assertEqual(so.main([__file__, "--law", os.path.dirname(POLICY)]), 2)
        self.assertIn("second_opinion.py: can't be read", said.getvalue())


if __name__ == "__main__":
    unittest.main()
