#!/usr/bin/env python3
"""Computes what every transmitted payroll run of a Case Ledger journal should have carried, and compares to the cent.

    python3 second_opinion.py journal.jsonl [--law docs/law] [--policy glendale.yaml …] [--claim G-22-0007] [--json]

It shares nothing with the program: it reads the exported journal, the tables printed on the pages of docs/law and the published
policy files, and computes by its own reading of docs/how-a-figure-is-computed.md and docs/law/arizona. Numbers in parentheses below
are that page's sections. Compared are lines of statutory pay, supplement, leave given back and leave pay taken back, of Arizona's
claims. What isn't compared is counted, with the reason. Exit status: 0 all agree, 1 some don't, 2 the call is wrong.

Python 3.9 and its standard library are enough. It reads from top to bottom: numbers and days, the published law, policies, the
facts of a claim, what is due, the runs, the command.
"""

import argparse
import collections
import datetime
import functools
import hashlib
import json
import os
import re
import sys
from fractions import Fraction

HERE = os.path.dirname(os.path.abspath(__file__))
COMPARED = ("statutory", "supplemental", "leave-replenished", "leave-pay-reversed")
ALWAYS = datetime.date.min.toordinal()
NEVER = datetime.date.max.toordinal()


class CantTell(Exception):
    """A figure that this program doesn't compute. The message is the reason that is counted."""


# ---------------------------------------------------------------------------------------------------------------------
# Numbers are exact fractions until they are rounded; a day is its number in the calendar.


def cents(amount):
    """To the cent, half up; below zero the other way round."""
    sign = -1 if amount < 0 else 1
    return sign * Fraction((abs(amount) * 200 + 1) // 2, 100)


@functools.lru_cache(None)
def day(text):
    return datetime.date.fromisoformat(text).toordinal()


def iso(number):
    return datetime.date.fromordinal(number).isoformat()


def number(text):
    return Fraction(str(text).strip())


def written(amount):
    hundredths = round(abs(amount) * 100)
    return f"{'-' if amount < 0 else ''}{hundredths // 100}.{hundredths % 100:02d}"


# ---------------------------------------------------------------------------------------------------------------------
# The law, from the tables as the pages print them: `<!-- table NAME -->`, a header, a row for each time.


class Law:
    SURE_ENOUGH = ("verified", "secondary")

    def __init__(self, folder):
        self.tables = {}
        for place, _, names in os.walk(folder):
            for name in sorted(names):
                if name.endswith(".md"):
                    self.read(os.path.join(place, name))
        if "arizona/maximum-average-monthly-wage" not in self.tables:
            raise OSError(f"{folder} has no pages with the tables of Arizona: name the folder docs/law with --law")

    def read(self, path):
        with open(path, encoding="utf-8") as file:
            pages = re.findall(r"<!-- table (\S+) -->\n(.*?)<!-- end -->", file.read(), re.S)
        for table, body in pages:
            cells = [[cell.strip() for cell in row.strip().strip("|").split("|")] for row in body.split("\n") if row.startswith("|")]
            rows = []
            for row in cells[2:]:
                found = dict(zip(cells[0], row))
                found["from"], found["to"] = day(found["from"]), day(found["to"]) if found["to"] else NEVER
                rows.append(found)
            self.tables[table] = rows

    def adopt(self, payload):
        """A row that the ledger adopted takes the place of what stood on its days, until the next later row where it has no end."""
        rows = self.tables.setdefault(payload["table"], [])
        begin, series = day(payload["effectiveFrom"]), payload.get("series")
        later = [row["from"] for row in rows if row["from"] > begin and row.get("key") == series]
        end = day(payload["effectiveTo"]) if "effectiveTo" in payload else min(later, default=NEVER + 1) - 1
        rows.insert(0, {"from": begin, "to": end, "key": series, "value": payload["value"], "status": payload["status"], **payload.get("words", {})})

    def value(self, table, on, key=None):
        for row in self.tables.get(table, ()):
            if row["from"] <= on <= row["to"] and row.get("key") == key:
                if row["status"] in self.SURE_ENOUGH:
                    return number(row["value"])
                return None
        return None

    @functools.lru_cache(None)
    def holidays(self, year):
        """Arizona's holidays as they are kept in a year (docs/law/arizona/deadlines.md)."""
        kept = set()
        for row in self.tables["arizona/holidays"]:
            month = datetime.datetime.strptime(row["month"], "%B").month
            which = int(row["value"])
            if row["unit"] == "day of the month":
                on = datetime.date(year, month, which)
                moves = row["moves"].split()
                if on.weekday() == 5 and "saturday" in moves:
                    on -= datetime.timedelta(1)
                elif on.weekday() == 6 and "sunday" in moves:
                    on += datetime.timedelta(1)
                elif "other-days" in moves:
                    on -= datetime.timedelta((on.weekday() + 1) % 7)
            else:
                weekday = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"].index(row["weekday"])
                if which > 0:
                    first = datetime.date(year, month, 1)
                    on = first + datetime.timedelta((weekday - first.weekday()) % 7 + 7 * (which - 1))
                else:
                    last = datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)
                    on = last - datetime.timedelta((last.weekday() - weekday) % 7 - 7 * (which + 1))
            kept.add(on)
        return kept

    def last_day(self, deadline, trigger):
        """Trigger and the limit's calendar days, and where that is a Saturday, a Sunday or a holiday the next business day."""
        limit = self.value("arizona/deadlines", trigger, deadline)
        if limit is None:
            raise CantTell(f"no limit {deadline} on {iso(trigger)}")
        on = datetime.date.fromordinal(trigger + int(limit))
        while on.weekday() >= 5 or any(on in self.holidays(year) for year in (on.year, on.year + 1)):
            on += datetime.timedelta(1)
        return on.toordinal()


# ---------------------------------------------------------------------------------------------------------------------
# Policies: the part of YAML that policy files use (docs/law/policy/README.md), and what of it is followed here.


def scalar(text):
    text = text.strip()
    if text[:1] in "\"'":
        return text[1:-1]
    if text[:1] == "[" and text[-1:] == "]":
        return [scalar(one) for one in inner(text)]
    if text[:1] == "{" and text[-1:] == "}":
        return {name.strip(): scalar(value) for name, value in (one.split(":", 1) for one in inner(text))}
    return {"true": True, "false": False, "": None}.get(text, text)


def inner(text):
    """What stands between the brackets, cut at the commas that are not in brackets within."""
    depth, parts, part = 0, [], ""
    for letter in text[1:-1]:
        depth += (letter in "[{") - (letter in "]}")
        if letter == "," and not depth:
            parts.append(part)
            part = ""
        else:
            part += letter
    return [one for one in parts + [part] if one.strip()]


def yaml(text):
    """Nested maps and lists by indentation."""
    lines = []
    for line in text.split("\n"):
        line = re.sub(r"(^|\s)#.*$", "", line).rstrip()
        if line:
            lines.append((len(line) - len(line.lstrip()), line.strip()))

    def block(place, depth):
        if lines[place][1].startswith("- "):
            found = []
            while place < len(lines) and lines[place][0] == depth and lines[place][1].startswith("- "):
                indent, rest = depth + 2, lines[place][1][2:]
                if re.match(r"[A-Za-z]\w*:(\s|$)", rest):
                    lines[place] = (indent, rest)
                    item, place = block(place, indent)
                else:
                    item, place = scalar(rest), place + 1
                found.append(item)
            return found, place
        found = {}
        while place < len(lines) and lines[place][0] == depth and not lines[place][1].startswith("- "):
            name, value = lines[place][1].split(":", 1)
            place += 1
            if value.strip():
                found[name] = scalar(value)
            elif place < len(lines) and (lines[place][0] > depth or lines[place][0] == depth and lines[place][1].startswith("- ")):
                found[name], place = block(place, lines[place][0])
            else:
                found[name] = None
        return found, place

    return block(0, lines[0][0])[0]


class Policy:
    """Glendale's kind: a target in percent of base pay, a length of service, two pay codes."""

    def __init__(self, text):
        said = yaml(text)
        self.employer, self.said, self.anchor = said["employer"], said, None
        if "payPeriods" not in said:
            return
        self.anchor, self.length = day(said["payPeriods"]["anchor"]), int(said["payPeriods"]["lengthDays"])
        self.statutory_code = said["statutory"]["payCode"]
        self.leave = said.get("leave") or {}
        self.stale_after = int(said["openStatus"]["staleAfterDays"]) if said.get("openStatus") else None

    def period_of(self, on):
        return on - (on - self.anchor) % self.length

    def end_of(self, period):
        return period + self.length - 1

    def version(self, injured):
        """The supplement's version for the date of injury: the newest that has begun."""
        begun = [one for one in self.said["supplement"] if day(one["effectiveFrom"]) <= injured]
        if not begun:
            raise CantTell("the policy has no version for the date of injury")
        found = max(begun, key=lambda one: day(one["effectiveFrom"]))
        amounts, eligible, codes = found["amounts"], found["eligible"], found.get("payCodes") or {}
        if "others" not in codes or len(amounts) != 1 or set(amounts[0]) != {"target"} or set(amounts[0]["target"]) != {"percentOfBase"}:
            raise CantTell("a supplement of another kind than one target in percent of base pay")
        if found.get("partialDays") or eligible.get("requires") or set(codes) - {"swornFire", "others"} or found.get("effectiveTo"):
            raise CantTell("a policy with parts that are not followed here")
        return found

    def codes(self):
        return {code for one in self.said.get("supplement", ()) for code in one["payCodes"].values() if isinstance(code, str)}


# ---------------------------------------------------------------------------------------------------------------------
# The facts of a claim, as known after some entry of the journal.


class Claim:
    """Entries of one claim in the order of recording: (number, id, event, payload)."""

    def __init__(self, report):
        self.entries, self.employer = [], report["employer"]
        self.jurisdiction, self.employee = report["jurisdiction"], report["employee"]["id"]
        self.injured, self.reported = day(report["injuredOn"]), None
        self.withdrawn = {}

    def known(self, up_to):
        """Facts known before the entry of that number, by event, without what was withdrawn by then."""
        facts = collections.defaultdict(list)
        for place, entry, event, payload in self.entries:
            if place >= up_to:
                break
            if self.withdrawn.get(entry, NEVER) >= up_to:
                facts[event].append((place, payload))
        return facts


def in_force(rows, on):
    """Of effective-dated rows the one with the latest date that has come; of two of one date, the one recorded later."""
    found = None
    for _, row in rows:
        if day(row["effectiveFrom"]) <= on and (found is None or day(row["effectiveFrom"]) >= day(found["effectiveFrom"])):
            found = row
    return found


class Notices:
    """Whether a day is compensable (1): notices overlay each other in the order of recording."""

    def __init__(self, facts, law, as_of):
        self.as_of, self.standing = as_of, []
        events = ("claim.accepted", "claim.denied", "claim.denial-rescinded", "claim.hearing-decided")
        order = [(place, event, payload) for event in events for place, payload in facts[event]]
        for _, event, payload in sorted(order, key=lambda one: one[0]):
            since = day(payload["effectiveOn"]) if "effectiveOn" in payload else ALWAYS
            if event == "claim.accepted":
                self.standing.append({"accepts": True, "from": since, "to": NEVER, "on": day(payload["noticeOn"]), "notice": payload})
            elif event == "claim.denied":
                issued = day(payload["noticeOn"])
                since = max(since, self.earliest_reach(issued, facts, law))
                self.standing.append({"accepts": False, "from": since, "to": NEVER, "on": issued, "notice": payload})
            elif event == "claim.hearing-decided" and payload["outcome"] in ("compensable", "not-compensable"):
                self.standing.append({"accepts": payload["outcome"] == "compensable", "from": since, "to": NEVER, "on": day(payload["on"])})
            elif event == "claim.denial-rescinded":
                self.rescind(day(payload["noticeOn"]), since)
        self.silence_from, self.silence_to = self.silence(facts, law)

    def earliest_reach(self, issued, facts, law):
        """A.A.C. R20-5-118(A): once the acceptance is final, a denial holds from thirty days before it issued at the earliest."""
        for one in self.standing:
            if one["accepts"] and "notice" in one:
                mailed = day(one["notice"].get("mailedOn", one["notice"]["noticeOn"]))
                final = law.last_day("az.hearing-request", mailed)
                asked = any(mailed <= day(payload["on"]) <= final for _, payload in facts["claim.hearing-requested"])
                between = any(not other["accepts"] and "notice" in other and other["to"] >= other["from"] and mailed <= other["on"] <= final for other in self.standing)
                if issued > final and not asked and not between:
                    return issued - int(law.value("arizona/retroactive-limit-days", issued))
        return ALWAYS

    def rescind(self, issued, since):
        """Takes one denial away, from its own day on where it has one: the last recorded that was given no later and still stands."""
        for one in reversed(self.standing):
            if not one["accepts"] and "notice" in one and one["on"] <= issued and one["from"] <= one["to"]:
                one["to"] = min(one["to"], since - 1)
                return

    def silence(self, facts, law):
        """A.R.S. 23-1061(M): from the commission's notice to the day before a denial, where twenty-one days passed unanswered."""
        told = [day(payload["notifiedOn"]) for _, payload in facts["claim.commission-notice-noted"]]
        if not told:
            return NEVER, ALWAYS
        begin = min(told)
        last = law.last_day("az.accept-or-deny", begin)
        answers = [day(payload["noticeOn"]) for event in ("claim.accepted", "claim.denied") for _, payload in facts[event]]
        if self.as_of <= last or any(on <= last for on in answers):
            return NEVER, ALWAYS
        denials = [one["on"] for one in self.standing if not one["accepts"] and "notice" in one and one["from"] <= one["to"]]
        return begin, min(denials, default=NEVER + 1) - 1

    def compensable(self, on):
        if self.silence_from <= on <= self.silence_to:
            return True
        for one in reversed(self.standing):
            if one["from"] <= on <= one["to"]:
                return one["accepts"]
        return False


def statuses(facts, as_of):
    """Work status of each day (2): a later note overlays earlier ones on its days; one without an end runs to as-of."""
    found = {}
    for _, payload in facts["claim.work-status-recorded"]:
        for on in range(day(payload["from"]), min(day(payload["to"]) if "to" in payload else as_of, as_of) + 1):
            found[on] = (payload["status"], "to" not in payload)
    return found


def temporary(facts, on):
    """Whether temporary benefits run: until the condition is stationary or the claim closed, that day included, and again from a
    reopening; what took effect last counts, and a reopening on the day after an end is later than that."""
    turns = [(day(payload["on"]) + 1, False) for event in ("claim.medically-stationary-recorded", "claim.closed") for _, payload in facts[event]]
    turns += [(day(payload["on"]), True) for _, payload in facts["claim.reopened"]]
    return max((turn for turn in turns if turn[0] <= on), default=(on, True))[1]


def runs_of(days):
    """Consecutive days, in runs."""
    runs = []
    for on in sorted(days):
        if runs and runs[-1][-1] == on - 1:
            runs[-1].append(on)
        else:
            runs.append([on])
    return runs


def after_waiting(days, injured, law):
    """The days that are payable under A.R.S. 23-1062(D)."""
    waiting, whole = (int(law.value(f"arizona/waiting-period-{what}", injured)) for what in ("days", "retroactive-days"))
    payable, served = set(), False
    for run in runs_of(days):
        if served:
            payable.update(run)
        elif len(run) > waiting:
            served = True
            payable.update(run if len(run) >= whole else run[waiting:])
    return payable


# ---------------------------------------------------------------------------------------------------------------------
# What is due. An address is (first day of the pay period, kind, pay code or leave); held is a set of (period or None, kind or None).


class Due:
    def __init__(self):
        self.lines, self.held, self.eligible = {}, set(), False
        self.total_days, self.partial_days, self.supplemented = set(), set(), set()

    def add(self, period, kind, code, days=0, amount=Fraction(0), hours=Fraction(0)):
        self.lines[period, kind, code] = (days, amount, hours)

    def holds(self, period, kind, code=None):
        return any((a is None or a == period) and (b is None or b == kind) and (c is None or c == code) for a, b, c in self.held)

    def hold(self, period=None, kind=None, code=None):
        self.held.add((period, kind, code))


def due_of(claim, facts, law, policy, as_of, earlier=()):
    """What the claim is due up to as-of, beside what earlier claims of the employee are due (8)."""
    due = Due()
    notices, status = Notices(facts, law, as_of), statuses(facts, as_of)
    off = {on for on, (what, _) in status.items() if what in ("off-work", "modified-duty") and on > claim.injured and temporary(facts, on)}
    payable = {on for on in after_waiting(off, claim.injured, law) if notices.compensable(on)}
    due.total_days = {on for on in payable if status[on][0] == "off-work"}
    due.partial_days = payable - due.total_days
    if not payable:
        return due
    wages = facts["claim.wage-determined"] or facts["claim.wage-recommended"]
    maximum = law.value("arizona/maximum-average-monthly-wage", claim.injured)
    granted = supplement_of(claim, facts, policy, due)
    earnings = earnings_of(facts)
    for on in due.partial_days - set(earnings):
        due.hold(policy.period_of(on), "statutory")
    if not wages or maximum is None:
        due.hold()
        return due
    if in_force(facts["claim.employment-recorded"], claim.injured) is None:
        due.hold(None, "supplemental")
    wage = min(number(wages[-1][1]["amount"]), maximum)
    daily = cents(wage * law.value("arizona/temporary-total-daily-factor", claim.injured))

    periods = collections.defaultdict(lambda: (set(), set()))
    for on in payable:
        periods[policy.period_of(on)][on in due.partial_days].add(on)
    partial = partial_pay(claim, facts, law, policy, due, wage, earnings)
    allowance = law.value("arizona/dependents-daily-allowance", claim.injured)

    def total_pay(days):
        supported = [on for on in days if (in_force(facts["claim.dependents-recorded"], on) or {"count": 0})["count"] > 0]
        return daily * len(days) + cents(allowance * len(supported))

    for period, (total, part) in periods.items():
        due.add(period, "statutory", policy.statutory_code, len(total) + len(part), total_pay(total) + partial.get(period, 0))
        if granted:
            code, weekly = granted
            days = {on for on in total if on in due.supplemented and not any(on in one.supplemented for one in earlier)}
            amount = cents(weekly * len(days) / 7) - total_pay(days)
            if amount > 0:
                due.add(period, "supplemental", code, len(days), amount)
    leave(facts, policy, due)
    for period, (total, _) in periods.items():
        stale_hold(facts, status, total, period, policy, due)
    shared = payable & {on for one in earlier for on in one.total_days | one.partial_days}
    if shared and facts["claim.overlap-apportioned"]:
        raise CantTell("claims with days that an earlier claim of the employee pays, too, and that a person apportioned")
    for on in shared:
        due.hold(policy.period_of(on), "statutory")
    return due


def stale_hold(facts, status, total, period, policy, due):
    """(7) An off-work status without an end is believed so many days after the last note: its first day or its receipt."""
    if policy.stale_after is None or not any(status[on][1] for on in total):
        return
    noted = max(max(day(note["from"]), day(note.get("receivedOn", note["from"]))) for _, note in facts["claim.work-status-recorded"])
    if period > noted + policy.stale_after:
        due.hold(period, "statutory")
        if due.eligible:
            due.hold(period, "supplemental")


def earnings_of(facts):
    """The entry of earnings that speaks about each day: a later one overlays earlier ones."""
    return {on: place for place, entry in facts["claim.earnings-recorded"] for on in range(day(entry["from"]), day(entry["to"]) + 1)}


def partial_pay(claim, facts, law, policy, due, wage, earnings):
    """(3) For each entry of earnings and pay period: two thirds of the wage of its days less their share of the earnings."""
    a_day, share = law.value("arizona/months-in-a-day", claim.injured), law.value("arizona/temporary-partial-share", claim.injured)
    found = collections.defaultdict(Fraction)

    def pay(entry, days):
        earned = number(entry["amount"]) * days / (day(entry["to"]) - day(entry["from"]) + 1)
        return cents(max(Fraction(0), wage * a_day * days - earned) * share)

    for place, entry in facts["claim.earnings-recorded"]:
        counts = collections.Counter(policy.period_of(on) for on in due.partial_days if earnings.get(on) == place)
        before, last = Fraction(0), policy.period_of(day(entry["to"]))
        for period in sorted(counts):
            amount = pay(entry, sum(counts.values())) - before if period == last else pay(entry, counts[period])
            found[period] += amount
            before += amount
    return found


def supplement_of(claim, facts, policy, due):
    """(4) Code and weekly target for whoever is eligible at the date of injury, and the days that count; None where nobody is."""
    version = policy.version(claim.injured)
    rows = facts["claim.employment-recorded"]
    then = in_force(rows, claim.injured)
    if then is None:
        return None
    eligible = version["eligible"]
    sworn = then["sworn"] and then["group"] in (eligible.get("swornGroups") or ())
    hired = datetime.date.fromisoformat(then["hiredOn"])
    years = int(eligible["yearsOfService"])
    try:
        served = hired.replace(year=hired.year + years)
    except ValueError:
        served = hired.replace(year=hired.year + years, day=28)
    if then["status"] not in eligible["statuses"] or not (sworn or served.toordinal() <= claim.injured):
        return None
    due.eligible = True
    due.supplemented = {on for on in due.total_days if not ended(rows, on)}
    own = version["payCodes"].get("swornFire")
    code = own if own and then["sworn"] and then["group"] == "fire" else version["payCodes"]["others"]
    target = number(then["annualBaseSalary"]) * number(version["amounts"][0]["target"]["percentOfBase"]) / 100
    return code, cents(target / number(version["spread"]["weeksInYear"]))


def ended(rows, on):
    row = in_force(rows, on)
    return row is not None and "endedOn" in row and day(row["endedOn"]) < on


def leave(facts, policy, due):
    """(5) Hours used on payable days of total disability go back, and their pay is taken back."""
    used = collections.defaultdict(list)
    for _, entry in facts["claim.leave-used"]:
        first, last = (entry["day"], entry["day"]) if "day" in entry else (entry["from"], entry["to"])
        for on in range(day(first), day(last) + 1):
            if on in due.total_days:
                used[policy.period_of(on), entry["kind"]].append((on, number(entry["hours"]), entry.get("rate")))
    for (period, kind), days in used.items():
        if policy.leave.get("replenished"):
            due.add(period, "leave-replenished", kind, hours=sum(hours for _, hours, _ in days))
        if policy.leave.get("payTakenBack"):
            pay = Fraction(0)
            for on, hours, rate in days:
                rate = rate or (in_force(facts["claim.employment-recorded"], on) or {}).get("hourlyRate")
                if rate is None:
                    due.hold(period, "leave-pay-reversed", kind)
                else:
                    pay += hours * number(rate)
            due.add(period, "leave-pay-reversed", kind, amount=-cents(pay))


# ---------------------------------------------------------------------------------------------------------------------
# What was carried and paid before, and the runs.


def carried(facts):
    """Days, dollars and hours that runs transmitted, by address."""
    found = collections.defaultdict(lambda: [0, Fraction(0), Fraction(0)])
    for event in ("claim.pay-transmitted", "claim.leave-replenished"):
        for _, payload in facts[event]:
            for line in payload["lines"]:
                if line["kind"] in COMPARED:
                    sums = found[day(line["forPeriod"]["from"]), line["kind"], line.get("payCode") or line.get("leave")]
                    sums[0] += line.get("days") or 0
                    sums[1] += number(line.get("amount") or 0)
                    sums[2] += number(line.get("hours") or 0)
    return found


def elsewhere(facts, policy):
    """(9) Payments outside payroll, shared by the calendar days of the pay periods that they cover, the remainder in the last."""
    kinds = {policy.statutory_code: "statutory", **{code: "supplemental" for code in policy.codes()}}
    found = collections.defaultdict(Fraction)
    for _, payment in facts["claim.payment-recorded"]:
        first, last, amount = day(payment["from"]), day(payment["to"]), number(payment["amount"])
        if payment["code"] not in kinds:
            continue
        left, period = amount, policy.period_of(first)
        while period <= last:
            days = min(last, policy.end_of(period)) - max(first, period) + 1
            share = left if policy.end_of(period) >= last else cents(amount * days / (last - first + 1))
            found[period, kinds[payment["code"]], payment["code"]] += share
            left -= share
            period += policy.length
    return found


def should_carry(claim, claims, up_to, law, policy, as_of):
    """The lines of a claim in a run: what is due, less what was carried, less what was paid elsewhere. Without what is held."""
    if claim.jurisdiction != "AZ":
        raise CantTell(f"jurisdiction {claim.jurisdiction} is not read here")
    facts = claim.known(up_to)
    first = [other for other in claims if (other.injured, other.reported) < (claim.injured, claim.reported) and other.reported < up_to]
    due = due_of(claim, facts, law, policy, as_of, [due_of(other, other.known(up_to), law, policy, as_of) for other in first])
    before, outside = carried(facts), elsewhere(facts, policy)
    lines = {}
    for address in set(due.lines) | set(before) | set(outside):
        if address[0] > as_of or due.holds(*address):
            continue
        days, amount, hours = due.lines.get(address, (0, Fraction(0), Fraction(0)))
        gone = before.get(address, (0, 0, 0))
        line = (days - gone[0], amount - gone[1] - outside.get(address, 0), hours - gone[2])
        if line[1] or line[2]:
            lines[address] = line
    return lines, {held for held in due.held if held[0] is None or held[0] <= as_of}


class Journal:
    """One pass over the journal: claims fill up, runs are frozen, and each transmitted run is looked at as of its freezing."""

    def __init__(self, law, policies):
        self.law, self.policies = law, policies
        self.claims, self.by_employee = {}, collections.defaultdict(list)
        self.frozen, self.parts = {}, collections.defaultdict(list)
        self.differences, self.not_compared = [], collections.Counter()
        self.compared, self.transmitted, self.held, self.sums = collections.Counter(), {}, 0, collections.defaultdict(Fraction)
        self.only, self.agreed = None, []

    def read(self, lines):
        for line in lines:
            entry = json.loads(line)
            event, payload, stream = entry["event"], entry["payload"], entry["stream"]
            if stream.startswith("claim/"):
                self.on_claim(stream[6:], entry, event, payload)
            elif event == "payroll.run-frozen":
                self.frozen[payload["run"]] = (entry["number"], payload["header"])
            elif event == "run.part-frozen":
                self.parts[stream[4:]].append(payload["part"])
            elif event == "payroll.run-prepared":
                self.frozen[payload["run"]] = (entry["number"], {**payload["content"], "hash": payload["hash"]})
                self.parts[payload["run"]].append(payload["content"])
            elif event == "payroll.run-transmitted":
                self.look_at(payload["run"], payload["hash"])
            elif event == "law.row-adopted":
                self.law.adopt(payload)
                self.law.holidays.cache_clear()
            elif event == "law.policy-adopted":
                self.policies[payload["employer"]] = Policy(payload["text"])

    def on_claim(self, name, entry, event, payload):
        if event == "claim.injury-reported":
            claim = self.claims[name] = Claim(payload)
            claim.reported = entry["number"]
            self.by_employee[claim.employer, claim.employee].append(claim)
        claim = self.claims[name]
        claim.entries.append((entry["number"], entry["entry"], event, payload))
        if event == "claim.entry-withdrawn":
            claim.withdrawn[payload["entry"]] = entry["number"]

    def look_at(self, run, transmitted):
        up_to, header = self.frozen[run]
        policy = self.policies.get(header["employer"])
        parts = sorted(self.parts[run], key=lambda part: part.get("number", 0))
        lines = self.transmitted[run] = [line for part in parts for line in part.get("lines", ())]
        self.add_up(run, header, parts, lines, transmitted)
        by_claim = collections.defaultdict(dict)
        for line in lines:
            if line["kind"] not in COMPARED:
                self.not_compared[f"lines of kind {line['kind']}: what is left with claimants, and taken back from them, is not computed here"] += 1
                continue
            address = day(line["forPeriod"]["from"]), line["kind"], line.get("payCode") or line.get("leave")
            by_claim[line["claim"]][address] = (line.get("days") or 0, number(line.get("amount") or 0), number(line.get("hours") or 0))
        if policy is None or policy.anchor is None:
            self.not_compared[f"lines of employer {header['employer']}, whose policy with pay periods was not given"] += sum(map(len, by_claim.values()))
            return
        as_of = day(header["period"]["to"])
        missing = collections.defaultdict(set)
        for part in self.parts[run]:
            for row in part.get("missing", ()):
                period = day(row["forPeriod"]["from"]) if "forPeriod" in row else None
                missing[row["claim"]].add((period, row.get("kind"), row.get("leave")))
        for name, claim in self.claims.items():
            if claim.employer != header["employer"] or claim.reported >= up_to or self.only and name != self.only:
                continue
            has = by_claim.get(name, {})
            try:
                should, held = should_carry(claim, self.by_employee[claim.employer, claim.employee], up_to, self.law, policy, as_of)
                self.compare(run, name, has, should)
                self.compare_held(run, name, missing[name], held)
            except CantTell as reason:
                self.not_compared[f"{reason}"] += max(1, len(has))

    def add_up(self, run, header, parts, lines, transmitted):
        """The run's hash is over its parts and is the one transmitted; its totals are the sums of its lines, those of receivables by kind."""
        whole = {"employer": header["employer"], "period": header["period"], "lines": lines, "missing": [one for part in parts for one in part.get("missing", ())]}
        for name in ("exchanges", "waived", "overlaps"):
            found = [one for part in parts for one in part.get(name, ())]
            if found:
                whole[name] = found
        found = "sha256:" + hashlib.sha256(json.dumps(whole, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()
        if not found == header.get("hash", found) == transmitted:
            self.differences.append({"run": run, "what": f"the lines have the hash {found}, frozen was {header.get('hash')} and transmitted {transmitted}"})
        sums = collections.defaultdict(Fraction)
        for line in lines:
            if line.get("amount") is not None:
                sums[line["payCode"] if "payCode" in line and line["kind"] != "receivable" else line["kind"]] += number(line["amount"])
        said = {name: number(amount) for name, amount in (header.get("totals") or {}).items()}
        if "totals" in header and {name: amount for name, amount in sums.items() if amount} != {name: amount for name, amount in said.items() if amount}:
            self.differences.append({"run": run, "what": "the totals are not the sums of the lines"})

    def told_claims(self):
        """What each run froze is what it recorded on the claims."""
        told = collections.defaultdict(list)
        for name, claim in self.claims.items():
            for _, _, event, payload in claim.entries:
                if event in ("claim.pay-transmitted", "claim.leave-replenished"):
                    told[payload["run"]] += [(name, *carries(line)) for line in payload["lines"]]
        for run in sorted(set(told) | set(self.transmitted)):
            if sorted(told[run], key=str) != sorted(((line["claim"], *carries(line)) for line in self.transmitted.get(run, ())), key=str):
                self.differences.append({"run": run, "what": "what it recorded on the claims is not what it froze"})

    def compare(self, run, name, has, should):
        for address in sorted(set(has) | set(should)):
            period, kind, code = address
            was, would = has.get(address), should.get(address)
            if was == would:
                self.compared[kind] += 1
                self.sums[kind] += was[1] if kind != "leave-replenished" else was[2]
                if self.only:
                    self.agreed.append({"run": run, "forPeriod": iso(period), "kind": kind, "code": code, **shown(was)})
            else:
                self.differences.append({"run": run, "claim": name, "forPeriod": iso(period), "kind": kind, "code": code, "carried": shown(was), "secondOpinion": shown(would)})


    def compare_held(self, run, name, said, held):
        """What is held because a fact is missing: the same lines on both sides, or somebody knows what the other doesn't."""
        self.held += len(said & held)
        for period, kind, code in sorted(said ^ held, key=str):
            side = "held by the run alone" if (period, kind, code) in said else "held by the second opinion alone"
            self.differences.append({"run": run, "claim": name, "forPeriod": period and iso(period), "kind": kind, "code": code, "what": side})


def carries(line):
    return (line["forPeriod"]["from"], line["kind"], line.get("payCode"), line.get("leave"), line.get("days"), line.get("amount"), line.get("hours"))


def shown(line):
    return None if line is None else {"days": line[0], "amount": written(line[1]), "hours": written(line[2])}


# ---------------------------------------------------------------------------------------------------------------------
# The command.


def first_of(*places):
    """The first of these that is there, looked for beside this program: it stands on a stick as well as in the project."""
    paths = [os.path.join(HERE, *place.split("/")) for place in places]
    return next((path for path in paths if os.path.exists(path)), paths[-1])


LAW = first_of("docs/law", "law", "../../docs/law")
POLICY = first_of("glendale.yaml", "../law/src/main/resources/law/policy/glendale.yaml")


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Computes the lines of every transmitted run of a journal again, and compares to the cent.")
    parser.add_argument("journal", help="what `caseledger export` wrote; - is standard input")
    parser.add_argument("--law", metavar="DIR", default=LAW, help="the folder docs/law, whose pages print the tables")
    parser.add_argument("--policy", metavar="FILE", action="append", help="an employer's policy file, several times for several; default: glendale.yaml beside this program, else the project's")
    parser.add_argument("--claim", help="only this claim")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    try:
        policies = {}
        for path in options.policy or [POLICY]:
            with open(path, encoding="utf-8") as file:
                policy = Policy(file.read())
                policies[policy.employer] = policy
        journal = Journal(Law(options.law), policies)
        journal.only = options.claim
        with (open(options.journal, encoding="utf-8") if options.journal != "-" else sys.stdin) as lines:
            journal.read(lines)
        journal.told_claims()
    except (OSError, ValueError, KeyError, IndexError, AttributeError, TypeError) as fault:
        print(f"second_opinion.py: can't be read: {type(fault).__name__}: {fault}", file=sys.stderr)
        return 2
    return tell(journal, options.json)


def tell(journal, as_json):
    agreed = sum(journal.compared.values())
    if as_json:
        report = {
            "agrees": not journal.differences, "runs": len(journal.transmitted), "linesThatAgree": agreed,
            "byKind": {kind: {"lines": journal.compared[kind], "sum": written(journal.sums[kind])} for kind in COMPARED},
            "heldOnBothSides": journal.held,
            **({"lines": journal.agreed} if journal.only else {}),
            "differences": journal.differences,
            "notCompared": [{"what": what, "count": count} for what, count in sorted(journal.not_compared.items())],
        }
        print(json.dumps(report, indent=2, ensure_ascii=False))
    else:
        print(f"{len(journal.transmitted)} transmitted runs; {agreed} lines computed again")
        for kind in COMPARED:
            print(f"  {kind:20} {journal.compared[kind]:6} lines agree, together {written(journal.sums[kind])}{' hours' if kind == 'leave-replenished' else ''}")
        print(f"  {'held':20} {journal.held:6} times for the same missing fact's lines on both sides")
        for one in journal.agreed:
            what = f"{one['hours']:>10} hours" if one["kind"] == "leave-replenished" else f"{one['amount']:>10}"
            print(f"  {one['run']:22} {one['forPeriod']}  {one['kind']:19} {one['code'] or '':10} {one['days'] or '':>3} {what}")
        for one in journal.differences:
            print("  DIFFERS " + " ".join(f"{name} {value}" for name, value in one.items()))
        for what, count in sorted(journal.not_compared.items()):
            print(f"  not compared: {count} {what}")
        print("all agree" if not journal.differences else f"{len(journal.differences)} differences")
    return 1 if journal.differences else 0


if __name__ == "__main__":
    sys.exit(main())
