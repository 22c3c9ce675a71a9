package org.caseledger.posting;

import java.math.BigDecimal;
import java.util.List;
import org.caseledger.claim.LineKey;
import org.jspecify.annotations.Nullable;

/**
 * Hours or dollars that go from one account of a claim to another. Both sides are in one record, so that there is no
 * half of it.
 *
 * @param address the pay period and the line that it is about
 * @param from the account that gives
 * @param to the account that receives
 * @param quantity dollars or hours, as the accounts count; above zero
 * @param days compensable days that run lines carried with it; below zero where they were taken away
 * @param because the entries that led to it
 * @param run the payroll run that carried it; none for what is due, or happened outside payroll
 */
public record Posting(
        LineKey address,
        Account from,
        Account to,
        BigDecimal quantity,
        int days,
        List<String> because,
        @Nullable String run) {

    private static final int DECIMALS = 2;

    /** Refuses a posting between hours and dollars, or onto itself; quantities have two decimals or more. */
    public Posting {
        if (from == to || from.inHours() != to.inHours() || quantity.signum() < 0) {
            throw new IllegalArgumentException("no posting goes from " + from + " to " + to + " with " + quantity);
        }
        quantity = quantity.setScale(Math.max(DECIMALS, quantity.scale()));
    }

    /** {@code quantity} from one to the other; below zero, the other way round. */
    static Posting signed(
            LineKey address,
            Account from,
            Account to,
            BigDecimal quantity,
            int days,
            List<String> because,
            @Nullable String run) {
        return quantity.signum() < 0
                ? new Posting(address, to, from, quantity.negate(), days, because, run)
                : new Posting(address, from, to, quantity, days, because, run);
    }
}
