package org.caseledger.app.ask;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Severity;
import org.caseledger.app.answer.AlertAnswer;

/**
 * What was found of alerts: those that were asked for, in a line each, and how many there are under each other choice. A
 * count is the length of the list that the choice leads to: both are taken from the same lines in the same way. Only what is
 * {@linkplain #answers asked for in full} is read in full.
 */
public final class FoundAlerts {

    /** How many alerts are read in full at a time where all are asked for. */
    private static final int AT_ONCE = 500;

    private final AlertChoice choice;
    private final List<RaisedLine> all;
    private final Function<Whose, Predicate<RaisedLine>> theirs;
    private final Function<List<String>, List<AlertAnswer>> inFull;
    private final Map<Whose, Predicate<RaisedLine>> known = new HashMap<>();
    private final List<RaisedLine> lines;

    /**
     * What {@code choice} finds.
     *
     * @param all what is seen, whosever it is; of the claim and, unless it is closed, of every state
     * @param theirs which are whose
     * @param inFull answers alerts by their ids, in the order of these
     */
    FoundAlerts(
            AlertChoice choice,
            List<RaisedLine> all,
            Function<Whose, Predicate<RaisedLine>> theirs,
            Function<List<String>, List<AlertAnswer>> inFull) {
        this.choice = choice;
        this.all = all;
        this.theirs = theirs;
        this.inFull = inFull;
        lines = chosen(choice).sorted(RaisedLine.BY_URGENCY).toList();
    }

    /** Those that were asked for, the most urgent first. */
    public List<RaisedLine> lines() {
        return lines;
    }

    /** All that was asked for, in full. */
    public List<AlertAnswer> answers() {
        return answers(lines);
    }

    /** These {@code lines} in full, in their order; without what was never there, by what is recorded meanwhile. */
    public List<AlertAnswer> answers(List<RaisedLine> some) {
        return some.isEmpty()
                ? List.of()
                : inFull.apply(some.stream().map(RaisedLine::alert).toList());
    }

    /** Hands {@code each} these lines in full, in their order; so many at a time are read as a page has. */
    public void each(List<RaisedLine> some, Consumer<AlertAnswer> each) {
        for (int from = 0; from < some.size(); from += AT_ONCE) {
            answers(some.subList(from, Math.min(some.size(), from + AT_ONCE))).forEach(each);
        }
    }

    /** How many there would be of {@code others} instead. */
    public int countOf(Whose others) {
        return (int) chosen(choice.of(others)).count();
    }

    /** How many there are of each severity, if one weren't chosen. */
    public Map<Severity, Integer> bySeverity() {
        return counted(choice.as(null), RaisedLine::severity, new EnumMap<>(Severity.class));
    }

    /** How many there are by each rule, if one weren't chosen. */
    public Map<AlertRule, Integer> byRule() {
        return counted(choice.by(null), RaisedLine::rule, new EnumMap<>(AlertRule.class));
    }

    /** How many there are of each owner: a person, or a role. */
    public Map<String, Integer> byOwner() {
        return counted(choice, RaisedLine::owner, new TreeMap<>());
    }

    /** How many there are in each queue, if one weren't chosen. */
    public Map<String, Integer> byQueue() {
        return counted(choice.owned(null), RaisedLine::queue, new TreeMap<>());
    }

    /**
     * How many there are in each state, if one weren't chosen. What is closed is among them only where it was asked for:
     * years of it would be counted for nobody.
     */
    public Map<AlertState, Integer> byState() {
        return counted(choice.in(null), RaisedLine::state, new EnumMap<>(AlertState.class));
    }

    private <K> Map<K, Integer> counted(AlertChoice wider, Function<RaisedLine, K> by, Map<K, Integer> empty) {
        return chosen(wider).collect(Collectors.groupingBy(by, () -> empty, Collectors.summingInt(line -> 1)));
    }

    private Stream<RaisedLine> chosen(AlertChoice which) {
        Predicate<RaisedLine> whose = known.computeIfAbsent(which.whose(), theirs);
        return all.stream()
                .filter(line -> which.state() == null || line.state() == which.state())
                .filter(line -> which.rule() == null || line.rule() == which.rule())
                .filter(line -> which.severity() == null || line.severity() == which.severity())
                .filter(line -> which.queue() == null || line.queue().equals(which.queue()))
                .filter(whose);
    }
}
