package org.caseledger.app.evidence;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.adoption.LawAdoptions;
import org.caseledger.adoption.LawEvent;
import org.caseledger.app.ask.ClaimReading;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.Claims;
import org.caseledger.employee.Employees;
import org.caseledger.payroll.Carried;
import org.caseledger.payroll.PayrollEvent;
import org.caseledger.payroll.PayrollEvent.RunApproved;
import org.caseledger.payroll.PayrollEvent.RunTransmitted;
import org.caseledger.payroll.Payrolls;
import org.caseledger.people.Permission;
import org.caseledger.projection.Recorded;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.Receivables;

/**
 * Which entries decide of a claim. Inside are those of the claim and of its receivables, the law and the employer's policies that
 * the ledger adopted, the approval and the transmission of runs that carried something for it, and what feeds said of the employee
 * that led to an entry of the claim. Outside stays what tells of other people: the other lines of those runs, other claims.
 *
 * @param inside in the order of the ledger
 * @param outside what decides and isn't inside, in words
 */
record EvidenceEntries(List<Recorded> inside, List<String> outside) {

    EvidenceEntries {
        inside = List.copyOf(inside);
        outside = List.copyOf(outside);
    }

    static EvidenceEntries of(Ledger ledger, ClaimReading of) {
        return new Collecting(ledger, of).collected();
    }

    private static final class Collecting {
        private final Ledger ledger;
        private final ClaimReading of;
        private final InjuryReported injury;
        private final boolean payroll;
        private final Map<String, Recorded> inside = new HashMap<>();
        private final List<String> outside = new ArrayList<>();

        Collecting(Ledger ledger, ClaimReading of) {
            this.ledger = ledger;
            this.of = of;
            injury = of.facts().reported().event();
            payroll = ledger.person().may(Permission.SEE_PAYROLL);
        }

        EvidenceEntries collected() {
            String claim = of.facts().claim();
            known(Claims.FAMILY.stream(claim)).forEach(this::add);
            List<String> receivables = ClaimReceivables.ids(of.facts());
            if (payroll) {
                receivables.forEach(id -> known(Receivables.FAMILY.stream(id)).forEach(this::add));
            } else if (!receivables.isEmpty()) {
                outside.add("The receivables " + String.join(", ", receivables)
                        + ": whoever made the package may not see payroll.");
            }
            known(LawAdoptions.FAMILY.stream(""))
                    .filter(recorded -> adopted(recorded.entry().event()))
                    .forEach(this::add);
            runs();
            causes();
            sayTheRest();
            return new EvidenceEntries(
                    inside.values().stream()
                            .sorted(Comparator.comparingLong(Recorded::position))
                            .toList(),
                    outside);
        }

        private Stream<Recorded> known(String stream) {
            Instant knownAt = of.knownAt();
            return ledger.recorded(stream).stream()
                    .filter(recorded -> recorded.entry().knownAt(knownAt));
        }

        private void add(Recorded recorded) {
            inside.put(recorded.entry().id(), recorded);
        }

        private boolean adopted(Object event) {
            return switch ((LawEvent) event) {
                case LawEvent.RowAdopted row -> true;
                case LawEvent.PolicyAdopted policy -> policy.employer().equals(injury.employer());
            };
        }

        /** The steps of the runs that carried something for the claim; what they carried for others isn't in them. */
        private void runs() {
            List<String> runs =
                    Carried.of(of.facts()).stream().map(Carried::run).distinct().toList();
            if (runs.isEmpty()) {
                return;
            }
            String named = "payroll run" + (runs.size() == 1 ? " " : "s ") + String.join(", ", runs);
            if (!payroll) {
                outside.add(
                        "Approval and transmission of " + named
                                + ": whoever made the package may not see payroll. What they carried for this claim is inside.");
                return;
            }
            known(Payrolls.FAMILY.stream(injury.employer()))
                    .filter(recorded -> step((PayrollEvent) recorded.entry().event(), runs))
                    .forEach(this::add);
            outside.add("The whole content of " + named + ": it tells of other people's claims. What was carried for"
                    + " this claim is inside, and so are approval and transmission, with the hash of the whole.");
        }

        private static boolean step(PayrollEvent event, List<String> runs) {
            return switch (event) {
                case RunApproved approved -> runs.contains(approved.run());
                case RunTransmitted transmitted -> runs.contains(transmitted.run());
                case PayrollEvent.RunPrepared prepared -> false;
                case PayrollEvent.RunFrozen frozen -> false;
                case PayrollEvent.RunCancelled cancelled -> false;
                case PayrollEvent.RunPutOff putOff -> false;
                case PayrollEvent.SupplementAuditDone audit -> false;
            };
        }

        /** What led to entries that are inside, and to that. */
        private void causes() {
            Map<String, Recorded> ofEmployee = known(
                            Employees.FAMILY.stream(injury.employee().id()))
                    .collect(Collectors.toMap(one -> one.entry().id(), one -> one));
            Set<String> missing = new TreeSet<>();
            Deque<Recorded> open = new ArrayDeque<>(inside.values());
            while (!open.isEmpty()) {
                Recorded effect = open.removeFirst();
                String cause = effect.entry().provenance().causedBy();
                if (cause == null || inside.containsKey(cause)) {
                    continue;
                }
                Recorded found = ofEmployee.get(cause);
                if (found == null) {
                    missing.add(cause);
                } else {
                    add(found);
                    open.add(found);
                }
            }
            if (!missing.isEmpty()) {
                outside.add((missing.size() == 1 ? "The entry" : missing.size() + " entries")
                        + " that led to entries of the" + " package: " + String.join(", ", missing) + ".");
            }
        }

        private void sayTheRest() {
            List<String> others = of.statement().entitlement().overlaps().stream()
                    .map(overlap -> overlap.claim())
                    .distinct()
                    .toList();
            outside.add(
                    others.isEmpty()
                            ? "Other claims of the employee: none has days that are payable on this one, too."
                            : "The entries of claim" + (others.size() == 1 ? " " : "s ") + String.join(", ", others)
                                    + ", on which days of this one are payable, too. A package of its own can be made"
                                    + " of each.");
            outside.add("What feeds said of the employee and led to no entry of this claim.");
            outside.add(
                    "The tables of law and the policy that come with the program or lie in the ledger's folder and were"
                            + " not adopted by an entry: the workings of the statement cite each row.");
        }
    }
}
