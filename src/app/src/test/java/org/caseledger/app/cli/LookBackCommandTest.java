package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Looking back across claims: what was recorded late, after money had left, or taken back, with the money. */
class LookBackCommandTest {

    private static final String CLAIM = "R-2022-114";
    private static final String AS_OF = "2022-03-04";

    @TempDir
    Path ledger;

    @BeforeEach
    void aRunPaysAndThenTheWageIsAnother() throws URISyntaxException, IOException {
        EmptyLedger.in(ledger);
        Path facts = Path.of(LookBackCommandTest.class
                .getResource("/scenarios/denial-taken-back/facts.jsonl")
                .toURI());
        on("import", "history", facts.toString());
        on("payroll", "run", "--employer", "glendale", "--period", "2022-02-19", "--by", "one");
        on("payroll", "approve", "glendale-2022-02-19", "--by", "two");
        on("payroll", "transmit", "glendale-2022-02-19", "--by", "one");
        record("{\"do\": \"LogInteraction\", \"claim\": \"R-2022-114\", \"by\": \"adjuster\", \"on\": \"2022-02-28\","
                + " \"channel\": \"phone\", \"party\": \"Claimant\", \"issue\": \"Pay\", \"action\": \"Explained\","
                + " \"result\": \"Understood\"}");
        record("{\"do\": \"DetermineWage\", \"claim\": \"R-2022-114\", \"by\": \"adjuster\", \"amount\": \"5000.00\","
                + " \"on\": \"2022-03-01\"}");
    }

    @Test
    void whatChangedATransmittedPeriodIsListedWithItsMoney() {
        JsonNode found = list("after-transmittal");
        assertThat(found.size()).isEqualTo(1);
        JsonNode one = found.get(0);
        assertThat(one.get("event").stringValue()).isEqualTo("claim.wage-determined");
        assertThat(one.get("run").stringValue()).isEqualTo("glendale-2022-02-19");
        assertThat(one.get("from").stringValue()).isEqualTo("2022-01-08");
        // What the replay says of the same step, over the same lines.
        BigDecimal moved = BigDecimal.ZERO;
        for (JsonNode step :
                on("replay", CLAIM, "--as-of", AS_OF, "--json").json().get("steps")) {
            if (step.get("entry").equals(one.get("entry"))) {
                for (JsonNode line : step.get("changes")) {
                    moved = moved.add(new BigDecimal(line.get("after").stringValue())
                            .subtract(new BigDecimal(line.get("before").stringValue())));
                }
            }
        }
        assertThat(moved).isNotZero();
        assertThat(new BigDecimal(one.get("amount").stringValue())).isEqualByComparingTo(moved);
        assertThat(list("after-approval").get(0).get("entry")).isEqualTo(one.get("entry"));
    }

    @Test
    void withdrawalsAreListedWithWhatTheyMoved() throws Exception {
        assertThat(list("withdrawals").size()).isZero();
        String entry = list("after-transmittal").get(0).get("entry").stringValue();
        record("{\"do\": \"WithdrawEntry\", \"claim\": \"R-2022-114\", \"by\": \"adjuster\", \"entry\": \"" + entry
                + "\", \"reason\": \"Of another claim\"}");
        JsonNode one = list("withdrawals").get(0);
        assertThat(one.get("withdraws").stringValue()).isEqualTo(entry);
        assertThat(new BigDecimal(one.get("amount").stringValue()))
                .isEqualByComparingTo(new BigDecimal(
                                list("after-transmittal").get(0).get("amount").stringValue())
                        .negate());
    }

    @Test
    void whatIsTrueFromLongBeforeIsListedByHowLong() {
        // Leave of 11 January was recorded on 19 February, 39 days later; the last of it the day after it was taken.
        assertThat(list("backdated")
                        .valueStream()
                        .map(one -> one.get("event").stringValue())
                        .distinct()
                        .toList())
                .contains("claim.leave-used");
        List<Long> back = list("backdated", "--days", "35")
                .valueStream()
                .map(one -> one.get("daysBack").longValue())
                .toList();
        assertThat(back)
                .isNotEmpty()
                .allSatisfy(days -> assertThat(days).isGreaterThan(35))
                .contains(39L);
        assertThat(list("backdated", "--days", "5000")).isEmpty();
        assertThat(list("backdated", "--employer", "nobody")).isEmpty();
    }

    @Test
    void peopleReadItAndTablesHaveIt() throws Exception {
        assertThat(on("look-back", "after-transmittal", "--as-of", AS_OF).out())
                .contains("Recorded after a period was transmitted", CLAIM, "1 row, ");
        assertThat(on("look-back", "withdrawals").out()).contains("Withdrawals: nothing.");
        Path file = ledger.resolve("found.csv");
        on("look-back", "after-approval", "--as-of", AS_OF, "--csv", file.toString());
        assertThat(Files.readAllLines(file)).hasSize(2).first().asString().startsWith("list,claim,employer,number");
        assertThat(CommandLineRun.on(ledger, "look-back", "everything").err()).contains("backdated, after-transmittal");
    }

    private JsonNode list(String list, String... more) {
        return on(Stream.concat(Stream.of("look-back", list, "--as-of", AS_OF, "--json"), Stream.of(more))
                        .toArray(String[]::new))
                .json();
    }

    private void record(String line) throws IOException {
        Path file = Files.writeString(ledger.resolve("line.jsonl"), line + "\n");
        on("record", file.toString());
    }

    private CommandLineRun on(String... call) {
        return CommandLineRun.on(ledger, call).done();
    }
}
