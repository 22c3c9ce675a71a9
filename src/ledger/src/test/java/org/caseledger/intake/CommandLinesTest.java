package org.caseledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimCommand.*;
import org.caseledger.compliance.PenaltyCommand;
import org.caseledger.compliance.PenaltyCommand.PayPenalty;
import org.caseledger.journal.LedgerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines as they come in, and what is wrong with them. */
class CommandLinesTest {

    private static final String DEPENDENTS =
            "{\"do\": \"RecordDependents\", \"by\": \"tpa\", \"claim\": \"C-1\", \"count\": 2, \"effectiveFrom\":"
                    + " \"2022-03-01\"}";
    private static final String RESERVE =
            "{\"do\": \"SetReserve\", \"by\": \"tpa\", \"claim\": \"C-1\", \"kind\": \"medical\", \"amount\": 5,"
                    + " \"reason\": \"estimate\"}";

    static Stream<String> examples() throws IOException {
        try (InputStream in = CommandLinesTest.class.getResourceAsStream("/commands.jsonl")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aFullLineIsReadWithEverythingThatItSays(String line) {
        ObjectNode said = (ObjectNode) LedgerJson.mapper().readTree(line);
        GivenCommand given = read(line);
        assertThat(given.command().getClass().getSimpleName())
                .isEqualTo(said.get("do").stringValue());
        assertThat(given.by()).isEqualTo(said.get("by").stringValue());
        said.remove(List.of("do", "by", "key"));
        JsonNode back = LedgerJson.mapper().readTree(LedgerJson.mapper().writeValueAsString(given.command()));
        assertThat(back).isEqualTo(said);
        Set<String> own = CommandFields.of(given.command().getClass()).keySet(); // a case has no contacts
        Iterator<String> fields = CommandLines.fields(given.command().getClass().getSimpleName()).keySet().stream()
                .filter(field -> field.contains(" or ") || own.contains(field))
                .iterator();
        assertThat(said.propertyNames())
                .allSatisfy(name -> assertThat(fields.next().split(" or ")).contains(name));
        assertThat(fields).isExhausted();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"do": "CloseClaim", "claim": "C-1", "on": "2022-13-01"}              | wrong-type      | on
                    {"do": "CloseClaim", "claim": "C-1"}                                  | missing-field   | on
                    {"do": "CloseClaim", "claim": "C-1", "on": "2022-01-01", "once": 1}   | unknown-field   | once
                    {"do": "CloseClaim", "claim": "C-1", "on": "2022-01-01", "by": "ben"} | unknown-field   | by
                    {"do": "CloseClaim", "claim": "C-1", "on": "2022-01-01", "at": "x"}   | unknown-field   | at
                    {"do": "ShutClaim", "claim": "C-1"}                                   | unknown-command | do
                    {"claim": "C-1"}                                                      | missing-field   | do
                    {"do": "CloseClaim", "key": ""}                                       | wrong-type      | key
                    {"do": "RecordDependents", "count": 1e3}                              | wrong-type      | count
                    """)
    void aFaultNamesItsField(String line, String code, String field) {
        assertThat(CommandLines.readBy("ann", line, false))
                .isInstanceOfSatisfying(CommandLines.Result.Faulty.class, faulty -> {
                    assertThat(faulty.refusal().code()).isEqualTo(code);
                    assertThat(faulty.refusal().field()).isEqualTo(field);
                });
    }

    @Test
    void whoIsKnownByOtherMeansGivesTheCommand() {
        assertThat(CommandLines.readBy(
                        "ann", "{\"do\": \"CloseClaim\", \"claim\": \"C-1\", \"on\": \"2022-01-01\"}", false))
                .isInstanceOfSatisfying(
                        CommandLines.Result.Read.class,
                        read -> assertThat(read.given().by()).isEqualTo("ann"));
    }

    @Test
    void anInteractionIsAboutAClaimOrAPenaltyCase() {
        String ofCase = line(
                        "LogInteraction",
                        "\"case\": \"K-1\", \"on\": \"2022-05-20\", \"channel\": \"letter\", \"party\": \"Insurer I\","
                                + " \"issue\": \"Asks\", \"action\": \"Sent\", \"result\": \"Settled\"")
                .replace("\"claim\": \"C-1\", ", "");
        assertThat(read(ofCase).command())
                .isInstanceOfSatisfying(
                        PenaltyCommand.LogInteraction.class,
                        command -> assertThat(command.caseId()).isEqualTo("K-1"));
        assertThat(read(ofCase.replace("\"case\"", "\"claim\"")).command())
                .isInstanceOf(ClaimCommand.LogInteraction.class);
        refused(
                ofCase.replace("\"case\"", "\"claim\": \"C-1\", \"case\""),
                "both-given",
                "\"claim\" or \"case\", one of them");
        refused(ofCase.replace("\"case\": \"K-1\", ", ""), "missing-field", "\"claim\" or \"case\"");
        refused(ofCase.replace("\"K-1\"", "\" \""), "missing-field", "\"case\"");
        assertThat(CommandLines.fields("LogInteraction").keySet()).startsWith("claim or case", "on");
    }

    @Test
    void everyCommandOfTheContractHasAnExample() throws IOException {
        assertThat(examples()
                        .map(line ->
                                LedgerJson.mapper().readTree(line).get("do").stringValue())
                        .distinct())
                .containsExactlyElementsOf(CommandLines.names());
    }

    @ParameterizedTest
    @CsvSource({
        "TransmitPay",
        "ReplenishLeave",
        "ReceiveAdministratorReport",
        "ReceivePosting",
        "NotePostingVariances",
        "LeaveOutPostings",
        "NoteAuditedLine",
        "AttachDocument",
        "PrepareRun",
        "reportinjury"
    })
    void whatThePayrollAndTheFeedsGiveIsNoCommandOfAPerson(String name) {
        refused(DEPENDENTS.replace("RecordDependents", name), "unknown-command", "\"do\"", "\"" + name + "\"");
    }

    @Test
    void optionalFieldsMayBeAbsentOrNull() {
        assertThat(read(line("DetermineWage", "\"amount\": \"5210.00\", \"on\": \"2022-04-20\", \"form\": null"))
                        .command())
                .isEqualTo(new DetermineWage(
                        "C-1", ClaimHistory.usd("5210.00"), ClaimHistory.day("2022-04-20"), null, null));
    }

    @Test
    void thePenaltyCaseIsSimplyTheCase() {
        String line = "{\"do\": \"PayPenalty\", \"by\": \"party\", \"case\": \"K-1\", \"on\": \"2022-05-15\"}";
        assertThat(read(line).command())
                .isEqualTo(new PayPenalty("K-1", ClaimHistory.day("2022-05-15"), null, null, null, null));
        refused(line.replace("case", "caseId"), "missing-field", "PayPenalty needs field \"case\"");
        refused(line.replace("\"case\": \"K-1\"", "\"case\": \" \""), "missing-field", "\"case\"");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5.00",
        "3900.5, 3900.50",
        "\"3900.00\", 3900.00",
        "\"3900\", 3900.00",
        "\"-1.5\", -1.50",
        "\"3900.000\", 3900.00",
        "12345678.91, 12345678.91",
        "10000000, 10000000.00",
        "10000000.0, 10000000.00",
        "0.05, 0.05",
        "0.10, 0.10",
    })
    void moneyIsATextOrANumber(String given, String amount) {
        assertThat(((SetReserve) read(RESERVE.replace("5,", given + ",")).command()).amount())
                .isEqualTo(ClaimHistory.usd(amount));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "3900.001"            | at most two decimals
            3900.001              | at most two decimals
            "3.900,00"            | must be a decimal
            "$5"                  | must be a decimal
            "1e3"                 | must be a decimal
            1e-30                 | must be a decimal
            1e400                 | amount
            ""                    | needs field
            true                  | must be a decimal
            []                    | must be a decimal
            {}                    | must be a decimal
            null                  | needs field
            "1234567890123456.00" | must be a decimal
            1234567890123456      | must be a decimal
            """)
    void anythingElseIsNoMoney(String given, String words) {
        String code = words.equals("needs field") ? "missing-field" : "wrong-type";
        refused(RESERVE.replace("5,", given + ","), code, words, "\"amount\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "effectiveFrom": "2022-03-01" | "effectiveFrom": "1/3/2022"               | effectiveFrom | must be a date such as 2022-01-31
            "effectiveFrom": "2022-03-01" | "effectiveFrom": "2022-02-30"             | effectiveFrom | must be a date
            "effectiveFrom": "2022-03-01" | "effectiveFrom": "2022-03-01T00:00:00Z"   | effectiveFrom | must be a date
            "effectiveFrom": "2022-03-01" | "effectiveFrom": 18993                    | effectiveFrom | must be a date
            "effectiveFrom": "2022-03-01" | "effectiveFrom": [2022, 3, 1]             | effectiveFrom | must be a date
            "effectiveFrom": "2022-03-01" | "effectiveFrom": true                     | effectiveFrom | must be a date
            "count": 2                    | "count": "2"                              | count         | must be a whole number
            "count": 2                    | "count": 2.5                              | count         | must be a whole number
            "count": 2                    | "count": 2.0                              | count         | must be a whole number
            "count": 2                    | "count": true                             | count         | must be a whole number
            "count": 2                    | "count": 3000000000                       | count         | must be a whole number
            "claim": "C-1"                | "claim": 7                                | claim         | must be a text
            "claim": "C-1"                | "claim": true                             | claim         | must be a text
            "claim": "C-1"                | "claim": ["C-1"]                          | claim         | must be a text
            """)
    void aWrongTypeIsRefusedWithItsField(String right, String wrong, String field, String words) {
        refused(DEPENDENTS.replace(right, wrong), "wrong-type", "\"" + field + "\"", words);
    }

    @ParameterizedTest
    @CsvSource({
        "22.5962, 22.5962",
        "\"22.5962\", 22.5962",
        "\"22.596231\", 22.596231",
        "\"22.59620000\", 22.5962",
        "22.5, 22.50",
        "22, 22.00",
    })
    void aRateMayHaveSixDecimals(String given, String rate) {
        String employment = example("RecordEmployment").replace("\"22.50\"", given);
        assertThat(LedgerJson.mapper().writeValueAsString(read(employment).command()))
                .contains("\"hourlyRate\":\"" + rate + "\"");
    }

    @Test
    void moreDecimalsAreNoRateAndOtherAmountsKeepTwo() {
        String employment = example("RecordEmployment");
        refused(employment.replace("22.50", "22.5962311"), "wrong-type", "\"hourlyRate\"", "at most six decimals");
        refused(employment.replace("22.50", "1e1"), "wrong-type", "\"hourlyRate\"", "must be a decimal");
        refused(
                employment.replace("46800.00", "46800.001"),
                "wrong-type",
                "\"annualBaseSalary\"",
                "at most two decimals");
    }

    @ParameterizedTest
    @CsvSource({"dental", "MEDICAL", "1"})
    void anUnknownWordIsRefusedWithTheWordsThereAre(String kind) {
        refused(
                RESERVE.replace("medical", kind),
                "wrong-type",
                "\"kind\"",
                "must be one of indemnity, medical, expense");
    }

    @Test
    void aNumberIsNoWord() {
        refused(RESERVE.replace("\"medical\"", "1"), "wrong-type", "\"kind\"", "must be one of indemnity");
    }

    @ParameterizedTest
    @CsvSource({"\"true\"", "1", "\"yes\"", "[]"})
    void yesAndNoAreTrueAndFalse(String wrong) {
        String employment = example("RecordEmployment").replace("\"sworn\": false", "\"sworn\": " + wrong);
        refused(employment, "wrong-type", "\"sworn\"", "must be true or false");
    }

    @Test
    void theEmployeesFieldsAreCheckedToo() {
        String report = example("ReportInjury");
        refused(report.replace("\"name\":", "\"fullName\":"), "missing-field", "\"employee.name\"");
        refused(report.replace("\"id\": \"P-9\"", "\"id\": \"\""), "missing-field", "\"employee.id\"");
        refused(report.replace("\"id\":", "\"age\": 5, \"id\":"), "unknown-field", "\"employee.age\"", "id, name");
        refused(report.replace("\"id\": \"P-9\"", "\"id\": 9"), "wrong-type", "\"employee.id\"", "must be a text");
        refused(
                report.replace("{\"id\": \"P-9\", \"name\": \"Robin Sample\"}", "\"P-9\""),
                "wrong-type",
                "\"employee\"");
    }

    @Test
    void aMissingOrUnknownFieldIsNamed() {
        refused(DEPENDENTS.replace("\"count\": 2, ", ""), "missing-field", "RecordDependents needs field \"count\"");
        refused(DEPENDENTS.replace("2,", "null,"), "missing-field", "\"count\"");
        refused(DEPENDENTS.replace("\"C-1\"", "\"  \""), "missing-field", "\"claim\"");
        refused(
                DEPENDENTS.replace("\"count\"", "\"cuont\": 1, \"count\""),
                "unknown-field",
                "\"cuont\"",
                "it has claim, count");
    }

    @Test
    void aListIsAListOfTexts() {
        String interaction = example("LogInteraction");
        refused(interaction.replace("[\"e1\"]", "\"e1\""), "wrong-type", "\"about\"");
        refused(interaction.replace("[\"e1\"]", "[7]"), "wrong-type", "\"about.0\"", "must be a text");
    }

    @Test
    void everyLineSaysWhatAndByWhom() {
        refused(DEPENDENTS.replace("\"by\": \"tpa\", ", ""), "missing-field", "\"by\" is missing");
        refused(DEPENDENTS.replace("\"tpa\"", "\" \""), "wrong-type", "\"by\" must be a text");
        refused(DEPENDENTS.replace("\"tpa\"", "7"), "wrong-type", "\"by\" must be a text");
        refused(DEPENDENTS.replace("\"do\": \"RecordDependents\", ", ""), "missing-field", "\"do\" is missing");
    }

    @Test
    void aKeyIsTheSendersOwn() {
        assertThat(read(DEPENDENTS).key()).isNull();
        assertThat(read(DEPENDENTS.replace("\"by\"", "\"key\": \"k-7\", \"by\""))
                        .key())
                .isEqualTo("k-7");
        refused(DEPENDENTS.replace("\"by\"", "\"key\": 7, \"by\""), "wrong-type", "\"key\"");
    }

    @Test
    void onlyAHistorySaysWhen() {
        String at = DEPENDENTS.replace("\"by\"", "\"at\": \"2022-03-01T18:00:00-07:00\", \"by\"");
        assertThat(CommandLines.read(at, true))
                .isInstanceOfSatisfying(
                        CommandLines.Result.Read.class,
                        read -> assertThat(read.given().at()).isEqualTo(Instant.parse("2022-03-02T01:00:00Z")));
        refused(at, "unknown-field", "\"at\" belongs in a history");
        assertThat(read(DEPENDENTS).at()).isNull();
        refusedInHistory(DEPENDENTS, "missing-field", "\"at\" is missing");
        refusedInHistory(at.replace("-07:00", ""), "wrong-type", "\"at\" must be an instant");
        refusedInHistory(at.replace("T18:00:00-07:00", ""), "wrong-type", "not 2022-03-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not json
            {"do": "RecordDependents"
            [1, 2]
            "RecordDependents"
            null
            {"do": "X"} {"do": "Y"}
            {"by": "a", "by": "b"}
            ''
            """)
    void aLineIsOneJsonObject(String line) {
        refused(line, "not-json");
    }

    @Test
    void aFreeObjectIsKeptAsItIs() {
        RecommendWage wage = (RecommendWage) read(line(
                        "RecommendWage",
                        "\"amount\": 3900.5, \"basis\": {\"hours\": 40.5, \"days\": 30, \"paid\": true}, \"on\":"
                                + " \"2022-02-25\""))
                .command();
        assertThat(wage.basis()).isEqualTo(java.util.Map.of("hours", 40.5, "days", 30, "paid", true));
    }

    private static String line(String name, String fields) {
        return "{\"do\": \"" + name + "\", \"by\": \"tpa\", \"claim\": \"C-1\", " + fields + "}";
    }

    private static String example(String name) {
        try {
            return examples().filter(line -> line.contains(name)).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static GivenCommand read(String line) {
        return switch (CommandLines.read(line, false)) {
            case CommandLines.Result.Read(GivenCommand given) -> given;
            case CommandLines.Result.Faulty(var refusal) -> throw new AssertionError(refusal.message());
        };
    }

    private static void refused(String line, String code, String... words) {
        refused(CommandLines.read(line, false), code, words);
    }

    private static void refusedInHistory(String line, String code, String... words) {
        refused(CommandLines.read(line, true), code, words);
    }

    private static void refused(CommandLines.Result result, String code, String... words) {
        assertThat(result).isInstanceOfSatisfying(CommandLines.Result.Faulty.class, faulty -> {
            assertThat(faulty.refusal().code()).as(faulty.refusal().message()).isEqualTo(code);
            assertThat(List.of(words))
                    .allSatisfy(word -> assertThat(faulty.refusal().message()).contains(word));
        });
    }
}
