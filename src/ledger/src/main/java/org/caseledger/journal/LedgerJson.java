package org.caseledger.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * How the ledger writes JSON: dates in ISO form, money, rates and hours as decimal strings, enumerations in the trade's words
 * with hyphens, absent parts left out, parts in the order in which the records declare them. Reading refuses unknown
 * parts and wrong types.
 */
public final class LedgerJson {

    private static final int CENTS = 2;
    private static final int SCALE_MAX = 30;

    private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

    private LedgerJson() {}

    /** Sets a mapper up as the ledger reads and writes. */
    public static JsonMapper.Builder configure(JsonMapper.Builder mapper) {
        return mapper.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .enable(EnumFeature.READ_ENUMS_USING_TO_STRING)
                .enable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addModule(new SimpleModule("ledger")
                        .addSerializer(Money.class, new MoneyWriter())
                        .addDeserializer(Money.class, new MoneyReader())
                        .addSerializer(BigMoney.class, new RateWriter())
                        .addDeserializer(BigMoney.class, new RateReader())
                        .addDeserializer(LocalDate.class, new DateReader())
                        .addSerializer(BigDecimal.class, new DecimalWriter())
                        .addDeserializer(BigDecimal.class, new DecimalReader()));
    }

    /** The mapper that reads and writes events, commands and documents alike. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** SHA-256 over the JSON of {@code document}, in hexadecimal. However long that is, it is never in memory as a whole. */
    public static String sha256(Object document) {
        MessageDigest digest = sha256();
        MAPPER.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), digest), document);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 over {@code bytes}, in hexadecimal. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static final class MoneyWriter extends ValueSerializer<Money> {
        @Override
        public void serialize(Money value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.getAmount().toPlainString());
        }
    }

    private static final class MoneyReader extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) {
            BigDecimal amount = decimal(in, context, Money.class);
            if (amount.scale() > CENTS && amount.stripTrailingZeros().scale() > CENTS) {
                context.reportInputMismatch(Money.class, "must have at most two decimals");
            }
            return Money.of(CurrencyUnit.USD, amount.setScale(CENTS));
        }
    }

    private static final class RateWriter extends ValueSerializer<BigMoney> {
        @Override
        public void serialize(BigMoney value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.getAmount().toPlainString());
        }
    }

    private static final class RateReader extends ValueDeserializer<BigMoney> {
        @Override
        public BigMoney deserialize(JsonParser in, DeserializationContext context) {
            BigDecimal rate = decimal(in, context, BigMoney.class);
            if (!HourlyRate.fits(rate)) {
                context.reportInputMismatch(BigMoney.class, "must have at most six decimals");
            }
            return HourlyRate.of(rate);
        }
    }

    /** A date is a text in ISO form; a number, a list or a time of day is not cut down to one. */
    private static final class DateReader extends ValueDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) {
            String text = in.currentToken() == JsonToken.VALUE_STRING ? in.getString() : "";
            LocalDate day = text.length() == Digits.DAY_LENGTH ? Digits.day(text, 0) : null;
            if (day != null) {
                return day;
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                return context.reportInputMismatch(LocalDate.class, "must be a date such as 2022-01-31");
            }
        }
    }

    private static final class DecimalWriter extends ValueSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toPlainString());
        }
    }

    private static final class DecimalReader extends ValueDeserializer<BigDecimal> {
        @Override
        public BigDecimal deserialize(JsonParser in, DeserializationContext context) {
            return decimal(in, context, BigDecimal.class);
        }
    }

    private static BigDecimal decimal(JsonParser in, DeserializationContext context, Class<?> target) {
        String text = switch (in.currentToken()) {
            case VALUE_STRING -> in.getString().strip();
            // A number may arrive as 1.2E7; it is still twelve million.
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> plain(in.getDecimalValue());
            default -> "";
        };
        BigDecimal decimal = Digits.decimal(text);
        return decimal == null ? context.reportInputMismatch(target, "must be a decimal such as \"3900.00\"") : decimal;
    }

    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > SCALE_MAX ? "" : number.toPlainString();
    }
}
