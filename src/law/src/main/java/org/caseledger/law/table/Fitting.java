package org.caseledger.law.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.caseledger.law.working.Fraction;
import org.caseledger.law.working.Status;

/**
 * Whether a row fits the table into which somebody would adopt it.
 *
 * <p>Adopting changes a number and the days on which it stands, with its citation, source and status. What the number is
 * about stays: its key, its unit, the date that chooses it and the words beside it are what the rules of the program
 * ask for, so a row that changes them is another rule and needs another program. A maximum of 6,100.00 USD per month for
 * injuries of 2026 fits below one for 2025; one in USD per week doesn't, nor does one from 2027 that leaves 2026 out.
 */
final class Fitting {

    private final LawTable table;
    private final Row row;

    private Fitting(LawTable table, Row row) {
        this.table = table;
        this.row = row;
    }

    /** Why {@code row} can't stand in {@code table}; empty where it can. */
    static Optional<Misfit> of(LawTable table, Row row) {
        return new Fitting(table, row).misfit();
    }

    private Optional<Misfit> misfit() {
        if (row.status() == Status.UNKNOWN) {
            return misfit("status-unknown", "a row that nobody knows the number of can't be adopted; leave it out");
        }
        DatedTable series = table.series().get(row.key());
        if (series == null) {
            return misfit(
                    "unknown-key",
                    "there is no row for \"" + row.key() + "\" to correct or to follow; there are "
                            + String.join(", ", table.series().keySet()));
        }
        Row standing = series.rows().getLast();
        if (!row.unit().equals(standing.unit()) || row.basis() != standing.basis()) {
            return misfit(
                    "unit-changed",
                    "the table counts " + standing.unit() + " by " + standing.basis() + ", not " + row.unit() + " by "
                            + row.basis());
        }
        if (series.rows().stream().noneMatch(other -> other.words().equals(row.words()))) {
            return misfit(
                    "words-changed",
                    "what the row is about can't be adopted, only its number; its further columns must say "
                            + standing.words());
        }
        return value().or(() -> says(series)).or(() -> gap(series));
    }

    /** A rule that counts days can't take half a day; one that takes decimals can't take a third. */
    private Optional<Misfit> value() {
        List<Fraction> values = table.series().values().stream()
                .flatMap(series -> series.rows().stream())
                .filter(other ->
                        other.status() != Status.UNKNOWN && other.unit().equals(row.unit()))
                .map(Row::value)
                .toList();
        boolean share = row.unit().startsWith("percent") || row.unit().startsWith("USD");
        if (!share && values.stream().allMatch(Fitting::whole) && !whole(row.value())) {
            return misfit("unfit-value", row.value() + " " + row.unit() + ": the table has whole numbers only");
        }
        Predicate<Fraction> endless = value -> value.decimal().isEmpty();
        if (endless.test(row.value()) && values.stream().noneMatch(endless)) {
            return misfit("unfit-value", row.value() + " " + row.unit() + " can't be written as a decimal");
        }
        Predicate<Fraction> negative = value -> value.numerator().signum() < 0;
        return negative.test(row.value()) && values.stream().noneMatch(negative)
                ? misfit("unfit-value", row.value() + " " + row.unit() + " is below zero")
                : Optional.empty();
    }

    private static boolean whole(Fraction value) {
        return value.decimal()
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .isPresent();
    }

    private Optional<Misfit> says(DatedTable series) {
        return series.says(row)
                ? misfit("nothing-new", "the table says so already (" + row.days() + "); there is nothing to adopt")
                : Optional.empty();
    }

    private Optional<Misfit> gap(DatedTable series) {
        try {
            series.with(row);
            return Optional.empty();
        } catch (IllegalArgumentException gap) {
            return misfit("leaves-gap", String.valueOf(gap.getMessage()));
        }
    }

    private Optional<Misfit> misfit(String code, String words) {
        String named = table.name() + (row.key().isEmpty() ? "" : " " + row.key());
        return Optional.of(new Misfit(code, words.startsWith(table.name()) ? words : named + ": " + words));
    }
}
