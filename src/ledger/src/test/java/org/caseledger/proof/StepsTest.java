package org.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.adoption.LawEvent;
import org.caseledger.adoption.LawFacts;
import org.caseledger.adoption.LawInForce;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.Claims;
import org.caseledger.claim.ClockFact;
import org.caseledger.claim.DeadlineState;
import org.caseledger.claim.LineKey;
import org.caseledger.journal.Entry;
import org.caseledger.receivable.Receivables;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.caseledger.step.ClaimStep;
import org.caseledger.step.ClaimSteps;
import org.caseledger.step.KnowledgeChanged;
import org.caseledger.step.Placed;
import org.caseledger.step.ReceivableChanged;
import org.caseledger.step.Setting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Going through a claim entry by entry, carrying on what an entry doesn't reach, comes to what computing everything from
 * scratch before and after each entry comes to.
 */
class StepsTest {

    private static final Comparator<Placed> ORDER = Comparator.comparingLong(Placed::number);

    @Test
    void everyStepIsTheDifferenceOfTwoReadingsFromScratch() {
        Proof.holds("steps of a claim", Proof.some(), one -> {
            Book book = Proof.play(one, new Play.Look() {}).book();
            List<Placed> all = all(book);
            for (Subject subject : one.subjects()) {
                LocalDate asOf =
                        one.lastPeriods().get(subject.site().employer()).to();
                check(subject.claim(), all, book, asOf);
            }
        });
    }

    /** Passing over the first entries leaves the same steps for the others. */
    @Test
    void stepsBeginAnywhere() {
        Proof.holds("steps from the middle", Proof.some(), one -> {
            Book book = Proof.play(one, new Play.Look() {}).book();
            List<Placed> all = all(book);
            Subject subject = one.subjects().getFirst();
            LocalDate asOf = one.lastPeriods().get(subject.site().employer()).to();
            Setting setting = setting(book, asOf);
            ClaimSteps whole = new ClaimSteps(subject.claim(), setting);
            ClaimSteps second = new ClaimSteps(subject.claim(), setting);
            for (int at = 0; at < all.size(); at++) {
                ClaimStep step = whole.next(all.get(at));
                if (at < all.size() / 2) {
                    second.pass(all.get(at));
                } else {
                    assertThat(moved(second.next(all.get(at)))).isEqualTo(moved(step));
                }
            }
        });
    }

    private static List<String> moved(ClaimStep step) {
        List<String> moved = new ArrayList<>();
        step.lines()
                .forEach(line -> moved.add(line.key() + " " + line.dueBefore() + line.dueAfter() + line.paidAfter()));
        step.knowledge().forEach(one -> moved.add(one.toString()));
        step.leave().forEach(one -> moved.add(one.toString()));
        moved.add(step.status() + " " + step.deadlines().size());
        return moved;
    }

    private static void check(String claim, List<Placed> all, Book book, LocalDate asOf) {
        ClaimSteps steps = new ClaimSteps(claim, setting(book, asOf));
        SortedMap<LineKey, Sides> lines = new TreeMap<>();
        Set<ClockFact> knowledge = new HashSet<>();
        Map<String, BigDecimal> owed = new TreeMap<>();
        Scratch before = Scratch.of(claim, all.subList(0, 0), book, asOf);
        for (int at = 0; at < all.size(); at++) {
            ClaimStep step = steps.next(all.get(at));
            Scratch after = Scratch.of(claim, all.subList(0, at + 1), book, asOf);
            step.lines().forEach(line -> {
                assertThat(new Sides(line.dueBefore(), line.paidBefore()))
                        .as("before %s", step.placed())
                        .isEqualTo(lines.getOrDefault(line.key(), Sides.NONE));
                lines.put(line.key(), new Sides(line.dueAfter(), line.paidAfter()));
            });
            lines.values().removeIf(Sides.NONE::equals);
            assertThat(lines).as("lines after %s", step.placed()).isEqualTo(after.lines());
            assertThat(step.before()).isEqualTo(before.status());
            assertThat(step.status()).as("status after %s", step.placed()).isEqualTo(after.status());
            assertThat(!step.deadlines().isEmpty())
                    .as("deadlines moved by %s", step.placed())
                    .isEqualTo(!before.deadlines().equals(after.deadlines()));
            for (KnowledgeChanged changed : step.knowledge()) {
                assertThat(changed.known() ? knowledge.add(changed.fact()) : knowledge.remove(changed.fact()))
                        .isTrue();
            }
            assertThat(knowledge).as("knowledge after %s", step.placed()).isEqualTo(after.knowledge());
            for (ReceivableChanged changed : step.receivables()) {
                assertThat(changed.owedBefore()).isEqualByComparingTo(owed.getOrDefault(changed.id(), BigDecimal.ZERO));
                owed.put(changed.id(), changed.owedAfter());
            }
            before = after;
        }
        owed.forEach(
                (id, open) -> assertThat(book.receivable(id).open().getAmount()).isEqualByComparingTo(open));
    }

    private static Setting setting(Book book, LocalDate asOf) {
        return new Setting(
                asOf, ZoneOffset.UTC, instant -> book.law().knownAt(instant).over(Site.POLICIES));
    }

    /** Everything in the book, in the order of recording. */
    private static List<Placed> all(Book book) {
        List<Placed> all = new ArrayList<>();
        book.claims()
                .forEach(claim -> book.facts(claim)
                        .entries()
                        .forEach(entry -> all.add(placed(Claims.FAMILY.stream(claim), entry))));
        book.receivables()
                .forEach(id -> book.receivable(id)
                        .entries()
                        .forEach(entry -> all.add(placed(Receivables.FAMILY.stream(id), entry))));
        book.law().entries().forEach(entry -> all.add(placed("law", entry)));
        all.sort(ORDER);
        return all;
    }

    private static Placed placed(String stream, Entry<?> entry) {
        return new Placed(Long.parseLong(entry.id().substring(1)), stream, entry);
    }

    /** What is due on a line, and what was paid. */
    private record Sides(@Nullable BigDecimal due, BigDecimal paid) {
        static final Sides NONE = new Sides(new BigDecimal("0.00"), new BigDecimal("0.00"));
    }

    /** A claim as it is known after some entries, all of it computed from them. */
    private record Scratch(
            @Nullable ClaimStatus status,
            SortedMap<LineKey, Sides> lines,
            List<String> deadlines,
            Set<ClockFact> knowledge) {

        static Scratch of(String claim, List<Placed> known, Book book, LocalDate asOf) {
            ClaimFacts facts = facts(claim, known);
            if (!facts.exists()) {
                return new Scratch(null, new TreeMap<>(), List.of(), Set.of());
            }
            LawInForce law = law(known, book);
            String employer = facts.reported().event().employer();
            Beside beside = Beside.of(
                    facts,
                    book.claims().stream().map(other -> facts(other, known)).toList());
            Statement statement =
                    Statement.of(facts, beside, law.terms(employer).orElseThrow(), asOf);
            SortedMap<LineKey, Sides> lines = new TreeMap<>();
            for (StatementLine line : statement.lines()) {
                lines.put(
                        line.key(),
                        new Sides(
                                !line.known()
                                        ? null
                                        : line.inHours()
                                                ? line.hoursDue()
                                                : line.amountDue().getAmount(),
                                line.inHours()
                                        ? line.hoursTransmitted()
                                        : line.transmitted()
                                                .plus(line.paidElsewhere())
                                                .getAmount()));
            }
            lines.values().removeIf(Sides.NONE::equals);
            return new Scratch(
                    statement.entitlement().standing().status(),
                    lines,
                    ClaimDeadlines.of(facts, law.law(), law.policies().find(employer), ZoneOffset.UTC).all().stream()
                            .filter(deadline -> deadline.on(asOf) != DeadlineState.NOT_STARTED)
                            .map(deadline -> deadline.id() + deadline.on(asOf) + deadline.dueOn())
                            .toList(),
                    Set.copyOf(ClaimDeadlines.knowledge(
                            facts, law.law(), law.policies().find(employer), ZoneOffset.UTC)));
        }

        private static ClaimFacts facts(String claim, List<Placed> known) {
            String stream = Claims.FAMILY.stream(claim);
            return ClaimFacts.of(
                    claim,
                    known.stream()
                            .filter(placed -> placed.stream().equals(stream))
                            .map(placed -> placed.entry()
                                    .as((ClaimEvent) placed.entry().event()))
                            .toList());
        }

        /** The law as the last entry of it that is known has it; of several at one instant, all. */
        private static LawInForce law(List<Placed> known, Book book) {
            return known.stream()
                    .filter(placed -> placed.entry().event() instanceof LawEvent)
                    .reduce((earlier, later) -> later)
                    .or(() -> known.stream().findFirst())
                    .map(placed -> book.law().knownAt(placed.entry().recordedAt()))
                    .orElseGet(() -> new LawFacts(List.of()))
                    .over(Site.POLICIES);
        }
    }
}
