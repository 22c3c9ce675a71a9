package org.caseledger.receivable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Owed;
import org.caseledger.claim.PayLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The receivables of one claim.
 *
 * @param claim the claim
 * @param all oldest first; those of which nothing is owed any more, too
 */
public record ClaimReceivables(String claim, List<ReceivableFacts> all) {

    /** No receivables. */
    public static ClaimReceivables none(String claim) {
        return new ClaimReceivables(claim, List.of());
    }

    /** The ids of the receivables that runs opened on {@code facts}' claim, oldest first. */
    public static List<String> ids(ClaimFacts facts) {
        return facts.paid().transmitted().stream()
                .flatMap(entry -> entry.event().lines().stream())
                .map(PayLine::owed)
                .filter(Objects::nonNull)
                .map(Owed::receivable)
                .distinct()
                .toList();
    }

    /** The id that the next receivable of the claim gets, such as {@code R-G-22-0007-2}. */
    public String nextId() {
        return "R-" + claim + "-" + (all.size() + 1);
    }

    /** The receivables as they were known at {@code instant}. */
    public ClaimReceivables knownAt(Instant instant) {
        return new ClaimReceivables(
                claim,
                all.stream()
                        .map(one -> one.knownAt(instant))
                        .filter(ReceivableFacts::exists)
                        .toList());
    }

    /** Dollars that are owed. */
    public Money open() {
        return all.stream().map(ReceivableFacts::open).reduce(Money.zero(CurrencyUnit.USD), Money::plus);
    }
}
