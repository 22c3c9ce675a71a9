#!/usr/bin/env python3
"""Draws the samples of a ledger's audits again, offline, from the exported journal alone.

    python3 redraw.py journal.jsonl [--audit C-1] [--list FILE] [--json]

Check the journal first (verify.py): this program believes its lines. For each audit on record it reads the entries up to the one
at which the audit's population was frozen, lists the files that the programme names, and compares their hash; then it draws with
the audit's seed and compares what was drawn, for each stratum by itself where there are some. The rules are those of
docs/auditors/audits.md and docs/auditors/programmes.md. How large a sample has to be is not computed here, but for a fixed number.

Python 3.9 and its standard library are enough. It reads from top to bottom: facts of claims and runs, populations, draws, the command.
"""

import argparse
import collections
import datetime
import decimal
import hashlib
import json
import math
import sys

# ---------------------------------------------------------------------------------------------------------------------
# What the entries up to one of them say.


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


class Known:
    """Claims and runs by the entries up to a number and an instant, without those that were withdrawn by then."""

    def __init__(self, entries, position, at):
        self.claims, self.frozen, self.parts, self.transmitted = collections.defaultdict(list), {}, collections.defaultdict(list), set()
        withdrawn, known = set(), []
        for entry in entries:
            if entry["number"] > position:
                break
            if instant(entry["recordedAt"]) > at:
                continue
            known.append(entry)
            if entry["event"] == "claim.entry-withdrawn":
                withdrawn.add(entry["payload"]["entry"])
        for entry in known:
            event, payload, (kind, _, name) = entry["event"], entry["payload"], entry["stream"].partition("/")
            if kind == "claim" and entry["entry"] not in withdrawn:
                self.claims[name].append((event, payload))
            elif event == "payroll.run-frozen":
                self.frozen[payload["run"]] = payload["header"]
            elif event == "payroll.run-prepared":
                self.frozen[payload["run"]] = payload["content"]
                self.parts[payload["run"]] = [payload["content"]]
            elif event == "run.part-frozen":
                self.parts[name].append(payload["part"])
            elif event == "payroll.run-transmitted":
                self.transmitted.add(payload["run"])

    def report(self, claim):
        """The report of the injury, as corrected since; None of a claim without one."""
        said = None
        for event, payload in self.claims.get(claim, ()):
            if event == "claim.injury-reported":
                said = dict(payload)
            elif event == "claim.report-corrected" and said is not None:
                said.update({name: value for name, value in payload.items() if name != "reason"})
        return said

    def closed_on(self, claim):
        """The day of the last closing; None where there is none, or the claim was reopened since."""
        on = None
        for event, payload in self.claims[claim]:
            if event == "claim.closed":
                on = payload["on"]
            elif event == "claim.reopened":
                on = None
        return on

    def denied(self, claim):
        """Whether what was said last, and not rescinded, is a denial."""
        said = []
        for event, payload in self.claims[claim]:
            if event in ("claim.accepted", "claim.denied"):
                said.append(event == "claim.denied")
            elif event == "claim.denial-rescinded" and True in said:
                del said[len(said) - 1 - said[::-1].index(True)]
            elif event == "claim.hearing-decided" and payload.get("outcome") in ("compensable", "noncompensable"):
                said.append(payload["outcome"] == "noncompensable")
        return bool(said) and said[-1]

    def lines(self, employer, kind, first, last):
        """Lines of one kind of the employer's transmitted runs whose pay period ended on one of the days, each with its id."""
        for run, header in self.frozen.items():
            if run in self.transmitted and header["employer"] == employer and first <= header["period"]["to"] <= last:
                for part in self.parts[run]:
                    for line in part.get("lines", ()):
                        if line["kind"] == kind:
                            yield "|".join((run, line["claim"], line["forPeriod"]["from"], str(line.get("payCode", "null")))), line


# ---------------------------------------------------------------------------------------------------------------------
# Populations and strata.

PAID = {"statutory-pay": ("statutory",), "supplemental-pay": ("supplemental",), "supplemental-lines": ("supplemental",)}


def population(plan, known):
    """The ids of the files that can be drawn."""
    first, last, programme = plan["from"], plan["to"], plan["programme"]
    if programme == "supplemental-lines":
        return {name for name, _ in known.lines(plan["employer"], "supplemental", first, last)}
    if programme in PAID:
        return {line["claim"] for kind in PAID[programme] for _, line in known.lines(plan["employer"], kind, first, last)}
    found = set()
    for claim in list(known.claims):
        report = known.report(claim)
        if report is None or report["employer"] != plan["employer"]:
            continue
        if programme == "closed-claims":
            on = known.closed_on(claim)
            if on is not None and first <= on <= last and report["kind"] in ("medical-only", "lost-time"):
                found.add(claim)
        elif programme == "minnesota-files":
            if report["jurisdiction"] == "MN" and report["kind"] == "lost-time" and first <= report["injuredOn"] <= last:
                found.add(claim)
        else:
            raise ValueError(f"the programme {programme} is not known here")
    return found


def books(plan, known, files):
    """Cents that each file carried in the runs of the days."""
    kinds = PAID.get(plan["programme"], ("statutory", "supplemental"))
    cents = collections.Counter()
    for kind in kinds:
        for name, line in known.lines(plan["employer"], kind, plan["from"], plan["to"]):
            cents[name if plan["programme"] == "supplemental-lines" else line["claim"]] += int(decimal.Decimal(line["amount"]) * 100)
    return {name: cents[name] for name in files}


def stratum(by, file, known):
    claim = file.split("|")[1] if "|" in file else file
    report = known.report(claim)
    if by == "year":
        return report["injuredOn"][:4]
    if by == "adjuster":
        assigned = [payload["to"] for event, payload in known.claims[claim] if event == "claim.assigned"]
        return assigned[-1] if assigned else "nobody"
    if by == "kind":
        return "denied" if known.denied(claim) else "indemnity" if report["kind"] == "lost-time" else report["kind"]
    raise ValueError(f"strata by {by} are not known here")


# ---------------------------------------------------------------------------------------------------------------------
# The draw.


def utf8(text):
    return text.encode("utf-8")


def key(seed, name):
    return hashlib.sha256(utf8(seed) + b"\0" + utf8(name)).hexdigest()


def hash_of(files, cents):
    """SHA-256 over the ids in byte order, each with a line feed; where dollars are drawn each with a space and its book value."""
    lines = (name if cents is None else f"{name} {decimal.Decimal(cents[name]).scaleb(-2):.2f}" for name in sorted(files, key=utf8))
    return hashlib.sha256(utf8("".join(line + "\n" for line in lines))).hexdigest()


def lowest(files, seed, number):
    return sorted(files, key=lambda name: key(seed, name))[:number]


def dollars(files, seed, cents, plan):
    """The files in which a drawn dollar lies, in byte order; one dollar is drawn of each interval."""
    risk = float(plan["risk"]) / 100
    step = max(1, int(decimal.Decimal(plan["misstatement"]) * 100 / decimal.Decimal(-math.log(risk))))
    following, before, drawn = int(key(seed, "start"), 16) % step, 0, []
    for name in sorted(files, key=utf8):
        until = before + abs(cents[name])
        if following < until:
            drawn.append(name)
            following += step * ((until - following - 1) // step + 1)
        before = until
    return drawn


def draw_again(what, files, cents, plan, said, number):
    """Differences between a sample on record and the one that is drawn here."""
    if cents is not None:
        again = dollars(files, plan["seed"], cents, plan["plan"])
    else:
        again = lowest(files, plan["seed"], len(said))
        if number is not None and len(said) != min(number, len(files)):
            yield f"{what}: {len(said)} files were drawn and {number} planned, of {len(files)}"
    if again != said:
        place = next((at for at, pair in enumerate(zip(again, said)) if pair[0] != pair[1]), min(len(again), len(said)))
        yield f"{what}: other files are drawn here from place {place + 1} on: {' '.join(again[place : place + 3])}, not {' '.join(said[place : place + 3])}"


class Audit:
    def __init__(self, name, plan):
        self.name, self.plan, self.stages, self.differences, self.files, self.strata = name, plan, [], [], [], {}

    def check(self, entries):
        plan = self.plan
        known = Known(entries, plan["position"], instant(plan["knownAt"]))
        self.files = sorted(population(plan, known), key=utf8)
        cents = books(plan, known, self.files) if plan["plan"].get("misstatement") else None
        self.hold("the population", self.files, cents, plan)
        strata = plan.get("strata")
        if strata:
            for name in self.files:
                self.strata.setdefault(stratum(strata["by"], name, known), []).append(name)
            if sorted(self.strata, key=utf8) != [one["name"] for one in strata["each"]]:
                self.differences.append(f"the strata are {', '.join(sorted(self.strata, key=utf8))} here")
            for one in strata["each"]:
                self.hold(f"stratum {one['name']}", self.strata.get(one["name"], []), cents, one)
        for stage in self.stages:
            self.redraw(stage, cents)

    def hold(self, what, files, cents, said):
        if len(files) != said["population"]:
            self.differences.append(f"{what} has {len(files)} files here and had {said['population']}")
        elif hash_of(files, cents) != said["populationHash"]:
            self.differences.append(f"{what} has other files here than it had, as many")

    def redraw(self, stage, cents):
        what, plan = f"stage {stage['stage']}", self.plan
        fixed = plan["plan"].get("number") if plan["plan"]["method"] == "fixed" else None
        if not plan.get("strata"):
            self.differences += draw_again(what, self.files, cents, plan, stage["drawn"], fixed)
            return
        numbers = {one["name"]: one.get("number", fixed) for one in plan["strata"]["each"]}
        taken = []
        for one in stage["strata"]:
            files = self.strata.get(one["name"], [])
            self.differences += draw_again(f"{what}, stratum {one['name']}", files, cents, plan, one["drawn"], numbers[one["name"]])
            taken += one["drawn"]
        if (sorted(taken, key=utf8) if cents is not None else lowest(taken, plan["seed"], len(taken))) != stage["drawn"]:
            self.differences.append(f"{what}: what was drawn of all strata isn't what was drawn of each, together")


# ---------------------------------------------------------------------------------------------------------------------
# The command.


def audits_of(entries):
    audits = {}
    for entry in entries:
        name = entry["stream"].partition("/")[2]
        if entry["event"] == "audit.planned":
            audits[name] = Audit(name, entry["payload"])
        elif entry["event"] == "audit.sample-drawn":
            audits[name].stages.append(entry["payload"])
    return audits


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Draws the samples of a ledger's audits again, from the exported journal alone.")
    parser.add_argument("journal", help="what `caseledger export` wrote")
    parser.add_argument("--audit", help="only this audit")
    parser.add_argument("--list", metavar="FILE", help="with --audit: write the ids of its population there, a line each, in byte order")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    try:
        with open(options.journal, encoding="utf-8") as lines:
            entries = [json.loads(line) for line in lines]
        audits = audits_of(entries)
        if options.audit is not None:
            if options.audit not in audits:
                raise ValueError(f"the journal has no audit {options.audit}; it has {', '.join(audits) or 'none'}")
            audits = {options.audit: audits[options.audit]}
        for audit in audits.values():
            audit.check(entries)
        if options.list and options.audit:
            with open(options.list, "w", encoding="utf-8") as out:
                out.writelines(name + "\n" for name in audits[options.audit].files)
    except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError) as fault:
        print(f"redraw.py: can't be read: {type(fault).__name__}: {fault}", file=sys.stderr)
        return 2
    return tell(list(audits.values()), options.json)


def tell(audits, as_json):
    differing = sum(len(audit.differences) for audit in audits)
    if as_json:
        print(json.dumps({
            "agrees": not differing,
            "audits": [{
                "audit": audit.name, "programme": audit.plan["programme"], "population": len(audit.files), "seed": audit.plan["seed"],
                "stages": len(audit.stages), "drawn": audit.stages[-1]["drawn"] if audit.stages else [], "differences": audit.differences,
            } for audit in audits],
        }, indent=2, ensure_ascii=False))
        return 1 if differing else 0
    for audit in audits:
        plan = audit.plan
        drawn = f"{len(audit.stages[-1]['drawn'])} drawn with the seed {plan['seed']}" if audit.stages else "nothing drawn yet"
        print(f"audit {audit.name}: {plan['programme']} of {plan['employer']}, {plan['from']} to {plan['to']}, entries 1 to {plan['position']}: {len(audit.files)} files, {drawn}")
        for name in sorted(audit.strata, key=utf8):
            print(f"  stratum {name}: {len(audit.strata[name])} files")
        if audit.stages and not audit.differences:
            print("  " + " ".join(audit.stages[-1]["drawn"]))
        for what in audit.differences:
            print(f"  DIFFERS  {what}")
    print("all agree" if not differing else f"{differing} differences")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
