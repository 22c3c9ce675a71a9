package org.caseledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.caseledger.decision.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines that no program of ours would write: each is one refusal in plain words, however far it goes. */
class BadLinesTest {

    private static final String WAGE =
            "{\"do\": \"RecommendWage\", \"by\": \"tpa\", \"claim\": \"C-1\", \"amount\": 3900, \"basis\": {\"days\": 30},"
                    + " \"on\": \"2022-02-25\"}";

    private static final List<String> NOT_OUR_WORDS =
            List.of("exception", "java", "jackson", "token", "deserializ", "null", "stream", "parser", "code 1");

    static Stream<String> endless() {
        return Stream.of(
                WAGE.replace("30", "[".repeat(501) + "]".repeat(501)),
                WAGE.replace("30", "{\"a\":".repeat(501) + "1" + "}".repeat(501)),
                WAGE.replace("30", "[".repeat(100_000)),
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                WAGE.replace("30", "9".repeat(200_000)),
                WAGE.replace("3900", "9".repeat(200_000)),
                WAGE.replace("3900", "-0." + "9".repeat(200_000)),
                WAGE.replace("3900", "\"" + "9".repeat(200_000) + "\""),
                WAGE.replace("days", "d".repeat(200_000)).replace("basis", "b".repeat(200_000)),
                WAGE.replace("RecommendWage", "R".repeat(200_000)),
                WAGE.replace("\"do\"", "\"" + "d".repeat(200_000) + "\""),
                WAGE.replace("2022-02-25", "2".repeat(200_000)),
                "x".repeat(200_000),
                "\"" + "x".repeat(200_000));
    }

    @ParameterizedTest
    @MethodSource("endless")
    void whatNeverEndsIsOneShortRefusal(String line) {
        refused(line);
    }

    @Test
    void howDeepALineMayBeIsSaid() {
        assertThat(refused(WAGE.replace("30", "[".repeat(600) + "]".repeat(600)))
                        .message())
                .contains("\"basis.days")
                .contains("100 levels");
        assertThat(CommandLines.read(WAGE.replace("30", "[".repeat(98) + "]".repeat(98)), false))
                .isInstanceOf(CommandLines.Result.Read.class);
    }

    @Test
    void howLongANumberMayBeIsSaidWithItsField() {
        assertThat(refused(WAGE.replace("3900", "9".repeat(200_000))).message())
                .contains("\"amount\"")
                .contains("200,000 digits");
    }

    @ParameterizedTest
    @CsvSource({
        "3900, amount, 1e2",
        "3900, amount, 1E2",
        "3900, amount, 1e-999999999",
        "3900, amount, 3.9e3",
        "3900, amount, 1e+999999999",
        "3900, amount, \"1e-999999999\"",
        "30, basis.days, 3e1",
        "30, basis.days.1, '[1, 3e1]'",
    })
    void anExponentIsRefusedWithItsField(String right, String field, String wrong) {
        Refusal refusal = refused(WAGE.replace(right, wrong));
        assertThat(refusal.code()).isEqualTo("wrong-type");
        assertThat(refusal.message()).contains("\"" + field + "\"").contains("must be a decimal such as \"3900.00\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"by": "a", "by": "b"}                     | field "by" stands twice
            {"do": {"a": 1, "a": 2}}                   | field "do.a" stands twice
            {"do": "X"} {"do": "Y"}                    | one object a line
            {"do": "X"                                 | ends too early
            {"do": "X                                  | ends too early
            {"do": 'X'}                                | column 8
            {do: "X"}                                  | column 2
            {"do": NaN}                                | column
            {"do": 01}                                 | column
            [1]                                        | one JSON object
            \uFEFF{"do": "X"}                          | byte order mark
            """)
    void whatIsWrongIsSaidInPlainWords(String line, String words) {
        Refusal refusal = refused(line);
        assertThat(refusal.code()).isEqualTo("not-json");
        assertThat(refusal.message()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"RecommendWage", "basis", "2022-02-25"})
    void whatCanNotBeShownIsNotRepeated(String part) {
        Refusal refusal = refused(WAGE.replace(part, part + "\\ud83d\\u0007"));
        assertThat(refusal.message()).matches("[^\\p{Cntrl}\\p{Cs}]+");
    }

    @Test
    void aKeyAndAGiverHaveWholeCharactersOnOneLine() {
        for (String bad : List.of("\\ud83d", "\\u0007", "\\n", "\\udc00x", "\\u0085")) {
            assertThat(refused(WAGE.replace("\"tpa\"", "\"t" + bad + "\"")).message())
                    .contains("\"by\"");
            assertThat(refused(WAGE.replace("\"by\"", "\"key\": \"k" + bad + "\", \"by\""))
                            .message())
                    .contains("\"key\"");
        }
        assertThat(CommandLines.read(WAGE.replace("\"tpa\"", "\"t\\ud83d\\ude00\""), false))
                .isInstanceOf(CommandLines.Result.Read.class);
    }

    @Test
    void anExactNumberStaysExact() {
        String line = WAGE.replace("3900", "123456789012345.67");
        assertThat(((CommandLines.Result.Read) CommandLines.read(line, false))
                        .given()
                        .command()
                        .toString())
                .contains("123456789012345.67");
    }

    private static Refusal refused(String line) {
        CommandLines.Result result = CommandLines.read(line, false);
        assertThat(result).isInstanceOf(CommandLines.Result.Faulty.class);
        Refusal refusal = ((CommandLines.Result.Faulty) result).refusal();
        assertThat(refusal.message()).hasSizeLessThan(400);
        assertThat(NOT_OUR_WORDS)
                .allSatisfy(word ->
                        assertThat(refusal.message().toLowerCase(Locale.ROOT)).doesNotContain(word));
        return refusal;
    }
}
