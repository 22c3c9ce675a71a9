package org.caseledger.decision;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How long a text, how large an amount and how far away a date may be, and which characters a text may have. A command
 * beyond them is refused before it is decided on, because what is recorded stays, and every screen, table and letter
 * must be able to show it.
 *
 * <p>Identifiers (claim, entry, employer, employee, code …) have up to {@value #IDENTIFIER_MAX} characters, names of
 * people and parties up to {@value #NAME_MAX}, texts up to {@value #TEXT_MAX}, policy files up
 * to {@value #FILE_MAX}; amounts and hours are below one
 * billion; only the longest texts run over several lines; dates lie within the {@link Horizon} of the day of recording.
 */
public final class Bounds {

    /** Characters of an identifier. */
    public static final int IDENTIFIER_MAX = 60;

    /** Characters of a receivable's id, which is longer than its claim's number. */
    public static final int RECEIVABLE_MAX = IDENTIFIER_MAX + 10;

    /** Characters of a name. */
    public static final int NAME_MAX = 200;

    /** Characters of any other text. */
    public static final int TEXT_MAX = 2_000;

    /** Characters of a policy file. */
    public static final int FILE_MAX = 100_000;

    /** Characters of a person's or system's name as the giver of a command. */
    public static final int USER_MAX = 100;

    /** Characters of an idempotency key. */
    public static final int KEY_MAX = 250;

    /** What files, addresses and transmittals name things by. */
    private static final Set<String> NUMBERS = Set.of("claim", "caseId", "employer", "employee", "id", "receivable");

    private static final Pattern PLAIN =
            Pattern.compile("[^\\p{Cntrl}/\\\\\\s]([^\\p{Cntrl}/\\\\]*[^\\p{Cntrl}/\\\\\\s])?");

    private static final BigDecimal AMOUNT_MAX = BigDecimal.valueOf(1_000_000_000L);

    private Bounds() {}

    /** The first part of {@code command} (a record) that is out of bounds or beyond {@code horizon}, as a refusal. */
    public static Optional<Refusal> check(Record command, Horizon horizon) {
        for (RecordComponent component : command.getClass().getRecordComponents()) {
            Optional<Refusal> refusal = check(component.getName(), value(component, command), horizon);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> check(String name, @Nullable Object value, Horizon horizon) {
        return switch (value) {
            case null -> Optional.empty();
            case String text -> text(name, text);
            case Money amount -> check(name, amount.getAmount(), horizon);
            case BigMoney rate -> check(name, rate.getAmount(), horizon);
            case BigDecimal number
            when number.abs().compareTo(AMOUNT_MAX) >= 0 ->
                Optional.of(Refusal.of(
                        "amount-too-large",
                        "\"" + name + "\" is " + number.toPlainString() + "; it must be below one billion"));
            case LocalDate day ->
                horizon.objection(day)
                        .map(objection -> Refusal.of("date-out-of-range", "\"" + name + "\" " + objection));
            case Record nested -> check(nested, horizon);
            case Iterable<?> items -> first(name, items, horizon);
            case Map<?, ?> free ->
                free.toString().length() > TEXT_MAX
                        ? Optional.of(Refusal.of(
                                "text-too-long", "\"" + name + "\" is longer than " + TEXT_MAX + " characters"))
                        : first(name, free.keySet(), horizon).or(() -> first(name, free.values(), horizon));
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> first(String name, Iterable<?> items, Horizon horizon) {
        for (Object item : items) {
            Optional<Refusal> refusal = check(name, item, horizon);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** What is out of bounds with {@code text}, the value of the part {@code name}. */
    public static Optional<Refusal> text(String name, String text) {
        String field = "\"" + (name.equals("caseId") ? "case" : name) + "\"";
        int longest = longest(name);
        if (text.length() > longest) {
            return Optional.of(Refusal.of(
                    "text-too-long",
                    field + " has " + text.length() + " characters; at most " + longest + " are kept"));
        }
        if (NUMBERS.contains(name) && !PLAIN.matcher(text).matches()) {
            return Optional.of(Refusal.of(
                    "bad-identifier",
                    field + " is \"" + Characters.shown(text)
                            + "\"; a number has no slashes, line breaks or blanks at its ends"));
        }
        return Characters.fault(text, longest >= TEXT_MAX)
                .map(fault -> Refusal.of("bad-character", field + " " + fault));
    }

    private static int longest(String name) {
        return switch (name) {
            case "claim",
                    "id",
                    "employer",
                    "employee",
                    "employeeId",
                    "entry",
                    "variance",
                    "audit",
                    "about",
                    "code",
                    "caseId",
                    "deadline",
                    "form",
                    "run" -> IDENTIFIER_MAX;
            case "name", "party", "payer", "with", "physician", "reportedBy", "reference", "against", "statute" ->
                NAME_MAX;
            case "text" -> FILE_MAX;
            case "receivable" -> RECEIVABLE_MAX;
            case "by" -> USER_MAX;
            case "key" -> KEY_MAX;
            default -> TEXT_MAX;
        };
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a record can't be read: " + record.getClass(), e);
        }
    }
}
