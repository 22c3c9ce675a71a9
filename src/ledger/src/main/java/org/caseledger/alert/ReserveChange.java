package org.caseledger.alert;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.caseledger.claim.ClaimEvent.ReserveSet;
import org.caseledger.claim.ReserveKind;
import org.caseledger.journal.Entry;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A change of what is set aside in all by more than $25,000.00, up or down; by exactly $25,000.00 is none.
 *
 * <p>10,000.00 for indemnity and 10,000.00 for medical are set aside: two changes of 10,000.00. Medical becomes 35,000.01: the
 * total of 20,000.00 changes by 25,000.01, and the alert is raised.
 */
final class ReserveChange {

    private static final Money MORE_THAN = Money.ofMajor(CurrencyUnit.USD, 25_000);

    private ReserveChange() {}

    static List<Raised> find(Watched claim) {
        Map<ReserveKind, Money> reserves = new EnumMap<>(ReserveKind.class);
        Money before = Money.zero(CurrencyUnit.USD);
        List<Raised> raised = new ArrayList<>();
        for (Entry<ReserveSet> entry : claim.facts().onFile().reserves()) {
            reserves.put(entry.event().kind(), entry.event().amount());
            Money after = reserves.values().stream().reduce(Money.zero(CurrencyUnit.USD), Money::plus);
            if (after.minus(before).abs().isGreaterThan(MORE_THAN)) {
                raised.add(Raised.at(
                        entry.id(),
                        entry,
                        "Reserves changed from " + before.getAmount() + " to " + after.getAmount() + " in all",
                        "take note of it with the reason (AcknowledgeAlert)"));
            }
            before = after;
        }
        return raised;
    }
}
