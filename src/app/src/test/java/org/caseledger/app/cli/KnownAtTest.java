package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was known at an instant stays what was known, byte for byte, whatever is recorded later. */
class KnownAtTest {

    private static final String BEFORE_THE_RESCISSION = "2022-02-22T00:00:00Z";

    @TempDir
    Path ledger;

    @Test
    void answersForAnEarlierInstantAreTheSameBytesBeforeAndAfterMoreIsRecorded() throws Exception {
        Path facts = Path.of(KnownAtTest.class
                .getResource("/scenarios/denial-taken-back/facts.jsonl")
                .toURI());
        List<String> lines = Files.readAllLines(facts);
        int rescission = lines.indexOf(lines.stream()
                .filter(line -> line.contains("RescindDenial"))
                .findFirst()
                .orElseThrow());
        Path early = Files.write(ledger.resolve("early.jsonl"), lines.subList(0, rescission));
        Path late = Files.write(ledger.resolve("late.jsonl"), lines.subList(rescission, lines.size()));
        CommandLineRun.on(ledger, "import", "history", early.toString()).done();
        List<String> before = answers(BEFORE_THE_RESCISSION);
        List<String> acceptedNowhere = answers("2022-02-24T00:00:00Z");

        CommandLineRun.on(ledger, "import", "history", late.toString()).done();
        CommandLineRun.on(ledger, "rebuild").done();
        String run = "glendale-2022-02-19";
        CommandLineRun.on(ledger, "payroll", "run", "--employer", "glendale", "--period", "2022-02-19", "--by", "a")
                .done();
        CommandLineRun.on(ledger, "payroll", "approve", run, "--by", "b").done();
        CommandLineRun.on(ledger, "payroll", "transmit", run, "--by", "b").done();

        assertThat(answers(BEFORE_THE_RESCISSION)).isEqualTo(before);
        assertThat(answers("2022-02-24T00:00:00Z")).isNotEqualTo(acceptedNowhere);
        CommandLineRun unreported =
                CommandLineRun.on(ledger, "show", "R-2022-114", "--known-at", "2022-01-01T00:00:00Z");
        assertThat(unreported.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(unreported.err()).contains("as it was known at 2022-01-01T00:00:00Z");
    }

    @Test
    void factsAndTimelineLeaveOutWhatBeginsAfterTheDayAskedFor() throws Exception {
        Path facts = Path.of(KnownAtTest.class
                .getResource("/scenarios/denial-taken-back/facts.jsonl")
                .toURI());
        CommandLineRun.on(ledger, "import", "history", facts.toString()).done();
        for (String command : List.of("show", "timeline")) {
            assertThat(answer(command, "R-2022-114")).contains("Denial rescinded", "Claim accepted");
            assertThat(answer(command, "R-2022-114", "--as-of", "2022-02-22"))
                    .contains("Claim denied")
                    .doesNotContain("Denial rescinded", "Claim accepted");
        }
    }

    private List<String> answers(String knownAt) {
        return List.of(
                answer("payroll", "preview", "--employer", "glendale", "--period", "2022-02-19", "--known-at", knownAt),
                answer("show", "R-2022-114", "--known-at", knownAt),
                answer("show", "R-2022-114", "--known-at", knownAt, "--json"),
                answer("timeline", "R-2022-114", "--known-at", knownAt),
                answer("timeline", "R-2022-114", "--known-at", knownAt, "--json"),
                answer("statement", "R-2022-114", "--as-of", "2022-03-04", "--known-at", knownAt),
                answer("statement", "R-2022-114", "--as-of", "2022-03-04", "--known-at", knownAt, "--json"),
                answer(
                        "explain",
                        "R-2022-114",
                        "--as-of",
                        "2022-03-04",
                        "--period",
                        "2022-01-11",
                        "--code",
                        "713",
                        "--known-at",
                        knownAt));
    }

    private String answer(String... call) {
        CommandLineRun run = CommandLineRun.on(ledger, call);
        return run.status() + "\n" + run.out() + run.err();
    }
}
