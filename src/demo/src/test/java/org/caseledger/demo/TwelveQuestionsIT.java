package org.caseledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.Documents;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.journal.LedgerJson;
import org.caseledger.program.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * The questions of {@code docs/auditors/questions.md}, asked of a copy of the whole city as an auditor asks them. What the
 * document shows is what they print, and what they say agrees with the exported journal, read by itself.
 */
@ExtendWith(WholeCity.Built.class)
class TwelveQuestionsIT {

    private static final String DOCUMENT = "docs/auditors/questions.md";
    private static final LocalDate LAST_DAY = LocalDate.parse("2022-06-30");
    private static final List<String> AT_THE_END =
            List.of("--as-of", "2022-06-30", "--known-at", "2022-07-01T12:00:00Z");
    private static final int LINES_SHOWN = 12;
    private static final int LINE_WIDTH = 160;

    private static Path city;
    private static Path journal;
    private static List<JsonNode> entries;

    /** A claim that was denied, and accepted later: the demo points auditors to it. */
    private static String claim;

    @BeforeAll
    static void copy(WholeCity whole) throws IOException {
        city = whole.folder().resolve("questioned");
        FileSystemUtils.copyRecursively(whole.ledger(), city);
        journal = whole.folder().resolve("questioned.jsonl");
        CommandLineRun.with(Main.COMMANDS, city, "export", journal.toString()).done();
        entries = new ArrayList<>();
        for (String line : Files.readAllLines(journal)) {
            entries.add(LedgerJson.mapper().readTree(line));
        }
        claim = entries.stream()
                .filter(entry -> is(entry, "claim.denial-rescinded"))
                .map(entry -> subject(entry))
                .filter(one -> payments(one) > 0)
                .findFirst()
                .orElseThrow();
    }

    private static long payments(String one) {
        return entriesOf(one, "claim.pay-transmitted").size();
    }

    private static boolean is(JsonNode entry, String event) {
        return entry.get("event").stringValue().equals(event);
    }

    private static String subject(JsonNode entry) {
        return entry.get("stream").stringValue().substring("claim/".length());
    }

    private static List<JsonNode> entriesOf(String one, String event) {
        return entries.stream()
                .filter(entry -> is(entry, event) && subject(entry).equals(one))
                .toList();
    }

    /** What the command prints for people; the document shows its beginning. */
    private static void shown(int question, List<String> command, Predicate<String> lines) throws IOException {
        String printed = run(command).out();
        List<String> kept = printed.lines().filter(lines).toList();
        String answer = kept.stream()
                .limit(LINES_SHOWN)
                .map(line -> line.length() <= LINE_WIDTH ? line : line.substring(0, LINE_WIDTH) + " …")
                .map(line -> ("    " + line).stripTrailing())
                .collect(Collectors.joining("\n"));
        Documents.generated(
                DOCUMENT,
                "question-" + question,
                "    $ ./caseledger " + String.join(" ", command) + "\n\n" + answer + "\n"
                        + (kept.size() > LINES_SHOWN ? "    …\n" : ""));
    }

    /** The same of one whose answer is another each time: the document shows the command. */
    private static void shownAlone(int question, String... command) throws IOException {
        Documents.generated(DOCUMENT, "question-" + question, "    $ ./caseledger " + String.join(" ", command) + "\n");
    }

    private static List<String> atTheEnd(String... command) {
        return Stream.concat(Stream.of(command), AT_THE_END.stream()).toList();
    }

    private static CommandLineRun run(List<String> command) {
        return CommandLineRun.with(
                Main.COMMANDS,
                city,
                Stream.concat(command.stream(), Stream.of("--by", "audit-juniper"))
                        .toArray(String[]::new));
    }

    private static JsonNode told(List<String> command) {
        return run(Stream.concat(command.stream(), Stream.of("--json")).toList())
                .done()
                .json();
    }

    @Test
    void whoKnewOfTheInjuryAndSinceWhen() throws IOException {
        List<String> question = atTheEnd("replay", claim);
        shown(1, question, line -> !line.isBlank());

        JsonNode report = entriesOf(claim, "claim.injury-reported").getFirst().get("payload");
        assertThat(told(question)
                        .get("steps")
                        .valueStream()
                        .flatMap(step -> step.get("knowledge").valueStream()))
                .anySatisfy(knowledge -> {
                    assertThat(knowledge.get("who").stringValue()).isEqualTo("employer");
                    assertThat(knowledge.get("fact").stringValue()).contains("knowledge of the injury");
                    assertThat(knowledge.get("since")).isEqualTo(report.get("employerKnewOn"));
                });
    }

    @Test
    void whyAPeriodWasPaidTwice() throws IOException {
        JsonNode first = told(atTheEnd("statement", claim)).get("periods").get(1);
        String day = first.get("from").stringValue();
        List<String> question = atTheEnd("replay", claim, "--period", day);
        shown(2, question, line -> !line.isBlank());

        List<JsonNode> steps = told(question).get("steps").valueStream().toList();
        for (JsonNode line : first.get("lines")) {
            if (line.has("due")) {
                assertThat(moved(steps, "changes", line))
                        .isEqualByComparingTo(line.get("due").stringValue());
                assertThat(moved(steps, "paid", line))
                        .isEqualByComparingTo(line.get("transmitted").stringValue());
            }
        }
        assertThat(steps.stream()
                        .flatMap(step -> step.get("paid").valueStream())
                        .map(change -> change.get("kind").stringValue()))
                .as("paid as leave, then as a benefit, and the leave's pay taken back")
                .contains("statutory", "leave-pay-reversed");
    }

    private static BigDecimal moved(List<JsonNode> steps, String member, JsonNode line) {
        return steps.stream()
                .flatMap(step -> step.get(member).valueStream())
                .filter(change -> change.get("kind").equals(line.get("kind"))
                        && change.path("payCode")
                                .asString("")
                                .equals(line.path("payCode").asString(""))
                        && change.path("leave")
                                .asString("")
                                .equals(line.path("leave").asString("")))
                .map(change -> new BigDecimal(change.get("after").stringValue())
                        .subtract(new BigDecimal(change.get("before").stringValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void whatWouldHaveBeenPaidHadTheDenialStood() throws IOException {
        Instant rescinded = Instant.parse(entriesOf(claim, "claim.denial-rescinded")
                .getFirst()
                .get("recordedAt")
                .stringValue());
        List<String> question = List.of(
                "statement", claim, "--known-at", rescinded.minusSeconds(1).toString(), "--as-of", LAST_DAY.toString());
        shown(3, question, line -> !line.isBlank());

        assertThat(told(question).get("periods")).isEmpty();
        assertThat(told(question).get("status").stringValue()).isEqualTo("denied");
        assertThat(told(atTheEnd("statement", claim)).get("periods")).isNotEmpty();
    }

    @Test
    void whichLateReportsHaveNoReason() throws IOException {
        List<String> question = atTheEnd("deadlines", "--id", "az.report-of-injury", "--state", "late");
        shown(4, question, line -> !line.isBlank());

        assertThat(told(question).get("deadlines").valueStream())
                .hasSize(new Recount(journal, LAST_DAY).reports().get("late"))
                .allSatisfy(one -> {
                    assertThat(one.get("id").stringValue()).isEqualTo("az.report-of-injury");
                    assertThat(one.path("reason").asString("")).isEmpty();
                });
    }

    @Test
    void whoApprovedTheirOwnRun() throws IOException {
        List<String> question =
                List.of("payroll", "list", "--employer", "glendale", "--known-at", "2022-07-01T12:00:00Z");
        shown(5, question, line -> !line.isBlank());

        assertThat(told(question).valueStream().filter(run -> run.hasNonNull("approvedBy")))
                .hasSizeGreaterThanOrEqualTo((int) entries.stream()
                        .filter(entry -> is(entry, "payroll.run-transmitted"))
                        .count())
                .allSatisfy(run -> assertThat(run.get("approvedBy")).isNotEqualTo(run.get("preparedBy")));
    }

    @Test
    void whichFiguresRestOnANumberThatNobodyVerified() throws IOException {
        List<String> question = atTheEnd("look-back", "unverified");
        shown(6, question, line -> !line.isBlank());

        assertThat(told(question)).isEmpty();
        assertThat(entries)
                .as("nothing was adopted, and what the program ships unverified is refused")
                .noneMatch(entry -> is(entry, "law.row-adopted"));
    }

    @Test
    void whatWasEnteredLongAfterItWasTrue() throws IOException {
        List<String> question = atTheEnd("look-back", "backdated");
        shown(7, question, line -> !line.isBlank());

        assertThat(told(question).valueStream())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("daysBack").intValue()).isGreaterThan(30));
    }

    @Test
    void whatChangedAfterItWasApproved() throws IOException {
        List<String> question = atTheEnd("look-back", "after-approval");
        shown(8, question, line -> !line.isBlank());

        assertThat(told(question).valueStream()).isNotEmpty().allSatisfy(one -> {
            String run = one.get("run").stringValue();
            JsonNode approved = entries.stream()
                    .filter(entry -> is(entry, "payroll.run-approved")
                            && entry.get("payload").get("run").stringValue().equals(run))
                    .findFirst()
                    .orElseThrow();
            assertThat(Instant.parse(one.get("recordedAt").stringValue()))
                    .isAfter(Instant.parse(approved.get("recordedAt").stringValue()));
        });
    }

    @Test
    void whatWasTakenBack() throws IOException {
        List<String> question = atTheEnd("look-back", "withdrawals");
        shown(9, question, line -> !line.isBlank());

        assertThat(told(question).valueStream().map(one -> one.get("entry").stringValue()))
                .containsExactlyInAnyOrderElementsOf(entries.stream()
                        .filter(entry -> is(entry, "claim.entry-withdrawn"))
                        .map(entry -> entry.get("entry").stringValue())
                        .toList());
    }

    @Test
    void whoReadAFile() throws IOException {
        String other = entries.stream()
                .filter(entry -> is(entry, "claim.injury-reported"))
                .map(entry -> subject(entry))
                .skip(5)
                .findFirst()
                .orElseThrow();
        shownAlone(10, "read-trail", other);
        run(List.of("show", other, "--why", "A complaint")).done();

        assertThat(run(List.of("read-trail", other)).done().out()).contains("audit-juniper", other, "A complaint");
        assertThat(run(List.of("read-trail", "--verify")).status()).isZero();
    }

    @Test
    void whetherAnythingWasChangedSinceACheckpoint(WholeCity whole) throws IOException {
        Path kept = whole.folder().resolve("kept.txt");
        shownAlone(11, "verify", "--checkpoint", "kept.txt");
        run(List.of("checkpoint", "--out", kept.toString())).done();

        List<String> question = List.of("verify", "--checkpoint", kept.toString());
        assertThat(run(question).status()).isZero();
        Files.writeString(kept, Files.readString(kept).replaceFirst("\n(\\d+)\n", "\n1$1\n"));
        assertThat(run(question).status()).isEqualTo(1);
    }

    @Test
    void whereTheAdministratorAndTheLedgerDiffer() throws IOException {
        List<String> question = atTheEnd("variances");
        shown(12, question, line -> !line.isBlank());

        assertThat(told(question).get("variances").valueStream())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("administrator")).isNotEqualTo(one.get("ours")));
    }
}
