package org.caseledger.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caseledger.app.answer.ClaimAnswer;
import org.caseledger.app.answer.HistoryAnswer;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.answer.ReceivableAnswer;
import org.caseledger.app.answer.StatementAnswer;
import org.caseledger.app.answer.TimelineAnswer;
import org.caseledger.app.answer.VariancesAnswer;
import org.caseledger.app.desk.Hindsight;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.Claims;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.LineHistory;
import org.caseledger.projection.Recorded;
import org.caseledger.projection.interactions.InteractionRow;
import org.caseledger.projection.interactions.Interactions;
import org.caseledger.receivable.ClaimReceivables;
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
 * @param status where the claim stands
 * @param wage the wage and who says so; blank while there is none
 * @param moment the clocks of the page
 * @param laterEntries entries recorded after the page's known-at
 * @param statement what is due and was paid
 * @param receivables what runs left with the claimant, the latest first
 * @param variances differences from the administrator's figures and from what payroll posted, the open ones first
 * @param openVariances how many of all of them are open
 * @param facts the facts that stand
 * @param interactions contacts with the parties, the latest first
 * @param timeline the entries in the order of recording, their last page first of all
 */
public record ClaimPage(
        String claim,
        InjuryReported injury,
        String employerName,
        ClaimStatus status,
        String wage,
        Moment moment,
        int laterEntries,
        StatementView statement,
        Paged<ReceivableView> receivables,
        Paged<Difference> variances,
        long openVariances,
        List<FactsView.Group> facts,
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

    /** A contact, and its withdrawal if there was one. */
    public record Contact(
            InteractionRow row,
            String recordedAt,
            String tail,
            @Nullable Withdrawn withdrawn) {}

    /**
     * A line of the timeline.
     *
     * @param knownThen the query that shows the file as it was right after this entry
     * @param withdrawable whether whoever looks may withdraw it
     */
    public record Line(
            TimelineAnswer line,
            String recordedAt,
            String tail,
            String knownThen,
            boolean withdrawable,
            @Nullable Withdrawn withdrawn) {}

    /**
     * The file of {@code claim}; a claim that wasn't known at the moment is not found.
     */
    static ClaimPage of(
            Ledger ledger, PayrollDesk desk, Hindsight hindsight, String claim, Moment moment, Shown shown) {
        ClaimFacts all = ledger.facts(claim);
        ClaimFacts facts = all.knownAt(moment.knownAt());
        if (!facts.exists()) {
            throw new BadAddress.NotFound(
                    all.exists()
                            ? "Claim " + claim + " was not known on " + moment.knownAtShown() + "; it was reported on "
                                    + moment.shown(all.reported().recordedAt()) + "."
                            : "Claim " + claim + " is not in this ledger.");
        }
        InjuryReported injury = facts.reported().event();
        Terms terms = desk.terms(injury.employer(), moment.knownAt());
        Statement statement = ledger.statement(facts, terms, moment.knownAt(), moment.asOf());
        List<Difference> variances = variances(facts, ledger.beside(facts).knownAt(moment.knownAt()), terms, moment);
        ClaimReceivables receivables = ledger.receivables(facts, moment.knownAt());
        StatementAnswer answer = StatementAnswer.of(statement, receivables, moment.knownAt(), true);
        ClaimAnswer file = ClaimAnswer.of(facts, answer.status(), day -> true);
        return new ClaimPage(
                claim,
                injury,
                terms.policy().name(),
                file.status(),
                file.wage() == null
                        ? ""
                        : file.wage().amount().getAmount().toPlainString() + " "
                                + file.wage().origin(),
                moment,
                all.entries().size() - facts.entries().size(),
                StatementView.of(
                        answer,
                        shown.history() == null
                                ? Map.of()
                                : versions(
                                        HistoryAnswer.of(
                                                statement,
                                                receivables,
                                                moment.knownAt(),
                                                history(hindsight, statement, terms.policy(), shown.history()),
                                                Reasons.in(ledger)),
                                        moment),
                        shown.periods(),
                        moment),
                Paged.of(receivables.all().reversed(), 1, Limits.ROWS)
                        .map(one -> ReceivableView.of(ReceivableAnswer.of(one, facts, moment.asOf()), moment)),
                Paged.of(variances, shown.variances(), Limits.ROWS),
                variances.stream().filter(one -> one.item().open()).count(),
                FactsView.of(file, moment),
                Paged.of(
                                ledger.lists(tables -> Interactions.of(tables, claim, moment.knownAt())),
                                shown.interactions(),
                                Limits.ROWS)
                        .map(row -> new Contact(
                                row,
                                moment.shown(Instant.parse(row.recordedAt())),
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
            Hindsight hindsight, Statement statement, EmployerPolicy policy, LocalDate day) {
        DateSpan period = policy.payPeriods().periodOf(day);
        SortedMap<DateSpan, List<LineHistory>> history = new TreeMap<>();
        history.put(period, hindsight.history(statement).getOrDefault(period, List.of()));
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
