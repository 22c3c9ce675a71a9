package org.caseledger.law.deadline;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.rules.State;
import org.caseledger.law.table.DatedTable;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Status;

/**
 * Something that the law wants done in time, such as {@code az.report-of-injury}: within ten days of the employer's
 * knowledge of the accident. An employer who knew on Friday 2 August 2024 has until Monday 12 August; so has
 * one who knew on 1 August, for the eleventh is a Sunday.
 *
 * <p>A last day that is a Saturday, a Sunday or a legal holiday moves to the next business day (A.R.S. 1-243(A) and
 * 1-303, Minn. Stat. 645.15), except for limits in hours and in business days, for those that count backwards from a
 * hearing, which would come too late, and for an absence.
 *
 * @param state whose law it is
 * @param id its name, such as {@code az.report-of-injury}
 * @param series its rows over time
 */
public record Deadline(State state, String id, DatedTable series) {

    /** What must be done. */
    public String duty() {
        return newest().word("duty");
    }

    /** Who must do it. */
    public String who() {
        return newest().word("who");
    }

    /** The event from which the limit counts. */
    public String trigger() {
        return newest().word("trigger");
    }

    /** The second event, where the limit counts from two; otherwise empty. */
    public String secondTrigger() {
        return newest().word("second_trigger");
    }

    /** The limit in words, as the newest row has it. */
    public String limit() {
        return new Limit(newest()).words();
    }

    /** The statute or rule. */
    public String citation() {
        return newest().citation();
    }

    /** How sure the newest row is. */
    public Status status() {
        return newest().status();
    }

    /** The event or events from which it counts, in words. */
    public String countsFrom() {
        if (secondTrigger().isEmpty()) {
            return trigger();
        }
        String second = secondLimit()
                .map(other -> "; or " + other.limit() + " from " + secondTrigger() + ", if that ends earlier")
                .orElse(", or " + secondTrigger() + ", if that is later");
        return trigger() + second;
    }

    /** A line of the list of deadlines: id, duty, who, trigger, limit, citation and status. */
    public SequencedMap<String, String> described() {
        SequencedMap<String, String> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("duty", duty());
        line.put("who", who());
        line.put("trigger", countsFrom());
        line.put("limit", limit());
        line.put("citation", citation());
        line.put("status", status().toString());
        return line;
    }

    /**
     * When it is due after {@code trigger}.
     *
     * @throws NotKnown where no row covers the trigger, or where it depends on a row that isn't sure enough
     */
    public DueDay due(LawBook law, Day trigger) {
        return due(law, trigger, Optional.empty());
    }

    /**
     * When it is due after two events: counted from the later one, or the earlier end of the two limits where the second
     * event has a limit of its own; a second event is refused where the deadline has none.
     */
    public DueDay due(LawBook law, Day trigger, Day secondTrigger) {
        if (secondTrigger().isEmpty()) {
            throw new BadInput("second-trigger", "must be left out; " + id + " counts from " + trigger() + " alone");
        }
        return due(law, trigger, Optional.of(secondTrigger));
    }

    /** The last day after {@code trigger} as it is counted, without asking whether it is a business day. */
    public Day counted(LawBook law, Day trigger) {
        return new ComputationOfTime(law, state).counted(this, trigger, Optional.empty(), "last day as counted");
    }

    private DueDay due(LawBook law, Day trigger, Optional<Day> second) {
        return new ComputationOfTime(law, state).due(this, trigger, second);
    }

    /** The deadline that counts from the second event, where that has a limit of its own. */
    Optional<Deadline> secondLimit() {
        return Deadlines.find(state, newest().word("second_limit"));
    }

    /** The row for {@code trigger}. */
    Row on(LawBook law, Day trigger) {
        return law.on(newest().table(), id, trigger.date());
    }

    private Row newest() {
        return series.rows().getLast();
    }
}
