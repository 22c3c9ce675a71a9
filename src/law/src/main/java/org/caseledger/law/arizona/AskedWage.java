package org.caseledger.law.arizona;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Figure;

/**
 * The wage and the date of injury as a person asks about them, A.R.S. 23-1041(A) and (E).
 *
 * <p>With a date of injury the wage counts up to the {@link MaximumWage} of that date: 7,000.00 for an injury in 2022 counts
 * as 5,161.12. Without one it is taken as it is given, as a wage that somebody has determined already.
 */
final class AskedWage {

    static final Input<BigDecimal> AMW = Input.money("amw", "average monthly wage");
    static final Input<LocalDate> INJURED_ON = Input.date("injured-on", "date of injury");

    private AskedWage() {}

    /** The wage that counts. */
    static Figure counted(LawBook law, Given given) {
        return given.find(INJURED_ON)
                .map(injuredOn -> new MaximumWage(law, injuredOn).counted(given.figure(AMW)))
                .orElseGet(() -> given.figure(AMW));
    }

    /** Results to add to; where no date of injury was given, they say that the wage wasn't capped. */
    static Results results(Given given) {
        Results results = new Results();
        return given.has(INJURED_ON)
                ? results
                : results.missing("injured-on: without it the wage is taken as given, not compared with its maximum");
    }

    /** The row of a table of one series for the date of injury; the newest one where no date was given. */
    static Row row(LawBook law, Given given, String table) {
        return row(law, given, table, "");
    }

    /** The row of {@code key} for the date of injury; the newest one where no date was given. */
    static Row row(LawBook law, Given given, String table, String key) {
        return given.find(INJURED_ON)
                .map(injuredOn -> law.on(table, key, injuredOn))
                .orElseGet(() -> law.latest(table, key));
    }
}
