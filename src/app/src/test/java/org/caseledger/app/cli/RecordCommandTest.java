package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.decision.Limit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class RecordCommandTest {

    private static final String REPORT =
            "{\"do\":\"ReportInjury\",\"claim\":\"C-1\",\"by\":\"ann\",\"jurisdiction\":\"AZ\","
                    + "\"employer\":\"glendale\",\"employee\":{\"id\":\"7\",\"name\":\"Gus\"},\"injuredOn\":\"2022-01-10\","
                    + "\"employerKnewOn\":\"2022-01-10\",\"kind\":\"lost-time\",\"description\":\"Fell\"}";
    private static final String NOTIFIED =
            "{\"do\":\"NoteCommissionNotice\",\"claim\":\"C-1\",\"by\":\"ann\",\"notifiedOn\":\"2022-01-20\"}";

    @TempDir
    Path ledger;

    @BeforeEach
    void open() {
        EmptyLedger.in(ledger);
    }

    private CommandLineRun record(String input, String... more) {
        String[] call = new String[more.length + 2];
        call[0] = "record";
        call[1] = "-";
        System.arraycopy(more, 0, call, 2, more.length);
        return CommandLineRun.with(input, ledger, call);
    }

    private static String with(String line, String field) {
        return line.substring(0, line.length() - 1) + "," + field + "}";
    }

    private static String code(JsonNode answer) {
        return answer.get("line") + " "
                + (answer.has("code")
                        ? answer.get("code").stringValue()
                        : answer.get("status").stringValue());
    }

    private int entries() {
        CommandLineRun timeline = CommandLineRun.on(ledger, "timeline", "C-1", "--json");
        return timeline.status() == CaseLedger.DONE ? timeline.json().size() : 0;
    }

    @Test
    void whatAnEarlierCallRecordedKeepsItsAnswerWhenALaterOneIsRolledBack() {
        String keyed = with(REPORT, "\"key\":\"k1\"");
        JsonNode first = record(keyed).done().lines().getFirst();
        List<JsonNode> again = record(keyed + "\n" + NOTIFIED + "\n{\"do\":\"Nonsense\"}", "--all-or-nothing")
                .lines();
        assertThat(again.getFirst()).isEqualTo(first);
        assertThat(again.stream().map(RecordCommandTest::code))
                .containsExactly("1 recorded", "2 rolled-back", "3 unknown-command");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() {
        record("\uFEFF" + REPORT).done();
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void aNumberThatNoFileOrAddressCouldCarryIsRefused() {
        for (String number : List.of("A/B", "C 1 ", " C1", "C\\n1", "C\\\\1")) {
            assertThat(record(REPORT.replace("C-1", number))
                            .lines()
                            .getFirst()
                            .get("code")
                            .stringValue())
                    .as(number)
                    .isEqualTo("bad-identifier");
        }
    }

    @Test
    void eachLineIsAnsweredAndBlankLinesAreCountedButNotAnswered() {
        CommandLineRun run = record(REPORT + "\n\n   \n" + NOTIFIED + "\n").done();
        assertThat(run.lines()).extracting(RecordCommandTest::code).containsExactly("1 recorded", "4 recorded");
        assertThat(run.lines().getFirst().get("entries").size()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void arefusedLineRecordsNothingAndTheRestGoesOn() {
        CommandLineRun run = record(NOTIFIED + "\n" + REPORT + "\nnot json\n[1]\n" + NOTIFIED);
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.lines())
                .extracting(RecordCommandTest::code)
                .containsExactly("1 unknown-claim", "2 recorded", "3 not-json", "4 not-json", "5 recorded");
        assertThat(run.lines().getFirst().get("message").stringValue()).startsWith("standard input:1: ");
    }

    @Test
    void allOrNothingRecordsNothingForOneRefusedLine() {
        CommandLineRun run = record(REPORT + "\n" + NOTIFIED + "\n" + REPORT, "--all-or-nothing");
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.lines())
                .extracting(RecordCommandTest::code)
                .containsExactly("1 rolled-back", "2 rolled-back", "3 claim-exists");
        assertThat(entries()).isZero();
        record(REPORT + "\n" + NOTIFIED, "--all-or-nothing").done();
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void aKeyIsAnsweredWithItsFirstResult() {
        String keyed = with(REPORT, "\"key\":\"k-1\"");
        CommandLineRun first = record(keyed).done();
        CommandLineRun again = record(keyed).done();
        assertThat(again.out()).isEqualTo(first.out());
        assertThat(again.err()).isEmpty();
        CommandLineRun other = record(with(NOTIFIED, "\"key\":\"k-1\"")).done();
        assertThat(other.out()).isEqualTo(first.out());
        assertThat(other.err()).contains("key \"k-1\" was first used by another line");
        assertThat(entries()).isEqualTo(1);
        CommandLineRun refused = record(with(REPORT, "\"key\":\"k-2\""));
        assertThat(record(with(REPORT, "\"key\":\"k-2\"")).out()).isEqualTo(refused.out());
    }

    @Test
    void theSameKeyAndCommandIsTheSameEntryInEveryLedger(@TempDir Path other) throws IOException {
        String line = with(with(REPORT, "\"at\":\"2022-01-10T18:00:00Z\""), "\"key\":\"k-1\"");
        Path file = Files.writeString(ledger.resolve("history.jsonl"), line);
        String here = CommandLineRun.on(ledger, "import", "history", file.toString())
                .done()
                .out();
        assertThat(CommandLineRun.on(other, "import", "history", file.toString())
                        .done()
                        .out())
                .isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {"do":"Report","by":"a"}                                      | unknown-command | ReportInjury? no: there is no command "Report"
            {"do":"CloseClaim","claim":"C-1","on":"2022-01-10"}           | missing-field   | field "by"
            {"do":"CloseClaim","by":"a","on":"2022-01-10"}                | missing-field   | field "claim"
            {"do":"CloseClaim","claim":"C-1","by":"a","on":"2022-02-30"}  | wrong-type      | field "on" must be a date
            {"do":"CloseClaim","claim":"C-1","by":"a","on":"2022-01-10","x":1} | unknown-field | no field "x"
            {"do":"CloseClaim","claim":"C-1","by":"a","on":"2022-01-10","at":"2022-01-10T00:00:00Z"} | unknown-field | field "at"
            {"do":"CloseClaim","claim":["C-1"],"by":"a","on":"2022-01-10"} | wrong-type     | field "claim" must be a text
            {"do":"DetermineWage","claim":"C-1","by":"a","on":"2022-01-10","amount":"3.900,00"} | wrong-type | field "amount" must be a decimal
            {"do":"DetermineWage","claim":"C-1","by":"a","on":"2022-01-10","amount":"1.005"} | wrong-type | at most two decimals
            {"do":"TransmitPay","claim":"C-1","by":"a"}                   | unknown-command | there is no command "TransmitPay"
            {"do":"CloseClaim","claim":"C-1","by":"a","on":"2022-01-10"   | not-json        | not a JSON object
            """)
    void aFaultIsNamedWithLineAndField(String line, String code, String message) {
        record(REPORT).done();
        CommandLineRun run = record("\n" + line.strip());
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(code(run.lines().getFirst())).isEqualTo("2 " + code.strip());
        assertThat(run.lines().getFirst().get("message").stringValue())
                .contains(message.replace("ReportInjury? no: ", "").strip());
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void whatNoTableCanShowIsRefusedAndTheLedgerStaysUsable() {
        String longText = "x".repeat(5_000);
        assertThat(record(REPORT.replace("Fell", longText)).lines())
                .extracting(RecordCommandTest::code)
                .containsExactly("1 text-too-long");
        assertThat(record(REPORT.replace("C-1", "C".repeat(100))).lines())
                .extracting(RecordCommandTest::code)
                .containsExactly("1 text-too-long");
        assertThat(record(with(REPORT, "\"key\":\"" + "k".repeat(300) + "\"")).lines())
                .extracting(RecordCommandTest::code)
                .containsExactly("1 text-too-long");
        record(REPORT).done();
        assertThat(record("{\"do\":\"DetermineWage\",\"claim\":\"C-1\",\"by\":\"a\",\"on\":\"2022-01-10\","
                                + "\"amount\":\"999999999999999\"}")
                        .lines())
                .extracting(RecordCommandTest::code)
                .containsExactly("1 amount-too-large");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void aFileOfSeveralIsNamedInEachAnswer() throws IOException {
        Path one = Files.writeString(ledger.resolve("one.jsonl"), REPORT);
        Path two = Files.writeString(ledger.resolve("two.jsonl"), NOTIFIED);
        CommandLineRun run = CommandLineRun.on(ledger, "record", one.toString(), two.toString())
                .done();
        assertThat(run.lines())
                .extracting(answer -> answer.get("file").stringValue())
                .isEqualTo(List.of(one.toString(), two.toString()));
    }

    /** The report, what is given, and the notice, each on a line. */
    private static byte[] around(byte[] bad) {
        byte[] before = (REPORT + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\n" + NOTIFIED + "\n").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(before.length + bad.length + after.length)
                .put(before)
                .put(bad)
                .put(after)
                .array();
    }

    @Test
    void aLineThatIsNotUtf8IsRefusedAndItsNeighboursAreTaken() throws IOException {
        byte[] latin = "{\"do\":\"Mu\u00f1oz\"}".getBytes(StandardCharsets.ISO_8859_1);
        CommandLineRun run = CommandLineRun.with(around(latin), ledger, "record", "-");
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .extracting(RecordCommandTest::code)
                .containsExactly("1 recorded", "2 not-utf-8", "3 recorded");
        assertThat(run.lines().get(1).get("message").stringValue())
                .isEqualTo("standard input:2: the line is not UTF-8 text from its byte 10 on; save the file as UTF-8");
    }

    @Test
    void allOrNothingIsNothingForALineThatIsNotUtf8() throws IOException {
        Path file = Files.write(ledger.resolve("lines.jsonl"), around(new byte[] {(byte) 0xff}));
        CommandLineRun run = CommandLineRun.on(ledger, "record", "--all-or-nothing", file.toString());
        assertThat(run.lines())
                .extracting(RecordCommandTest::code)
                .containsExactly("1 rolled-back", "2 not-utf-8", "3 rolled-back");
        assertThat(entries()).isZero();
    }

    static Stream<Arguments> badLines() {
        return Stream.of(
                arguments("not-json", with(REPORT, "\"x\":" + "[".repeat(501) + "]".repeat(501))),
                arguments("not-json", "[".repeat(100_000)),
                arguments("wrong-type", with(REPORT, "\"x\":" + "9".repeat(200_000))),
                arguments("wrong-type", REPORT.replace("\"C-1\"", "1e-999999999")),
                arguments("unknown-field", with(REPORT, "\"" + "x".repeat(200_000) + "\":1")),
                arguments("not-json", with(REPORT, "\"by\":\"ben\"")),
                arguments("not-json", "\uFEFF" + REPORT),
                arguments("not-json", "\0"),
                arguments("line-too-long", "x".repeat(1_000_001)),
                arguments("text-too-long", REPORT.replace("Fell", "x".repeat(900_000))));
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void aBadLineIsOneRefusalWithItsNumberAndItsNeighboursAreTaken(String code, String line) {
        CommandLineRun run = CommandLineRun.with(around(line.getBytes(StandardCharsets.UTF_8)), ledger, "record", "-");
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .extracting(RecordCommandTest::code)
                .containsExactly("1 recorded", "2 " + code, "3 recorded");
        assertThat(run.lines().get(1).get("message").stringValue())
                .startsWith("standard input:2: ")
                .hasSizeLessThan(600);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
            "ann",       by
            "7",         id
            "Gus",       name
            "Fell",      description
            "C-1",       claim
            "glendale",  employer
            """)
    void noTextMayHoldHalfOfACharacterOrAControlCharacter(String text, String field) {
        for (String bad : List.of("\\ud83d", "\\udc00", "\\u0007")) {
            CommandLineRun run = record(REPORT.replace(text, "\"A" + bad + "\""));
            assertThat(code(run.lines().getFirst())).isIn("1 bad-character", "1 bad-identifier");
            assertThat(run.lines().getFirst().get("message").stringValue())
                    .contains("standard input:1: ")
                    .contains("\"" + field + "\" ");
        }
        assertThat(code(record(with(REPORT, "\"key\":\"k\\ud83d\"")).lines().getFirst()))
                .isEqualTo("1 bad-character");
        assertThat(entries()).isZero();
    }

    @Test
    void textsAtTheirLimitsCanBeShownEvenIfSmallLettersAreLonger() {
        // In small letters this one is two characters.
        String id = "\u0130".repeat(Limit.IDENTIFIER.characters());
        String report = REPORT.replace("\"C-1\"", '"' + id + '"')
                .replaceFirst(
                        "\"employee\":\\{[^}]*}",
                        "\"employee\":{\"id\":\"" + id + "\",\"name\":\"" + "\u0130".repeat(Limit.NAME.characters())
                                + "\"}")
                .replaceFirst(
                        "\"description\":\"[^\"]*\"",
                        "\"description\":\"" + "\u0130".repeat(Limit.WORDS.characters()) + '"');
        record(report).done();
        CommandLineRun.on(ledger, "show", id).done();
    }
}
