package org.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.journal.Entry;
import org.caseledger.journal.LedgerJson;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.Figures;
import org.caseledger.payroll.LineHistory;
import org.caseledger.payroll.RunComputation;
import org.caseledger.payroll.RunContent;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.statement.Statement;
import org.junit.jupiter.api.Test;

/** What is kept and carried on is what comes out from scratch. */
class IncrementalTest {

    @Test
    void aRunOfAllClaimsIsTheRunsOfEachTogether() {
        Proof.holds(
                "runs of one claim and of all",
                Proof.some(),
                one -> Proof.play(one, new Play.Look() {
                    @Override
                    public void changed(Book book) {
                        one.lastPeriods().forEach((employer, period) -> {
                            List<RunContent> alone = new ArrayList<>();
                            for (ClaimInContext file : book.files(employer)) {
                                alone.add(RunComputation.of(book.terms(employer), period, List.of(file)));
                            }
                            assertThat(book.content(employer, period))
                                    .isEqualTo(RunContent.together(employer, period, alone));
                        });
                    }
                }));
    }

    /** Entries go to the journal and come back one by one; what was folded before is never looked at again. */
    @Test
    void factsReadFromTheJournalAreTheFactsAtHand() {
        Proof.holds("facts from the journal", Proof.some(), one -> {
            Map<String, List<Entry<ClaimEvent>>> claims = new HashMap<>();
            Map<String, List<Entry<ReceivableEvent>>> receivables = new HashMap<>();
            Book book = Proof.play(one, new Play.Look() {
                        @Override
                        public void changed(Book book) {
                            book.claims()
                                    .forEach(claim -> read(
                                            book.facts(claim).entries(),
                                            claims.computeIfAbsent(claim, id -> new ArrayList<>())));
                            book.receivables()
                                    .forEach(id -> read(
                                            book.receivable(id).entries(),
                                            receivables.computeIfAbsent(id, r -> new ArrayList<>())));
                        }
                    })
                    .book();
            for (String claim : book.claims()) {
                ClaimInContext file = book.file(claim);
                List<ReceivableFacts> owed = file.receivables().all().stream()
                        .map(receivable -> ReceivableFacts.of(receivable.id(), receivables.get(receivable.id())))
                        .toList();
                assertThat(new ClaimInContext(
                                ClaimFacts.of(claim, claims.get(claim)),
                                new ClaimReceivables(claim, owed),
                                Beside.NONE))
                        .isEqualTo(file);
                ClaimInContext begin = ClaimInContext.of(ClaimFacts.of(claim, List.of()));
                assertThat(file.since(begin).getLast().file()).isEqualTo(file);
            }
        });
    }

    private static <E> void read(List<Entry<E>> all, List<Entry<E>> read) {
        for (Entry<E> entry : all.subList(read.size(), all.size())) {
            @SuppressWarnings("unchecked")
            Class<E> kind = (Class<E>) entry.event().getClass();
            String stored = LedgerJson.mapper().writeValueAsString(entry.event());
            read.add(entry.as(LedgerJson.mapper().readValue(stored, kind)));
        }
    }

    /** Adding up run by run gives what the statement counts from all entries, and what the history shows. */
    @Test
    void whatRunsCarriedAddsUpToTheStatement() {
        Proof.holds("carried, run by run", Proof.some(), one -> {
            Map<String, Sums> carried = new HashMap<>();
            Book book = Proof.play(one, new Play.Look() {
                        @Override
                        public void ran(Book book, String employer, DateSpan period) {
                            book.frozen(book.payroll(employer).runs().values().stream()
                                            .reduce((earlier, later) -> later)
                                            .orElseThrow()
                                            .id())
                                    .lines()
                                    .forEach(line -> carried.computeIfAbsent(line.claim(), claim -> new Sums())
                                            .add(
                                                    line.key(),
                                                    line.amount() == null
                                                            ? line.hours()
                                                            : line.amount().getAmount()));
                        }
                    })
                    .book();
            for (Subject subject : one.subjects()) {
                same(one, book, subject, carried.getOrDefault(subject.claim(), new Sums()));
            }
        });
    }

    private static void same(Case one, Book book, Subject subject, Sums carried) {
        String employer = subject.site().employer();
        Statement statement = Statement.of(
                book.facts(subject.claim()),
                book.terms(employer),
                one.lastPeriods().get(employer).to());
        SortedMap<LineKey, BigDecimal> stated = new TreeMap<>();
        statement
                .lines()
                .forEach(line -> stated.put(
                        line.key(),
                        line.inHours()
                                ? line.hoursTransmitted()
                                : line.transmitted().getAmount()));
        carried.forEach((key, sum) -> {
            if (key.kind() != LineKind.RECEIVABLE) {
                assertThat(stated.getOrDefault(key, BigDecimal.ZERO))
                        .as("%s", key)
                        .isEqualByComparingTo(sum);
            }
        });
        LineHistory.of(
                        statement,
                        book.terms(employer).policy(),
                        book.payroll(employer).runs()::get,
                        run -> book.frozen(run.id()).lines().stream()
                                .filter(line ->
                                        line.claim().equals(statement.facts().claim()))
                                .toList())
                .values()
                .forEach(histories -> histories.forEach(history -> {
                    Figures last = history.versions().isEmpty()
                            ? Figures.NONE
                            : history.versions().getLast().cumulative();
                    assertThat(last.hours().add(last.amount().getAmount()))
                            .as("%s", history.key())
                            .isEqualByComparingTo(carried.at(history.key()));
                }));
    }
}
