package org.caseledger.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.EmploymentRecorded;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimEvent.StatusNotice;
import org.caseledger.claim.ClaimEvent.WorkStatusRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.journal.Entry;
import org.caseledger.law.Answer;
import org.caseledger.law.PayableDays;
import org.caseledger.law.StateLaw;
import org.caseledger.law.TemporaryTotalRules;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.EmploymentAtInjury;
import org.caseledger.law.policy.SupplementPolicy;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Computes what a claim is owed: a pure function of its facts, the law, the employer's policy and a day.
 *
 * <p>Nothing is due before an acceptance. Then the disability days are read from work status, the waiting period is
 * applied, and each pay period gets statutory pay, the employer's supplement, and leave given back with its pay taken
 * back. While the wage or the law for it is missing, all lines of the claim are held: leave is exchanged for pay, and an
 * exchange of which one half is unknown waits.
 */
public final class Entitlements {

    /** What is missing when no employment record reaches back to the date of injury. */
    static final String EMPLOYMENT_AT_INJURY = "employment at the date of injury";

    private final ClaimFacts facts;
    private final EmployerPolicy policy;
    private final LocalDate asOf;
    private final SortedMap<LineKey, Due> due = new TreeMap<>();
    private final List<String> missing = new ArrayList<>();
    private final List<Working> why = new ArrayList<>();

    private Entitlements(ClaimFacts facts, EmployerPolicy policy, LocalDate asOf) {
        this.facts = facts;
        this.policy = policy;
        this.asOf = asOf;
    }

    /** What {@code facts} entitle to, considering the world up to {@code asOf}. */
    public static Entitlement of(ClaimFacts facts, EmployerPolicy policy, LocalDate asOf) {
        return new Entitlements(facts, policy, asOf).compute();
    }

    private Entitlement compute() {
        why.add(compensability());
        if (!facts.accepted()) {
            return answer("nothing is due: the claim is " + facts.status(), false);
        }
        InjuryReported injury = facts.reported().event();
        Answer<TemporaryTotalRules> law = StateLaw.temporaryTotal(injury.jurisdiction(), injury.injuredOn());
        NavigableMap<LocalDate, Entry<WorkStatusRecorded>> statuses = facts.workStatusByDay(asOf);
        NavigableSet<LocalDate> disability = days(statuses, WorkStatus.OFF_WORK, WorkStatus.MODIFIED_DUTY);
        if (disability.isEmpty()) {
            return answer("nothing is due: no day of disability is recorded", false);
        }
        return switch (law) {
            case Answer.Missing<TemporaryTotalRules>(String what) -> {
                missing.add(what);
                yield answer("can't be computed: " + what, true);
            }
            case Answer.Known<TemporaryTotalRules>(TemporaryTotalRules rules) ->
                underLaw(rules, statuses, rules.payable(disability));
        };
    }

    private Entitlement underLaw(
            TemporaryTotalRules rules,
            NavigableMap<LocalDate, Entry<WorkStatusRecorded>> statuses,
            PayableDays payableDisability) {
        List<Working> statusFacts = statusFacts(statuses);
        Working payableWorking = payableDisability.working();
        List<Working> inputs = new ArrayList<>(payableWorking.inputs());
        inputs.addAll(statusFacts);
        why.add(Working.calculation(
                payableWorking.name(),
                payableWorking.value(),
                String.valueOf(payableWorking.formula()),
                payableWorking.citation(),
                null,
                inputs));
        NavigableSet<LocalDate> payable = days(statuses, WorkStatus.OFF_WORK);
        payable.retainAll(payableDisability.days());
        if (payable.isEmpty()) {
            return answer("nothing is due: no day off work is payable", false);
        }
        Optional<ClaimFacts.Wage> wage = facts.wage();
        if (wage.isEmpty()) {
            missing.add(rules.wageName());
            return answer("can't be computed: " + rules.wageName() + " is missing", true);
        }
        Figure recorded = new Figure(
                wage.get().amount().getAmount(),
                Working.fact(
                        rules.wageName() + ", " + wage.get().origin(),
                        wage.get().amount().getAmount(),
                        wage.get().entry()));
        Figure dailyRate = rules.dailyRate(rules.countedWage(recorded));
        Optional<Supplement> supplement = supplement();
        for (Map.Entry<DateSpan, NavigableSet<LocalDate>> period :
                byPeriod(payable).entrySet()) {
            statutory(rules, dailyRate, period.getKey(), period.getValue());
            supplement.ifPresent(rule -> supplemental(rules, dailyRate, rule, period.getKey(), period.getValue()));
            new LeaveExchange(facts, policy, due, missing, why).exchange(period.getKey(), period.getValue());
        }
        return answer("temporary total disability", false);
    }

    private Entitlement answer(String value, boolean held) {
        Working working = Working.calculation(
                "entitlement as of " + asOf, value, "what the facts below lead to", null, null, why);
        List<String> distinct = missing.stream().distinct().toList();
        return new Entitlement(asOf, held ? new TreeMap<>() : due, distinct, held, working);
    }

    private Working compensability() {
        List<Working> notices = new ArrayList<>();
        for (Entry<StatusNotice> notice : facts.notices()) {
            notices.add(Working.fact(words(notice.event()), notice.event().noticeOn(), notice.id()));
        }
        return Working.calculation(
                "compensable",
                facts.accepted() ? "yes" : "no",
                "the last notice of claim status is an acceptance",
                null,
                null,
                notices);
    }

    private static String words(StatusNotice notice) {
        return switch (notice) {
            case ClaimEvent.ClaimAccepted accepted -> "notice accepting the claim";
            case ClaimEvent.ClaimDenied denied -> "notice denying the claim";
            case ClaimEvent.DenialRescinded rescinded -> "notice rescinding the denial";
        };
    }

    private void statutory(TemporaryTotalRules rules, Figure dailyRate, DateSpan period, NavigableSet<LocalDate> days) {
        Figure pay = pay(rules, dailyRate, days);
        LineKey key = new LineKey(period, LineKind.STATUTORY, policy.statutory().payCode(), null);
        put(key, days.size(), pay);
    }

    private Figure pay(TemporaryTotalRules rules, Figure dailyRate, NavigableSet<LocalDate> days) {
        List<Working> records = new ArrayList<>();
        int withDependents = 0;
        for (LocalDate day : days) {
            var record = facts.dependentsOn(day).filter(entry -> entry.event().count() > 0);
            if (record.isPresent()) {
                withDependents++;
                Working fact = Working.fact(
                        "dependents from " + record.get().event().effectiveFrom(),
                        record.get().event().count(),
                        record.get().id());
                if (!records.contains(fact)) {
                    records.add(fact);
                }
            }
        }
        Figure pay = rules.compensation(dailyRate, days.size(), withDependents);
        return new Figure(pay.amount(), with(pay.working(), records));
    }

    private void supplemental(
            TemporaryTotalRules rules,
            Figure dailyRate,
            Supplement supplement,
            DateSpan period,
            NavigableSet<LocalDate> days) {
        NavigableSet<LocalDate> employed = new TreeSet<>();
        List<Working> records = new ArrayList<>();
        for (LocalDate day : days) {
            facts.employmentOn(day).ifPresent(entry -> {
                LocalDate ended = entry.event().endedOn();
                if (ended == null || !day.isAfter(ended)) {
                    employed.add(day);
                } else if (records.isEmpty()) {
                    records.add(Working.fact("employment ended on", ended, entry.id()));
                }
            });
        }
        if (employed.isEmpty()) {
            why.addAll(records);
            return;
        }
        Figure statutory = pay(rules, dailyRate, employed);
        Figure weekly = supplement.policy.weeklyTarget(supplement.employment);
        Figure pay = supplement.policy.supplement(weekly, employed.size(), statutory);
        if (pay.amount().signum() == 0) {
            why.add(pay.working());
            return;
        }
        records.addFirst(supplement.eligibility);
        LineKey key =
                new LineKey(period, LineKind.SUPPLEMENTAL, supplement.policy.payCode(supplement.employment), null);
        put(key, employed.size(), new Figure(pay.amount(), with(pay.working(), records)));
    }

    private void put(LineKey key, int days, Figure pay) {
        Money amount = Money.of(CurrencyUnit.USD, pay.amount());
        due.put(key, new Due(days, null, amount, List.of(), with(pay.working(), why)));
    }

    /** The supplement that applies; absent, with a reason in the working, when none does. */
    private Optional<Supplement> supplement() {
        InjuryReported injury = facts.reported().event();
        Optional<SupplementPolicy> version = policy.supplementFor(injury.injuredOn());
        if (version.isEmpty()) {
            return Optional.empty();
        }
        Optional<Entry<EmploymentRecorded>> entry = facts.employmentOn(injury.injuredOn());
        if (entry.isEmpty()) {
            missing.add(EMPLOYMENT_AT_INJURY);
            return Optional.empty();
        }
        EmploymentRecorded employment = entry.get().event();
        BigDecimal salary = employment.annualBaseSalary().getAmount();
        EmploymentAtInjury atInjury = new EmploymentAtInjury(
                injury.injuredOn(),
                employment.status(),
                employment.group(),
                employment.sworn(),
                employment.hiredOn(),
                salary,
                Working.fact(
                        "annual base salary at the date of injury (" + employment.status() + ", "
                                + (employment.sworn() ? "sworn " : "") + employment.group() + ", hired "
                                + employment.hiredOn() + ")",
                        salary,
                        entry.get().id()));
        SupplementPolicy.Eligibility eligibility = version.get().eligibility(atInjury);
        if (!eligibility.eligible()) {
            why.add(eligibility.working());
            return Optional.empty();
        }
        return Optional.of(new Supplement(version.get(), atInjury, eligibility.working()));
    }

    private record Supplement(SupplementPolicy policy, EmploymentAtInjury employment, Working eligibility) {}

    private Map<DateSpan, NavigableSet<LocalDate>> byPeriod(NavigableSet<LocalDate> days) {
        return days.stream()
                .collect(Collectors.groupingBy(
                        policy.payPeriods()::periodOf, TreeMap::new, Collectors.toCollection(TreeSet::new)));
    }

    private static NavigableSet<LocalDate> days(
            NavigableMap<LocalDate, Entry<WorkStatusRecorded>> statuses, WorkStatus... wanted) {
        List<WorkStatus> list = List.of(wanted);
        NavigableSet<LocalDate> days = new TreeSet<>();
        statuses.forEach((day, entry) -> {
            if (list.contains(entry.event().status())) {
                days.add(day);
            }
        });
        return days;
    }

    /** Every stretch of days that one work status entry speaks for. */
    private static List<Working> statusFacts(NavigableMap<LocalDate, Entry<WorkStatusRecorded>> statuses) {
        List<Working> spans = new ArrayList<>();
        LocalDate start = null;
        Map.Entry<LocalDate, Entry<WorkStatusRecorded>> before = null;
        for (Map.Entry<LocalDate, Entry<WorkStatusRecorded>> day : statuses.entrySet()) {
            boolean goesOn = before != null
                    && before.getValue() == day.getValue()
                    && before.getKey().plusDays(1).equals(day.getKey());
            if (!goesOn) {
                if (before != null && start != null) {
                    spans.add(statusFact(start, before));
                }
                start = day.getKey();
            }
            before = day;
        }
        if (before != null && start != null) {
            spans.add(statusFact(start, before));
        }
        return spans;
    }

    private static Working statusFact(LocalDate from, Map.Entry<LocalDate, Entry<WorkStatusRecorded>> last) {
        return Working.fact(
                "work status " + from + " to " + last.getKey(),
                last.getValue().event().status(),
                last.getValue().id());
    }

    private static Working with(Working working, List<Working> more) {
        List<Working> inputs = new ArrayList<>(working.inputs());
        inputs.addAll(more);
        return new Working(
                working.name(),
                working.value(),
                working.formula(),
                working.citation(),
                working.rounding(),
                working.source(),
                working.status(),
                working.entry(),
                inputs);
    }
}
