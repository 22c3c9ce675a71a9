package org.caseledger.app.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseledger.decision.Characters;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.HourlyRate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file. Blanks around a cell don't count, and an empty cell is an absent value.
 *
 * @param line the line on which it begins
 * @param header the columns
 * @param cells the cells, in the order of the columns
 */
record Row(int line, List<String> header, List<String> cells) {

    private static final int CENTS = 2;

    /** A cell, or the row, can't be taken. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        private final @Nullable String column;
        private final String code;

        Fault(@Nullable String column, String code, String message) {
            super(message);
            this.column = column;
            this.code = code;
        }

        Refusal refusal() {
            return Refusal.of(code, String.valueOf(getMessage()));
        }

        BadRow in(String file, int line) {
            return new BadRow(file, line, column, code, String.valueOf(getMessage()));
        }
    }

    /** Whether the row has a cell for each column. */
    boolean complete() {
        return cells.size() == header.size();
    }

    /** Refuses a row that has more or fewer cells than there are columns. */
    void checkWidth() throws Fault {
        if (!complete()) {
            throw new Fault(
                    null,
                    "wrong-width",
                    "the row has " + cells.size() + " cells, but there are " + header.size()
                            + " columns; put a cell that contains a comma in double quotes");
        }
    }

    /**
     * Refuses a row with a cell that isn't UTF-8, or that has half of a character or a control character. A cell may run
     * over several lines where the text that it becomes may; otherwise the command refuses it.
     */
    void checkCharacters() throws Fault {
        for (int at = 0; at < cells.size(); at++) {
            String column = at < header.size() ? header.get(at) : null;
            if (cells.get(at).indexOf(Sheet.NOT_UTF_8) >= 0) {
                throw new Fault(column, RefusalCode.NOT_UTF_8, "the cell is not UTF-8 text; save the file as UTF-8");
            }
            Optional<String> fault = Characters.fault(cells.get(at), true);
            if (fault.isPresent()) {
                throw new Fault(column, "bad-character", "the cell " + fault.get());
            }
        }
    }

    /** The text in {@code column}, if there is one and all of it can be read; otherwise null. */
    @Nullable String legibleOrNull(String column) {
        String text = textOrNull(column);
        return text == null
                        || text.indexOf(Sheet.NOT_UTF_8) >= 0
                        || Characters.fault(text, true).isPresent()
                ? null
                : text;
    }

    /** The text in {@code column}, or null. */
    @Nullable String textOrNull(String column) {
        String text = cells.get(header.indexOf(column));
        return text.isEmpty() ? null : text;
    }

    /** The text in {@code column}. */
    String text(String column) throws Fault {
        String text = textOrNull(column);
        if (text == null) {
            throw new Fault(column, "missing-value", "the cell is empty; it must be filled");
        }
        return text;
    }

    /** The date in {@code column}. */
    LocalDate date(String column) throws Fault {
        return date(column, text(column));
    }

    /** The date in {@code column}, or null. */
    @Nullable LocalDate dateOrNull(String column) throws Fault {
        String text = textOrNull(column);
        return text == null ? null : date(column, text);
    }

    private static LocalDate date(String column, String text) throws Fault {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(column, text, "is not a date; write it like 2022-01-31");
        }
    }

    /** The dollars in {@code column}. */
    Money money(String column) throws Fault {
        return money(column, text(column));
    }

    /** The dollars in {@code column}, or null. */
    @Nullable Money moneyOrNull(String column) throws Fault {
        String text = textOrNull(column);
        return text == null ? null : money(column, text);
    }

    /** The dollars an hour in {@code column}, or null. */
    @Nullable BigMoney rateOrNull(String column) throws Fault {
        String text = textOrNull(column);
        if (text == null) {
            return null;
        }
        BigDecimal rate = decimal(column, text);
        if (!HourlyRate.fits(rate)) {
            throw wrong(column, text, "has more than six decimals; round it to six");
        }
        return HourlyRate.of(rate);
    }

    private static Money money(String column, String text) throws Fault {
        BigDecimal amount = decimal(column, text);
        if (amount.stripTrailingZeros().scale() > CENTS) {
            throw wrong(column, text, "has more than two decimals; round it to cents");
        }
        return Money.of(CurrencyUnit.USD, amount.setScale(CENTS));
    }

    /** The decimal number in {@code column}; 8, 8.0 and 8.00 are the same. */
    BigDecimal decimal(String column) throws Fault {
        BigDecimal number = decimal(column, text(column)).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static BigDecimal decimal(String column, String text) throws Fault {
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,8})?")) {
            throw wrong(column, text, "is not a number; write it like 3900.00, without sign of currency or thousands");
        }
        return new BigDecimal(text);
    }

    /** Yes or no in {@code column}. */
    boolean yes(String column) throws Fault {
        String text = text(column);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1" -> true;
            case "no", "n", "false", "0" -> false;
            default -> throw wrong(column, text, "must be yes or no");
        };
    }

    /** One of {@code values}, by the word under which the ledger prints it, in {@code column}. */
    <T> T oneOf(String column, T[] values) throws Fault {
        String text = text(column);
        for (T value : values) {
            if (value.toString().equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw wrong(
                column,
                text,
                "must be one of " + Arrays.stream(values).map(Object::toString).collect(Collectors.joining(", ")));
    }

    static Fault wrong(String column, String text, String what) {
        return new Fault(column, "wrong-value", "\"" + Characters.shown(text) + "\" " + what);
    }
}
