package org.caseledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;

/**
 * Dates, decimals and instants are read from their characters. The readers that the platform has for them say here what
 * each text is: both agree in the value, or both refuse.
 */
class LedgerJsonTest {

    private static final long SEED = 231_061;
    private static final int TEXTS = 20_000;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,8})?");
    /** What texts of people and of other programs are made of, a digit that isn't ASCII and a wide one among them. */
    private static final String LETTERS = "0123456789012345678901234567890123456789-.:TZtz+ eE,\u0660\uff11\u00e9";

    private static final List<String> ODD_DECIMALS = List.of(
            "",
            "-",
            ".",
            "-.",
            "0",
            "-0",
            "00",
            "-0.00",
            "0.00000000",
            "0.000000001",
            "1.",
            ".5",
            "-.5",
            "+1",
            "1e3",
            "1.2.3",
            "--1",
            "1-",
            " 1 ",
            "\u00a01",
            "\u20031\u2003",
            "999999999999999",
            "9999999999999999",
            "-999999999999999.99999999",
            "123456789012345.678",
            "123456789012345.6789",
            "1234567890123.12345",
            "0.1234567",
            "0.1234560",
            "1.230000",
            "3900.00",
            "3900.001",
            "3900.0010",
            "22.596125",
            "22.5961250",
            "22.59612500",
            "1,000.00",
            "\u0661",
            "NaN",
            "1_000");

    private static final List<String> ODD_DAYS = List.of(
            "",
            "2022-01-31",
            "2022-1-31",
            "2022-02-29",
            "2024-02-29",
            "2024-02-30",
            "1900-02-29",
            "2000-02-29",
            "2022-04-31",
            "2022-13-01",
            "2022-00-01",
            "2022-01-00",
            "2022-01-32",
            "0000-01-01",
            "-001-01-01",
            "-0001-01-01",
            "9999-12-31",
            "12022-01-31",
            "+12022-01-31",
            "2022-01-31 ",
            " 2022-01-31",
            "2022-01-31T00:00:00",
            "2022/01/31",
            "20220131",
            "2022-01-3a",
            "202\u0662-01-31",
            "2022-W05-1",
            "2022-031");

    private static final List<String> ODD_INSTANTS = List.of(
            "",
            "2022-04-19T17:35:00Z",
            "2022-04-19T17:35:00.000Z",
            "2022-04-19T17:35:00.1Z",
            "2022-04-19T17:35:00.123456789Z",
            "2022-04-19T17:35:00.1234567890Z",
            "2022-04-19T17:35:00.Z",
            "2022-04-19T17:35Z",
            "2022-04-19T17:35:00",
            "2022-04-19t17:35:00z",
            "2022-04-19 17:35:00Z",
            "2022-04-19T24:00:00Z",
            "2022-04-19T24:00:01Z",
            "2022-04-19T23:59:60Z",
            "2016-12-31T23:59:60Z",
            "2022-04-19T23:60:00Z",
            "2022-04-19T17:35:00+00:00",
            "2022-04-19T17:35:00-07:00",
            "2022-02-29T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "1969-12-31T23:59:59.999Z",
            "-0001-01-01T00:00:00Z",
            "+12022-04-19T17:35:00Z",
            "2022-04-19T17:35:00ZZ",
            "2022-04-19T1a:35:00Z",
            "2022-04-19T17-35:00Z",
            "2022-04-19T17:35-00Z",
            "2022-04-19T17:35:00,5Z",
            "2022-04-19T17:35:00.12aZ");

    @Test
    void aDecimalIsWhatThePatternOfDecimalsSays() {
        texts(ODD_DECIMALS, "-3900.00")
                .forEach(text ->
                        assertThat(read(text, BigDecimal.class)).as(text).isEqualTo(decimal(text)));
    }

    @Test
    void moneyHasTwoDecimalsAndNoMore() {
        texts(ODD_DECIMALS, "-3900.00").forEach(text -> {
            BigDecimal decimal = decimal(text);
            Money money = read(text, Money.class);
            if (decimal == null || decimal.stripTrailingZeros().scale() > 2) {
                assertThat(money).as(text).isNull();
            } else {
                assertThat(money)
                        .as(text)
                        .hasToString("USD " + decimal.setScale(2).toPlainString());
            }
        });
    }

    @Test
    void aRateHasTwoToSixDecimals() {
        texts(ODD_DECIMALS, "22.596125").forEach(text -> {
            BigDecimal decimal = decimal(text);
            BigMoney rate = read(text, BigMoney.class);
            if (decimal == null || decimal.stripTrailingZeros().scale() > 6) {
                assertThat(rate).as(text).isNull();
            } else {
                int scale = Math.max(2, decimal.stripTrailingZeros().scale());
                assertThat(rate)
                        .as(text)
                        .hasToString("USD " + decimal.setScale(scale).toPlainString());
            }
        });
    }

    @Test
    void aDayIsWhatTheCalendarSays() {
        texts(ODD_DAYS, "2022-01-31")
                .forEach(text -> assertThat(read(text, LocalDate.class))
                        .as(text)
                        .isEqualTo(orNull(() -> LocalDate.parse(text), DateTimeParseException.class)));
    }

    @Test
    void everyDayOfFourCenturiesIsReadAndTheDayAfterItsMonthRefused() {
        LocalDate day = LocalDate.of(1800, 1, 1);
        while (day.getYear() < 2200) {
            assertThat(read(day.toString(), LocalDate.class)).isEqualTo(day);
            if (day.getDayOfMonth() == day.lengthOfMonth()) {
                String next = day.toString().substring(0, 8) + (day.lengthOfMonth() + 1);
                assertThat(read(next, LocalDate.class)).as(next).isNull();
            }
            day = day.plusDays(1);
        }
    }

    @Test
    void anInstantIsWhatTheCalendarSays() {
        texts(ODD_INSTANTS, "2022-04-19T17:35:00.123Z")
                .forEach(text -> assertThat(orNull(() -> Instants.read(text), DateTimeException.class))
                        .as(text)
                        .isEqualTo(orNull(() -> Instant.parse(text), DateTimeException.class)));
    }

    @Test
    void anInstantIsReadAsItIsWritten() {
        Random random = new Random(SEED);
        for (int number = 0; number < TEXTS; number++) {
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(-62_167_219_200L, 253_402_300_800L),
                    number % 3 == 0 ? 0 : random.nextInt(1_000_000_000));
            assertThat(Instants.read(instant.toString())).isEqualTo(instant);
        }
    }

    @Test
    void whatIsRefusedIsToldInTheSameWords() {
        assertThat(refusal("\"x\"", BigDecimal.class)).contains("must be a decimal such as \"3900.00\"");
        assertThat(refusal("\"1.234\"", Money.class)).contains("must have at most two decimals");
        assertThat(refusal("\"1.2345678\"", BigMoney.class)).contains("must have at most six decimals");
        assertThat(refusal("\"2022-02-30\"", LocalDate.class)).contains("must be a date such as 2022-01-31");
        assertThat(refusal("20220131", LocalDate.class)).contains("must be a date such as 2022-01-31");
        assertThat(catchThrowable(() -> Instants.read("noon")))
                .hasMessage("Text 'noon' could not be parsed at index 0");
    }

    /** The {@code odd} texts; and the {@code good} one damaged in a few places, again and again. */
    private static Stream<String> texts(List<String> odd, String good) {
        Random random = new Random(SEED);
        return Stream.concat(
                odd.stream(), Stream.generate(() -> damaged(good, random)).limit(TEXTS));
    }

    private static String damaged(String good, Random random) {
        StringBuilder text = new StringBuilder(good);
        for (int more = random.nextInt(5); more > 0; more--) {
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            int at = random.nextInt(text.length() + 1);
            if (at == text.length() || random.nextInt(4) == 0) {
                text.insert(at, letter);
            } else if (random.nextInt(4) == 0) {
                text.deleteCharAt(at);
            } else {
                text.setCharAt(at, letter);
            }
        }
        return text.toString();
    }

    private static @Nullable BigDecimal decimal(String text) {
        String bare = text.strip();
        return DECIMAL.matcher(bare).matches() ? new BigDecimal(bare) : null;
    }

    private static <T> @Nullable T read(String text, Class<T> type) {
        String json = LedgerJson.mapper().writeValueAsString(text);
        return orNull(() -> LedgerJson.mapper().readValue(json, type), DatabindException.class);
    }

    private static <T> @Nullable T orNull(Supplier<T> reading, Class<? extends RuntimeException> refusal) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            assertThat(e).isInstanceOf(refusal);
            return null;
        }
    }

    private static String refusal(String json, Class<?> type) {
        return String.valueOf(
                catchThrowable(() -> LedgerJson.mapper().readValue(json, type)).getMessage());
    }
}
