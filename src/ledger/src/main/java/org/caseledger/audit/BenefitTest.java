package org.caseledger.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.caseledger.audit.AuditProgramme.Attribute;
import org.caseledger.audit.Cell.Verdict;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.AdministratorReport;
import org.caseledger.claim.ClaimEvent.AdministratorReportReceived;
import org.caseledger.claim.ClaimEvent.VarianceFound;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Variance;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.statement.ReportComparison;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Pay under the statute, computed again: the administrator's figures as they were reported, and what runs carried. With a wage of
 * 3,900.00 Arizona pays 85.48 a day; an administrator's 85.84 deviates by 0.36.
 */
final class BenefitTest {

    private final AuditedClaim claim;
    private final DateSpan days;
    private final List<PaidLine> lines;

    /**
     * A test of {@code claim}.
     *
     * @param days the days of the audit
     * @param lines the lines of pay under the statute that runs of these days carried
     */
    BenefitTest(AuditedClaim claim, DateSpan days, List<PaidLine> lines) {
        this.claim = claim;
        this.days = days;
        this.lines = lines;
    }

    /** The administrator's {@code figure} in each report of the days, beside the ledger's as it was known when the report came. */
    Cell administrators(Attribute attribute, String figure) {
        Tally tally = new Tally();
        for (Entry<AdministratorReportReceived> report :
                claim.facts().reconciliation().reports()) {
            if (report.event().report().period().overlap(days).isPresent()) {
                ClaimFacts then = claim.facts().knownAt(report.recordedAt());
                Optional<Terms> terms = claim.lawAt(report.recordedAt())
                        .terms(then.reported().event().employer());
                terms.ifPresent(known -> compared(
                        tally,
                        figure,
                        report,
                        then,
                        claim.beside().knownAt(report.recordedAt()),
                        known,
                        LocalDate.ofInstant(report.recordedAt(), claim.zone())));
            }
        }
        return tally.isEmpty()
                ? Cell.of(
                        attribute.id(),
                        Verdict.TO_BE_JUDGED,
                        "the administrator reported no figures of these days to the ledger; its worksheet has them",
                        List.of())
                : tally.cell(attribute.id(), "");
    }

    /** One figure of {@code report}, added to {@code tally}. */
    static void compared(
            Tally tally,
            String figure,
            Entry<AdministratorReportReceived> report,
            ClaimFacts then,
            Beside beside,
            Terms terms,
            LocalDate today) {
        AdministratorReport theirs = report.event().report();
        Optional<Variance> differs = ReportComparison.of(theirs, then, beside, terms, today).stream()
                .filter(variance -> variance.figure().equals(figure))
                .findFirst();
        @Nullable Money found = dollars(theirs, figure);
        @Nullable Money expected = differs.isEmpty()
                ? found
                : Optional.ofNullable(differs.get().ours())
                        .filter(ours -> found != null)
                        .map(ours -> Money.parse("USD " + ours))
                        .orElse(null);
        List<String> evidence = new ArrayList<>();
        evidence.add(report.id());
        then.reconciliation().differences().stream()
                .filter(entry -> entry.event() instanceof VarianceFound recorded
                        && recorded.variance().equals(differs.orElse(null)))
                .forEach(entry -> evidence.add(entry.id()));
        boolean unknown = differs.isPresent() && differs.get().ours() == null;
        tally.add(
                differs.isEmpty() ? Verdict.MET : unknown ? Verdict.TO_BE_JUDGED : Verdict.DEVIATION,
                differs.map(variance -> theirs.period() + ": " + variance.theirs() + " and not "
                                + (variance.ours() == null ? "known" : variance.ours()) + " (" + variance.cause() + ")")
                        .orElse(""),
                expected,
                found,
                evidence);
    }

    private static @Nullable Money dollars(AdministratorReport theirs, String figure) {
        return switch (figure) {
            case ReportComparison.WAGE -> theirs.averageMonthlyWage();
            case ReportComparison.DAILY_RATE -> theirs.dailyRate();
            case ReportComparison.STATUTORY_DUE -> theirs.statutoryDue();
            default -> null;
        };
    }

    /** What runs carried, computed again from what stood before each, with every step followed with a desk calculator. */
    Cell recalculated(Attribute attribute) {
        Tally tally = new Tally();
        lines.forEach(line -> checked(tally, line.checked()));
        return tally.cell(attribute.id(), "no run of these days carried pay under the statute");
    }

    /** A line that was computed again, added to {@code tally}. */
    static void checked(Tally tally, CheckedLine line) {
        CheckedLine.Again again = line.again();
        tally.add(
                line.agrees() ? Verdict.MET : Verdict.DEVIATION,
                line.agrees() ? "" : line.run() + " for " + line.forPeriod() + ": " + String.join(", ", line.faults()),
                again == null ? null : again.line().amount(),
                line.carried().amount(),
                PaidLine.entries(line));
    }

    /** What is due under the statute for the pay periods of the lines, and what has left for it by now. */
    Cell settled(Attribute attribute) {
        return settled(
                attribute,
                line -> lines.stream().anyMatch(paid -> paid.line().key().equals(line.key())),
                "no run of these days carried pay under the statute");
    }

    /** What is due under the statute for each pay period that ended in the days, and what has left for it by now. */
    Cell paidInFull(Attribute attribute) {
        return settled(
                attribute,
                line -> line.key().kind() == LineKind.STATUTORY
                        && days.contains(line.key().forPeriod().to()),
                "nothing is due under the statute for these days, and nothing was paid");
    }

    private Cell settled(Attribute attribute, Predicate<StatementLine> which, String otherwise) {
        return claim.statement()
                .map(statement -> {
                    Tally tally = new Tally();
                    statement.lines().stream().filter(which).forEach(line -> balance(tally, statement, line));
                    return tally.cell(attribute.id(), otherwise);
                })
                .orElseGet(() -> Cell.of(
                        attribute.id(),
                        Verdict.TO_BE_JUDGED,
                        claim.law().whyNoTerms(claim.facts().reported().event().employer()),
                        List.of()));
    }

    /** What is due of {@code line} and what left for it, added to {@code tally}. */
    static void balance(Tally tally, Statement statement, StatementLine line) {
        Money left = line.transmitted().plus(line.paidElsewhere());
        List<String> evidence = line.due() == null
                ? List.of()
                : List.copyOf(line.due().working().entries());
        if (!line.known()) {
            tally.add(
                    Verdict.TO_BE_JUDGED,
                    line.key().forPeriod() + " waits for " + String.join(", ", line.missing()),
                    null,
                    left,
                    evidence);
        } else {
            boolean settled = line.balance().isZero();
            tally.add(
                    settled ? Verdict.MET : Verdict.DEVIATION,
                    settled
                            ? ""
                            : line.key().forPeriod() + ": " + line.amountDue().getAmount() + " is due as of "
                                    + statement.entitlement().asOf() + ", and " + left.getAmount() + " left",
                    line.amountDue(),
                    left,
                    evidence);
        }
    }

    /** Nothing, in dollars. */
    static Money nothing() {
        return Money.zero(CurrencyUnit.USD);
    }
}
