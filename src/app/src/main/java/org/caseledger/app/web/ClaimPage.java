package org.caseledger.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caseledger.app.answer.HistoryAnswer;
import org.caseledger.app.answer.InteractionAnswer;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.answer.ReceivableAnswer;
import org.caseledger.app.answer.TimelineAnswer;
import org.caseledger.app.answer.VariancesAnswer;
import org.caseledger.app.ask.AboutInteractions;
import org.caseledger.app.ask.ClaimReading;
import org.caseledger.app.desk.Hindsight;
import org.caseledger.app.store.Ledger;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Claims;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.LineHistory;
import org.caseledger.projection.Recorded;
import org.caseledger.statement.DaysOfAClaim;
import org.caseledger.statement.Statement;
import org.caseledger.variance.VarianceItem;
import org.caseledger.variance.Variances;
import org.jspecify.annotations.Nullable;

/**
 * A claim's file at one moment.
 *
 * @param claim the claim's number
 * @param injury the first report
 * @param employerName the employer as printed
 * @param standing where the claim stands, and why
 * @param wage the wage and who says so; blank while there is none
 * @param moment the clocks of the page
 * @param laterEntries entries recorded after the page's known-at
 * @param assigned whose claim it is
 * @param due what is due now, and by when
 * @param statement what is due and was paid
 * @param receivables what runs left with the claimant, the latest first
 * @param variances differences from the administrator's figures and from what payroll posted, the open ones first
 * @param openVariances how many of all of them are open
 * @param leave leave taken, and what of it comes back
 * @param strip work status and pay, day by day
 * @param facts the other facts that stand
 * @param interactions contacts with the parties, the latest first
 * @param timeline the entries in the order of recording, their last page first of all
 */
public record ClaimPage(
        String claim,
        InjuryReported injury,
        String employerName,
        StandingPart standing,
        String wage,
        String assigned,
        Moment moment,
        int laterEntries,
        DuePart due,
        StatementView statement,
        Paged<ReceivableView> receivables,
        Paged<Difference> variances,
        long openVariances,
        LeavePart leave,
        StripView strip,
        List<FactsPart.Group> facts,
        Paged<Contact> interactions,
        Paged<Line> timeline) {

    /**
     * Which parts of long lists are shown.
     *
     * @param history a day of the pay period whose history is asked for
     * @param periods the day up to which pay periods are shown; the latest ones without it
     * @param entry an entry that the timeline must show
     * @param entries the timeline's page; its last without it
     * @param interactions the page of interactions
     * @param variances the page of variances
     */
    record Shown(
            @Nullable LocalDate history,
            @Nullable LocalDate periods,
            @Nullable String entry,
            @Nullable Integer entries,
            int interactions,
            int variances) {

        /** The latest of everything. */
        static final Shown LATEST = new Shown(null, null, null, null, 1, 1);
    }

    /**
     * An entry that was withdrawn.
     *
     * @param entry the entry that withdrew it
     */
    public record Withdrawn(String entry, String by, String at, String reason) {}

    /** A variance, and where it stands in words. */
    public record Difference(VarianceItem item, String state, String tail) {}

    /** An interaction, and its withdrawal if there was one. */
    public record Contact(
            InteractionAnswer row,
            String recordedAt,
            String tail,
            @Nullable Withdrawn withdrawn) {}

    /**
     * A line of the timeline.
     *
     * @param knownThen the query that shows the file as it was right after this entry
     * @param change the query that compares the file before and after it
     * @param withdrawable whether whoever looks may withdraw it
     */
    public record Line(
            TimelineAnswer line,
            String recordedAt,
            String tail,
            String knownThen,
            String change,
            boolean withdrawable,
            @Nullable Withdrawn withdrawn) {}

    /** The file of {@code reading}, of whose claim {@code entries} are recorded by now. */
    static ClaimPage of(
            Ledger ledger, Hindsight hindsight, ClaimReading reading, int entries, Moment moment, Shown shown) {
        ClaimFacts facts = reading.facts();
        String claim = facts.claim();
        Statement statement = reading.statement();
        FactsPart standing = FactsPart.of(facts, moment);
        List<Difference> variances =
                variances(facts, ledger.beside(facts).knownAt(moment.knownAt()), reading.terms(), moment);
        return new ClaimPage(
                claim,
                facts.reported().event(),
                reading.terms().policy().name(),
                StandingPart.of(reading, standing.notices(), moment),
                facts.wages()
                        .wage()
                        .map(wage -> wage.amount().getAmount().toPlainString() + " " + wage.origin())
                        .orElse(""),
                facts.attention()
                        .assignedTo()
                        .map(user -> AlertRow.named(ledger, user))
                        .orElse("nobody"),
                moment,
                entries - facts.entries().size(),
                DuePart.of(reading, reading.deadlines(ledger)),
                StatementView.of(
                        reading.statementAnswer(false),
                        shown.history() == null
                                ? Map.of()
                                : versions(
                                        HistoryAnswer.of(
                                                statement,
                                                reading.receivables(),
                                                moment.knownAt(),
                                                history(hindsight, reading, shown.history()),
                                                Reasons.in(ledger)),
                                        moment),
                        shown.periods(),
                        moment),
                Paged.of(reading.receivables().all().reversed(), 1, Limits.ROWS)
                        .map(one -> ReceivableView.of(ReceivableAnswer.of(one, facts, moment.asOf()), moment)),
                Paged.of(variances, shown.variances(), Limits.VARIANCES),
                variances.stream().filter(one -> one.item().open()).count(),
                LeavePart.of(reading, standing.leave()),
                StripView.of(DaysOfAClaim.of(statement, reading.terms())),
                standing.groups(),
                Paged.of(
                                new AboutInteractions(ledger, facts, moment.knownAt()).all(),
                                shown.interactions(),
                                Limits.INTERACTIONS)
                        .map(row -> new Contact(
                                row,
                                moment.shown(row.recordedAt()),
                                Words.tail(row.entry()),
                                withdrawn(facts, row.entry(), moment))),
                timeline(
                                ledger.recorded(Claims.FAMILY.stream(claim)).stream()
                                        .filter(recorded -> recorded.entry().knownAt(moment.knownAt()))
                                        .toList(),
                                shown)
                        .map(recorded -> line(TimelineAnswer.of(recorded), ledger, facts, moment)));
    }

    /** The page of the timeline that has the entry asked for, else the one asked for, else the last. */
    private static Paged<Recorded> timeline(List<Recorded> all, Shown shown) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).entry().id().equals(shown.entry())) {
                return Paged.of(all, i / Limits.ENTRIES + 1, Limits.ENTRIES);
            }
        }
        return Paged.of(all, shown.entries() == null ? Integer.MAX_VALUE : shown.entries(), Limits.ENTRIES);
    }

    /** The address of this file on which another part of a long list is asked for, up to the question. */
    public String ask(String what) {
        return moment.queryAnd(what + "=");
    }

    /**
     * What an entry's id is put after to lead to the entry: within this page, or, where the timeline has several, to the
     * page that has it.
     */
    public String entryLink(String entry) {
        boolean here = !timeline.several()
                || timeline.rows().stream().anyMatch(line -> line.line().entry().equals(entry));
        return (here ? "" : moment.queryAnd("entry=" + entry)) + "#entry-" + entry;
    }

    private static List<Difference> variances(ClaimFacts facts, Beside beside, Terms terms, Moment moment) {
        return Variances.of(facts, beside, terms, moment.asOf()).stream()
                .sorted(Comparator.comparing(item -> !item.open()))
                .map(item -> new Difference(item, VariancesAnswer.Item.of(item).state(), Words.tail(item.entry())))
                .toList();
    }

    /** The histories of the pay period with {@code day}. */
    private static SortedMap<DateSpan, List<LineHistory>> history(
            Hindsight hindsight, ClaimReading reading, LocalDate day) {
        DateSpan period = reading.period(day);
        SortedMap<DateSpan, List<LineHistory>> history = new TreeMap<>();
        history.put(period, hindsight.history(reading.statement()).getOrDefault(period, List.of()));
        return history;
    }

    private static Map<DateSpan, List<VersionView>> versions(HistoryAnswer history, Moment moment) {
        return history.periods().stream()
                .collect(Collectors.toMap(
                        HistoryAnswer.Period::span, period -> VersionView.of(period, history.claim(), moment)));
    }

    private static Line line(TimelineAnswer line, Ledger ledger, ClaimFacts facts, Moment moment) {
        Instant at = Instant.parse(line.recordedAt());
        return new Line(
                line,
                moment.shown(at),
                Words.tail(line.entry()),
                new Moment(at, moment.asOf(), true, moment.asOfGiven(), moment.zone()).query(),
                ComparedMoments.around(at, moment).query(),
                FormChoices.may(ledger, facts, line.entry()),
                withdrawn(facts, line.entry(), moment));
    }

    private static @Nullable Withdrawn withdrawn(ClaimFacts facts, String entry, Moment moment) {
        return facts.history()
                .withdrawnBy(entry)
                .map(withdrawal -> new Withdrawn(
                        withdrawal.id(),
                        withdrawal.provenance().by(),
                        moment.shown(withdrawal.recordedAt()),
                        withdrawal.event().reason()))
                .orElse(null);
    }
}
