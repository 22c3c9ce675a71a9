package org.caseledger.app.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.answer.LineWords;
import org.caseledger.app.ask.AboutDeadlines;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.DeadlineState;
import org.caseledger.claim.LineKind;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.Figures;
import org.caseledger.payroll.LineChange;
import org.caseledger.payroll.WhatIf;
import org.caseledger.payroll.WhatIsMissing;
import org.springframework.stereotype.Component;

/**
 * What a command would change, told before it is recorded: in figures of the claim's pay up to the pay period of today, and in
 * its deadlines. It is executed as it would be, in a transaction that is rolled back; nothing is recorded.
 */
@Component
class Consequences {

    private final Ledger ledger;
    private final PayrollDesk payroll;

    Consequences(Ledger ledger, PayrollDesk payroll) {
        this.ledger = ledger;
        this.payroll = payroll;
    }

    /** What came of it. */
    public sealed interface Result {

        /** It would be refused. */
        record Refused(Refusal refusal) implements Result {}

        /**
         * What it would change.
         *
         * @param pay the sentence that says what becomes of the claim's pay
         * @param lines what becomes of each kind of pay in each pay period
         * @param missing what could still not be computed then
         * @param deadlines what becomes of the claim's deadlines, a sentence each
         */
        record Shown(String pay, List<Line> lines, List<String> missing, List<String> deadlines) implements Result {}
    }

    /** A figure of a pay period, as it is and as it would be. */
    public record Line(String period, String what, String before, String after, String difference) {}

    /** What recording {@code command} on the claim of {@code facts} would change. */
    Result of(ClaimFacts facts, Record command) {
        Submission submission =
                Submission.now(command, Who.web(ledger.person().user()), new Key.Plain(EntryIdentifiers.randomKey()));
        return ledger.office().suppose(List.of(submission), (reading, replies) -> switch (replies.getFirst()
                .outcome()) {
            case Outcome.Refused(Refusal refusal) -> new Result.Refused(refusal);
            case Outcome.Recorded recorded -> compare(reading.inContext(facts.claim()));
        });
    }

    private Result compare(ClaimInContext supposed) {
        ClaimInContext recorded = ledger.file(supposed.claim());
        LocalDate today = LocalDate.now(ledger.clock());
        List<String> deadlines = deadlines(recorded.facts(), supposed.facts(), today);
        Instant now = ledger.now();
        String employer = supposed.facts().reported().event().employer();
        Optional<Terms> terms = ledger.terms(employer, now);
        if (terms.isEmpty()) {
            return new Result.Shown(
                    "Its pay can't be computed: the employer has no policy.", List.of(), List.of(), deadlines);
        }
        DateSpan period = terms.get().policy().payPeriods().periodOf(today);
        WhatIf whatIf = WhatIf.of(
                payroll.facts(employer).nextId(period),
                terms.get(),
                period,
                now,
                List.of(),
                Map.of(supposed.claim(), recorded),
                Map.of(supposed.claim(), supposed));
        return new Result.Shown(
                pay(whatIf.changes()),
                whatIf.changes().stream()
                        .filter(Consequences::ofPay)
                        .map(Consequences::line)
                        .toList(),
                WhatIsMissing.gathered(whatIf.missingAfter()).stream()
                        .map(WhatIsMissing::words)
                        .toList(),
                deadlines);
    }

    /** What is due is what a person asks for; what a run would make of a receivable follows from it. */
    private static boolean ofPay(LineChange change) {
        return change.key().kind() != LineKind.RECEIVABLE
                && !(change.before().known() == change.after().known()
                        && due(change).equals(Figures.NONE));
    }

    private static Figures due(LineChange change) {
        return change.after().due().minus(change.before().due());
    }

    private static String pay(List<LineChange> changes) {
        Map<LineKind, Figures> sums = new EnumMap<>(LineKind.class);
        changes.stream()
                .filter(Consequences::ofPay)
                .forEach(change -> sums.merge(change.key().kind(), due(change), Figures::plus));
        sums.values().removeIf(Figures.NONE::equals);
        if (sums.isEmpty()) {
            return changes.stream().anyMatch(Consequences::ofPay)
                    ? "Some figures can't be computed yet; see what is missing."
                    : "No figure of the claim's pay changes.";
        }
        List<String> parts = new ArrayList<>();
        part(parts, sums, LineKind.STATUTORY, "statutory");
        part(parts, sums, LineKind.SUPPLEMENTAL, "supplement");
        part(parts, sums, LineKind.LEAVE_PAY_REVERSED, "leave pay reversed");
        Figures leave = sums.get(LineKind.LEAVE_REPLENISHED);
        if (leave != null) {
            parts.add(signed(leave.hours()) + " h of leave given back");
        }
        return days(sums.getOrDefault(LineKind.STATUTORY, Figures.NONE).days()) + String.join(", ", parts) + ".";
    }

    private static String days(int days) {
        String count = Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
        return days > 0
                ? "This makes " + count + " payable: "
                : days < 0 ? "This makes " + count + " no longer payable: " : "This changes what is due: ";
    }

    private static void part(List<String> parts, Map<LineKind, Figures> sums, LineKind kind, String name) {
        Figures sum = sums.get(kind);
        if (sum != null) {
            parts.add(signed(sum.amount().getAmount()) + " " + name);
        }
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number.toPlainString();
    }

    private static Line line(LineChange change) {
        boolean hours = change.key().kind() == LineKind.LEAVE_REPLENISHED;
        Figures difference = due(change);
        return new Line(
                change.key().forPeriod().toString(),
                LineWords.of(change.key().kind(), change.key().leave()),
                side(change.before(), hours),
                side(change.after(), hours),
                change.before().known() && change.after().known()
                        ? signed(
                                        hours
                                                ? difference.hours()
                                                : difference.amount().getAmount())
                                + (hours ? " h" : "")
                        : "");
    }

    private static String side(LineChange.Side side, boolean hours) {
        return !side.known()
                ? "not known"
                : hours
                        ? side.due().hours().toPlainString() + " h"
                        : side.due().amount().getAmount().toPlainString();
    }

    private List<String> deadlines(ClaimFacts before, ClaimFacts after, LocalDate today) {
        AboutDeadlines about = new AboutDeadlines(ledger, new Clocks(null, today));
        List<ClaimDeadline> old = before.exists() ? about.of(before).all() : List.of();
        List<String> changes = new ArrayList<>();
        for (ClaimDeadline deadline : about.of(after).all()) {
            boolean same = old.stream()
                    .anyMatch(one -> one.id().equals(deadline.id())
                            && one.on(today) == deadline.on(today)
                            && one.dueOn().equals(deadline.dueOn()));
            if (!same && deadline.on(today) != DeadlineState.NOT_STARTED) {
                changes.add(words(deadline, today));
            }
        }
        return changes;
    }

    private static String words(ClaimDeadline deadline, LocalDate today) {
        String due = deadline.dueOn().map(day -> ", due " + day).orElse("");
        return deadline.law().duty() + due + ": "
                + deadline.on(today).toString().replace('-', ' ').toLowerCase(Locale.ROOT)
                + (deadline.daysLate(today) > 0 ? ", " + deadline.daysLate(today) + " days late" : "");
    }
}
