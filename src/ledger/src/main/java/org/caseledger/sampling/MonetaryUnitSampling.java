package org.caseledger.sampling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Monetary unit sampling: each dollar of the book has the same chance, so that large items are drawn more often. Its confidence
 * factors are those of the Poisson distribution, computed and not tabled.
 *
 * <p>A book of $250,000.00, of which $15,000.00 may be wrong, at a risk of 5 %: the factor is 2.9957, one dollar is drawn of every
 * $5,007.12, and 50 dollars in all. Every item above that interval is taken.
 *
 * @param tolerable dollars that may be misstated
 * @param risk the risk, in percent, that more is
 */
public record MonetaryUnitSampling(Money tolerable, BigDecimal risk) {

    /** Refuses a tolerable misstatement of nothing or less, and a risk that is none. */
    public MonetaryUnitSampling {
        if (!tolerable.isPositive() || !Percent.proper(risk)) {
            throw new IllegalArgumentException("no monetary unit sampling for a tolerable misstatement of "
                    + tolerable.getAmount().toPlainString() + " at a risk of " + risk.toPlainString() + " %");
        }
    }

    /** The confidence factor for {@code misstatements} at the risk: 2.9957 for none at 5 %. */
    public double factor(int misstatements) {
        return GammaDistribution.of(misstatements + 1, 1).inverseSurvivalProbability(Percent.share(risk));
    }

    /** How many dollars lie between two that are drawn, to the cent below: at least one cent. */
    public Money interval() {
        BigDecimal cents = tolerable.getAmount().divide(BigDecimal.valueOf(factor(0)), MathContext.DECIMAL64);
        Money interval = Money.of(CurrencyUnit.USD, cents.setScale(2, RoundingMode.DOWN));
        return interval.isZero() ? Money.ofMinor(CurrencyUnit.USD, 1) : interval;
    }

    /** How many dollars are drawn from {@code book}, where no misstatement is expected. */
    public int size(Money book) {
        return book.getAmount()
                .multiply(BigDecimal.valueOf(factor(0)))
                .divide(tolerable.getAmount(), MathContext.DECIMAL64)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    /**
     * The items of {@code book} that are drawn with {@code seed}, in byte order of their ids: those in which a drawn dollar lies.
     * The first dollar is SHA-256(seed ‖ 0x00 ‖ "start") modulo the interval, in cents. What is carried back (below zero) counts
     * by its size: a wrong recovery is a misstatement, too.
     */
    public List<String> draw(Map<String, Money> book, String seed) {
        BigInteger step = BigInteger.valueOf(interval().getAmountMinorLong());
        BigInteger next = new BigInteger(Draw.key(seed, "start"), 16).mod(step);
        BigInteger before = BigInteger.ZERO;
        List<String> drawn = new ArrayList<>();
        for (String id : Draw.population(book.keySet())) {
            BigInteger until = before.add(BigInteger.valueOf(
                    book.getOrDefault(id, Money.zero(CurrencyUnit.USD)).abs().getAmountMinorLong()));
            if (next.compareTo(until) < 0) {
                drawn.add(id);
                next = next.add(step.multiply(until.subtract(next)
                        .subtract(BigInteger.ONE)
                        .divide(step)
                        .add(BigInteger.ONE)));
            }
            before = until;
        }
        return drawn;
    }

    /**
     * An item that was audited.
     *
     * @param book dollars as they were carried
     * @param audited dollars as they should have been
     */
    public record Item(Money book, Money audited) {

        /** The part of the book value that is too much; 0.25 where $100.00 should have been $75.00. */
        BigDecimal taint() {
            return book.isZero()
                    ? BigDecimal.ZERO
                    : book.minus(audited).getAmount().divide(book.getAmount(), MathContext.DECIMAL64);
        }
    }

    /**
     * What the population is overstated by at most: the interval times the factor for none, and for each overstated item of the
     * {@code sample}, the largest part first, that part of an interval times the step to the next factor. Items at or above the
     * interval were all taken: what they are overstated by is known, and added as it is.
     */
    public Money upperMisstatement(List<Item> sample) {
        BigDecimal interval = interval().getAmount();
        BigDecimal upper = interval.multiply(BigDecimal.valueOf(factor(0)));
        List<BigDecimal> taints = sample.stream()
                .filter(item -> item.book().getAmount().compareTo(interval) < 0)
                .map(Item::taint)
                .filter(taint -> taint.signum() > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int rank = 0; rank < taints.size(); rank++) {
            BigDecimal increment = BigDecimal.valueOf(factor(rank + 1) - factor(rank));
            upper = upper.add(taints.get(rank).multiply(interval).multiply(increment));
        }
        for (Item item : sample) {
            if (item.book().getAmount().compareTo(interval) >= 0) {
                upper = upper.add(item.book().minus(item.audited()).getAmount().max(BigDecimal.ZERO));
            }
        }
        return Money.of(CurrencyUnit.USD, upper.setScale(2, RoundingMode.UP));
    }
}
