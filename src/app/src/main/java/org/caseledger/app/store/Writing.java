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
import org.caseledger.decision.Horizon;
import org.caseledger.decision.Outcome;
import org.caseledger.employee.EmployeeCommand;
import org.caseledger.employee.EmployeeCommandHandler;
import org.caseledger.employee.EmployeeFacts;
import org.caseledger.journal.Provenance;
import org.caseledger.office.Books;
import org.caseledger.office.ClockReading;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.PayrollCommand;
import org.caseledger.payroll.PayrollCommandHandler;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableCommand;
import org.caseledger.receivable.ReceivableCommandHandler;
import org.caseledger.receivable.ReceivableFacts;
import org.springframework.jdbc.core.JdbcTemplate;

/** One transaction on the ledger, for the thread that runs it: what the front door asks of the store. */
final class Writing implements Books {

    private final Ledger ledger;
    private final CommandBus commands;
    private final ClaimCommandHandler claims;
    private final EmployeeCommandHandler employees;
    private final LawCommandHandler adoptions;
    private final ReceivableCommandHandler receivables;
    private final PayrollCommandHandler payrolls;
    private final KeptAnswers answers;
    private final Map<String, String> reported = new HashMap<>();
    private final Set<String> claimsTouched = new HashSet<>();
    private final Set<String> receivablesTouched = new HashSet<>();
    private final Set<String> payrollsTouched = new HashSet<>();
    private Instant lastRecordedAt;
    private boolean givenUp;
    private boolean adopted;

    Writing(
            Ledger ledger,
            CommandBus commands,
            ClaimCommandHandler claims,
            EmployeeCommandHandler employees,
            LawCommandHandler adoptions,
            ReceivableCommandHandler receivables,
            PayrollCommandHandler payrolls,
            JdbcTemplate database,
            Instant lastRecordedAt) {
        this.ledger = ledger;
        this.commands = commands;
        this.claims = claims;
        this.employees = employees;
        this.adoptions = adoptions;
        this.receivables = receivables;
        this.payrolls = payrolls;
        this.answers = new KeptAnswers(database);
        this.lastRecordedAt = lastRecordedAt;
    }

    @Override
    public ClaimFacts claim(String claim) {
        return claims.facts(number(claim));
    }

    @Override
    public String number(String claim) {
        String reportedNow = reported.get(ReportedClaims.inOneCase(claim));
        return reportedNow == null ? ledger.claimNumber(claim) : reportedNow;
    }

    @Override
    public ClaimInContext inContext(String claim) {
        ClaimFacts facts = claim(claim);
        return new ClaimInContext(
                facts,
                new ClaimReceivables(
                        facts.claim(),
                        ClaimReceivables.ids(facts).stream()
                                .map(receivables::facts)
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
    public List<ClaimFacts> claimsOf(String employee) {
        Set<String> numbers = new TreeSet<>(claimsTouched);
        numbers.addAll(ledger.ofEmployee(employee));
        return numbers.stream()
                .map(claims::facts)
                .filter(other -> other.exists()
                        && other.reported().event().employee().id().equals(employee))
                .toList();
    }

    @Override
    public ReceivableFacts receivable(String id) {
        return receivables.facts(id);
    }

    @Override
    public EmployeeFacts employee(String employee) {
        return employees.facts(employee);
    }

    @Override
    public PayrollFacts payroll(String employer) {
        return payrolls.facts(employer);
    }

    @Override
    public LawFacts adoptions() {
        return adoptions.facts();
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
            if (command instanceof ClaimCommand.ReportInjury report) {
                reported.put(ReportedClaims.inOneCase(report.claim()), report.claim());
            }
        }
        return outcome;
    }

    private Outcome dispatch(Record command, Provenance provenance, Instant at) {
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

    Set<String> payrollsTouched() {
        return payrollsTouched;
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
        return claimsTouched;
    }

    @Override
    public Set<String> receivablesTouched() {
        return receivablesTouched;
    }

    /** The claims that this transaction reported. */
    Collection<String> reported() {
        return List.copyOf(reported.values());
    }
}
