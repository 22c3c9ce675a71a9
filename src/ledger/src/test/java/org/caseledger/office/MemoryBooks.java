package org.caseledger.office;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.caseledger.adoption.LawFacts;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.compliance.PenaltyCommand;
import org.caseledger.compliance.PenaltyDecider;
import org.caseledger.compliance.PenaltyEvent;
import org.caseledger.compliance.PenaltyFacts;
import org.caseledger.decision.Decision;
import org.caseledger.decision.Horizon;
import org.caseledger.decision.Outcome;
import org.caseledger.departure.Departure;
import org.caseledger.employee.EmployeeFacts;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.PayrollCommand;
import org.caseledger.payroll.PayrollDecider;
import org.caseledger.payroll.PayrollEvent;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.user.Accounts;

/** A ledger of penalty cases and of one employer's payroll in memory, for the front door alone. */
final class MemoryBooks implements Office.Store {

    private Map<String, List<Entry<PenaltyEvent>>> cases = new HashMap<>();
    private List<Entry<PayrollEvent>> payroll = new ArrayList<>();
    private List<Departure> leaving = new ArrayList<>();
    private Map<String, Books.Kept> kept = new HashMap<>();
    private Accounts accounts = Accounts.NONE;
    private Instant last = Instant.EPOCH;
    private Instant clock = Instant.parse("2022-06-27T16:00:00Z");

    /** Sets the machine's clock. */
    void itIs(String instant) {
        clock = Instant.parse(instant);
    }

    /** These have accounts. */
    void accounts(Accounts known) {
        accounts = known;
    }

    /** Everything recorded on {@code caseId}. */
    List<Entry<PenaltyEvent>> entries(String caseId) {
        return cases.getOrDefault(caseId, List.of());
    }

    /** Everything that leaves. */
    List<Departure> leaving() {
        return leaving;
    }

    @Override
    public <T> T write(Function<Books, T> body) {
        Map<String, List<Entry<PenaltyEvent>>> before = new HashMap<>();
        cases.forEach((id, entries) -> before.put(id, new ArrayList<>(entries)));
        List<Entry<PayrollEvent>> payrollBefore = new ArrayList<>(payroll);
        List<Departure> leavingBefore = new ArrayList<>(leaving);
        Map<String, Books.Kept> keptBefore = new HashMap<>(kept);
        Instant lastBefore = last;
        Transaction transaction = new Transaction();
        T result = body.apply(transaction);
        if (transaction.givenUp) {
            cases = before;
            payroll = payrollBefore;
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

    private final class Transaction implements Books {
        private boolean givenUp;

        @Override
        public Outcome record(Record command, Provenance provenance, Instant at) {
            if (command instanceof PayrollCommand step) {
                PayrollFacts facts = PayrollFacts.of(step.employer(), payroll);
                return record(
                        PayrollDecider.decide(facts, step, provenance.by()), step.employer(), payroll, provenance, at);
            }
            PenaltyCommand penalty = (PenaltyCommand) command;
            List<Entry<PenaltyEvent>> entries = cases.computeIfAbsent(penalty.caseId(), id -> new ArrayList<>());
            return record(
                    PenaltyDecider.decide(PenaltyFacts.of(penalty.caseId(), entries), penalty),
                    penalty.caseId(),
                    entries,
                    provenance,
                    at);
        }

        private <E> Outcome record(
                Decision<E> decision, String subject, List<Entry<E>> entries, Provenance provenance, Instant at) {
            return switch (decision) {
                case Decision.Refused<E>(var refusal) -> new Outcome.Refused(refusal);
                case Decision.Accepted<E>(List<E> events) -> {
                    List<String> ids = new ArrayList<>();
                    for (E event : events) {
                        String id = subject + "-" + (entries.size() + 1);
                        entries.add(new Entry<>(id, at, provenance, event));
                        ids.add(id);
                    }
                    last = at;
                    yield new Outcome.Recorded(ids);
                }
            };
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
        public String number(String claim) {
            return claim;
        }

        @Override
        public long lastEntry(Record command) {
            return command instanceof PenaltyCommand penalty
                    ? entries(penalty.caseId()).size()
                    : payroll.size();
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
            return ClaimFacts.of(claim, List.of());
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
            return ReceivableFacts.of(id, List.of());
        }

        @Override
        public Accounts accounts() {
            return accounts;
        }

        @Override
        public LawFacts adoptions() {
            return new LawFacts(List.of());
        }

        @Override
        public Set<String> claimsTouched() {
            return new TreeSet<>();
        }

        @Override
        public Set<String> receivablesTouched() {
            return new TreeSet<>();
        }

        @Override
        public boolean adopted() {
            return false;
        }

        @Override
        public EmployeeFacts employee(String employee) {
            return EmployeeFacts.of(employee, List.of());
        }

        @Override
        public List<EmployeeGroup> groupsOf(String employer) {
            return EmployeeGroup.USUAL;
        }

        @Override
        public List<ClaimFacts> claimsOf(String employee) {
            return List.of();
        }

        @Override
        public PayrollFacts payroll(String employer) {
            return PayrollFacts.of(employer, payroll);
        }
    }
}
