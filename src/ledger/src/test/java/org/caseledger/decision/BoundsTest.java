package org.caseledger.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final Horizon HORIZON = Horizon.on(LocalDate.parse("2022-06-27"));

    /** A command with a part of each kind. */
    public record Command(
            @Within(Limit.IDENTIFIER) String claim,
            @Within(Limit.NAME) String name,
            @Within(Limit.WORDS) String description,
            @Nullable LocalDate on,
            @Within(Limit.AMOUNT) @Nullable BigDecimal hours,
            @Within(Limit.AMOUNT) @Nullable Money amount,
            @Within(Limit.WORDS) Map<String, Object> basis,
            @Within(Limit.CODE) List<String> about,
            @Nullable Command inner) {}

    private static Command command(int claim, int name, int description, String on, String hours, String amount) {
        return new Command(
                "c".repeat(claim),
                "n".repeat(name),
                "d".repeat(description),
                LocalDate.parse(on),
                new BigDecimal(hours),
                Money.of(CurrencyUnit.USD, new BigDecimal(amount)),
                Map.of(),
                List.of("e"),
                null);
    }

    private static @Nullable String code(Command command) {
        return Bounds.check(command, HORIZON).map(Refusal::code).orElse(null);
    }

    @Test
    void whatIsWithinBoundsPassesOnBothSides() {
        assertThat(code(command(60, 200, 2_000, "1913-01-01", "999999999.99", "-999999999.99")))
                .isNull();
        assertThat(code(command(1, 1, 1, "2024-06-27", "0", "0"))).isNull();
    }

    @Test
    void whatIsBeyondIsRefusedByName() {
        assertThat(code(command(61, 1, 1, "2022-01-01", "1", "1"))).isEqualTo("text-too-long");
        assertThat(code(command(1, 201, 1, "2022-01-01", "1", "1"))).isEqualTo("text-too-long");
        assertThat(code(command(1, 1, 2_001, "2022-01-01", "1", "1"))).isEqualTo("text-too-long");
        assertThat(code(command(1, 1, 1, "1912-12-31", "1", "1"))).isEqualTo("date-out-of-range");
        assertThat(code(command(1, 1, 1, "2024-06-28", "1", "1"))).isEqualTo("date-out-of-range");
        assertThat(code(command(1, 1, 1, "2022-01-01", "1000000000", "1"))).isEqualTo("amount-too-large");
        assertThat(code(command(1, 1, 1, "2022-01-01", "1", "-1000000000"))).isEqualTo("amount-too-large");
        assertThat(Bounds.check(command(61, 1, 1, "2022-01-01", "1", "1"), HORIZON)
                        .orElseThrow()
                        .message())
                .isEqualTo("\"claim\" has 61 characters; at most 60 are kept");
    }

    @Test
    void aDayBeyondTheHorizonIsRefusedWithItsFieldAndTheLimits() {
        assertThat(Bounds.check(command(1, 1, 1, "9999-12-31", "1", "1"), HORIZON)
                        .orElseThrow()
                        .message())
                .isEqualTo("\"on\" is 9999-12-31; dates go from 1913-01-01 to 2024-06-27, 2 years ahead:"
                        + " check the year");
        assertThat(Bounds.check(command(1, 1, 1, "9999-12-31", "1", "1"), Horizon.NONE))
                .isEmpty();
    }

    /** Commands that a programmer might write. */
    private record Forgotten(@Within(Limit.IDENTIFIER) String claim, String plaque) {}

    private record Unfit(@Within(Limit.CODE) BigDecimal hours) {}

    private record Nesting(List<Forgotten> rows) {}

    private record Unknown(Object anything) {}

    @Test
    void aPartWithoutALimitOrWithAnotherKindsIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> Bounds.check(new Forgotten("c", "p"), HORIZON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("BoundsTest$Forgotten, java.lang.String, declares no limit")
                .hasMessageStartingWith("the part \"plaque\" of ");
        assertThatThrownBy(() -> Bounds.check(new Nesting(List.of(new Forgotten("c", "p"))), HORIZON))
                .hasMessageContaining("\"plaque\"");
        assertThatThrownBy(() -> Bounds.check(new Unfit(BigDecimal.ONE), HORIZON))
                .hasMessageContaining("can't be within CODE");
        assertThatThrownBy(() -> Bounds.check(new Unknown("a"), HORIZON)).hasMessageContaining("declares no limit");
    }

    @Test
    void aWordThatJavaKeepsForItselfIsCalledByItsName() {
        record OfCase(
                @Within(value = Limit.IDENTIFIER, called = "case")
                String caseId) {}
        assertThat(Bounds.check(new OfCase("a/b"), HORIZON).orElseThrow().message())
                .isEqualTo("\"case\" is \"a/b\"; a number has no slashes, line breaks or blanks at its ends");
        assertThat(Bounds.limit(OfCase.class, "caseId")).isEqualTo(Limit.IDENTIFIER);
        assertThatThrownBy(() -> Bounds.limit(OfCase.class, "claim"))
                .hasMessageEndingWith("has no limit for \"claim\"");
    }

    @Test
    void nestedRecordsListsAndFreeObjectsAreLookedInto() {
        Command inner = command(61, 1, 1, "2022-01-01", "1", "1");
        assertThat(code(new Command("c", "n", "d", null, null, null, Map.of(), List.of(), inner)))
                .isEqualTo("text-too-long");
        assertThat(code(new Command("c", "n", "d", null, null, null, Map.of(), List.of("e", "e".repeat(61)), null)))
                .isEqualTo("text-too-long");
        assertThat(code(new Command(
                        "c", "n", "d", null, null, null, Map.of("method", "m".repeat(2_000)), List.of(), null)))
                .isEqualTo("text-too-long");
    }

    private static Command texts(String claim, String name, String description, Object free, String about) {
        return new Command(claim, name, description, null, null, null, Map.of("note", free), List.of(about), null);
    }

    @Test
    void halfACharacterIsRefusedInEveryTextWithItsField() {
        for (String half : List.of("\ud83d", "a\udc00b", "\ude00\ud83d")) {
            assertThat(code(texts(half, "n", "d", "f", "e"))).isEqualTo("bad-character");
            assertThat(code(texts("c", half, "d", "f", "e"))).isEqualTo("bad-character");
            assertThat(code(texts("c", "n", half, "f", "e"))).isEqualTo("bad-character");
            assertThat(code(texts("c", "n", "d", half, "e"))).isEqualTo("bad-character");
            assertThat(code(texts("c", "n", "d", Map.of(half, 1), "e"))).isEqualTo("bad-character");
            assertThat(code(texts("c", "n", "d", List.of("f", half), "e"))).isEqualTo("bad-character");
            assertThat(code(texts("c", "n", "d", "f", half))).isEqualTo("bad-character");
        }
        assertThat(Bounds.check(texts("c", "Gus \ud83d", "d", "f", "e"), HORIZON)
                        .orElseThrow()
                        .message())
                .isEqualTo("\"name\" has an unpaired surrogate (\\ud83d), half of a character, at place 5; write the"
                        + " whole character or leave it out");
        assertThat(code(texts("c \ud83d\ude00", "n \ud83d\ude00", "d \ud83d\ude00", "f", "e")))
                .isNull();
    }

    @Test
    void controlCharactersAreRefusedButLineBreaksMayStandInLongTexts() {
        for (String control : List.of("\0", "\u0007", "\u001b", "\u007f", "\u0085", "\u009f")) {
            assertThat(code(texts("c", "n" + control, "d", "f", "e"))).isEqualTo("bad-character");
            assertThat(code(texts("c", "n", "d" + control, "f", "e"))).isEqualTo("bad-character");
            assertThat(code(texts("c", "n", "d", "f" + control, "e"))).isEqualTo("bad-character");
        }
        assertThat(Bounds.check(texts("c", "n", "d\u0007", "f", "e"), HORIZON)
                        .orElseThrow()
                        .message())
                .isEqualTo("\"description\" has a control character (\\u0007) at place 2; leave it out");
        for (String space : List.of("\n", "\r\n", "\t")) {
            assertThat(code(texts("c", "n", "one" + space + "two", "one" + space + "two", "e")))
                    .isNull();
            assertThat(code(texts("c", "one" + space + "two", "d", "f", "e"))).isEqualTo("bad-character");
            assertThat(code(texts("c", "n", "d", "f", "one" + space + "two"))).isEqualTo("bad-character");
            assertThat(code(texts("one" + space + "two", "n", "d", "f", "e"))).isEqualTo("bad-identifier");
        }
    }
}
