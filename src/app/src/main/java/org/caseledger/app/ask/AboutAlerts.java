package org.caseledger.app.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.alert.Alert;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Alerts;
import org.caseledger.alert.FeedAlerts;
import org.caseledger.alert.RunAlerts;
import org.caseledger.app.answer.AlertAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.feed.FeedFacts;
import org.caseledger.feed.FeedFiles;
import org.caseledger.journal.History;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.Payrolls;
import org.caseledger.people.Person;
import org.caseledger.people.UserName;
import org.caseledger.projection.alerts.AlertRegister;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.queue.Queues;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;

/**
 * The question what calls for attention. An alert is somebody's whose claim it is on, or whose queue of whom that is was lent to
 * them for the day; on a claim that is nobody's it is theirs whose role its rule names. Nobody is told of what they may not see.
 *
 * @param ledger the ledger
 * @param whose only the alerts of this person; null for everybody's
 * @param state only those that stand so; null for all
 * @param clocks what was known, and the day on which they stand
 */
public record AboutAlerts(
        Ledger ledger, @Nullable String whose, @Nullable AlertState state, Clocks clocks) {

    /** What matters most first; then what is due first, what has no day last. */
    private static final Comparator<AlertAnswer> BY_URGENCY = Comparator.comparing(AlertAnswer::severity)
            .reversed()
            .thenComparing(answer -> answer.due() == null ? LocalDate.MAX : answer.due())
            .thenComparing(AlertAnswer::raisedAt)
            .thenComparing(AlertAnswer::alert);

    /** The alerts, the most urgent first. */
    public List<AlertAnswer> all() {
        LocalDate day = clocks.asOf(ledger);
        ZoneId zone = ledger.time().zone();
        Predicate<Alert> theirs = theirs(day);
        return Stream.of(onClaims(day), ofRuns(), ofFiles())
                .flatMap(alerts -> alerts)
                .filter(alert -> alert.on(day)
                        .filter(one -> state == null || one == state)
                        .isPresent())
                .filter(theirs)
                .map(alert -> AlertAnswer.of(alert, day, zone))
                .sorted(BY_URGENCY)
                .toList();
    }

    private Set<AlertRule> seen() {
        Person reader = ledger.person();
        return Stream.of(AlertRule.values())
                .filter(rule -> reader.may(rule.needs()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AlertRule.class)));
    }

    /** What was known earlier is raised from the facts of then; what is known now stands in the register. */
    private Stream<Alert> onClaims(LocalDate day) {
        Instant knownAt = clocks.knownAt(ledger);
        Set<AlertRule> rules = seen();
        ledger.requireCurrent("alerts");
        if (ledger.isCurrent(knownAt)) {
            return ledger.lists(lists -> AlertRegister.raised(lists, day, rules, Optional.ofNullable(state))).stream();
        }
        return ledger.lists(ClaimRegister::all).stream()
                .map(claim -> ledger.facts(claim).knownAt(knownAt))
                .filter(ClaimFacts::exists)
                .flatMap(facts -> Alerts.of(
                        facts,
                        ledger.receivables(facts, knownAt).all(),
                        ledger.terms(facts.reported().event().employer(), knownAt)
                                .map(Terms::policy),
                        new AboutDeadlines(ledger, clocks).of(facts, knownAt))
                        .stream())
                .filter(alert -> rules.contains(alert.rule()));
    }

    private Stream<Alert> ofRuns() {
        if (!ledger.person().may(AlertRule.RUN_TO_APPROVE.needs())) {
            return Stream.empty();
        }
        Instant knownAt = clocks.knownAt(ledger);
        return ledger.policies().employers().stream()
                .filter(ledger.person()::sees)
                .flatMap(employer ->
                        RunAlerts.of(
                                employer,
                                History.of(ledger.entries(Payrolls.FAMILY, employer))
                                        .knownAt(knownAt))
                                .stream());
    }

    private Stream<Alert> ofFiles() {
        if (!ledger.person().may(AlertRule.FEED_REJECTED.needs())) {
            return Stream.empty();
        }
        Instant knownAt = clocks.knownAt(ledger);
        return Stream.concat(ledger.policies().employers().stream(), Stream.of(FeedFiles.EVERY_EMPLOYER))
                .filter(ledger.person()::sees)
                .flatMap(employer -> FeedAlerts.of(
                        FeedFacts.of(
                                employer,
                                History.of(ledger.entries(FeedFiles.FAMILY, employer))
                                        .knownAt(knownAt)),
                        ledger.time().zone())
                        .stream());
    }

    private Predicate<Alert> theirs(LocalDate day) {
        if (whose == null) {
            return alert -> true;
        }
        Optional<UserFacts> account = ledger.users().named(whose);
        if (account.isEmpty() && !ledger.users().none()) {
            throw new Unknown("user", "there is no account " + whose + "; caseledger user list shows those there are");
        }
        Set<String> owners = Stream.concat(
                        Stream.of(UserName.of(whose)),
                        ledger.facts(Queues.FAMILY, "").knownAt(clocks.knownAt(ledger)).lentTo(whose, day).stream())
                .collect(Collectors.toSet());
        return alert -> alert.assignedTo() != null
                ? owners.contains(alert.assignedTo())
                : account.filter(one -> falls(alert, one)).isPresent();
    }

    /** Whether an alert on a claim that is nobody's falls to {@code account} by its role. */
    private static boolean falls(Alert alert, UserFacts account) {
        return account.enabled()
                && account.roles().contains(alert.role())
                && account.person().sees(alert.employer());
    }
}
