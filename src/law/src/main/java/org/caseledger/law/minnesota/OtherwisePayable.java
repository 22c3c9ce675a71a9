package org.caseledger.law.minnesota;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.caseledger.law.calculator.Kind;

/**
 * An amount that is payable for the same injury as an overpayment, written {@code temporary-total:600.00}.
 *
 * @param what what it is for
 * @param amount what would be paid without a credit, in dollars and cents
 */
record OtherwisePayable(What what, BigDecimal amount) {

    /** What an amount is for, as Minn. Stat. 176.179 tells them apart. */
    enum What {
        TEMPORARY_TOTAL("periodic"),
        TEMPORARY_PARTIAL("periodic"),
        PERMANENT_PARTIAL("periodic"),
        PERMANENT_TOTAL("periodic"),
        RETRAINING("periodic"),
        DEATH("periodic"),
        ECONOMIC_RECOVERY("periodic"),
        IMPAIRMENT("periodic"),
        LUMP_SUM("lump-sum"),
        MEDICAL("medical"),
        PENALTY("penalty");

        private final String row;

        What(String row) {
            this.row = row;
        }

        /** The key of its row among the percentages that may be credited. */
        String row() {
            return row;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How it is written; a kind that the statute doesn't know and an amount that isn't in dollars and cents are refused. */
    static final Kind<OtherwisePayable> KIND = new Kind<>(
            "KIND:AMOUNT, such as temporary-total:600.00, where KIND is one of "
                    + Arrays.stream(What.values()).map(What::toString).collect(Collectors.joining(", ")),
            OtherwisePayable::parse);

    private static OtherwisePayable parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a kind and an amount with a : between them");
        }
        String kind = text.substring(0, colon).strip();
        What what = Arrays.stream(What.values())
                .filter(each -> each.toString().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("of no kind that is known"));
        return new OtherwisePayable(
                what, Kind.MONEY.reader().apply(text.substring(colon + 1).strip()));
    }
}
