package org.caseledger.variance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.PostedVariance;
import org.caseledger.law.policy.Terms;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a transmitted run carried for a claim with what payroll posted for it, address by address.
 *
 * <p>A run carried 713 for 8 to 21 January with 940.28. Payroll posted 904.28: the {@code amount} differs. Payroll
 * posted nothing: {@code not posted}. Payroll posted a 710 that the run doesn't have: {@code not carried}. Days are
 * compared only where payroll keeps them.
 */
public final class PostedComparison {

    /** The figure of a line in money. */
    public static final String AMOUNT = "amount";

    private static final String HOURS = "hours";
    private static final String DAYS = "days";

    private final ClaimFacts facts;
    private final Terms terms;
    private final String run;
    private final List<PostedVariance> variances = new ArrayList<>();

    private PostedComparison(ClaimFacts facts, Terms terms, String run) {
        this.facts = facts;
        this.terms = terms;
        this.run = run;
    }

    /** The differences as the claim's postings and transmitted lines are now; none where all figures agree. */
    public static List<PostedVariance> of(ClaimFacts facts, Terms terms, String run) {
        return new PostedComparison(facts, terms, run).compare();
    }

    private List<PostedVariance> compare() {
        SortedMap<LineKey, CarriedByRun> carried = CarriedByRun.by(facts, run);
        SortedMap<LineKey, PostedRows> posted = PostedRows.of(facts, run);
        SortedSet<LineKey> addresses = new TreeSet<>(carried.keySet());
        addresses.addAll(posted.keySet());
        for (LineKey address : addresses) {
            CarriedByRun ours = carried.get(address);
            PostedRows theirs = posted.get(address);
            if (ours == null) {
                notCarried(address, theirs);
            } else if (theirs == null) {
                notPosted(address, ours);
            } else {
                differences(address, ours, theirs);
            }
        }
        return List.copyOf(variances);
    }

    private void notCarried(LineKey address, @Nullable PostedRows theirs) {
        Optional<BigDecimal> hours = theirs == null ? Optional.empty() : theirs.hours();
        Optional<BigDecimal> amount =
                theirs == null ? Optional.empty() : theirs.amount().map(Money::getAmount);
        hours.filter(PostedComparison::something).ifPresent(h -> add(address, HOURS, null, h, "not carried"));
        amount.filter(PostedComparison::something).ifPresent(a -> add(address, AMOUNT, null, a, "not carried"));
    }

    private void notPosted(LineKey address, CarriedByRun ours) {
        if (ours.hours() != null) {
            add(address, HOURS, ours.hours(), null, "not posted");
        }
        if (ours.amount() != null) {
            add(address, AMOUNT, ours.amount(), null, "not posted");
        }
    }

    private void differences(LineKey address, CarriedByRun ours, PostedRows theirs) {
        BigDecimal days = theirs.days().orElse(null);
        boolean otherDays = ours.days() != null && days != null && differs(ours.days(), days);
        BigDecimal amount = theirs.amount().map(Money::getAmount).orElse(null);
        boolean otherAmount = differs(ours.amount(), amount);
        String cause = otherAmount ? new PostedAmount(facts, terms, address, ours, theirs).cause(otherDays) : DAYS;
        if (otherDays) {
            add(address, DAYS, ours.days(), days, cause);
        }
        BigDecimal hours = theirs.hours().orElse(null);
        if (differs(ours.hours(), hours)) {
            add(address, HOURS, ours.hours(), hours, HOURS);
        }
        if (otherAmount) {
            add(address, AMOUNT, ours.amount(), amount, cause);
        }
    }

    private void add(
            LineKey address, String figure, @Nullable BigDecimal carried, @Nullable BigDecimal posted, String cause) {
        variances.add(new PostedVariance(
                run,
                address.forPeriod(),
                address.kind(),
                address.payCode(),
                address.leave(),
                figure,
                text(figure, carried),
                text(figure, posted),
                cause));
    }

    /** Hours and amounts as people write them, with two decimals at least. */
    private static @Nullable String text(String figure, @Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        boolean counted = figure.equals(DAYS);
        return (counted || value.scale() >= 2 ? value : value.setScale(2)).toPlainString();
    }

    private static boolean differs(@Nullable BigDecimal carried, @Nullable BigDecimal posted) {
        BigDecimal ours = carried == null ? BigDecimal.ZERO : carried;
        BigDecimal theirs = posted == null ? BigDecimal.ZERO : posted;
        return ours.compareTo(theirs) != 0;
    }

    private static boolean something(BigDecimal value) {
        return value.signum() != 0;
    }
}
