package org.caseledger.app.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.decision.Limit;
import org.caseledger.intake.CommandField;
import org.caseledger.law.policy.EmployeeGroup;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** How a field of a form is filled in, which follows from the type of the part of the command that it is. */
public enum FieldKind {
    /** A line of text. */
    LINE,
    /** A text of several lines. */
    TEXT,
    /** A day. */
    DATE,
    /** Dollars. */
    MONEY,
    /** Hours, a percentage, a rate. */
    NUMBER,
    /** A whole number. */
    COUNT,
    /** One of several. */
    CHOICE,
    /** Yes or no. */
    YES_NO,
    /** Several texts, one a line. */
    LIST,
    /** A free object, one {@code name: value} a line. */
    FREE;

    /** The kind of {@code field}; empty for a type that no form knows. */
    static Optional<FieldKind> of(CommandField field) {
        return switch (field.type()) {
            case ParameterizedType list when list.getRawType() == List.class && takesTexts(list) -> Optional.of(LIST);
            case ParameterizedType map when map.getRawType() == Map.class -> Optional.of(FREE);
            case Class<?> plain -> of(plain, field.limit() == Limit.WORDS || field.limit() == Limit.FILE);
            default -> Optional.empty();
        };
    }

    private static boolean takesTexts(ParameterizedType list) {
        Type of = list.getActualTypeArguments()[0];
        return of == String.class || of instanceof Class<?> one && one.isEnum();
    }

    private static Optional<FieldKind> of(Class<?> type, boolean words) {
        if (type == String.class) {
            return Optional.of(words ? TEXT : LINE);
        } else if (type == LocalDate.class) {
            return Optional.of(DATE);
        } else if (type == Money.class || type == BigMoney.class) {
            return Optional.of(MONEY);
        } else if (type == BigDecimal.class) {
            return Optional.of(NUMBER);
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Optional.of(COUNT);
        } else if (type == boolean.class || type == Boolean.class) {
            return Optional.of(YES_NO);
        } else if (type.isEnum() || type == EmployeeGroup.class) {
            return Optional.of(CHOICE);
        }
        return Optional.empty();
    }

    /** What an HTML input of this kind is. */
    public String input() {
        return this == DATE ? "date" : "text";
    }

    /** How the keyboard of a phone is to be; blank where that doesn't matter. */
    public String keys() {
        return switch (this) {
            case MONEY, NUMBER -> "decimal";
            case COUNT -> "numeric";
            case LINE, TEXT, DATE, CHOICE, YES_NO, LIST, FREE -> "";
        };
    }
}
