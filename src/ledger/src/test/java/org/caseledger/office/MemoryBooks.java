package org.caseledger.office;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.caseledger.adoption.LawAdoptions;
import org.caseledger.adoption.LawCommand;
import org.caseledger.adoption.LawFacts;
import org.caseledger.audit.AuditFacts;
import org.caseledger.audit.Audits;
import org.caseledger.benefit.Beside;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Claims;
import org.caseledger.compliance.PenaltyCases;
import org.caseledger.compliance.PenaltyEvent;
import org.caseledger.compliance.PenaltyFacts;
import org.caseledger.decision.Decision;
import org.caseledger.decision.Horizon;
import org.caseledger.decision.Outcome;
import org.caseledger.departure.Departure;
import org.caseledger.employee.EmployeeFacts;
import org.caseledger.employee.Employees;
import org.caseledger.family.Circumstances;
import org.caseledger.family.StreamCommand;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamReading;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.Employers;
import org.caseledger.law.policy.AssignmentRule;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.Payrolls;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.Receivables;
import org.caseledger.user.Accounts;
import org.caseledger.user.Users;
import org.caseledger.webhook.Subscriptions;
import org.caseledger.webhook.WebhookFacts;
import org.caseledger.webhook.Webhooks;

/** A ledger in memory, for the front door alone. An entry is called by what its stream is about, and a number. */
final class MemoryBooks implements Office.Store {

    private Map<String, List<Entry<?>>> streams = new LinkedHashMap<>();
    private List<Departure> leaving = new ArrayList<>();
    private Map<String, Books.Kept> kept = new HashMap<>();
    private Instant last = Instant.EPOCH;
    private Instant clock = Instant.parse("2022-06-27T16:00:00Z");

    /** Sets the machine's clock. */
    void itIs(String instant) {
        clock = Instant.parse(instant);
    }

    /** Everything recorded on the penalty case {@code caseId}. */
    List<Entry<PenaltyEvent>> entries(String caseId) {
        return PenaltyCases.FAMILY.entries(on(PenaltyCases.FAMILY.stream(caseId)));
    }

    /** Everything recorded on {@code stream}. */
    List<Entry<?>> on(String stream) {
        return streams.getOrDefault(stream, List.of());
    }

    /** The facts of {@code subject}. */
    <F> F facts(StreamFamily<?, ?, F> family, String subject) {
        return family.facts(subject, on(family.stream(subject)));
    }

    /** Everything that leaves. */
    List<Departure> leaving() {
        return leaving;
    }

    @Override
    public <T> T write(Function<Books, T> body) {
        Map<String, List<Entry<?>>> before = new LinkedHashMap<>();
        streams.forEach((stream, entries) -> before.put(stream, new ArrayList<>(entries)));
        List<Departure> leavingBefore = new ArrayList<>(leaving);
        Map<String, Books.Kept> keptBefore = new HashMap<>(kept);
        Instant lastBefore = last;
        Transaction transaction = new Transaction();
        T result = body.apply(transaction);
        if (transaction.givenUp) {
            streams = before;
            leaving = leavingBefore;
            kept = keptBefore;
            last = lastBefore;
        }
        return result;
    }

    @Override
    public <T> T suppose(Function<Books, T> body) {
        return write(books -> {
            books.giveUp();
            return body.apply(books);
        });
    }

    private final class Transaction implements Books, StreamReading {
        private final Map<String, Set<String>> touched = new HashMap<>();
        private final List<WebhookFacts> webhooksBefore = subjects(Webhooks.FAMILY).stream()
                .map(webhook -> facts(Webhooks.FAMILY, webhook))
                .toList();
        private boolean givenUp;
        private boolean adopted;

        @Override
        public boolean begun(String stream) {
            return !on(stream).isEmpty();
        }

        @Override
        public <F> F facts(StreamFamily<?, ?, F> family, String subject) {
            return MemoryBooks.this.facts(family, subject);
        }

        @Override
        public Outcome record(Record given, Provenance provenance, Instant at) {
            StreamCommand<?, ?, ?> command = Families.given(given);
            touched.computeIfAbsent(command.family().name(), family -> new LinkedHashSet<>())
                    .add(command.subject());
            return switch (command.decide(this, circumstances(provenance.by(), at))) {
                case Decision.Refused<?>(var refusal) -> new Outcome.Refused(refusal);
                case Decision.Accepted<?>(List<?> events) -> {
                    adopted |= given instanceof LawCommand;
                    yield new Outcome.Recorded(events.stream()
                            .map(event -> add(command, event, provenance, at))
                            .toList());
                }
            };
        }

        private String add(StreamCommand<?, ?, ?> command, Object event, Provenance provenance, Instant at) {
            List<Entry<?>> entries = streams.computeIfAbsent(command.stream(), stream -> new ArrayList<>());
            String id = command.subject() + "-" + (entries.size() + 1);
            entries.add(new Entry<>(id, at, provenance, event));
            last = at;
            return id;
        }

        @Override
        public void leave(Departure departure, Instant at) {
            leaving.add(departure);
        }

        @Override
        public ClockReading clock() {
            return new ClockReading(clock, last);
        }

        @Override
        public Horizon horizon(Instant at) {
            return Horizon.at(at, ZoneOffset.UTC);
        }

        @Override
        public Circumstances circumstances(String by, Instant at) {
            return new Circumstances(
                    at,
                    by,
                    Employers.shipped(),
                    adoptions().over(Employers.shipped()).policies(),
                    adoptions().over(Employers.shipped()).law(),
                    ZoneOffset.UTC);
        }

        @Override
        public String number(String claim) {
            return subjects(Claims.FAMILY).stream()
                    .filter(claim::equalsIgnoreCase)
                    .findFirst()
                    .orElse(claim);
        }

        private List<String> subjects(StreamFamily<?, ?, ?> family) {
            return streams.keySet().stream()
                    .flatMap(stream -> family.streams().subject(stream).stream())
                    .toList();
        }

        @Override
        public long lastEntry(Record command) {
            return on(Families.given(command).stream()).size();
        }

        @Override
        public Optional<Kept> kept(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void keep(String key, Kept answer) {
            kept.put(key, answer);
        }

        @Override
        public void giveUp() {
            givenUp = true;
        }

        @Override
        public ClaimFacts claim(String claim) {
            return facts(Claims.FAMILY, number(claim));
        }

        @Override
        public ClaimInContext inContext(String claim) {
            return new ClaimInContext(claim(claim), new ClaimReceivables(claim, List.of()), Beside.NONE);
        }

        @Override
        public Beside beside(ClaimFacts facts) {
            return Beside.NONE;
        }

        @Override
        public ReceivableFacts receivable(String id) {
            return facts(Receivables.FAMILY, id);
        }

        @Override
        public PenaltyFacts penalty(String caseId) {
            return facts(PenaltyCases.FAMILY, caseId);
        }

        @Override
        public AuditFacts audit(String audit) {
            return facts(Audits.FAMILY, audit);
        }

        @Override
        public LawFacts adoptions() {
            return facts(LawAdoptions.FAMILY, "");
        }

        @Override
        public Set<String> claimsTouched() {
            return Collections.unmodifiableSet(touched.getOrDefault("claim", Set.of()));
        }

        @Override
        public Set<String> receivablesTouched() {
            return Collections.unmodifiableSet(touched.getOrDefault("receivable", Set.of()));
        }

        @Override
        public Accounts accounts() {
            return Accounts.of(subjects(Users.FAMILY).stream()
                    .map(user -> facts(Users.FAMILY, user))
                    .toList());
        }

        @Override
        public Subscriptions webhooks() {
            return Subscriptions.NONE.with(webhooksBefore);
        }

        @Override
        public boolean adopted() {
            return adopted;
        }

        @Override
        public EmployeeFacts employee(String employee) {
            return facts(Employees.FAMILY, employee);
        }

        @Override
        public List<EmployeeGroup> groupsOf(String employer) {
            return circumstances("", clock).standing().groupsOf(employer);
        }

        @Override
        public List<AssignmentRule> assignmentOf(String employer) {
            return circumstances("", clock)
                    .standing()
                    .find(employer)
                    .map(EmployerPolicy::assignment)
                    .orElse(List.of());
        }

        @Override
        public List<ClaimFacts> claimsOf(String employee) {
            return subjects(Claims.FAMILY).stream()
                    .map(this::claim)
                    .filter(claim -> claim.exists()
                            && claim.reported().event().employee().id().equals(employee))
                    .toList();
        }

        @Override
        public PayrollFacts payroll(String employer) {
            return facts(Payrolls.FAMILY, employer);
        }
    }
}
