package org.caseledger.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Severity;
import org.caseledger.app.ask.AboutAlerts;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.ask.FoundAlerts;
import org.caseledger.app.ask.RaisedLine;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.ClaimTables;
import org.jspecify.annotations.Nullable;

/**
 * A page of Today. Every count on it is the length of the list that it leads to.
 *
 * @param query what it shows
 * @param moment its day
 * @param views the three views
 * @param severities the severities that there are
 * @param states the states
 * @param rules the rules that there are
 * @param owner whose queue alone is shown, in words; blank for all
 * @param groups the alerts of this page, by severity
 * @param part which part of the list this page is
 */
public record TodayPage(
        TodayQuery query,
        Moment moment,
        List<Choice> views,
        List<Choice> severities,
        List<Choice> states,
        List<Choice> rules,
        String owner,
        List<Group> groups,
        Paged<RaisedLine> part) {

    private static final List<Order> ORDERS = List.of(
            new Order("urgency", "urgency"),
            new Order("due", "day due"),
            new Order("-raisedAt", "newest first"),
            new Order("raisedAt", "oldest first"),
            new Order("claim", "claim"),
            new Order("rule", "rule"));

    /**
     * What the list can be sorted by.
     *
     * @param word how its address says it
     * @param title how it is called
     */
    public record Order(String word, String title) {}

    /** Alerts on one page. */
    static final int ROWS = 50;

    /**
     * One of several lists.
     *
     * @param word how its address says it
     * @param title how it is called
     * @param count how long it is; null where nobody counted
     * @param address where it is
     * @param chosen whether it is this one
     */
    public record Choice(
            String word, String title, @Nullable Integer count, String address, boolean chosen) {}

    /**
     * Alerts under one heading: what matters as much, or, in another order than by that, all of them.
     *
     * @param title the heading
     * @param count how many there are on all pages
     * @param rows those of this page
     */
    public record Group(String title, int count, List<AlertRow> rows) {}

    /** Page {@code page} of what {@code query} asks for, as {@code moment} has it, for whoever uses {@code ledger}. */
    static TodayPage of(Ledger ledger, TodayQuery query, Moment moment, int page) {
        String user = ledger.person().user();
        LocalDate day = moment.asOf();
        FoundAlerts found = new AboutAlerts(ledger, query.choice(user), new Clocks(null, day)).found();
        Paged<RaisedLine> part = Paged.of(sorted(found, query), page, ROWS);
        Map<Severity, Integer> severities = found.bySeverity();
        return new TodayPage(
                query,
                moment,
                Stream.of(TodayView.values())
                        .map(view -> new Choice(
                                view.toString(),
                                view.title(),
                                found.countOf(view.of(user)),
                                query.in(view).address(),
                                view == query.view()))
                        .toList(),
                severities(query, severities),
                states(query, found.byState()),
                rules(query, found.byRule()),
                query.owner().isEmpty()
                        ? ""
                        : QueuesPage.words(ledger, query.owner(), RaisedLine.ofRole(query.owner())),
                groups(
                        query,
                        AlertRow.of(ledger, found.answers(part.rows()), day),
                        severities,
                        found.lines().size()),
                part);
    }

    /** What was found, in the order that {@code query} asks for. */
    static List<RaisedLine> sorted(FoundAlerts found, TodayQuery query) {
        return query.byUrgency()
                ? found.lines()
                : ClaimTables.ALERTS_BY.sorted(found.lines(), query.sort()).orElseThrow();
    }

    private static List<Choice> severities(TodayQuery query, Map<Severity, Integer> counts) {
        List<Choice> all = new ArrayList<>();
        for (Severity one : List.of(Severity.values()).reversed()) {
            if (counts.containsKey(one) || one == query.severity()) {
                all.add(new Choice(
                        one.toString(),
                        one.toString(),
                        counts.getOrDefault(one, 0),
                        query.as(one == query.severity() ? null : one).address(),
                        one == query.severity()));
            }
        }
        return all;
    }

    private static List<Choice> states(TodayQuery query, Map<AlertState, Integer> counts) {
        return Stream.of(AlertState.values())
                .map(one -> new Choice(
                        one.toString(),
                        one.toString(),
                        counts.get(one),
                        query.in(one).address(),
                        one == query.state()))
                .toList();
    }

    private static List<Choice> rules(TodayQuery query, Map<AlertRule, Integer> counts) {
        return Stream.of(AlertRule.values())
                .filter(one -> counts.containsKey(one) || one == query.rule())
                .map(one -> new Choice(
                        one.toString(),
                        one.toString().replace('-', ' '),
                        counts.getOrDefault(one, 0),
                        "",
                        one == query.rule()))
                .toList();
    }

    private static List<Group> groups(TodayQuery query, List<AlertRow> rows, Map<Severity, Integer> counts, int all) {
        if (!query.byUrgency()) {
            return rows.isEmpty() ? List.of() : List.of(new Group("alerts", all, rows));
        }
        return List.of(Severity.values()).reversed().stream()
                .map(severity -> new Group(
                        severity.toString(),
                        counts.getOrDefault(severity, 0),
                        rows.stream()
                                .filter(row -> row.alert().severity() == severity)
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    /** What the list can be sorted by; first what it is usually. */
    public List<Order> orders() {
        return ORDERS;
    }

    /** Whether it is the widest view. */
    public boolean all() {
        return query.view() == TodayView.ALL;
    }

    /** Where whoever says something of an alert is led back to. */
    public String back() {
        return part.page() == 1 ? query.address() : paging() + part.page();
    }

    /** The address on which another page is asked for, up to its number. */
    public String paging() {
        return query.address() + "&page=";
    }

    /** Where the list leaves as a file of {@code ending}: the whole of it, narrowed down as it is. */
    public String as(String ending) {
        return "/alerts." + ending + query.address().substring(1);
    }
}
