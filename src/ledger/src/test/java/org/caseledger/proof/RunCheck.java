package org.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.caseledger.benefit.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Owed.Move;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.ClaimFile;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunContent.MissingFact;
import org.caseledger.payroll.RunLine;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableEvent.*;
import org.caseledger.receivable.ReceivableFacts;
import org.jspecify.annotations.Nullable;

/**
 * What one run does to one claim: it takes back nothing but what was agreed or what the policy nets, leaves with the
 * claimant no more than it has to, and pays nothing that the claimant kept.
 */
final class RunCheck {

    private final ClaimFile before;
    private final DateSpan period;
    private final boolean nets;
    private final Sums entitlement = new Sums();
    private final Sums left = new Sums();
    private final Sums adjusted = new Sums();
    private final Sums kept = new Sums();
    private final Sums owed = new Sums();
    private final Map<String, BigDecimal> instalments = new HashMap<>();
    private final Map<String, Sums> openAfter = new HashMap<>();

    private RunCheck(ClaimFile before, DateSpan period, boolean nets) {
        this.before = before;
        this.period = period;
        this.nets = nets;
        for (ReceivableFacts receivable : before.receivables().all()) {
            Sums open = new Sums();
            openAfter.put(receivable.id(), open);
            receivable.items().forEach((key, item) -> {
                kept.add(key, item.kept().getAmount());
                owed.add(key, item.open().getAmount());
                open.add(key, item.open().getAmount());
            });
        }
    }

    /** Checks what a run with {@code content} does to the claim that was {@code before} when it was computed. */
    static void check(RunContent content, ClaimFile before, boolean nets) {
        RunCheck check = new RunCheck(before, content.period(), nets);
        content.lines().stream()
                .filter(line -> line.claim().equals(before.claim()) && line.amount() != null)
                .forEach(check::take);
        check.held(content.missing());
        check.addresses();
        check.periods();
        check.instalments();
    }

    /** What can't be computed is neither paid nor taken back. */
    private void held(List<MissingFact> missing) {
        for (MissingFact fact : missing) {
            if (fact.claim().equals(before.claim()) && fact.what().endsWith(" wage")) {
                assertThat(entitlement).as("carried while the wage is missing").isEmpty();
            } else if (fact.claim().equals(before.claim()) && fact.what().startsWith("employment at ")) {
                assertThat(entitlement.keySet())
                        .as("carried while employment is missing")
                        .noneMatch(key -> key.kind() == LineKind.SUPPLEMENTAL);
            }
        }
    }

    private void take(RunLine line) {
        LineKey key = Sums.about(line);
        BigDecimal amount = Objects.requireNonNull(line.amount()).getAmount();
        if (line.owed() == null) {
            assertThat(line.kind()).isNotEqualTo(LineKind.RECEIVABLE);
            entitlement.add(key, amount);
            return;
        }
        assertThat(line.kind()).isEqualTo(LineKind.RECEIVABLE);
        assertThat(amount.signum()).as("sign of %s", line).isEqualTo(line.owed().move() == Move.LEFT ? 1 : -1);
        switch (line.owed().move()) {
            case LEFT -> left.add(key, amount);
            case ADJUSTED -> {
                adjusted.add(key, amount.negate());
                openAfter
                        .get(line.owed().receivable())
                        .merge(key, amount, (open, off) -> open.add(off).max(BigDecimal.ZERO));
            }
            case INSTALMENT -> instalments.merge(line.owed().receivable(), amount.negate(), BigDecimal::add);
        }
    }

    private BigDecimal paid(LineKey key) {
        return entitlement.at(key).add(left.at(key)).subtract(adjusted.at(key));
    }

    private void addresses() {
        left.forEach((key, amount) -> assertThat(amount)
                .as("left at %s of %s taken back", key, entitlement.at(key))
                .isLessThanOrEqualTo(entitlement.at(key).negate()));
        adjusted.forEach(
                (key, amount) -> assertThat(amount).as("taken off at %s", key).isLessThanOrEqualTo(kept.at(key)));
        entitlement.keySet().stream()
                .filter(key -> paid(key).signum() > 0)
                .forEach(key -> assertThat(adjusted.at(key))
                        .as("paid at %s: %s, of which was kept", key, paid(key))
                        .isEqualByComparingTo(kept.at(key)));
    }

    /** Nothing is taken but leave pay against benefits of the same pay period, where the policy says so. */
    private void periods() {
        Sums paid = new Sums();
        List.of(entitlement, left, adjusted).forEach(sums -> sums.keySet().forEach(key -> paid.put(key, paid(key))));
        for (LineKey key : paid.keySet()) {
            if (!nets) {
                assertThat(paid.at(key)).as("paid at %s", key).isNotNegative();
            } else {
                boolean leave = leavePay(key);
                Predicate<LineKey> here = other -> other.forPeriod().equals(key.forPeriod());
                Predicate<LineKey> there = here.and(other -> leavePay(other) != leave);
                BigDecimal given = given(paid, there);
                assertThat(taken(paid, here.and(there.negate())))
                        .as("taken in %s, where the other side gives %s", key.forPeriod(), given)
                        .isLessThanOrEqualTo(given);
                BigDecimal over = given(paid, here.and(there.negate())).subtract(taken(paid, there));
                BigDecimal open = left.sum(there, amount -> amount)
                        .add(owed.sum(there, amount -> amount))
                        .subtract(adjusted.sum(there, amount -> amount))
                        .max(BigDecimal.ZERO);
                assertThat(over.min(open).signum())
                        .as("%s paid out in %s beside %s of the other side that stay owed", over, key.forPeriod(), open)
                        .isNotPositive();
            }
        }
    }

    private static BigDecimal given(Sums paid, Predicate<LineKey> where) {
        return paid.sum(where, amount -> amount.max(BigDecimal.ZERO));
    }

    private static BigDecimal taken(Sums paid, Predicate<LineKey> where) {
        return paid.sum(where, amount -> amount.negate().max(BigDecimal.ZERO));
    }

    private static boolean leavePay(LineKey key) {
        return key.kind() == LineKind.LEAVE_PAY_REVERSED;
    }

    private void instalments() {
        for (ReceivableFacts receivable : before.receivables().all()) {
            BigDecimal agreed = agreed(receivable);
            assertThat(instalments.getOrDefault(receivable.id(), BigDecimal.ZERO))
                    .as("instalment of %s, agreed %s", receivable.id(), agreed)
                    .isEqualByComparingTo(
                            agreed.min(openAfter.get(receivable.id()).sum(key -> true, open -> open)));
        }
    }

    /** What the claimant agreed to have taken in this pay period, read from the entries. */
    private BigDecimal agreed(ReceivableFacts receivable) {
        @Nullable ReceivableAgreed agreement = null;
        for (Entry<ReceivableEvent> entry : receivable.entries()) {
            boolean withdrawn = receivable.entries().stream()
                    .anyMatch(other -> other.event() instanceof ReceivableEntryWithdrawn withdrawal
                            && withdrawal.entry().equals(entry.id()));
            if (!withdrawn && entry.event() instanceof ReceivableAgreed agreed) {
                agreement = agreed;
            } else if (!withdrawn && entry.event() instanceof ReceivableDisputed) {
                agreement = null;
            } else if (entry.event() instanceof InstalmentTaken taken
                    && !taken.runPeriod().from().isBefore(period.from())) {
                return BigDecimal.ZERO;
            }
        }
        return agreement == null || agreement.from().isAfter(period.to())
                ? BigDecimal.ZERO
                : agreement.instalment().getAmount();
    }
}
