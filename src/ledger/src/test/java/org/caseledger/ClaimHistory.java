package org.caseledger;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.PayLine;
import org.caseledger.claim.WorkStatus;
import org.caseledger.decision.Decision;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.HourlyRate;
import org.caseledger.journal.Provenance;
import org.caseledger.law.Employers;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.EmploymentStatus;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.RunContent;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableCommand;
import org.caseledger.receivable.ReceivableDecider;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableFacts;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A claim's history in the words of a test. Entries are called {@code e1}, {@code e2}, … in the order of recording and
 * are an hour apart, beginning at noon of 1 January 2022.
 */
public final class ClaimHistory {

    /** When the first entry is recorded. */
    public static final Instant BEGIN = Instant.parse("2022-01-01T12:00:00Z");

    /** Who gives the commands. */
    public static final Provenance BY_TESTER = new Provenance("tester", Channel.COMMAND_LINE, "key", null);

    /** The shipped policy of Glendale. */
    public static final EmployerPolicy GLENDALE =
            Employers.shipped().find("glendale").orElseThrow();

    private final String claim;
    private final List<Entry<ClaimEvent>> entries = new ArrayList<>();

    private final Map<String, List<Entry<ReceivableEvent>>> receivables = new LinkedHashMap<>();

    private ClaimHistory(String claim) {
        this.claim = claim;
    }

    /** A claim of which nothing is recorded. */
    public static ClaimHistory of(String claim) {
        return new ClaimHistory(claim);
    }

    /** Claim C-1 of a Glendale employee who was injured on {@code injuredOn}. */
    public static ClaimHistory injuredOn(String injuredOn) {
        return of("C-1").record(injury(injuredOn));
    }

    /** An injury in Arizona. */
    public static InjuryReported injury(String injuredOn) {
        return new InjuryReported(
                Jurisdiction.AZ,
                "glendale",
                new Employee("P-9", "Robin Sample"),
                day(injuredOn),
                day(injuredOn),
                InjuryKind.LOST_TIME,
                "Slipped on a wet step",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Records {@code event}, an hour after the one before. */
    public ClaimHistory record(ClaimEvent event) {
        Instant at = BEGIN.plus(Duration.ofHours(entries.size()));
        entries.add(new Entry<>("e" + (entries.size() + 1), at, BY_TESTER, event));
        return this;
    }

    /** Regular, not sworn, general, hired long ago. */
    public ClaimHistory employed(String annualBase, String hourlyRate) {
        return employed("2018-01-08", EmployeeGroup.GENERAL, false, annualBase, hourlyRate, null);
    }

    /** Regular employment from the day of hire on. */
    public ClaimHistory employed(
            String hiredOn, EmployeeGroup group, boolean sworn, String annualBase, String hourlyRate, String endedOn) {
        return record(new EmploymentRecorded(
                day(hiredOn),
                EmploymentStatus.REGULAR,
                group,
                sworn,
                true,
                day(hiredOn),
                usd(annualBase),
                hourlyRate == null ? null : rate(hourlyRate),
                null,
                endedOn == null ? null : day(endedOn)));
    }

    /** Like {@link #employed(String, String)}, but from {@code effectiveFrom} on. */
    public ClaimHistory raise(String effectiveFrom, String annualBase, String hourlyRate) {
        return record(new EmploymentRecorded(
                day(effectiveFrom),
                EmploymentStatus.REGULAR,
                EmployeeGroup.GENERAL,
                false,
                true,
                day("2018-01-08"),
                usd(annualBase),
                hourlyRate == null ? null : rate(hourlyRate),
                null,
                null));
    }

    public ClaimHistory offWork(String from, String to) {
        return status(WorkStatus.OFF_WORK, from, to);
    }

    public ClaimHistory status(WorkStatus status, String from, String to) {
        return record(new WorkStatusRecorded(status, day(from), to == null ? null : day(to), null, null, null));
    }

    public ClaimHistory accepted(String noticeOn) {
        return record(new ClaimAccepted(day(noticeOn), null, null, null, null));
    }

    public ClaimHistory denied(String noticeOn) {
        return record(new ClaimDenied(day(noticeOn), null, null, "not work related", null));
    }

    public ClaimHistory rescinded(String noticeOn) {
        return record(new DenialRescinded(day(noticeOn), null, null, null, null));
    }

    public ClaimHistory recommended(String amount, String on) {
        return record(new WageRecommended(usd(amount), Map.of("method", "30 days"), day(on), "108"));
    }

    public ClaimHistory determined(String amount, String on) {
        return record(new WageDetermined(usd(amount), day(on), "109", null));
    }

    public ClaimHistory dependents(int count, String effectiveFrom) {
        return record(new DependentsRecorded(count, day(effectiveFrom)));
    }

    public ClaimHistory earned(String from, String to, String amount) {
        return record(new EarningsRecorded(day(from), day(to), usd(amount)));
    }

    public ClaimHistory notified(String on) {
        return record(new CommissionNoticeNoted(day(on)));
    }

    public ClaimHistory stationary(String on) {
        return record(new MedicallyStationaryRecorded(day(on)));
    }

    public ClaimHistory closed(String on) {
        return record(new ClaimClosed(day(on), null));
    }

    public ClaimHistory reopened(String on) {
        return record(new ClaimReopened(day(on), null));
    }

    public ClaimHistory leave(LeaveKind kind, String from, String to, String hours, String rate) {
        boolean oneDay = to == null;
        return record(new LeaveUsed(
                oneDay ? day(from) : null,
                oneDay ? null : day(from),
                oneDay ? null : day(to),
                kind,
                new BigDecimal(hours),
                rate == null ? null : new BigDecimal(rate)));
    }

    public ClaimHistory paid(String code, String from, String to, String amount) {
        return record(
                new PaymentRecorded(code, day(from), day(to), usd(amount), day(to), "the administrator", "cheque 7"));
    }

    public ClaimHistory withdrawn(String entry) {
        return record(new EntryWithdrawn(entry, "recorded by mistake"));
    }

    /** Records what a transmitted run writes into the claim's stream. */
    public ClaimHistory transmitted(String run, RunContent content) {
        List<PayLine> pay = new ArrayList<>();
        List<PayLine> hours = new ArrayList<>();
        content.lines().stream()
                .filter(line -> line.claim().equals(claim))
                .forEach(line -> (line.kind() == LineKind.LEAVE_REPLENISHED ? hours : pay).add(line.toPayLine()));
        if (!pay.isEmpty()) {
            record(new PayTransmitted(run, content.period(), pay));
        }
        if (!hours.isEmpty()) {
            record(new LeaveReplenished(run, content.period(), hours));
        }
        content.receivableCommands(run).stream()
                .filter(command -> command.receivable().startsWith("R-" + claim + "-"))
                .forEach(command -> receivable("payroll", command));
        return this;
    }

    /** Has {@code by} give a command on one of the claim's receivables; a refusal fails. */
    public ClaimHistory receivable(String by, ReceivableCommand command) {
        return switch (decision(by, command)) {
            case Decision.Refused<ReceivableEvent>(var refusal) -> throw new AssertionError(refusal);
            case Decision.Accepted<ReceivableEvent>(List<ReceivableEvent> events) -> {
                events.forEach(event -> recordOn(command.receivable(), by, event));
                yield this;
            }
        };
    }

    /** The decision on a command on one of the claim's receivables. */
    public Decision<ReceivableEvent> decision(String by, ReceivableCommand command) {
        return ReceivableDecider.decide(receivable(command.receivable()), command, by);
    }

    private void recordOn(String receivable, String by, ReceivableEvent event) {
        List<Entry<ReceivableEvent>> stream = receivables.computeIfAbsent(receivable, id -> new ArrayList<>());
        Instant at = BEGIN.plus(Duration.ofHours(entries.size())).plusSeconds(stream.size());
        String id = receivable + "/" + (stream.size() + 1);
        stream.add(new Entry<>(id, at, new Provenance(by, Channel.COMMAND_LINE, "key", null), event));
    }

    /** The facts of one of the claim's receivables. */
    public ReceivableFacts receivable(String id) {
        return ReceivableFacts.of(id, receivables.getOrDefault(id, List.of()));
    }

    /** The claim's facts and receivables; the employee has no other claim. */
    public ClaimInContext file() {
        return new ClaimInContext(facts(), receivables(), Beside.NONE);
    }

    /** The claim's facts and receivables, beside {@code others} of the employee. */
    public ClaimInContext file(ClaimHistory... others) {
        ClaimFacts facts = facts();
        return new ClaimInContext(
                facts,
                receivables(),
                Beside.of(facts, Stream.of(others).map(ClaimHistory::facts).toList()));
    }

    /** The claim's receivables. */
    public ClaimReceivables receivables() {
        return new ClaimReceivables(
                claim, receivables.keySet().stream().map(this::receivable).toList());
    }

    public ClaimFacts facts() {
        return ClaimFacts.of(claim, entries);
    }

    public List<Entry<ClaimEvent>> entries() {
        return List.copyOf(entries);
    }

    /** The id of the entry recorded last. */
    public String last() {
        return entries.getLast().id();
    }

    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    /** Dollars an hour. */
    public static BigMoney rate(String amount) {
        return HourlyRate.of(new BigDecimal(amount));
    }

    public static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }
}
