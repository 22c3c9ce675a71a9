package org.caseledger.app.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.caseledger.adoption.LawAdoptions;
import org.caseledger.adoption.LawCommand;
import org.caseledger.adoption.LawFacts;
import org.caseledger.benefit.Beside;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Claims;
import org.caseledger.decision.Horizon;
import org.caseledger.decision.Outcome;
import org.caseledger.departure.Departure;
import org.caseledger.employee.EmployeeFacts;
import org.caseledger.employee.Employees;
import org.caseledger.family.StreamCommand;
import org.caseledger.family.StreamCommandHandler;
import org.caseledger.family.StreamFamily;
import org.caseledger.journal.Provenance;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.office.Books;
import org.caseledger.office.ClockReading;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.Payrolls;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.Receivables;
import org.springframework.jdbc.core.JdbcTemplate;

/** One transaction on the ledger, for the thread that runs it: what the front door asks of the store. */
final class Writing implements Books {

    private final Ledger ledger;
    private final CommandBus commands;
    private final StreamCommandHandler streams;
    private final KeptAnswers answers;
    private final JdbcTemplate database;
    private final Map<String, ReportInjury> reported = new HashMap<>();
    private final Map<String, Set<String>> touched = new HashMap<>();
    private Instant lastRecordedAt;
    private boolean givenUp;
    private boolean adopted;
    private boolean departed;

    Writing(
            Ledger ledger,
            CommandBus commands,
            StreamCommandHandler streams,
            JdbcTemplate database,
            Instant lastRecordedAt) {
        this.ledger = ledger;
        this.commands = commands;
        this.streams = streams;
        this.answers = new KeptAnswers(database);
        this.database = database;
        this.lastRecordedAt = lastRecordedAt;
    }

    @Override
    public ClaimFacts claim(String claim) {
        return streams.facts(Claims.FAMILY, number(claim));
    }

    @Override
    public String number(String claim) {
        ReportInjury reportedNow = reported.get(ReportedClaims.inOneCase(claim));
        return reportedNow == null ? ledger.claimNumber(claim) : reportedNow.claim();
    }

    @Override
    public ClaimInContext inContext(String claim) {
        ClaimFacts facts = claim(claim);
        return new ClaimInContext(
                facts,
                new ClaimReceivables(
                        facts.claim(),
                        ClaimReceivables.ids(facts).stream()
                                .map(this::receivable)
                                .toList()),
                beside(facts));
    }

    @Override
    public Beside beside(ClaimFacts facts) {
        return facts.exists()
                ? Beside.of(facts, claimsOf(facts.reported().event().employee().id()))
                : Beside.NONE;
    }

    @Override
    public List<EmployeeGroup> groupsOf(String employer) {
        return ledger.deciding().groupsOf(employer);
    }

    @Override
    public List<ClaimFacts> claimsOf(String employee) {
        Set<String> numbers = new TreeSet<>(claimsTouched());
        numbers.addAll(ledger.ofEmployee(employee));
        return numbers.stream()
                .map(claim -> streams.facts(Claims.FAMILY, claim))
                .filter(other -> other.exists()
                        && other.reported().event().employee().id().equals(employee))
                .toList();
    }

    @Override
    public ReceivableFacts receivable(String id) {
        return streams.facts(Receivables.FAMILY, id);
    }

    @Override
    public EmployeeFacts employee(String employee) {
        return streams.facts(Employees.FAMILY, employee);
    }

    @Override
    public PayrollFacts payroll(String employer) {
        return streams.facts(Payrolls.FAMILY, employer);
    }

    @Override
    public LawFacts adoptions() {
        return streams.facts(LawAdoptions.FAMILY, "");
    }

    @Override
    public void leave(Departure departure, Instant at) {
        Outbox.write(database, departure, at);
        departed = true;
    }

    /** Whether something is to leave because of this transaction. */
    boolean departed() {
        return departed && !givenUp;
    }

    @Override
    public ClockReading clock() {
        return ledger.clockReading(lastRecordedAt);
    }

    /** Judged from {@code at}, or from the clock where {@code at} is ahead of it. */
    @Override
    public Horizon horizon(Instant at) {
        Instant now = ledger.clock().instant();
        return Horizon.at(at.isAfter(now) ? now : at, ledger.clock().getZone());
    }

    @Override
    public Outcome record(Record command, Provenance provenance, Instant at) {
        Outcome outcome = dispatch(command, provenance, at);
        if (outcome instanceof Outcome.Recorded(List<String> entries) && !entries.isEmpty()) {
            lastRecordedAt = at;
            if (command instanceof LawCommand) {
                adopted = true;
                ledger.adopting();
            }
            if (command instanceof ReportInjury report) {
                reported.put(ReportedClaims.inOneCase(report.claim()), report);
            }
        }
        return outcome;
    }

    private Outcome dispatch(Record given, Provenance provenance, Instant at) {
        StreamCommand<?, ?, ?> command = Families.given(given);
        touched.computeIfAbsent(command.family().name(), family -> new HashSet<>())
                .add(command.subject());
        CommandMessage<Object> message = new GenericCommandMessage<>(
                new GenericMessage<>(command, provenance.toMetaData()), StreamCommand.class.getName());
        return RecordingScope.record(at, provenance.key(), () -> {
            Outcome[] outcome = new Outcome[1];
            commands.dispatch(
                    message,
                    (CommandMessage<? extends Object> sent, CommandResultMessage<? extends Outcome> result) -> {
                        if (result.isExceptional()) {
                            throw new IllegalStateException(
                                    "a command failed: " + result.exceptionResult(), result.exceptionResult());
                        }
                        outcome[0] = result.getPayload();
                    });
            return outcome[0];
        });
    }

    @Override
    public Optional<Kept> kept(String key) {
        return answers.find(key);
    }

    @Override
    public void keep(String key, Kept answer) {
        answers.keep(key, answer);
    }

    @Override
    public void giveUp() {
        givenUp = true;
    }

    boolean givenUp() {
        return givenUp;
    }

    /** The streams to which this transaction gave commands, refused ones included. */
    Set<String> streamsTouched() {
        return Families.all().stream()
                .flatMap(family -> touched(family).stream().map(family::stream))
                .collect(Collectors.toSet());
    }

    private Set<String> touched(StreamFamily<?, ?, ?> family) {
        return touched.getOrDefault(family.name(), Set.of());
    }

    @Override
    public boolean adopted() {
        return adopted;
    }

    Instant lastRecordedAt() {
        return lastRecordedAt;
    }

    @Override
    public Set<String> claimsTouched() {
        return touched(Claims.FAMILY);
    }

    @Override
    public Set<String> receivablesTouched() {
        return touched(Receivables.FAMILY);
    }

    /** The reports that this transaction recorded. */
    Collection<ReportInjury> reported() {
        return reported.values();
    }
}
