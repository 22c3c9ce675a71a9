package org.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.caseledger.claim.ClaimEvent.LeaveReplenished;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.PayLine;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.posting.Account;
import org.caseledger.posting.Postings;
import org.caseledger.statement.Statement;
import org.junit.jupiter.api.Test;

/** Hours and dollars are neither made nor lost, whenever somebody looks. */
class ConservationTest {

    @Test
    void postingsBalanceAtEveryInstant() {
        Proof.holds("conservation of hours and dollars", Proof.some(), one -> {
            Book book = Proof.play(one, Play.Look.NOWHERE).book();
            for (Subject subject : one.subjects()) {
                String employer = subject.site().employer();
                LocalDate asOf = one.lastPeriods().get(employer).to();
                ClaimInContext file = book.file(subject.claim());
                Set<Instant> instants = new TreeSet<>();
                file.entries().forEach(entry -> instants.add(entry.recordedAt()));
                for (Instant instant : instants) {
                    balanced(file.knownAt(instant), book.terms(employer, instant), asOf);
                }
            }
        });
    }

    private static void balanced(ClaimInContext file, Terms terms, LocalDate asOf) {
        Postings postings = Statement.of(file.facts(), terms, asOf).postings(file.receivables());
        zero(postings);
        postings.byAddress().values().forEach(ConservationTest::zero);
        Accounts accounts = Accounts.of(file, terms.policy());
        Sums taken = Accounts.taken(file.facts(), terms.policy());
        Set<LineKey> surplus = new HashSet<>();
        accounts.restored().forEach((key, hours) -> {
            if (hours.compareTo(taken.at(key)) > 0) {
                surplus.add(key);
            }
        });
        assertThat(postings.surpluses())
                .extracting(Postings.Surplus::address)
                .as("leave restored beyond what was taken")
                .containsExactlyInAnyOrderElementsOf(surplus);
        assertThat(postings.standing(Account.RECEIVABLE))
                .isEqualByComparingTo(file.receivables().open().getAmount());
        assertThat(postings.standing(Account.PAID_BY_PAYROLL))
                .isEqualByComparingTo(accounts.entitlement()
                        .sum(key -> true, dollars -> dollars)
                        .add(accounts.left().sum(key -> true, dollars -> dollars)));
    }

    private static void zero(Postings postings) {
        Map<Account, BigDecimal> balances = postings.balances();
        for (boolean hours : List.of(true, false)) {
            assertThat(balances.entrySet().stream()
                            .filter(account -> account.getKey().inHours() == hours)
                            .map(Map.Entry::getValue)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("%s", balances)
                    .isEqualByComparingTo("0");
        }
    }

    @Test
    void leaveGivenBackIsTheLeaveOfTheDaysThatItNames() {
        Proof.holds("leave given back by its days", Proof.some(), one -> {
            Book book = Proof.play(one, Play.Look.NOWHERE).book();
            for (Subject subject : one.subjects()) {
                EmployerPolicy policy = book.terms(subject.site().employer()).policy();
                List<Entry<LeaveReplenished>> carried =
                        book.facts(subject.claim()).paid().replenished();
                Set<LineKey> before = new HashSet<>();
                for (Entry<LeaveReplenished> entry : carried) {
                    ClaimFacts then = before(book.facts(subject.claim()), entry);
                    for (PayLine line : entry.event().lines()) {
                        if (before.add(LineKey.of(line))) {
                            named(line, then, policy);
                        }
                    }
                }
            }
        });
    }

    /** A full restore: the first line of its address. */
    private static void named(PayLine line, ClaimFacts then, EmployerPolicy policy) {
        List<LocalDate> days = line.restores();
        assertThat(days)
                .as("days that %s restores", line)
                .isNotNull()
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(days).allMatch(day -> policy.payPeriods().periodOf(day).equals(line.forPeriod()));
        BigDecimal hours = then.leave().used().stream()
                .filter(leave -> leave.event().kind() == line.leave())
                .map(leave -> leave.event()
                        .hours()
                        .multiply(BigDecimal.valueOf(
                                leave.event().days().filter(days::contains).count())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(line.hours()).as("%s", line).isEqualByComparingTo(hours);
    }

    private static ClaimFacts before(ClaimFacts facts, Entry<LeaveReplenished> entry) {
        return ClaimFacts.of(
                facts.claim(),
                facts.entries().stream()
                        .takeWhile(one -> !one.id().equals(entry.id()))
                        .toList());
    }
}
