package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Owed;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Working;
import org.caseledger.payroll.Figures;
import org.caseledger.payroll.LineReading;
import org.caseledger.payroll.RunLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of a payroll run beside what it corrects: what was paid before, what is due, and why.
 *
 * @param claim the claim
 * @param forPeriod the pay period that it is for
 * @param kind what it is about
 * @param payCode the payroll system's code, or null
 * @param leave the leave balance, or null
 * @param days compensable calendar days that it adds or takes away, or null
 * @param hours leave hours, or null
 * @param amount dollars, or null
 * @param retroactive whether it is for a period before the run's
 * @param because the entries that led to it
 * @param corrects earlier runs that carried lines under the same address
 * @param restores the days whose leave it restores
 * @param receivable which receivable it moves, where it does
 * @param move what it does to that
 * @param before what earlier runs carried, and what was paid elsewhere
 * @param after what is due, as known when the run was computed
 * @param causes the entries of {@code because}, told
 * @param correctsLines the lines of earlier runs under the same address
 * @param working how what is due came about; where that was asked for, and absent for a receivable
 * @param owed what it moves, for lines of kind receivable
 * @param employee the claimant's name
 * @param mainly the main reason: of a correction what came last, of a first line the acceptance
 */
public record RunLineAnswer(
        String claim,
        DateSpan forPeriod,
        LineKind kind,
        @JsonInclude @Nullable String payCode,
        @JsonInclude @Nullable LeaveKind leave,
        @JsonInclude @Nullable Integer days,
        @JsonInclude @Nullable BigDecimal hours,
        @JsonInclude @Nullable Money amount,
        boolean retroactive,
        List<String> because,
        List<String> corrects,
        List<LocalDate> restores,
        @Nullable String receivable,
        Owed.@Nullable Move move,
        FiguresAnswer before,
        FiguresAnswer after,
        List<CauseAnswer> causes,
        List<CarriedAnswer> correctsLines,
        @Nullable Working working,
        @JsonIgnore @Nullable Owed owed,
        @JsonIgnore String employee,
        @JsonIgnore @Nullable CauseAnswer mainly) {

    /** The line that was read. */
    static RunLineAnswer of(LineReading reading, Reasons reasons, boolean workings) {
        RunLine line = reading.line();
        Owed owed = line.owed();
        List<CauseAnswer> causes = CauseAnswer.of(line.because(), line.claim(), reasons, Set.of());
        ClaimFacts facts = reasons.facts(line.claim());
        return new RunLineAnswer(
                line.claim(),
                line.forPeriod(),
                line.kind(),
                line.payCode(),
                line.leave(),
                line.days(),
                line.hours(),
                line.amount(),
                line.retroactive(),
                line.because(),
                line.corrects(),
                line.restores(),
                owed == null ? null : owed.receivable(),
                owed == null ? null : owed.move(),
                FiguresAnswer.of(line.kind(), reading.before()),
                FiguresAnswer.of(line.kind(), reading.after()),
                causes,
                CarriedAnswer.of(reading.earlier()),
                workings ? reading.working() : null,
                owed,
                facts.reported().event().employee().name(),
                mainly(facts, line, causes));
    }

    /** A line that was never carried is there because of the acceptance; a correction because of what came last. */
    private static @Nullable CauseAnswer mainly(ClaimFacts facts, RunLine line, List<CauseAnswer> causes) {
        Set<String> wordings = new HashSet<>();
        Optional<CauseAnswer> latest =
                causes.stream().filter(cause -> wordings.add(cause.words())).reduce((earlier, later) -> later);
        if (!line.corrects().isEmpty()) {
            return latest.orElse(null);
        }
        return facts.adjudication().notices().stream()
                .flatMap(notice -> causes.stream().filter(cause -> cause.entry().equals(notice.id())))
                .reduce((earlier, later) -> later)
                .or(() -> latest)
                .orElse(null);
    }

    /** What it is about, such as {@code Leave replenished, sick}. */
    public String what() {
        return LineWords.of(kind, leave, owed);
    }

    /** What the run carries with it. */
    public FiguresAnswer carried() {
        Figures none = Figures.NONE;
        return FiguresAnswer.of(
                kind,
                new Figures(
                        days == null ? none.days() : days,
                        hours == null ? none.hours() : hours,
                        amount == null ? none.amount() : amount));
    }

    /** The code under which people know its address: its pay code, else its leave. */
    public String code() {
        return payCode != null ? payCode : leave == null ? "" : leave.toString();
    }

    /** Whether it puts something right: it is for an earlier period, or its address was carried before. */
    public boolean putsRight() {
        return retroactive || !correctsLines.isEmpty();
    }
}
