package org.caseledger.variance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.caseledger.claim.VarianceResolution;
import org.caseledger.law.calendar.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * A variance as somebody works it off: what differs, by how much, since when, whether it still does, and what became of
 * it. It is open until a person resolves it with a reason; figures that came to agree since don't close it.
 *
 * @param claim the claim
 * @param entry the entry that found it
 * @param source whose figure differs from the ledger's
 * @param run the run that payroll posted; absent for the administrator's
 * @param period the days that the figure is for
 * @param figure which figure, such as {@code statutory due} or {@code 713 amount}
 * @param figures the figures that differ
 * @param inMoney whether the figure is an amount of dollars that was paid or is due
 * @param cause what the difference comes from, as far as the figures tell
 * @param foundAt when it was found
 * @param openedOn the day on which it was found, in universal time
 * @param ageDays days from then to its resolution, or to the day up to which the world is considered
 * @param today whether the figures still differ
 * @param resolution how it was settled; absent while it is open
 */
public record VarianceItem(
        String claim,
        String entry,
        Source source,
        @Nullable String run,
        DateSpan period,
        String figure,
        Figures figures,
        boolean inMoney,
        String cause,
        Instant foundAt,
        LocalDate openedOn,
        long ageDays,
        Today today,
        @Nullable Resolution resolution) {

    /** Whose figure differs from the ledger's. */
    public enum Source {
        /** The administrator's, in its report of a pay period. */
        ADMINISTRATOR,
        /** The payroll system's, in its list of what it posted. */
        PAYROLL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The figures of both sides as they were found.
     *
     * @param administrator the administrator's figure, where it is the one that differs
     * @param ours the ledger's own, or what the run carried; absent where there was none
     * @param posted what payroll posted, where it is what differs; absent also where it posted nothing
     */
    public record Figures(
            @Nullable String administrator,
            @Nullable String ours,
            @Nullable String posted) {}

    /**
     * The comparison made again.
     *
     * @param now whether the figures still differ
     * @param ours the ledger's figure today, where both still differ and it is another than then
     * @param theirs the other side's figure today, where both still differ and it is another than then
     */
    public record Today(
            Now now, @Nullable String ours, @Nullable String theirs) {}

    /** Whether figures that differed still do. */
    public enum Now {
        /** They do. */
        DIFFERS,
        /** They do: the run carried the line, and payroll's later list lacks it. */
        NOT_POSTED,
        /** They agree by now; somebody should say so and resolve it. */
        AGREES,
        /** The report or posting that it came from was withdrawn. */
        WITHDRAWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How a variance was settled.
     *
     * @param entry the entry that recorded it
     * @param how who was right, or what was done
     * @param reason why
     * @param by who settled it
     * @param on the day, in universal time
     */
    public record Resolution(String entry, VarianceResolution how, String reason, String by, LocalDate on) {}

    /** Whether nobody has resolved it yet. */
    public boolean open() {
        return resolution == null;
    }

    /** Dollars by which the other side's figure is above the ledger's (below zero: under it); absent for other figures. */
    public Optional<BigDecimal> difference() {
        if (!inMoney || (source == Source.ADMINISTRATOR && figures.ours == null)) {
            return Optional.empty();
        }
        return Optional.of(number(source == Source.ADMINISTRATOR ? figures.administrator : figures.posted)
                .subtract(number(figures.ours)));
    }

    /** What it is totalled under: its run, or the period of the report. */
    public String origin() {
        return run == null ? "report of " + period : "run " + run;
    }

    private static BigDecimal number(@Nullable String figure) {
        return figure == null ? BigDecimal.ZERO.setScale(2) : new BigDecimal(figure);
    }
}
