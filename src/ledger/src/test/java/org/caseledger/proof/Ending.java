package org.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.caseledger.benefit.Due;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;

/**
 * Where a claim has ended after its last run.
 *
 * @param due what is due, address by address
 * @param settled what the claimant has of payroll and neither owes, paid back nor was forgiven, address by address
 * @param missing what can't be computed
 */
record Ending(List<String> due, List<String> settled, List<String> missing) {

    /** Checks that everything is in its place, and says where. */
    static Ending check(ClaimInContext file, Terms terms, LocalDate asOf) {
        Statement statement = Statement.of(file.facts(), terms, asOf);
        Accounts accounts = Accounts.of(file, terms.policy());
        TreeSet<LineKey> keys = new TreeSet<>(statement.entitlement().due().keySet());
        List.of(accounts.entitlement(), accounts.left(), accounts.restored(), accounts.elsewhere(), accounts.owed())
                .forEach(sums -> keys.addAll(sums.keySet()));
        List<String> due = new ArrayList<>();
        List<String> settled = new ArrayList<>();
        for (LineKey key : keys) {
            if (key.forPeriod().from().isAfter(asOf)) {
                assertThat(accounts.cash(key)).as("paid ahead at %s", key).isEqualByComparingTo("0");
                continue;
            }
            boolean known = statement.lines().stream()
                    .filter(line -> line.key().equals(key))
                    .allMatch(StatementLine::known);
            if (known && !statement.entitlement().held()) {
                Due should = statement.entitlement().due().get(key);
                BigDecimal dollars = should == null || should.amount() == null
                        ? BigDecimal.ZERO
                        : should.amount().getAmount();
                BigDecimal hours = should == null || should.hours() == null ? BigDecimal.ZERO : should.hours();
                money(key, dollars, accounts);
                assertThat(accounts.restored().at(key)).as("hours at %s", key).isEqualByComparingTo(hours);
                if (should != null) {
                    due.add(key + " " + should.days() + " d " + hours + " h " + dollars);
                }
                settled.add(key + " " + kept(accounts, key).stripTrailingZeros().toPlainString());
            }
        }
        receivables(file);
        settled.removeIf(line -> line.endsWith(" 0"));
        return new Ending(due, settled, statement.entitlement().missingWords());
    }

    private static void money(LineKey key, BigDecimal due, Accounts accounts) {
        if (key.kind() != LineKind.LEAVE_REPLENISHED) {
            assertThat(accounts.entitlement().at(key).add(accounts.elsewhere().at(key)))
                    .as("carried and paid elsewhere at %s", key)
                    .isEqualByComparingTo(due);
            assertThat(kept(accounts, key).add(accounts.elsewhere().at(key)))
                    .as(
                            "paid by payroll less open %s, recovered %s and waived %s at %s, and paid elsewhere",
                            accounts.owed().at(key),
                            accounts.recovered().at(key),
                            accounts.waived().at(key),
                            key)
                    .isEqualByComparingTo(due);
        }
    }

    private static BigDecimal kept(Accounts accounts, LineKey key) {
        return accounts.cash(key)
                .subtract(accounts.owed().at(key))
                .subtract(accounts.recovered().at(key))
                .subtract(accounts.waived().at(key));
    }

    /** Nothing is owed below zero, and no more than was left. */
    private static void receivables(ClaimInContext file) {
        for (ReceivableFacts receivable : file.receivables().all()) {
            receivable
                    .items()
                    .forEach((key, item) -> assertThat(List.of(
                                    item.open(),
                                    item.kept(),
                                    item.waived(),
                                    item.recovered(),
                                    item.opened().minus(item.kept())))
                            .as("%s at %s: %s", receivable.id(), key, item)
                            .noneMatch(amount -> amount.isNegative()));
            assertThat(receivable.state().closed()).isEqualTo(receivable.open().isZero());
        }
    }
}
