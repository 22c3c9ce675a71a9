package org.caseledger.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.audit.AuditProgramme.Attribute;
import org.caseledger.audit.Cell.Verdict;
import org.caseledger.benefit.SupplementBasis;
import org.caseledger.claim.ClaimEvent.AdministratorReportReceived;
import org.caseledger.claim.ClaimEvent.EmploymentRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Letters;
import org.caseledger.claim.LineKind;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.working.Answer;
import org.caseledger.payroll.PayrollEvent;
import org.caseledger.payroll.PayrollEvent.RunEvent;
import org.caseledger.people.UserName;
import org.caseledger.statement.ReportComparison;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Lines of supplemental pay, computed again and compared with what is known now: of a base that was 46,800.00 when a run was
 * made and is 48,000.00 since the roster was put right, the base deviates by 1,200.00 a year and the weekly target by 18.46.
 */
final class SupplementTest {

    /** The template of the letter that explains the supplement to its claimant. */
    static final String LETTER = "supplement-explained";

    private final AuditedClaim claim;
    private final List<PaidLine> lines;
    private final List<Entry<PayrollEvent>> payroll;

    /**
     * A test of {@code lines} of {@code claim}.
     *
     * @param payroll the entries of the employer's payroll
     */
    SupplementTest(AuditedClaim claim, List<PaidLine> lines, List<Entry<PayrollEvent>> payroll) {
        this.claim = claim;
        this.lines = lines;
        this.payroll = payroll;
    }

    private static final String NO_LINE = "no run of these days carried a supplement";

    /** What the policy makes of a claim; null with the reason where that can't be said. */
    private record Basis(@Nullable SupplementBasis known, String why) {

        static Basis of(ClaimFacts facts, Terms terms) {
            return switch (SupplementBasis.of(facts, terms)) {
                case Answer.Missing<Optional<SupplementBasis>>(String what) -> new Basis(null, "missing: " + what);
                case Answer.Known<Optional<SupplementBasis>>(Optional<SupplementBasis> basis) ->
                    new Basis(basis.orElse(null), basis.isEmpty() ? "the policy has no supplement" : "");
            };
        }

        List<String> entries() {
            return known == null ? List.of() : List.of(known.employment().id());
        }

        @Nullable Money salary() {
            return known == null ? null : known.employment().event().annualBaseSalary();
        }

        @Nullable Money weekly() {
            return known == null ? null : known.weekly().orElse(null);
        }
    }

    private Basis now() {
        return claim.terms()
                .map(terms -> Basis.of(claim.facts(), terms))
                .orElseGet(() -> new Basis(
                        null,
                        claim.law().whyNoTerms(claim.facts().reported().event().employer())));
    }

    /** S1: whoever has a supplement may have one, and has pay under the statute for the same period. */
    Cell eligible(Attribute attribute) {
        Basis now = now();
        Tally tally = new Tally();
        for (PaidLine line : lines) {
            SupplementBasis basis = now.known();
            List<String> evidence = new ArrayList<>(now.entries());
            evidence.addAll(line.evidence());
            if (basis == null) {
                tally.add(Verdict.TO_BE_JUDGED, now.why(), evidence);
            } else if (left(line).filter(Money::isPositive).isEmpty()) {
                tally.add(Verdict.MET, "nothing of it is left with the claimant", evidence);
            } else if (!basis.eligibility().eligible()) {
                tally.add(
                        Verdict.DEVIATION,
                        "not eligible: " + basis.eligibility().reason(),
                        evidence);
            } else {
                boolean statutory = statement(line, LineKind.STATUTORY).anyMatch(due -> due.daysDue() > 0);
                tally.add(
                        statutory ? Verdict.MET : Verdict.DEVIATION,
                        statutory
                                ? basis.eligibility().reason()
                                : "nothing is due under the statute for " + line.period(),
                        evidence);
            }
        }
        return tally.cell(attribute.id(), NO_LINE);
    }

    /** S2: the base salary that was used is the roster's at the injury. */
    Cell baseSalary(Attribute attribute) {
        Cell cell = used(attribute, Basis::salary, "base");
        SupplementBasis basis = now().known();
        if (cell.verdict() != Verdict.MET || basis == null) {
            return cell;
        }
        Entry<EmploymentRecorded> entry = basis.employment();
        return entry.provenance().channel() == Channel.FEED
                ? cell.judged(
                        Verdict.MET,
                        "from the roster, recorded on " + LocalDate.ofInstant(entry.recordedAt(), claim.zone()))
                : cell.judged(
                        Verdict.TO_BE_JUDGED,
                        "recorded by hand by " + entry.provenance().by() + "; compare it with the roster");
    }

    /** S3: the weekly target, or the grant, that was used is the policy's of that base. */
    Cell weeklyTarget(Attribute attribute) {
        return used(attribute, Basis::weekly, "target");
    }

    /** A figure that there is one of, however many lines were computed from it: as it is known now, beside the one that a run used. */
    private Cell used(Attribute attribute, Function<Basis, @Nullable Money> figure, String name) {
        if (lines.isEmpty()) {
            return Cell.of(attribute.id(), Verdict.NOT_APPLICABLE, NO_LINE, List.of());
        }
        Basis now = now();
        Money known = figure.apply(now);
        if (known == null) {
            String why = now.known() == null ? now.why() : "not eligible by what is known now: there is no " + name;
            return Cell.of(attribute.id(), Verdict.TO_BE_JUDGED, why, now.entries());
        }
        for (PaidLine line : lines) {
            Money used = figure.apply(Basis.of(line.then(), line.termsThen()));
            if (!known.equals(used)) {
                return Cell.money(
                        attribute.id(),
                        used == null ? Verdict.TO_BE_JUDGED : Verdict.DEVIATION,
                        line.run().id()
                                + (used == null ? " knew no " + name : " used another " + name + " than is known now"),
                        known,
                        used,
                        now.entries());
            }
        }
        return Cell.money(attribute.id(), Verdict.MET, null, known, known, now.entries());
    }

    /** S4: the administrator's daily rate, as it was reported before the run, is the rate computed again. */
    Cell dailyRate(Attribute attribute) {
        Tally tally = new Tally();
        for (PaidLine line : lines) {
            Optional<Entry<AdministratorReportReceived>> report = line.then().reconciliation().reports().stream()
                    .filter(one ->
                            one.event().report().period().overlap(line.period()).isPresent())
                    .reduce((one, later) -> later);
            if (report.isEmpty()) {
                tally.add(
                        Verdict.TO_BE_JUDGED,
                        "the administrator reported no rate for " + line.period() + " before "
                                + line.run().id(),
                        List.of());
            } else {
                BenefitTest.compared(
                        tally,
                        ReportComparison.DAILY_RATE,
                        report.get(),
                        line.then(),
                        line.besideThen(),
                        line.termsThen(),
                        line.run().period().to());
            }
        }
        return tally.cell(attribute.id(), NO_LINE);
    }

    /** S5: as many days were carried as the entries lead to. */
    Cell days(Attribute attribute) {
        Tally tally = new Tally();
        for (PaidLine line : lines) {
            CheckedLine.Again again = line.checked().again();
            int carried = line.checked().carried().days();
            if (again == null) {
                tally.add(Verdict.TO_BE_JUDGED, line.period() + ": the days can't be told", line.evidence());
            } else {
                boolean same = again.line().days() == carried;
                tally.add(
                        same ? Verdict.MET : Verdict.DEVIATION,
                        line.period() + ": " + carried + (carried == 1 ? " day" : " days")
                                + (same ? "" : ", and not " + again.line().days()),
                        line.evidence());
            }
        }
        return tally.cell(attribute.id(), NO_LINE);
    }

    /** S6: pay under the statute of the same period is the rate for the days. */
    Cell statutory(Attribute attribute) {
        Tally tally = new Tally();
        for (PaidLine line : lines) {
            CheckedLine statutory = line.statutory();
            if (statutory == null) {
                tally.add(
                        Verdict.NOT_APPLICABLE,
                        line.run().id() + " carried no pay under the statute for " + line.period(),
                        List.of());
            } else {
                BenefitTest.checked(tally, statutory);
            }
        }
        return tally.cell(attribute.id(), NO_LINE);
    }

    /** S7: the supplement is the target less pay under the statute, and not below zero. */
    Cell supplement(Attribute attribute) {
        Tally tally = new Tally();
        lines.forEach(line -> BenefitTest.checked(tally, line.checked()));
        return tally.cell(attribute.id(), NO_LINE);
    }

    /** S8: it was carried under the code that the policy has for the claimant. */
    Cell payCode(Attribute attribute) {
        Basis now = now();
        SupplementBasis basis = now.known();
        Tally tally = new Tally();
        for (PaidLine line : lines) {
            String code = String.valueOf(line.line().payCode());
            if (basis == null) {
                tally.add(Verdict.TO_BE_JUDGED, now.why(), now.entries());
            } else {
                boolean same = basis.payCode().equals(code);
                tally.add(
                        same ? Verdict.MET : Verdict.DEVIATION,
                        code + (same ? "" : ", and not " + basis.payCode()),
                        now.entries());
            }
        }
        return tally.cell(attribute.id(), NO_LINE);
    }

    /** S9: leave used for the same days was given back, hour for hour. */
    Cell leave(Attribute attribute) {
        Tally tally = new Tally();
        for (PaidLine line : lines) {
            statement(line, LineKind.LEAVE_REPLENISHED).forEach(leave -> {
                String what = line.period() + ", " + leave.key().leave() + ": "
                        + leave.hoursTransmitted().toPlainString() + " hours given back";
                List<String> evidence = leave.due() == null
                        ? List.of()
                        : List.copyOf(leave.due().working().entries());
                if (!leave.known()) {
                    tally.add(
                            Verdict.TO_BE_JUDGED, what + "; waits for " + String.join(", ", leave.missing()), evidence);
                } else {
                    boolean same = leave.hoursBalance().signum() == 0;
                    tally.add(
                            same ? Verdict.MET : Verdict.DEVIATION,
                            what + (same ? "" : ", and " + leave.hoursDue().toPlainString() + " taken"),
                            evidence);
                }
            });
        }
        return tally.cell(attribute.id(), "no leave was used on these days");
    }

    /** S10: what is due for the line's period by now has left, and no more. */
    Cell transmitted(Attribute attribute) {
        Tally tally = new Tally();
        Optional<Statement> statement = claim.statement();
        lines.stream().map(line -> line.line().key()).distinct().forEach(key -> {
            Optional<StatementLine> found = statement.stream()
                    .flatMap(known -> known.lines().stream())
                    .filter(line -> line.key().equals(key))
                    .findFirst();
            if (statement.isEmpty()) {
                tally.add(Verdict.TO_BE_JUDGED, now().why(), List.of());
            } else if (found.isEmpty()) {
                tally.add(
                        Verdict.MET,
                        key.forPeriod() + ": nothing is due, and nothing is left with the claimant",
                        BenefitTest.nothing(),
                        BenefitTest.nothing(),
                        List.of());
            } else {
                BenefitTest.balance(tally, statement.get(), found.get());
            }
        });
        return tally.cell(attribute.id(), NO_LINE);
    }

    /** S11: who prepared the run did not approve it. */
    Cell twoPeople(Attribute attribute) {
        Tally tally = new Tally();
        lines.stream().map(PaidLine::run).distinct().forEach(run -> {
            String approved = run.approvedBy();
            boolean two = approved != null && !UserName.same(approved, run.preparedBy());
            tally.add(
                    two ? Verdict.MET : Verdict.DEVIATION,
                    run.id() + ": prepared by " + run.preparedBy() + ", approved by "
                            + (approved == null ? "nobody" : approved),
                    payroll.stream()
                            .filter(entry -> entry.event() instanceof RunEvent event
                                    && event.run().equals(run.id()))
                            .map(Entry::id)
                            .toList());
        });
        return tally.cell(attribute.id(), NO_LINE);
    }

    /** S12: a letter that explains the supplement left. Letters that left by another way are not here. */
    Cell letter(Attribute attribute) {
        if (lines.isEmpty()) {
            return Cell.of(attribute.id(), Verdict.NOT_APPLICABLE, NO_LINE, List.of());
        }
        Optional<Letters.Item> letter = claim.facts().letters().last(LETTER);
        return letter.map(item -> Cell.of(
                        attribute.id(),
                        Verdict.MET,
                        "letter " + item.id()
                                + (item.letter().period() == null
                                        ? ""
                                        : " about " + item.letter().period()),
                        item.left().map(Entry::id).stream().toList()))
                .orElseGet(() -> Cell.of(
                        attribute.id(),
                        Verdict.TO_BE_JUDGED,
                        "no letter that explains the supplement left from here; the file may have one",
                        List.of()));
    }

    private Stream<StatementLine> statement(PaidLine line, LineKind kind) {
        return claim.statement().stream()
                .flatMap(known -> known.lines().stream())
                .filter(one -> one.key().kind() == kind)
                .filter(one -> one.key().forPeriod().equals(line.period()));
    }

    /** What is left with the claimant under the line's address by now. */
    private Optional<Money> left(PaidLine line) {
        return claim.statement().stream()
                .flatMap(known -> known.lines().stream())
                .filter(one -> one.key().equals(line.line().key()))
                .map(one -> one.transmitted().plus(one.paidElsewhere()))
                .findFirst();
    }
}
