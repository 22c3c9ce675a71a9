package org.caseledger.variance;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.PayLine;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What one run carried for a claim under one address, and what other runs carried under the same.
 *
 * @param days calendar days, for pay
 * @param hours leave hours, for lines in hours
 * @param amount dollars, for lines in money
 * @param before dollars that runs transmitted earlier carried under the address
 */
record CarriedByRun(
        @Nullable BigDecimal days,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal amount,
        BigDecimal before) {

    private static final CarriedByRun NOTHING = new CarriedByRun(null, null, null, BigDecimal.ZERO);

    private record OfRun(String run, PayLine line) {}

    /** What {@code run} carried, by address; empty where it carried nothing for the claim. */
    static SortedMap<LineKey, CarriedByRun> by(ClaimFacts facts, String run) {
        SortedMap<LineKey, BigDecimal> before = new TreeMap<>();
        SortedMap<LineKey, CarriedByRun> carried = new TreeMap<>();
        lines(facts).forEach(one -> {
            LineKey key = LineKey.of(one.line());
            if (one.run().equals(run)) {
                CarriedByRun sum =
                        carried.getOrDefault(key, NOTHING).plus(one.line(), before.getOrDefault(key, BigDecimal.ZERO));
                carried.put(key, sum);
            } else if (!carried.containsKey(key)) {
                before.merge(key, amount(one.line()), BigDecimal::add);
            }
        });
        return carried;
    }

    private static Stream<OfRun> lines(ClaimFacts facts) {
        return facts.paid().carried().stream()
                .map(Entry::event)
                .flatMap(one -> one.lines().stream().map(line -> new OfRun(one.run(), line)));
    }

    private CarriedByRun plus(PayLine line, BigDecimal earlier) {
        return new CarriedByRun(
                add(days, line.days() == null ? null : BigDecimal.valueOf(line.days())),
                add(hours, line.hours()),
                add(amount, line.amount() == null ? null : line.amount().getAmount()),
                earlier);
    }

    private static BigDecimal amount(PayLine line) {
        return line.amount() == null ? BigDecimal.ZERO : line.amount().getAmount();
    }

    private static @Nullable BigDecimal add(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }
}
