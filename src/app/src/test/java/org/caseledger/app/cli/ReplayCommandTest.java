package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A claim whose denial is taken back, replayed: what each entry changed adds up to what is said of the claim today. */
class ReplayCommandTest {

    private static final String CLAIM = "R-2022-114";
    private static final String AS_OF = "2022-03-04";

    @TempDir
    Path ledger;

    @BeforeEach
    void aDenialIsTakenBackAndARunPays() throws URISyntaxException {
        EmptyLedger.in(ledger);
        Path facts = Path.of(ReplayCommandTest.class
                .getResource("/scenarios/denial-taken-back/facts.jsonl")
                .toURI());
        on("import", "history", facts.toString());
        on("payroll", "run", "--employer", "glendale", "--period", "2022-02-19", "--by", "one");
        on("payroll", "approve", "glendale-2022-02-19", "--by", "two");
        on("payroll", "transmit", "glendale-2022-02-19", "--by", "one");
    }

    @Test
    void whatStepsChangedAddsUpToTheStatement() {
        JsonNode steps = replay().get("steps");
        Map<String, BigDecimal> due = new TreeMap<>();
        Map<String, BigDecimal> paid = new TreeMap<>();
        for (JsonNode step : steps) {
            carry(due, step.get("changes"));
            carry(paid, step.get("paid"));
        }
        Map<String, BigDecimal> dueNow = new TreeMap<>();
        Map<String, BigDecimal> paidNow = new TreeMap<>();
        JsonNode statement = on("statement", CLAIM, "--as-of", AS_OF, "--json").json();
        for (JsonNode period : statement.get("periods")) {
            for (JsonNode line : period.get("lines")) {
                String key = key(period.get("from"), line.get("kind"), line.path("payCode"), line.path("leave"));
                boolean hours = line.get("kind").stringValue().equals("leave-replenished");
                dueNow.put(key, figure(line.get(hours ? "hours" : "due")));
                paidNow.put(
                        key,
                        hours
                                ? figure(line.get("hoursTransmitted"))
                                : figure(line.get("transmitted")).add(figure(line.get("paidElsewhere"))));
            }
        }
        assertThat(dueNow).isNotEmpty();
        assertThat(due).isEqualTo(dueNow);
        assertThat(paid).isEqualTo(paidNow);
    }

    @Test
    void everyEntryOfTheTimelineIsAStep() {
        List<String> own = replay().get("steps")
                .valueStream()
                .filter(step -> !step.has("stream"))
                .map(step -> step.get("number") + " " + step.get("entry").stringValue())
                .toList();
        assertThat(own)
                .isEqualTo(on("timeline", CLAIM, "--json")
                        .json()
                        .valueStream()
                        .map(line ->
                                line.get("position") + " " + line.get("entry").stringValue())
                        .toList());
    }

    @Test
    void theStepSaysWhatTheEntryDid() {
        JsonNode steps = replay().get("steps");
        JsonNode report = steps.get(0);
        assertThat(report.get("statusBefore").isNull()).isTrue();
        assertThat(report.get("status").stringValue()).isEqualTo("reported");
        assertThat(report.get("knowledge").get(0).get("who").stringValue()).isEqualTo("employer");
        assertThat(report.get("knowledge").get(0).get("since").stringValue()).isEqualTo("2022-01-10");
        assertThat(report.get("deadlines")
                        .valueStream()
                        .map(one -> one.get("id").stringValue()))
                .contains("az.report-of-injury");
        JsonNode wage = step(steps, "claim.wage-recommended");
        // Six weeks become known at once: nothing could be listed while the wage was missing.
        JsonNode first = wage.get("changes")
                .valueStream()
                .filter(line -> "713".equals(line.get("payCode").stringValue(null)))
                .findFirst()
                .orElseThrow();
        assertThat(first.get("from").stringValue()).isEqualTo("2022-01-08");
        assertThat(figure(first.get("before"))).isZero();
        assertThat(figure(first.get("after"))).isPositive();
        JsonNode transmitted = step(steps, "claim.pay-transmitted");
        assertThat(transmitted.get("changes")).isEmpty();
        assertThat(transmitted.get("paid")).isNotEmpty();
        JsonNode owed = step(steps, "receivable.opened");
        assertThat(owed.get("stream").stringValue()).isEqualTo("receivable/R-R-2022-114-1");
        assertThat(owed.get("receivables").get(0).get("after").stringValue()).isEqualTo("1208.57");
    }

    @Test
    void stepsAreNarrowedDown() {
        int all = replay().get("steps").size();
        JsonNode money = replay("--money").get("steps");
        assertThat(money.size()).isBetween(3, all - 3);
        assertThat(money.valueStream())
                .allSatisfy(step -> assertThat(step.get("changes").size()
                                + step.get("paid").size()
                                + step.get("receivables").size())
                        .isPositive());
        JsonNode period = replay("--period", "2022-01-25").get("steps");
        assertThat(period.size()).isBetween(2, money.size());
        assertThat(period.valueStream()
                        .flatMap(step -> step.get("changes").valueStream())
                        .map(line -> line.get("from").stringValue()))
                .isNotEmpty()
                .containsOnly("2022-01-22");
        assertThat(replay("--period", "2028-01-25").get("steps")).isEmpty();
    }

    @Test
    void whatWasNotKnownThenIsNoStep() {
        JsonNode then = replay("--known-at", "2022-02-22");
        assertThat(then.get("steps").valueStream().map(step -> step.get("event").stringValue()))
                .contains("claim.denied")
                .doesNotContain("claim.denial-rescinded");
    }

    @Test
    void peopleReadItAndTablesHaveIt() throws Exception {
        String text = on("replay", CLAIM, "--as-of", AS_OF).out();
        assertThat(text)
                .contains(
                        "Claim R-2022-114 replayed",
                        "stands: denied -> ",
                        "owed on R-R-2022-114-1",
                        "All these entries")
                .contains("713");
        Path file = ledger.resolve("steps.csv");
        on("replay", CLAIM, "--as-of", AS_OF, "--money", "--csv", file.toString());
        assertThat(Files.readAllLines(file).getFirst()).contains("claim,number,recorded_at", "difference_dollars");
        assertThat(Files.readString(file)).contains("713,", "R-R-2022-114-1");
    }

    private JsonNode replay(String... more) {
        return on(Stream.concat(Stream.of("replay", CLAIM, "--as-of", AS_OF, "--json"), Stream.of(more))
                        .toArray(String[]::new))
                .json();
    }

    private static JsonNode step(JsonNode steps, String event) {
        return steps.valueStream()
                .filter(step -> step.get("event").stringValue().equals(event))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step of " + event));
    }

    /** Carries figures on; what a step says was before must be what the steps before it came to. */
    private static void carry(Map<String, BigDecimal> figures, JsonNode lines) {
        for (JsonNode line : lines) {
            String key = key(line.get("from"), line.get("kind"), line.get("payCode"), line.get("leave"));
            BigDecimal before = figures.getOrDefault(key, new BigDecimal("0.00"));
            if (!line.get("before").isNull()) {
                assertThat(figure(line.get("before"))).as(key).isEqualByComparingTo(before);
            }
            figures.put(key, line.get("after").isNull() ? new BigDecimal("0.00") : figure(line.get("after")));
        }
    }

    private static String key(JsonNode from, JsonNode kind, JsonNode code, JsonNode leave) {
        return from.stringValue() + " " + kind.stringValue() + " " + code.stringValue("") + leave.stringValue("");
    }

    private static BigDecimal figure(JsonNode text) {
        return new BigDecimal(text.stringValue());
    }

    private CommandLineRun on(String... call) {
        return CommandLineRun.on(ledger, call).done();
    }
}
