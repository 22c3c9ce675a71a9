package org.caseledger.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.cli.CommandLineRun;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What payroll says it posted, against what a run carried. */
class PostedFeedTest {

    private static final String RUN = "glendale-2022-02-19";
    private static final String CLAIM = "R-2022-114";

    @TempDir
    Path folder;

    private Path ledger;
    private List<String> transmittal;
    private int files;

    @BeforeEach
    void aTransmittedRun() throws IOException, URISyntaxException {
        ledger = folder.resolve("ledger");
        EmptyLedger.in(ledger);
        Path facts = Path.of(PostedFeedTest.class
                .getResource("/scenarios/denial-taken-back/facts.jsonl")
                .toURI());
        call("import", "history", facts.toString()).done();
        call("payroll", "run", "--employer", "glendale", "--period", "2022-02-19", "--by", "ann")
                .done();
        call("payroll", "approve", RUN, "--by", "ben").done();
        call("payroll", "transmit", RUN, "--by", "ben").done();
        transmittal = Files.readAllLines(ledger.resolve("transmittals/" + RUN + ".csv"));
    }

    private CommandLineRun call(String... arguments) {
        return CommandLineRun.on(ledger, arguments);
    }

    private CommandLineRun posted(List<String> lines) {
        try {
            Path file = Files.write(folder.resolve("posted-" + ++files + ".csv"), lines);
            return call("import", "posted", file.toString(), "--json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String counts(JsonNode report) {
        return report.get("recorded").asString() + " recorded, "
                + report.get("unchanged").asString() + " unchanged, "
                + report.get("bad").size() + " bad, " + report.get("variances").size() + " variances";
    }

    private static List<String> variances(JsonNode report) {
        return report.get("variances")
                .valueStream()
                .map(one -> one.get("period").get("from").stringValue() + " "
                        + one.get("figure").stringValue() + " " + text(one, "ours") + "/" + text(one, "posted") + " "
                        + one.get("cause").stringValue())
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).stringValue() : "nothing";
    }

    private List<String> edited(String part, String by) {
        assertThat(transmittal).anyMatch(line -> line.contains(part));
        return transmittal.stream().map(line -> line.replace(part, by)).toList();
    }

    @Test
    void aRowThatCanNotBeReadIsABadOneAndNotALackOfPostings() throws IOException {
        for (String bad : List.of("\u0007", "\uffff")) {
            List<String> rows = new ArrayList<>(transmittal);
            rows.set(1, rows.get(1).replace(CLAIM, CLAIM + bad));
            JsonNode report = posted(rows).json();
            assertThat(report.get("bad").size()).isEqualTo(1);
            assertThat(variances(report)).isEmpty();
        }
    }

    @Test
    void theTransmittalSentBackAgreesAndSentBackAgainChangesNothing() {
        int lines = transmittal.size() - 1;
        assertThat(counts(posted(transmittal).done().json()))
                .isEqualTo(lines + " recorded, 0 unchanged, 0 bad, 0 variances");
        assertThat(counts(posted(transmittal).done().json()))
                .isEqualTo("0 recorded, " + lines + " unchanged, 0 bad, 0 variances");
        List<String> byAnotherHand =
                transmittal.stream().map(line -> line.replace(",no,", ",NO,")).toList();
        assertThat(counts(posted(byAnotherHand).done().json()))
                .isEqualTo("0 recorded, " + lines + " unchanged, 0 bad, 0 variances");
    }

    @Test
    void anotherAmountALackingLineAndALineOfNobodysAreVariances() {
        List<String> lines = new ArrayList<>(edited("1196.72", "1120.00"));
        String lacking = lines.stream()
                .filter(line -> line.contains("leave-replenished"))
                .findFirst()
                .orElseThrow();
        lines.remove(lacking);
        lines.add(lines.getLast().replaceFirst(",7\\d\\d,", ",750,"));
        JsonNode report = posted(lines).done().json();
        assertThat(variances(report))
                .anyMatch(found -> found.endsWith("713 amount 1196.72/1120.00 rate"))
                .anyMatch(found -> found.contains("leave-replenished sick hours") && found.endsWith("not posted"))
                .anyMatch(found -> found.contains("750 amount nothing/") && found.endsWith("not carried"));
        assertThat(counts(posted(lines).done().json())).endsWith("0 bad, 0 variances");
    }

    @Test
    void aRunThatNobodyTransmittedIsPostedAllTheSame() {
        JsonNode report = posted(transmittal.stream()
                        .map(line -> line.replace(RUN, "glendale-2022-03-05"))
                        .toList())
                .done()
                .json();
        assertThat(variances(report)).isNotEmpty().allMatch(found -> found.endsWith("not carried"));
    }

    @Test
    void rowsUnderOneAddressAddUpAlsoWhereTheFirstWasOnFile() {
        posted(transmittal).done();
        String first = transmittal.stream()
                .filter(line -> line.contains("1196.72"))
                .findFirst()
                .orElseThrow();
        List<String> lines = new ArrayList<>(transmittal);
        lines.add(first);
        JsonNode twice = posted(lines).done().json();
        assertThat(variances(twice))
                .containsExactly(
                        "2022-01-22 713 days 14/28 posted twice", "2022-01-22 713 amount 1196.72/2393.44 posted twice");
    }

    @Test
    void aCorrectedListIsCompleteForTheRunWhateverEarlierFilesSaid() {
        posted(transmittal).done();
        List<String> corrected = new ArrayList<>(transmittal);
        corrected.removeIf(line -> line.contains("leave-replenished"));
        JsonNode report = posted(corrected).done().json();
        assertThat(variances(report))
                .containsExactly(
                        "2022-01-08 leave-replenished sick hours 72.00/nothing not posted",
                        "2022-01-22 leave-replenished sick hours 80.00/nothing not posted",
                        "2022-02-05 leave-replenished sick hours 80.00/nothing not posted");
        assertThat(call("timeline", CLAIM).done().out())
                .contains("Left out of payroll's later list of run " + RUN + ": leave-replenished sick");
        assertThat(now("--run", RUN)).hasSize(3).containsOnly("differs");
        assertThat(counts(posted(corrected).done().json())).endsWith("0 bad, 0 variances");
        assertThat(counts(posted(edited(",no,", ",NO,")).done().json()))
                .startsWith("3 recorded")
                .endsWith("0 variances");
        assertThat(now("--run", RUN)).hasSize(3).containsOnly("agrees");
        // The earlier file is no correction of the later one.
        assertThat(counts(posted(corrected).done().json())).endsWith("0 bad, 0 variances");
        assertThat(now("--run", RUN)).hasSize(3).containsOnly("agrees");
    }

    @Test
    void aClaimThatACorrectedListLacksIsNotPostedEither() {
        String other = "R-2022-115";
        String report = """
                {"do": "ReportInjury", "claim": "R-2022-115", "by": "m.ortiz", "jurisdiction": "AZ", \
                "employer": "glendale", "employee": {"id": "60417", "name": "Dolores Vance"}, \
                "injuredOn": "2022-01-12", "employerKnewOn": "2022-01-12", "kind": "lost-time", \
                "description": "Cut a thumb"}
                """;
        CommandLineRun.with(report, ledger, "record", "-").done();
        List<String> wrongClaim = edited(CLAIM, other);
        assertThat(variances(posted(wrongClaim).done().json()))
                .anyMatch(found -> found.endsWith("not posted"))
                .anyMatch(found -> found.endsWith("not carried"));
        posted(transmittal).done();
        assertThat(now(other)).isNotEmpty().containsOnly("agrees");
        assertThat(now(CLAIM)).isNotEmpty().containsOnly("agrees");
        posted(wrongClaim.stream().map(line -> line.replace(",no,", ",NO,")).toList())
                .done();
        assertThat(now(other)).isNotEmpty().containsOnly("differs");
        assertThat(now(CLAIM)).isNotEmpty().containsOnly("differs");
    }

    private List<String> now(String... arguments) {
        List<String> all = new ArrayList<>(List.of("variances"));
        all.addAll(List.of(arguments));
        all.add("--json");
        return call(all.toArray(String[]::new))
                .json()
                .get("variances")
                .valueStream()
                .map(one -> one.get("now").stringValue())
                .toList();
    }

    @Test
    void aRowThatCannotBeTakenLeavesItsClaimOutOfTheComparison() {
        CommandLineRun otherEmployee = posted(transmittal.stream()
                .map(line -> line.replaceFirst(",glendale,[^,]*,", ",glendale,E-none,"))
                .toList());
        assertThat(otherEmployee.status()).isEqualTo(1);
        assertThat(counts(otherEmployee.json())).endsWith("0 variances").startsWith("0 recorded");
        assertThat(counts(posted(edited(",-", ",x-")).json())).contains(" bad, 0 variances");
        assertThat(counts(posted(List.of(transmittal.getFirst(), transmittal.get(1), "a,b"))
                        .json()))
                .isEqualTo("1 recorded, 0 unchanged, 1 bad, 0 variances");
    }

    @Test
    void aFileWithABadRowIsRefusedAsAWholeWhereThatIsAsked() throws IOException {
        List<String> lines = edited("1196.72", "lots");
        Path file = Files.write(folder.resolve("bad.csv"), lines);
        JsonNode report = call("import", "posted", file.toString(), "--all-or-nothing", "--json")
                .json();
        assertThat(counts(report)).startsWith("0 recorded").endsWith("0 variances");
        assertThat(call("timeline", CLAIM).done().out()).doesNotContain("Posted by payroll");
    }
}
