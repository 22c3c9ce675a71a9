package org.caseledger.app.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.alert.Alert;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertStanding;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Alerts;
import org.caseledger.alert.AuditAlerts;
import org.caseledger.alert.FeedAlerts;
import org.caseledger.alert.RunAlerts;
import org.caseledger.app.answer.AlertAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.AlertId;
import org.caseledger.claim.ClaimFacts;
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
 * The question what calls for attention: the one reading of alerts, for the home page, the interface, the command line and
 * what leaves by mail. An alert is somebody's whose claim it is on, or whose queue of whom that is was lent to them for the
 * day; on a claim that is nobody's it is theirs whose role its rule names. Nobody is told of what they may not see.
 *
 * <p>Thousands of alerts are read in a line each, counted and put in order; of these, a page is read in full.
 *
 * @param ledger the ledger
 * @param choice which are asked for
 * @param clocks what was known, and the day on which they stand
 */
public record AboutAlerts(Ledger ledger, AlertChoice choice, Clocks clocks) {

    /** The alerts of {@code whose}, or everybody's where that is null, in {@code state}, or in any where that is. */
    public AboutAlerts(Ledger ledger, @Nullable String whose, @Nullable AlertState state, Clocks clocks) {
        this(
                ledger,
                AlertChoice.ALL
                        .of(whose == null ? Whose.EVERYBODYS : new Whose.Persons(whose))
                        .in(state),
                clocks);
    }

    /** The alert {@code id}, if whoever uses {@code ledger} sees it, and it is raised by the day of {@code clocks}. */
    public static Optional<AlertAnswer> one(Ledger ledger, String id, Clocks clocks) {
        Optional<String> claim = AlertId.of(id).map(AlertId::claim);
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        if (claim.get().isEmpty()) {
            LocalDate day = clocks.asOf(ledger);
            AboutAlerts all = new AboutAlerts(ledger, AlertChoice.ALL, clocks);
            Set<AlertRule> rules = all.seen();
            return all.ofNoClaim()
                    .filter(alert -> alert.alert().equals(id) && rules.contains(alert.rule()))
                    .filter(alert -> alert.on(day).isPresent())
                    .map(alert -> AlertAnswer.of(alert, day, ledger.time().zone()))
                    .findFirst();
        }
        FoundAlerts found = new AboutAlerts(ledger, AlertChoice.ALL.on(claim.get()), clocks).found();
        return found
                .answers(found.lines().stream()
                        .filter(line -> line.alert().equals(id))
                        .toList())
                .stream()
                .findFirst();
    }

    /** The alerts in full, the most urgent first. */
    public List<AlertAnswer> all() {
        return found().answers();
    }

    /** The alerts in a line each, the most urgent first, with counts beside them. */
    public FoundAlerts found() {
        Instant knownAt = clocks.knownAt(ledger);
        return found(claim -> ledger.facts(claim).knownAt(knownAt));
    }

    /** The same of the one claim that is asked about, of which {@code facts} are what was known. */
    public FoundAlerts found(ClaimFacts facts) {
        return found(claim -> facts);
    }

    private FoundAlerts found(Function<String, ClaimFacts> known) {
        LocalDate day = clocks.asOf(ledger);
        ZoneId zone = ledger.time().zone();
        Set<AlertState> states = states();
        Set<AlertRule> rules = seen();
        // What isn't in the register is small, or was known once, and is made in full.
        Map<String, Alert> made = new HashMap<>();
        if (choice.claim() == null) {
            ofNoClaim().forEach(alert -> made.put(alert.alert(), alert));
        }
        Collection<? extends AlertStanding> kept = onClaims(day, states, made, known);
        List<RaisedLine> all = Stream.<AlertStanding>concat(kept.stream(), made.values().stream())
                .filter(alert -> rules.contains(alert.rule()))
                .flatMap(alert -> RaisedLine.of(alert, day, zone).stream())
                .filter(line -> states.contains(line.state()))
                .toList();
        return new FoundAlerts(choice, all, whose -> theirs(whose, day), alerts -> inFull(alerts, made, day, zone));
    }

    private Set<AlertState> states() {
        AlertState state = choice.state();
        return state == null
                ? EnumSet.allOf(AlertState.class)
                : state == AlertState.CLOSED
                        ? EnumSet.of(AlertState.CLOSED)
                        : EnumSet.of(AlertState.OPEN, AlertState.SNOOZED);
    }

    private List<AlertAnswer> inFull(List<String> alerts, Map<String, Alert> made, LocalDate day, ZoneId zone) {
        Map<String, Alert> full = new HashMap<>(made);
        List<String> kept =
                alerts.stream().filter(alert -> !made.containsKey(alert)).toList();
        if (!kept.isEmpty()) {
            ledger.lists(lists -> AlertRegister.named(lists, kept)).forEach(alert -> full.put(alert.alert(), alert));
        }
        return alerts.stream()
                .map(full::get)
                .filter(Objects::nonNull)
                .filter(alert -> alert.on(day).isPresent())
                .map(alert -> AlertAnswer.of(alert, day, zone))
                .toList();
    }

    private Set<AlertRule> seen() {
        Person reader = ledger.person();
        return Stream.of(AlertRule.values())
                .filter(rule -> reader.may(rule.needs()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AlertRule.class)));
    }

    /** What is known now stands in the register; what was known earlier is raised from the facts of then, into {@code made}. */
    private Collection<? extends AlertStanding> onClaims(
            LocalDate day, Set<AlertState> states, Map<String, Alert> made, Function<String, ClaimFacts> known) {
        Instant knownAt = clocks.knownAt(ledger);
        Optional<String> claim = Optional.ofNullable(choice.claim()).map(ledger::claimNumber);
        ledger.requireCurrent("alerts");
        if (ledger.isCurrent(knownAt)) {
            return ledger.lists(lists -> AlertRegister.lines(lists, day, states, claim));
        }
        claim.map(List::of).orElseGet(() -> ledger.lists(ClaimRegister::all)).stream()
                .map(known)
                .filter(ClaimFacts::exists)
                .flatMap(facts -> then(facts, knownAt).stream())
                .forEach(alert -> made.put(alert.alert(), alert));
        return List.of();
    }

    private List<Alert> then(ClaimFacts facts, Instant knownAt) {
        Optional<Terms> terms = ledger.terms(facts.reported().event().employer(), knownAt);
        return Alerts.of(
                facts,
                ledger.receivables(facts, knownAt).all(),
                terms.map(Terms::policy),
                new AboutDeadlines(ledger, clocks).of(facts, knownAt),
                terms.map(Terms::law));
    }

    private Stream<Alert> ofNoClaim() {
        return Stream.of(ofRuns(), ofFiles(), ofAudits()).flatMap(alerts -> alerts);
    }

    private Stream<Alert> ofAudits() {
        return ledger.person().may(AlertRule.AUDIT_ANSWER.needs())
                ? new AboutAudits(ledger).facts(clocks).flatMap(facts -> AuditAlerts.of(facts).stream())
                : Stream.empty();
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
        return new AboutFiles(ledger, clocks)
                .facts().stream()
                        .flatMap(facts -> FeedAlerts.of(facts, ledger.time().zone()).stream());
    }

    private Predicate<RaisedLine> theirs(Whose whose, LocalDate day) {
        return switch (whose) {
            case Whose.Everybodys() -> line -> true;
            case Whose.Persons(String person) -> persons(person, day);
            case Whose.Teams(String person) -> persons(person, day).or(colleagues(person));
        };
    }

    private Predicate<RaisedLine> persons(String person, LocalDate day) {
        Optional<UserFacts> account = account(person);
        Set<String> owners = new HashSet<>(
                ledger.facts(Queues.FAMILY, "").knownAt(clocks.knownAt(ledger)).lentTo(person, day));
        owners.add(UserName.of(person));
        return line -> line.assignedTo() != null
                ? owners.contains(line.assignedTo())
                : account.filter(one -> falls(line, one)).isPresent();
    }

    /** Alerts on the claims, which {@code person} sees, of whoever shares a role with them. */
    private Predicate<RaisedLine> colleagues(String person) {
        Optional<UserFacts> account = account(person);
        if (account.isEmpty()) {
            return line -> false;
        }
        Person leader = account.get().person();
        Set<String> team = ledger.users().all().stream()
                .filter(one -> one.roles().stream().anyMatch(leader.roles()::contains))
                .map(UserFacts::user)
                .collect(Collectors.toSet());
        return line -> line.assignedTo() != null && team.contains(line.assignedTo()) && leader.sees(line.employer());
    }

    private Optional<UserFacts> account(String person) {
        Optional<UserFacts> account = ledger.users().named(person);
        if (account.isEmpty() && !ledger.users().none()) {
            throw new Unknown("user", "there is no account " + person + "; caseledger user list shows those there are");
        }
        return account;
    }

    /** Whether an alert on a claim that is nobody's falls to {@code account} by its role. */
    private static boolean falls(RaisedLine line, UserFacts account) {
        return account.enabled()
                && (account.roles().contains(line.role())
                        || line.rule().others().stream().anyMatch(account.roles()::contains))
                && account.person().sees(line.employer());
    }
}
