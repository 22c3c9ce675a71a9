package org.caseledger.app.ask;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caseledger.app.answer.LineWords;
import org.caseledger.app.answer.LookBack;
import org.caseledger.app.answer.LookBackAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.EntryWithdrawn;
import org.caseledger.claim.ClaimEvent.PaidEvent;
import org.caseledger.claim.ClaimEvent.RunCarried;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Claims;
import org.caseledger.claim.LineKey;
import org.caseledger.family.EventWords;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.working.Status;
import org.caseledger.law.working.Working;
import org.caseledger.payroll.PayrollEvent;
import org.caseledger.payroll.PayrollEvent.RunApproved;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.Payrolls;
import org.caseledger.payroll.RunLine;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.statement.StatementLine;
import org.caseledger.step.ClaimStep;
import org.caseledger.step.ClaimSteps;
import org.caseledger.step.LineChanged;
import org.caseledger.step.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Questions about the record of all claims that are seen: what was recorded late, after money had left, or taken back, and
 * what rests on numbers that nobody verified. Of an entry, the money is what it moved when it was recorded.
 *
 * @param ledger the ledger
 * @param clocks what was known, and up to which day
 * @param list what is looked for
 * @param days more than how many days back an effective date has to lie to be looked for
 * @param employer only claims of this employer; blank for all
 */
public record AboutPast(Ledger ledger, Clocks clocks, LookBack list, int days, String employer) {

    /** More than how many days back, where nobody says. */
    public static final int DAYS = 30;

    /** Everything that is looked for, claim by claim, on each in the order of recording. */
    public List<LookBackAnswer> all() {
        Set<String> adopted = ledger.law(clocks.knownAt(ledger)).adopted().entries().stream()
                .map(Entry::id)
                .collect(Collectors.toSet());
        Map<String, Approved> approved = new HashMap<>();
        List<LookBackAnswer> found = new ArrayList<>();
        for (String claim : ledger.lists(ClaimRegister::all)) {
            ClaimFacts facts = ledger.facts(claim).knownAt(clocks.knownAt(ledger));
            if (facts.exists() && (employer.isBlank() || employer.equals(employerOf(facts)))) {
                found.addAll(
                        switch (list) {
                            case BACKDATED ->
                                entries(facts, this::backdated, (one, step) -> row(facts, step, step.lines(), null));
                            case WITHDRAWALS ->
                                entries(
                                        facts,
                                        one -> one.entry().event() instanceof EntryWithdrawn,
                                        (one, step) -> row(facts, step, step.lines(), null));
                            case AFTER_TRANSMITTAL -> afterTransmittal(facts);
                            case AFTER_APPROVAL ->
                                afterApproval(facts, approved.computeIfAbsent(employerOf(facts), this::approved));
                            case UNVERIFIED -> unverified(facts, adopted);
                        });
            }
        }
        return found;
    }

    private static String employerOf(ClaimFacts facts) {
        return facts.reported().event().employer();
    }

    private List<LookBackAnswer> entries(
            ClaimFacts facts, Predicate<Placed> wanted, BiFunction<Placed, ClaimStep, @Nullable LookBackAnswer> row) {
        String own = Claims.FAMILY.stream(facts.claim());
        return steps(facts, one -> one.stream().equals(own) && wanted.test(one), row);
    }

    private List<LookBackAnswer> steps(
            ClaimFacts facts, Predicate<Placed> wanted, BiFunction<Placed, ClaimStep, @Nullable LookBackAnswer> row) {
        // Most claims have nothing of what is looked for: they are not gone through.
        AboutSteps steps = AboutSteps.of(ledger, facts, clocks);
        if (steps.placed().stream().noneMatch(wanted)) {
            return List.of();
        }
        return steps.steps(wanted).stream()
                .map(step -> Optional.ofNullable(row.apply(step.placed(), step)))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean backdated(Placed placed) {
        Long back = daysBack(placed);
        return back != null && back > days;
    }

    private @Nullable Long daysBack(Placed placed) {
        LocalDate from = words(placed).effectiveFrom();
        return from == null
                ? null
                : ChronoUnit.DAYS.between(
                        from,
                        LocalDate.ofInstant(
                                placed.entry().recordedAt(), ledger.clock().getZone()));
    }

    private static EventWords words(Placed placed) {
        return Families.of(placed.stream()).words(placed.entry().event());
    }

    /** What came after the first run that paid something for the claim, and moved what is due where a run had paid. */
    private List<LookBackAnswer> afterTransmittal(ClaimFacts facts) {
        List<Entry<RunCarried>> carried = facts.paid().carried();
        return steps(facts, one -> after(carried, one) && mayMove(one.entry()), (one, step) -> {
            Map<LineKey, String> runs = new HashMap<>();
            carried.stream()
                    .filter(run -> after(run, one))
                    .forEach(run -> run.event()
                            .lines()
                            .forEach(line ->
                                    runs.put(LineKey.of(line), run.event().run())));
            return moved(facts, step, key -> Optional.ofNullable(runs.get(key)));
        });
    }

    private static boolean after(List<? extends Entry<?>> any, Placed placed) {
        return any.stream().anyMatch(entry -> after(entry, placed));
    }

    /** Whether {@code placed} was recorded when {@code entry} was known. */
    private static boolean after(Entry<?> entry, Placed placed) {
        return entry.knownAt(placed.entry().recordedAt());
    }

    /** By claim and address, the approvals of runs with it, in the order of recording. */
    private record Approved(Map<String, Map<LineKey, List<Entry<RunApproved>>>> byClaim) {

        Map<LineKey, List<Entry<RunApproved>>> of(String claim) {
            return byClaim.getOrDefault(claim, Map.of());
        }
    }

    private Approved approved(String of) {
        Map<String, PayrollFacts.Run> runs = ledger.payroll(of).runs();
        Map<String, Map<LineKey, List<Entry<RunApproved>>>> byClaim = new HashMap<>();
        for (Entry<PayrollEvent> entry : ledger.entries(Payrolls.FAMILY, of)) {
            if (entry.event() instanceof RunApproved approval && entry.knownAt(clocks.knownAt(ledger))) {
                PayrollFacts.Run run = Objects.requireNonNull(runs.get(approval.run()));
                for (RunLine line : ledger.runContent(run).lines()) {
                    byClaim.computeIfAbsent(line.claim(), claim -> new HashMap<>())
                            .computeIfAbsent(line.key(), key -> new ArrayList<>())
                            .add(entry.as(approval));
                }
            }
        }
        return new Approved(byClaim);
    }

    private List<LookBackAnswer> afterApproval(ClaimFacts facts, Approved approved) {
        Map<LineKey, List<Entry<RunApproved>>> runs = approved.of(facts.claim());
        return steps(
                facts,
                one -> mayMove(one.entry()) && runs.values().stream().anyMatch(approvals -> after(approvals, one)),
                (one, step) -> moved(
                        facts,
                        step,
                        key -> runs.getOrDefault(key, List.of()).stream()
                                .filter(approval -> after(approval, one))
                                .reduce((earlier, later) -> later)
                                .map(approval -> approval.event().run())));
    }

    /** Whether {@code entry} may move what is due. */
    private static boolean mayMove(Entry<?> entry) {
        return !(entry.event() instanceof PaidEvent)
                && !(entry.event() instanceof ReceivableEvent)
                && (!(entry.event() instanceof ClaimEvent) || ClaimSteps.mayReach(entry));
    }

    /** The row of {@code step}, with what it moved of what is due where {@code run} finds a run; null where it did nowhere. */
    private @Nullable LookBackAnswer moved(ClaimFacts facts, ClaimStep step, Function<LineKey, Optional<String>> run) {
        List<LineChanged> moved = step.lines().stream()
                .filter(LineChanged::dueChanged)
                .filter(line -> run.apply(line.key()).isPresent())
                .toList();
        return moved.isEmpty()
                ? null
                : row(facts, step, moved, run.apply(moved.getLast().key()).orElse(null));
    }

    private LookBackAnswer row(ClaimFacts facts, ClaimStep step, List<LineChanged> lines, @Nullable String run) {
        Placed placed = step.placed();
        EventWords words = words(placed);
        List<LineChanged> due = lines.stream().filter(LineChanged::dueChanged).toList();
        return new LookBackAnswer(
                list,
                facts.claim(),
                employerOf(facts),
                placed.number(),
                placed.entry().id(),
                EventCatalogue.of(placed.entry().event().getClass()).name(),
                placed.entry().recordedAt(),
                placed.entry().provenance().by(),
                words.effectiveFrom(),
                daysBack(placed),
                words.withdraws(),
                words.what(),
                null,
                null,
                due.isEmpty() ? null : due.getFirst().key().forPeriod().from(),
                due.isEmpty() ? null : due.getLast().key().forPeriod().to(),
                run,
                sum(due, false),
                sum(due, true));
    }

    /** What {@code lines} moved, in hours or in dollars; null where one of their figures isn't known on one side. */
    private static @Nullable BigDecimal sum(List<LineChanged> lines, boolean hours) {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (LineChanged line : lines) {
            BigDecimal before = line.dueBefore();
            BigDecimal after = line.dueAfter();
            if (line.inHours() == hours) {
                if (before == null || after == null) {
                    return null;
                }
                sum = sum.add(after.subtract(before));
            }
        }
        return sum;
    }

    private List<LookBackAnswer> unverified(ClaimFacts facts, Set<String> adopted) {
        Instant knownAt = clocks.knownAt(ledger);
        Optional<Terms> terms = ledger.terms(employerOf(facts), knownAt);
        if (terms.isEmpty()) {
            return List.of();
        }
        List<LookBackAnswer> found = new ArrayList<>();
        for (StatementLine line : ledger.statement(facts, terms.get(), knownAt, clocks.asOf(ledger))
                .lines()) {
            Set<String> on = line.due() == null || !line.known()
                    ? Set.of()
                    : unsure(line.due().working(), adopted);
            if (!on.isEmpty()) {
                found.add(new LookBackAnswer(
                        list,
                        facts.claim(),
                        employerOf(facts),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        String.join("; ", on),
                        LineWords.of(line.key().kind(), line.key().leave()),
                        line.key().payCode(),
                        line.key().forPeriod().from(),
                        line.key().forPeriod().to(),
                        null,
                        line.inHours() ? null : line.amountDue().getAmount(),
                        line.inHours() ? line.hoursDue() : null));
            }
        }
        return found;
    }

    /** What {@code working} rests on that is unverified or adopted, in words. */
    private static Set<String> unsure(Working working, Set<String> adopted) {
        Set<String> on = new LinkedHashSet<>();
        working.walk(node -> {
            boolean unverified = node.status() != null && node.status().compareTo(Status.UNVERIFIED) >= 0;
            boolean fromLedger = node.entry() != null && adopted.contains(node.entry());
            if (unverified || fromLedger) {
                on.add(node.name() + " " + node.value() + ", "
                        + (unverified ? node.status() : "")
                        + (unverified && fromLedger ? " and " : "")
                        + (fromLedger ? "adopted" : ""));
            }
        });
        return on;
    }
}
