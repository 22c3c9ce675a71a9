package org.caseledger.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.adoption.LawCommand;
import org.caseledger.adoption.LawDecider;
import org.caseledger.adoption.LawEvent;
import org.caseledger.adoption.LawFacts;
import org.caseledger.adoption.LawInForce;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimDecider;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LetterDecider;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.PayLine;
import org.caseledger.decision.Decision;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.LetterPolicy;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.PayrollCommand;
import org.caseledger.payroll.PayrollDecider;
import org.caseledger.payroll.PayrollEvent;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.Recomputed;
import org.caseledger.payroll.RunComputation;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunDraft;
import org.caseledger.payroll.RunLine;
import org.caseledger.payroll.RunPart;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableCommand;
import org.caseledger.receivable.ReceivableDecider;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableFacts;

/** A ledger in memory: every command goes through its decider, and a run through the steps of the payroll desk. */
final class Book {

    private final ClaimDecider decider =
            // What is proved is the money: whether a claim may be closed over a missed deadline is no part of it.
            new ClaimDecider(
                    Site.POLICIES.employers(),
                    Site.POLICIES.unpayable(),
                    Site.POLICIES.groups(),
                    facts -> new ClaimDeadlines(facts.claim(), List.of(), List.of()),
                    new LetterDecider(LetterPolicy.NONE, LocalDate.EPOCH, "ann"));
    private final SortedMap<String, List<Entry<ClaimEvent>>> claims = new TreeMap<>();
    private final Map<String, List<Entry<ReceivableEvent>>> receivables = new TreeMap<>();
    private final Map<String, List<String>> receivablesOf = new HashMap<>();
    private final Map<String, List<Entry<PayrollEvent>>> payroll = new HashMap<>();
    private final Map<String, RunContent> frozen = new HashMap<>();
    private final Map<String, String> entryOf = new HashMap<>();
    private final Map<String, ClaimInContext> files = new HashMap<>();
    private LawFacts law = new LawFacts(List.of());
    private LawInForce inForce = law.over(Site.POLICIES);
    private Instant now = Instant.parse("2024-06-03T08:00:00Z");
    private int recorded;

    /** Lets time pass. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    /** Records {@code command} under {@code name}; false where it is refused. */
    boolean record(String name, ClaimCommand command) {
        return switch (decider.decide(facts(command.claim()), command, now, LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            case Decision.Refused<ClaimEvent> refused -> false;
            case Decision.Accepted<ClaimEvent>(List<ClaimEvent> events) -> {
                for (ClaimEvent event : events) {
                    Entry<ClaimEvent> entry = entry("clerk", event);
                    claims.computeIfAbsent(command.claim(), claim -> new ArrayList<>())
                            .add(entry);
                    entryOf.put(name, entry.id());
                }
                files.remove(command.claim());
                yield true;
            }
        };
    }

    /** The entry of what was recorded under {@code name}. */
    String entry(String name) {
        return entryOf.getOrDefault(name, "never recorded");
    }

    boolean record(LawCommand command) {
        return switch (LawDecider.decide(inForce, command)) {
            case Decision.Refused<LawEvent> refused -> false;
            case Decision.Accepted<LawEvent>(List<LawEvent> events) -> {
                events.forEach(event -> law = law.with(entry("rosa", event)));
                inForce = law.over(Site.POLICIES);
                yield true;
            }
        };
    }

    boolean record(String by, ReceivableCommand command) {
        return switch (ReceivableDecider.decide(receivable(command.receivable()), command, by)) {
            case Decision.Refused<ReceivableEvent> refused -> false;
            case Decision.Accepted<ReceivableEvent>(List<ReceivableEvent> events) -> {
                for (ReceivableEvent event : events) {
                    if (event instanceof ReceivableEvent.ReceivableOpened opened) {
                        receivablesOf
                                .computeIfAbsent(opened.claim(), claim -> new ArrayList<>())
                                .add(command.receivable());
                    }
                    receivables
                            .computeIfAbsent(command.receivable(), id -> new ArrayList<>())
                            .add(entry(by, event));
                    files.clear();
                }
                yield true;
            }
        };
    }

    /** Prepares, approves and transmits a run; false where it is refused. */
    boolean run(String employer, RunContent content) {
        if (!record("clerk", new PayrollCommand.PrepareRun(employer, RunDraft.of(content)))) {
            return false;
        }
        PayrollFacts.Run open = payroll(employer).openRun().orElseThrow();
        String run = open.id();
        frozen.put(run, RunPart.together(employer, content.period(), RunPart.of(content)));
        must(record("manager", new PayrollCommand.ApproveRun(employer, run)));
        must(record(
                "clerk",
                new PayrollCommand.TransmitRun(
                        employer, run, Recomputed.of(open.frozen(), content, () -> frozen(run)))));
        Map<String, List<PayLine>> pay = new TreeMap<>();
        Map<String, List<PayLine>> leave = new TreeMap<>();
        for (RunLine line : content.lines()) {
            (line.kind() == LineKind.LEAVE_REPLENISHED ? leave : pay)
                    .computeIfAbsent(line.claim(), claim -> new ArrayList<>())
                    .add(line.toPayLine());
        }
        pay.forEach(
                (claim, lines) -> must(record(run, new ClaimCommand.TransmitPay(claim, run, content.period(), lines))));
        leave.forEach((claim, lines) ->
                must(record(run, new ClaimCommand.ReplenishLeave(claim, run, content.period(), lines))));
        content.receivableCommands(run).forEach(command -> must(record("clerk", command)));
        return true;
    }

    /** What {@code run} froze, put together from its parts. */
    RunContent frozen(String run) {
        return Objects.requireNonNull(frozen.get(run));
    }

    private boolean record(String by, PayrollCommand command) {
        return switch (PayrollDecider.decide(payroll(command.employer()), command, by, Site.POLICIES)) {
            case Decision.Refused<PayrollEvent> refused -> false;
            case Decision.Accepted<PayrollEvent>(List<PayrollEvent> events) -> {
                events.forEach(event -> payroll.computeIfAbsent(command.employer(), id -> new ArrayList<>())
                        .add(entry(by, event)));
                yield true;
            }
        };
    }

    private static void must(boolean accepted) {
        if (!accepted) {
            throw new AssertionError("a run of which a step is refused");
        }
    }

    private <E> Entry<E> entry(String by, E event) {
        recorded++;
        return new Entry<>("e" + recorded, now, new Provenance(by, Channel.COMMAND_LINE, "key", null), event);
    }

    /** What a run of {@code period} would carry now. */
    RunContent content(String employer, DateSpan period) {
        return RunComputation.of(terms(employer), period, files(employer));
    }

    List<ClaimInContext> files(String employer) {
        return claims.keySet().stream()
                .map(this::file)
                .filter(file -> file.facts().reported().event().employer().equals(employer))
                .toList();
    }

    ClaimInContext file(String claim) {
        return files.computeIfAbsent(
                claim,
                id -> new ClaimInContext(
                        ClaimFacts.of(id, claims.getOrDefault(id, List.of())),
                        new ClaimReceivables(
                                id,
                                receivablesOf.getOrDefault(id, List.of()).stream()
                                        .map(this::receivable)
                                        .toList()),
                        Beside.NONE));
    }

    ClaimFacts facts(String claim) {
        return file(claim).facts();
    }

    ReceivableFacts receivable(String id) {
        return ReceivableFacts.of(id, receivables.getOrDefault(id, List.of()));
    }

    /** The ids of all receivables. */
    List<String> receivables() {
        return List.copyOf(receivables.keySet());
    }

    List<String> claims() {
        return List.copyOf(claims.keySet());
    }

    /** What was adopted of law and policy. */
    LawFacts law() {
        return law;
    }

    PayrollFacts payroll(String employer) {
        return PayrollFacts.of(employer, payroll.getOrDefault(employer, List.of()));
    }

    Terms terms(String employer) {
        return inForce.terms(employer).orElseThrow();
    }

    Terms terms(String employer, Instant knownAt) {
        return law.knownAt(knownAt).over(Site.POLICIES).terms(employer).orElseThrow();
    }
}
