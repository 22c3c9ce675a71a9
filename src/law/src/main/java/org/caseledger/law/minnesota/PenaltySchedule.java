package org.caseledger.law.minnesota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;

/**
 * The tables of Minnesota's penalties as they stood on the day of a violation, or as they stand last if no day was
 * given. Their rows say in words what comes of a violation, who is paid and what to note.
 */
final class PenaltySchedule {

    private final LawBook law;
    private final Optional<LocalDate> violatedOn;

    private PenaltySchedule(LawBook law, Optional<LocalDate> violatedOn) {
        this.law = law;
        this.violatedOn = violatedOn;
    }

    /** The tables for the violation that {@code given} tells of. */
    static PenaltySchedule of(LawBook law, Given given) {
        return new PenaltySchedule(law, given.find(PenaltyInputs.VIOLATED_ON));
    }

    /** The row of a table of one series. */
    Row row(String table) {
        return row(table, "");
    }

    /** The row of {@code key}; not known for a day before the table. */
    Row row(String table, String key) {
        String name = "minnesota/" + table;
        return violatedOn.map(day -> law.on(name, key, day)).orElseGet(() -> law.latest(name, key));
    }

    /** The row of the step into which {@code count} falls. */
    Row step(String table, Figure count) {
        return row(table, law.table("minnesota/" + table).bracketKey(count.amount()));
    }

    /** The number of {@code row} called {@code name}, chosen because {@code count} falls into its step. */
    static Figure chosen(Row row, String name, String words, Figure count) {
        BigDecimal value = row.decimal();
        return Figure.explained(value, () -> {
            Working counted = count.working();
            return Working.decision(
                    name,
                    value,
                    "the step of " + counted.name() + ": " + row.word(words),
                    row.citation(),
                    List.of(counted, row.working(name + " in the schedule")));
        });
    }

    /**
     * The penalty of {@code violation} by the step into which {@code count} falls, but not above the statutory maximum.
     * The step is called {@code name}; {@code words} is the column that says which one it is.
     */
    Results capped(String violation, String name, String words, Figure count) {
        Row row = step(violation + "-penalty", count);
        Row maximum = row("penalty-maximum", violation);
        Figure cap = maximum.figure("statutory maximum");
        Figure amount =
                chosen(row, name, words, count).term().atMost(cap.term()).exactly("penalty", maximum.citation());
        return results(row, amount, count).figure("cap", cap);
    }

    /** The amount, and what {@code row} says of the outcome, in view of {@code facts}. */
    static Results results(Row row, Figure amount, Explained... facts) {
        return describe(new Results().figure("amount", amount), row, row.citation(), facts);
    }

    /** Adds what {@code row} says: outcome, payee, the {@code statute} and a note. */
    static Results describe(Results results, Row row, String statute, Explained... facts) {
        String outcome = row.word("outcome");
        String payee = row.word("payable_to");
        String note = row.word("note");
        List<Explained> inputs = new ArrayList<>(List.of(facts));
        inputs.add(row.explanation("schedule"));
        Explained working = Explanation.of(() -> Working.decision(
                "outcome",
                outcome,
                outcome + (payee.isEmpty() ? "" : ", payable to: " + payee) + (note.isEmpty() ? "" : "; " + note),
                statute,
                Explanation.workings(inputs)));
        results.text("outcome", outcome, working);
        if (!payee.isEmpty()) {
            results.text("payable-to", payee, working);
        } else if (outcome.equals("penalty")) {
            results.missing("payable-to: no page read says to whom this penalty is paid");
        }
        results.text("statute", statute, working);
        if (!note.isEmpty()) {
            results.text("note", note, working);
        }
        return results;
    }

    /** No penalty, by {@code rule}, in view of {@code facts}. */
    static Results none(String rule, String statute, Explained... facts) {
        Figure nothing = Figure.nothing("penalty", rule, statute, List.of(facts));
        return new Results()
                .figure("amount", nothing)
                .text("outcome", "none", nothing)
                .text("statute", statute, nothing)
                .text("note", rule, nothing);
    }
}
