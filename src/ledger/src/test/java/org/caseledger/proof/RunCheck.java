package org.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.Owed.Move;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.Exchange;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.Exchanged;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunContent.MissingFact;
import org.caseledger.payroll.RunLine;
import org.caseledger.payroll.Waived;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableEvent.*;
import org.caseledger.receivable.ReceivableFacts;
import org.jspecify.annotations.Nullable;

/**
 * What one run does to one claim: it takes back nothing but what was agreed or what the policy nets, leaves with the
 * claimant no more than it has to, and pays nothing that the claimant kept.
 */
final class RunCheck {

    private final ClaimInContext before;
    private final DateSpan period;
    private final EmployerPolicy policy;
    private final Sums entitlement = new Sums();
    private final Sums left = new Sums();
    private final Sums adjusted = new Sums();
    private final Sums kept = new Sums();
    private final Sums owed = new Sums();
    private final Sums given = new Sums();
    private final Sums exchanged = new Sums();
    private final Set<Move> leaving = EnumSet.noneOf(Move.class);
    private final Map<String, BigDecimal> instalments = new HashMap<>();
    private final Map<String, Sums> openAfter = new HashMap<>();

    private RunCheck(ClaimInContext before, DateSpan period, EmployerPolicy policy) {
        this.before = before;
        this.period = period;
        this.policy = policy;
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
    static void check(RunContent content, ClaimInContext before, EmployerPolicy policy) {
        RunCheck check = new RunCheck(before, content.period(), policy);
        content.lines().stream()
                .filter(line -> line.claim().equals(before.claim()) && line.amount() != null)
                .forEach(check::take);
        check.held(content.missing());
        check.addresses();
        content.exchanges().stream()
                .filter(one -> one.claim().equals(before.claim()))
                .forEach(check::exchange);
        check.periods();
        check.waived(content.waived());
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
        boolean leaves = line.owed().move() == Move.LEFT || line.owed().move() == Move.WAIVED;
        assertThat(amount.signum()).as("sign of %s", line).isEqualTo(leaves ? 1 : -1);
        switch (line.owed().move()) {
            case LEFT, WAIVED -> {
                left.add(key, amount);
                leaving.add(line.owed().move());
            }
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

    /** An exchange is one that the policy allows, between two lines of the pay period. */
    private void exchange(Exchanged one) {
        assertThat(policy.netting().exchanges()).as("%s", one).contains(one.rule());
        LineKey from = address(one, one.from(), entitlement);
        LineKey to = address(one, one.to(), one.receivable() == null ? entitlement : owed);
        assertThat(allowed(one.rule(), from, to)).as("%s", one).isTrue();
        assertThat(one.amount().isPositive()).as("%s", one).isTrue();
        given.add(from, one.amount().getAmount());
        exchanged.add(to, one.amount().getAmount());
    }

    private static LineKey address(Exchanged one, String code, Sums among) {
        List<LineKey> keys = among.keySet().stream()
                .filter(key -> key.forPeriod().equals(one.forPeriod()))
                .filter(key -> code.equals(key.payCode() == null ? String.valueOf(key.leave()) : key.payCode()))
                .toList();
        assertThat(keys).as("the line %s of %s", code, one).hasSize(1);
        return keys.getFirst();
    }

    private static boolean allowed(Exchange rule, LineKey one, LineKey other) {
        Set<LineKind> kinds = EnumSet.of(one.kind(), other.kind());
        return switch (rule) {
            case LEAVE_BENEFITS -> leavePay(one) != leavePay(other);
            case STATUTORY_SUPPLEMENT -> kinds.equals(EnumSet.of(LineKind.STATUTORY, LineKind.SUPPLEMENTAL));
            case SUPPLEMENT_CODES -> kinds.equals(EnumSet.of(LineKind.SUPPLEMENTAL)) && !one.equals(other);
            case LEAVE_KINDS -> leavePay(one) && leavePay(other) && !one.equals(other);
        };
    }

    /** Nothing is taken but by exchanges, and nothing is paid out that the policy lets stand against what is owed. */
    private void periods() {
        Sums over = new Sums();
        Set<LineKey> keys = new TreeSet<>(entitlement.keySet());
        keys.addAll(owed.keySet());
        for (LineKey key : keys) {
            over.add(key, paid(key).subtract(given.at(key)).add(exchanged.at(key)));
            assertThat(over.at(key)).as("paid at %s beside exchanges", key).isNotNegative();
        }
        for (LineKey key : keys) {
            for (LineKey other : keys) {
                boolean exchangeable = other.forPeriod().equals(key.forPeriod())
                        && policy.netting().exchanges().stream().anyMatch(rule -> allowed(rule, key, other));
                BigDecimal open = left.at(other)
                        .add(owed.at(other).subtract(adjusted.at(other)).max(BigDecimal.ZERO));
                assertThat(exchangeable ? over.at(key).min(open) : BigDecimal.ZERO)
                        .as("%s paid out at %s beside %s at %s that stay owed", over.at(key), key, open, other)
                        .isEqualByComparingTo("0");
            }
        }
    }

    /** What is left on the claim together is owed, or it is waived, where it is less than the policy asks for. */
    private void waived(List<Waived> all) {
        BigDecimal together = left.sum(key -> true, amount -> amount);
        boolean small = policy.receivablesFrom()
                .filter(from -> together.signum() > 0 && together.compareTo(from) < 0)
                .isPresent();
        List<Waived> waived =
                all.stream().filter(one -> one.claim().equals(before.claim())).toList();
        assertThat(waived).extracting(one -> one.amount().getAmount()).isEqualTo(small ? List.of(together) : List.of());
        assertThat(leaving)
                .isEqualTo(together.signum() == 0 ? Set.of() : small ? Set.of(Move.WAIVED) : Set.of(Move.LEFT));
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
