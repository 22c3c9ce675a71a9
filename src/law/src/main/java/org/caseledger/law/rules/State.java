package org.caseledger.law.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseledger.law.calculator.Listed;
import org.caseledger.law.calendar.WorkWeek;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Answer;

/**
 * A state with its workers' compensation law: all that tells it from another one.
 *
 * <p>A state's package declares one, its tables stand in its folder, and one line in the list of the states makes it known. Two
 * values of one class are the same state.
 */
public interface State {

    /** Its postal code in capitals, under which claims and policy files name it, such as {@code AZ}. */
    String code();

    /**
     * Where its tables and pages stand, such as {@code arizona}. Among the tables are {@code holidays}, {@code
     * holiday-observed}, {@code last-day} and {@code deadlines}.
     */
    String folder();

    /** The trade's word for the wage on which its benefits are computed, such as {@code average monthly wage}. */
    String wage();

    /** Its rules that can be asked by name, in the order of the law; each name begins as {@link #rule} has it. */
    List<Listed> calculators();

    /**
     * Its rules for temporary disability after an injury on {@code injuredOn}; missing where a table can't say for that day.
     *
     * @param workWeek the days on which the employee normally works; a state that pays calendar days doesn't ask, and one that
     *     pays working days misses it
     */
    Answer<TemporaryDisabilityRules> temporaryDisability(LawBook law, LocalDate injuredOn, Optional<WorkWeek> workWeek);

    /** The same for questions that know of no work week. */
    default Answer<TemporaryDisabilityRules> temporaryDisability(LawBook law, LocalDate injuredOn) {
        return temporaryDisability(law, injuredOn, Optional.empty());
    }

    /** Its rules for permanent benefits by the month after an injury on {@code injuredOn}; missing where it has none. */
    Answer<PermanentDisabilityRules> permanentDisability(LawBook law, LocalDate injuredOn);

    /** Its rules about the payer's notices. */
    NoticeRules notices(LawBook law);

    /** The name of its rule {@code name}, such as {@code az.deadline}. */
    default String rule(String name) {
        return code().toLowerCase(Locale.ROOT) + "." + name;
    }
}
