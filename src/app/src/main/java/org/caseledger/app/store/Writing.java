package org.caseledger.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.caseledger.adoption.LawCommand;
import org.caseledger.adoption.LawCommandHandler;
import org.caseledger.adoption.LawFacts;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimCommandHandler;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.compliance.PenaltyCommand;
import org.caseledger.decision.Bounds;
import org.caseledger.decision.Horizon;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.employee.EmployeeCommand;
import org.caseledger.employee.EmployeeCommandHandler;
import org.caseledger.employee.EmployeeFacts;
import org.caseledger.employee.RosterToClaims;
import org.caseledger.journal.Channel;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Provenance;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.PayrollCommand;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableCommand;
import org.caseledger.receivable.ReceivableCommandHandler;
import org.caseledger.receivable.ReceivableFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One transaction on the ledger, for the thread that runs it. */
public final class Writing {

    /** The code of a refusal that is the clock's and not the command's: later the same command may be right. */
    public static final String IN_FUTURE = "at-in-future";

    private final Ledger ledger;
    private final CommandBus commands;
    private final ClaimCommandHandler claims;
    private final EmployeeCommandHandler employees;
    private final LawCommandHandler adoptions;
    private final ReceivableCommandHandler receivables;
    private final JdbcTemplate database;
    private final Map<String, String> reported = new HashMap<>();
    private final Set<String> claimsTouched = new HashSet<>();
    private final Set<String> receivablesTouched = new HashSet<>();
    private final Set<String> payrollsTouched = new HashSet<>();
    private Instant lastRecordedAt;
    private @Nullable String warning;
    private boolean rolledBack;
    private boolean adopted;

    Writing(
            Ledger ledger,
            CommandBus commands,
            ClaimCommandHandler claims,
            EmployeeCommandHandler employees,
            LawCommandHandler adoptions,
            ReceivableCommandHandler receivables,
            JdbcTemplate database,
            Instant lastRecordedAt) {
        this.ledger = ledger;
        this.commands = commands;
        this.claims = claims;
        this.employees = employees;
        this.adoptions = adoptions;
        this.receivables = receivables;
        this.database = database;
        this.lastRecordedAt = lastRecordedAt;
    }

    /** The facts of {@code claim}, written in whatever case, with what this transaction recorded so far. */
    public ClaimFacts facts(String claim) {
        return claims.facts(number(claim));
    }

    /** The number under which {@code claim} is on record, or was reported by this transaction. */
    private String number(String claim) {
        String reportedNow = reported.get(ClaimRegister.inOneCase(claim));
        return reportedNow == null ? ledger.claimNumber(claim) : reportedNow;
    }

    /** The file of {@code claim}, with what this transaction recorded so far. */
    public ClaimInContext file(String claim) {
        ClaimFacts facts = facts(claim);
        return new ClaimInContext(
                facts,
                new ClaimReceivables(
                        facts.claim(),
                        ClaimReceivables.ids(facts).stream()
                                .map(receivables::facts)
                                .toList()),
                beside(facts));
    }

    /** The other claims of the employee of {@code facts}, with what this transaction recorded so far. */
    public Beside beside(ClaimFacts facts) {
        return facts.exists()
                ? Beside.of(
                        facts, ofEmployee(facts.reported().event().employee().id()))
                : Beside.NONE;
    }

    private List<ClaimFacts> ofEmployee(String employee) {
        Set<String> numbers = new TreeSet<>(claimsTouched);
        numbers.addAll(ledger.ofEmployee(employee));
        return numbers.stream()
                .map(claims::facts)
                .filter(other -> other.exists()
                        && other.reported().event().employee().id().equals(employee))
                .toList();
    }

    /** The receivable {@code id}, with what this transaction recorded so far. */
    public ReceivableFacts receivable(String id) {
        return receivables.facts(id);
    }

    /** What feeds said about {@code employee}, with what this transaction recorded so far. */
    public EmployeeFacts employee(String employee) {
        return employees.facts(employee);
    }

    /** What was adopted of law and policy, with what this transaction recorded so far. */
    public LawFacts adoptions() {
        return adoptions.facts();
    }

    /** The outcome of {@code command}, recorded now. */
    public Outcome execute(Object command, Provenance provenance) {
        return execute(command, provenance, clockReading());
    }

    /** What the clock reads now, for commands that must be recorded at one instant. */
    public ClockReading clockReading() {
        return ledger.clockReading(lastRecordedAt);
    }

    /**
     * The outcome of {@code command}, recorded as of {@code reading}, which this transaction has taken. Where the clock
     * lies well before the last entry, the entry keeps what it read, and there is a {@linkplain #takeWarning warning}.
     */
    public Outcome execute(Object command, Provenance provenance, ClockReading reading) {
        Outcome outcome = execute(command, provenance.clockRead(reading.keptClock()), reading.recordedAt());
        if (outcome instanceof Outcome.Recorded(List<String> entries) && !entries.isEmpty()) {
            warning = reading.warning().orElse(null);
        }
        return outcome;
    }

    /** What the sender of the last command ought to know though it was recorded, once; null where that is nothing. */
    public @Nullable String takeWarning() {
        String taken = warning;
        warning = null;
        return taken;
    }

    /**
     * The outcome of {@code command}, recorded as of {@code at}: not before the last entry, not after now, and never more
     * than a day ahead of the machine's clock.
     */
    public Outcome executeAt(Object command, Provenance provenance, Instant at) {
        if (at.isBefore(lastRecordedAt)) {
            return Outcome.refuse(
                    "at-decreasing",
                    "\"at\" (" + at + ") is before the ledger's last entry (" + lastRecordedAt
                            + "); what is recorded never moves");
        }
        Optional<String> fault = clockReading().fault(at);
        if (fault.isPresent()) {
            return Outcome.refuse(IN_FUTURE, fault.get());
        }
        return execute(command, provenance, at);
    }

    private Outcome execute(Object given, Provenance provenance, Instant at) {
        Horizon horizon = horizon(given, provenance, at);
        Optional<Refusal> tooLarge = Bounds.check((Record) given, horizon).or(() -> Bounds.check(provenance, horizon));
        if (tooLarge.isPresent()) {
            return new Outcome.Refused(tooLarge.get());
        }
        Object command = Numbered.command((Record) given, this::number);
        Outcome outcome = dispatch(command, provenance, at);
        if (outcome instanceof Outcome.Recorded(List<String> entries) && !entries.isEmpty()) {
            lastRecordedAt = at;
            if (command instanceof LawCommand) {
                adopted = true;
                ledger.adopting();
            }
            if (command instanceof ClaimCommand.ReportInjury report) {
                reported.put(ClaimRegister.inOneCase(report.claim()), report.claim());
                return new Outcome.Recorded(withRoster(report, entries, provenance, at));
            }
        }
        return outcome;
    }

    /**
     * The days that a command recorded as of {@code at} may name: judged from there, or from the clock where {@code at} is
     * ahead of it. What a run carries was computed from what is recorded, and its dates are not judged a second time.
     */
    private Horizon horizon(Object command, Provenance provenance, Instant at) {
        if (command instanceof PayrollCommand || provenance.channel() == Channel.PAYROLL) {
            return Horizon.NONE;
        }
        Instant now = ledger.clock().instant();
        return Horizon.at(at.isAfter(now) ? now : at, ledger.clock().getZone());
    }

    /** What feeds said about the employee before the claim was reported becomes part of the claim. */
    private List<String> withRoster(
            ClaimCommand.ReportInjury report, List<String> entries, Provenance provenance, Instant at) {
        String employee = report.employee().id();
        EmployeeFacts facts = employees.facts(employee);
        List<String> all = new ArrayList<>(entries);
        int number = 0;
        for (ClaimCommand command : RosterToClaims.whenInjuryReported(report, facts)) {
            if (command instanceof ClaimCommand.UseLeave leave && usedOnAnotherClaim(employee, leave)) {
                continue;
            }
            // The row may be another employer's: its group says nothing about this one.
            if (command instanceof ClaimCommand.RecordEmployment employment
                    && !ledger.decider().knows(report.employer(), employment.group())) {
                continue;
            }
            Provenance caused = new Provenance(
                    provenance.by(),
                    Channel.FEED,
                    provenance.key() + "/roster-" + ++number,
                    entries.getFirst(),
                    provenance.clockRead());
            switch (dispatch(command, caused, at)) {
                case Outcome.Recorded(List<String> more) -> all.addAll(more);
                case Outcome.Refused(Refusal refusal) ->
                    throw new IllegalStateException("a roster row was taken up but a claim refuses it: " + refusal);
            }
        }
        return all;
    }

    /** A day's leave is given back once: what a feed's row left on an earlier claim stays there. */
    private boolean usedOnAnotherClaim(String employee, ClaimCommand.UseLeave leave) {
        return ofEmployee(employee).stream()
                .filter(other -> !other.claim().equals(leave.claim()))
                .flatMap(other -> other.leave().stream())
                .anyMatch(used -> used.provenance().channel() == Channel.FEED
                        && used.event().kind() == leave.kind()
                        && Objects.equals(used.event().day(), leave.day()));
    }

    private Outcome dispatch(Object command, Provenance provenance, Instant at) {
        Class<?> family = switch (command) {
            case ClaimCommand claim -> ClaimCommand.class;
            case PenaltyCommand penalty -> PenaltyCommand.class;
            case EmployeeCommand employee -> EmployeeCommand.class;
            case PayrollCommand payroll -> PayrollCommand.class;
            case LawCommand adoption -> LawCommand.class;
            case ReceivableCommand receivable -> ReceivableCommand.class;
            default -> throw new IllegalArgumentException("not a command: " + command);
        };
        if (command instanceof ClaimCommand claim) {
            claimsTouched.add(claim.claim());
        }
        if (command instanceof ReceivableCommand receivable) {
            receivablesTouched.add(receivable.receivable());
        }
        if (command instanceof PayrollCommand payroll) {
            payrollsTouched.add(payroll.employer());
        }
        CommandMessage<Object> message =
                new GenericCommandMessage<>(new GenericMessage<>(command, provenance.toMetaData()), family.getName());
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

    /** The first answer to the command with {@code key}, if it was given before. */
    public Optional<Answered> answered(String key) {
        return database
                .query(
                        "SELECT command_hash, answer FROM answered_command WHERE command_key = ?",
                        (row, number) -> new Answered(row.getString(1), outcome(row.getString(2))),
                        key)
                .stream()
                .findFirst();
    }

    /** Remembers {@code outcome} as the answer to the command with {@code key} and content {@code commandHash}. */
    public void answer(String key, String commandHash, Outcome outcome) {
        database.update(
                "INSERT INTO answered_command (command_key, command_hash, answer) VALUES (?, ?, ?)",
                key,
                commandHash,
                LedgerJson.mapper().writeValueAsString(stored(outcome)));
    }

    /**
     * An answer given before.
     *
     * @param commandHash the hash of the command that it answered
     * @param outcome the answer
     */
    public record Answered(String commandHash, Outcome outcome) {}

    /** Records nothing of this transaction. */
    public void rollBack() {
        rolledBack = true;
    }

    boolean rolledBack() {
        return rolledBack;
    }

    Set<String> payrollsTouched() {
        return payrollsTouched;
    }

    /** Whether law or policy was adopted. */
    public boolean adopted() {
        return adopted;
    }

    Instant lastRecordedAt() {
        return lastRecordedAt;
    }

    /** The claims to which this transaction gave commands, refused ones included. */
    public Set<String> claimsTouched() {
        return claimsTouched;
    }

    /** The receivables that this transaction has given commands to. */
    public Set<String> receivablesTouched() {
        return receivablesTouched;
    }

    private record Stored(
            @Nullable List<String> entries, @Nullable Refusal refusal) {}

    private static Stored stored(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded(List<String> entries) -> new Stored(entries, null);
            case Outcome.Refused(Refusal refusal) -> new Stored(null, refusal);
        };
    }

    private static Outcome outcome(String json) {
        Stored stored = LedgerJson.mapper().readValue(json, Stored.class);
        if (stored.refusal() != null) {
            return new Outcome.Refused(stored.refusal());
        }
        return new Outcome.Recorded(stored.entries() == null ? List.of() : stored.entries());
    }
}
