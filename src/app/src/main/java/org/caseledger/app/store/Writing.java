package org.caseledger.app.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.caseledger.adoption.LawCommand;
import org.caseledger.adoption.LawCommand.AdoptPolicyFile;
import org.caseledger.adoption.LawFacts;
import org.caseledger.audit.AuditFacts;
import org.caseledger.audit.Audits;
import org.caseledger.benefit.Beside;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Claims;
import org.caseledger.compliance.PenaltyCases;
import org.caseledger.compliance.PenaltyFacts;
import org.caseledger.decision.Horizon;
import org.caseledger.decision.Outcome;
import org.caseledger.departure.Departure;
import org.caseledger.employee.EmployeeFacts;
import org.caseledger.employee.Employees;
import org.caseledger.family.Circumstances;
import org.caseledger.family.StreamCommand;
import org.caseledger.family.StreamFamily;
import org.caseledger.journal.Provenance;
import org.caseledger.law.policy.AssignmentRule;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.office.Books;
import org.caseledger.office.ClockReading;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.Payrolls;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.Receivables;
import org.caseledger.user.Accounts;
import org.caseledger.webhook.Subscriptions;

/** One transaction on the ledger, for the thread that runs it: what the front door asks of the store. */
final class Writing implements Books {

    private final Draft draft;
    private final CommandBus commands;
    private final AdoptedLaw law;
    private final PolicyFolder folder;
    private final KeptAnswers answers;
    private final Clock clock;
    private final Map<String, Set<String>> touched = new HashMap<>();
    private final Map<String, Optional<Kept>> looked = new HashMap<>();
    private boolean adopted;

    /** A transaction that writes {@code draft} by {@code commands}. */
    Writing(Draft draft, CommandBus commands, AdoptedLaw law, PolicyFolder folder, KeptAnswers answers, Clock clock) {
        this.draft = draft;
        this.commands = commands;
        this.law = law;
        this.folder = folder;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public ClaimFacts claim(String claim) {
        return draft.facts(Claims.FAMILY, number(claim));
    }

    @Override
    public String number(String claim) {
        return draft.claimNumber(claim);
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
        return law.policies(draft.adoptions()).groupsOf(employer);
    }

    @Override
    public List<AssignmentRule> assignmentOf(String employer) {
        return law.policies(draft.adoptions())
                .find(employer)
                .map(EmployerPolicy::assignment)
                .orElse(List.of());
    }

    @Override
    public List<ClaimFacts> claimsOf(String employee) {
        return draft.claimsOf(employee).stream()
                .map(claim -> draft.facts(Claims.FAMILY, claim))
                .filter(other -> other.exists()
                        && other.reported().event().employee().id().equals(employee))
                .toList();
    }

    @Override
    public ReceivableFacts receivable(String id) {
        return draft.facts(Receivables.FAMILY, id);
    }

    @Override
    public PenaltyFacts penalty(String caseId) {
        return draft.facts(PenaltyCases.FAMILY, caseId);
    }

    @Override
    public AuditFacts audit(String audit) {
        return draft.facts(Audits.FAMILY, audit);
    }

    @Override
    public EmployeeFacts employee(String employee) {
        return draft.facts(Employees.FAMILY, employee);
    }

    @Override
    public PayrollFacts payroll(String employer) {
        return draft.facts(Payrolls.FAMILY, employer);
    }

    @Override
    public LawFacts adoptions() {
        return draft.adoptions();
    }

    @Override
    public Accounts accounts() {
        return draft.accounts();
    }

    @Override
    public Subscriptions webhooks() {
        return draft.webhooks();
    }

    @Override
    public void leave(Departure departure, Instant at) {
        draft.leave(departure, at);
    }

    @Override
    public ClockReading clock() {
        return new ClockReading(clock.instant().truncatedTo(ChronoUnit.MILLIS), draft.lastRecordedAt());
    }

    @Override
    public Circumstances circumstances(String by, Instant at) {
        return new Circumstances(
                at, by, law.installed(), law.policies(draft.adoptions()), law.book(draft.adoptions()), clock.getZone());
    }

    /** Judged from {@code at}, or from the clock where {@code at} is ahead of it. */
    @Override
    public Horizon horizon(Instant at) {
        Instant now = clock.instant();
        return Horizon.at(at.isAfter(now) ? now : at, clock.getZone());
    }

    @Override
    public Outcome record(Record command, Provenance provenance, Instant at) {
        int before = draft.mark();
        try {
            Outcome outcome = dispatch(command, provenance, at);
            adopted |= command instanceof LawCommand && draft.mark() > before;
            return outcome;
        } catch (RuntimeException | Error e) {
            draft.backTo(before);
            throw e;
        }
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
    public long lastEntry(Record command) {
        return draft.lastPosition(Families.given(command).stream());
    }

    /** What is underway is looked for before what is on disk: it may get from the one to the other meanwhile. */
    @Override
    public void expect(Collection<String> keys) {
        Set<String> asked = new LinkedHashSet<>();
        for (String key : keys) {
            draft.answer(key).ifPresentOrElse(answer -> looked.put(key, Optional.of(answer)), () -> asked.add(key));
        }
        Map<String, Kept> found = answers.find(asked);
        asked.forEach(key -> looked.put(key, Optional.ofNullable(found.get(key))));
    }

    @Override
    public Optional<Kept> kept(String key) {
        Optional<Kept> own = draft.answer(key);
        Optional<Kept> before = looked.get(key);
        return own.isPresent() || before == null ? own.or(() -> answers.find(key)) : before;
    }

    @Override
    public void keep(String key, Kept answer) {
        draft.keep(key, answer);
    }

    @Override
    public void giveUp() {
        draft.giveUp();
    }

    @Override
    public List<AdoptPolicyFile> unrecordedPolicies() {
        return folder.toRecord(draft::adoptions);
    }

    private Set<String> touched(StreamFamily<?, ?, ?> family) {
        return touched.getOrDefault(family.name(), Set.of());
    }

    @Override
    public boolean adopted() {
        return adopted;
    }

    @Override
    public Set<String> claimsTouched() {
        return touched(Claims.FAMILY);
    }

    @Override
    public Set<String> receivablesTouched() {
        return touched(Receivables.FAMILY);
    }
}
