package org.caseledger.app.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.app.answer.VariancesAnswer.Item;

/**
 * Open variances of one age.
 *
 * @param age how long they have been open, in words
 * @param count how many
 * @param difference dollars by which the other side's figures are above the ledger's
 */
public record VarianceAge(String age, int count, BigDecimal difference) {

    /** Ages, and how many days each is at most. */
    private enum Age {
        MONTH("up to 30 days", 30),
        QUARTER("31 to 90 days", 90),
        YEAR("91 to 365 days", 365),
        LONGER("over a year", Long.MAX_VALUE);

        private final String words;
        private final long daysMax;

        Age(String words, long daysMax) {
            this.words = words;
            this.daysMax = daysMax;
        }

        static Age of(Item variance) {
            return Stream.of(values())
                    .filter(age -> variance.ageDays() <= age.daysMax)
                    .findFirst()
                    .orElse(LONGER);
        }
    }

    /** Each age with those of {@code open} that have it, the youngest first. */
    public static List<VarianceAge> all(List<Item> open) {
        return Stream.of(Age.values())
                .map(age ->
                        of(age, open.stream().filter(one -> Age.of(one) == age).toList()))
                .toList();
    }

    private static VarianceAge of(Age age, List<Item> such) {
        return new VarianceAge(
                age.words,
                such.size(),
                such.stream()
                        .map(Item::difference)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add));
    }
}
