package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the command line shows of silence, notices out of reach, hearings, permanent benefits and a second state. */
class BenefitRulesTest {

    private static final String REPORT = """
            {"do": "ReportInjury", "claim": "B-1", "by": "ann", "jurisdiction": "AZ", "employer": "glendale", \
            "employee": {"id": "7", "name": "Robin Sample"}, "injuredOn": "2022-01-10", "employerKnewOn": "2022-01-10", \
            "kind": "lost-time", "description": "Fell from a ladder"}
            {"do": "RecordWorkStatus", "claim": "B-1", "by": "ann", "status": "off-work", "from": "2022-01-11"}
            {"do": "RecommendWage", "claim": "B-1", "by": "ann", "amount": "3900.00", "basis": {}, "on": "2022-01-15"}
            """;

    @TempDir
    Path ledger;

    private void record(String lines) {
        CommandLineRun.with(lines, ledger, "record", "-").done();
    }

    private JsonNode statement(String claim, String asOf) {
        return CommandLineRun.on(ledger, "statement", claim, "--as-of", asOf, "--json")
                .done()
                .json();
    }

    @Test
    void aSilentPayersClaimHasItsOwnStatus() {
        record(REPORT + """
                {"do": "NoteCommissionNotice", "claim": "B-1", "by": "ann", "notifiedOn": "2022-01-20"}
                """);
        assertThat(statement("B-1", "2022-02-10").get("status").stringValue()).isEqualTo("reported");
        assertThat(statement("B-1", "2022-02-11").get("status").stringValue()).isEqualTo("pay-as-if-accepted");
        assertThat(CommandLineRun.on(ledger, "show", "B-1", "--as-of", "2022-02-11")
                        .done()
                        .out())
                .startsWith("Claim B-1, pay-as-if-accepted");
        assertThat(CommandLineRun.on(ledger, "show", "B-1", "--json")
                        .done()
                        .json()
                        .get("status")
                        .stringValue())
                .isEqualTo("pay-as-if-accepted");
    }

    @Test
    void daysOutOfANoticesReachAreListedWithTheCitation() {
        record(REPORT + """
                {"do": "AcceptClaim", "claim": "B-1", "by": "ann", "noticeOn": "2022-02-01"}
                {"do": "DenyClaim", "claim": "B-1", "by": "ann", "noticeOn": "2022-06-30", "effectiveOn": "2022-05-01"}
                """);
        JsonNode out = statement("B-1", "2022-07-08").get("outOfReach").get(0);
        assertThat(out.get("from").stringValue()).isEqualTo("2022-05-01");
        assertThat(out.get("to").stringValue()).isEqualTo("2022-05-30");
        assertThat(out.get("citation").stringValue()).isEqualTo("A.A.C. R20-5-118(A)");
        assertThat(CommandLineRun.on(ledger, "statement", "B-1", "--as-of", "2022-07-08", "--explain")
                        .done()
                        .out())
                .contains(
                        "Out of reach of the notice of 2022-06-30: 2022-05-01 to 2022-05-30, under A.A.C. R20-5-118(A)",
                        "earliest day in reach of the notice: 2022-05-31");
    }

    @Test
    void aHearingsOutcomeIsOneOfAList() {
        record(REPORT + """
                {"do": "DenyClaim", "claim": "B-1", "by": "ann", "noticeOn": "2022-02-01"}
                {"do": "RequestHearing", "claim": "B-1", "by": "ann", "on": "2022-02-20"}
                """);
        String decision = """
                {"do": "RecordHearingDecision", "claim": "B-1", "by": "ann", "on": "2022-05-02", "outcome": "%s"}
                """;
        assertThat(CommandLineRun.with(decision.formatted("award"), ledger, "record", "-")
                        .out())
                .contains("wrong-type", "must be one of compensable, not-compensable, settled, dismissed, withdrawn");
        record(decision.formatted("compensable"));
        assertThat(statement("B-1", "2022-02-04").get("status").stringValue()).isEqualTo("accepted");
        assertThat(statement("B-1", "2022-02-04").get("periods")).hasSize(2);
    }

    @Test
    void aPermanentBenefitIsListedByTheMonth() {
        record(REPORT + """
                {"do": "AcceptClaim", "claim": "B-1", "by": "ann", "noticeOn": "2022-02-01"}
                {"do": "RecordMedicallyStationary", "claim": "B-1", "by": "ann", "on": "2022-05-14"}
                {"do": "RateImpairment", "claim": "B-1", "by": "ann", "on": "2022-05-20", "part": "arm-major", \
                "percent": 10, "returnedToSameWork": true}
                {"do": "RecordPayment", "claim": "B-1", "by": "ann", "code": "permanent", "from": "2022-05-15", \
                "to": "2022-06-14", "amount": "1000.00", "paidOn": "2022-06-20", "payer": "administrator"}
                """);
        JsonNode permanent = statement("B-1", "2022-07-14").get("permanent");
        assertThat(permanent.get("monthly").stringValue()).isEqualTo("1950.00");
        assertThat(permanent.get("months")).hasSize(2);
        assertThat(permanent.get("months").get(0).get("balance").stringValue()).isEqualTo("950.00");
        assertThat(CommandLineRun.on(ledger, "statement", "B-1", "--as-of", "2022-07-14", "--explain")
                        .done()
                        .out())
                .contains(
                        "Permanent benefit, paid by the administrator: arm-major, 10 percent",
                        "2022-06-15 to 2022-07-14");
    }

    private void lakeExample() throws IOException {
        Files.createDirectories(ledger.resolve("policies"));
        Files.writeString(ledger.resolve("policies/lake-example.yaml"), """
                employer: lake-example
                name: Lake Example
                jurisdiction: MN
                payPeriods: {anchor: 2023-11-04, lengthDays: 14}
                workWeek: MTWTF
                statutory: {payCode: "WC"}
                leave: {replenished: false, payTakenBack: false}
                supplement: []
                """);
    }

    @Test
    void anotherStatesEmployerIsAFile() throws IOException {
        lakeExample();
        record("""
                {"do": "ReportInjury", "claim": "M-1", "by": "ann", "jurisdiction": "MN", "employer": "lake-example", \
                "employee": {"id": "8", "name": "Kim Sample"}, "injuredOn": "2023-11-06", "employerKnewOn": "2023-11-06", \
                "kind": "lost-time", "description": "Slipped on ice"}
                {"do": "RecordWorkStatus", "claim": "M-1", "by": "ann", "status": "off-work", "from": "2023-11-07", "to": "2023-11-16"}
                {"do": "RecommendWage", "claim": "M-1", "by": "ann", "amount": "1000.00", "basis": {}, "on": "2023-11-20"}
                {"do": "AcceptClaim", "claim": "M-1", "by": "ann", "noticeOn": "2023-11-20"}
                """);
        JsonNode line = statement("M-1", "2023-12-01")
                .get("periods")
                .get(0)
                .get("lines")
                .get(0);
        assertThat(line.get("due").stringValue()).isEqualTo("1066.67");
        assertThat(CommandLineRun.on(
                                ledger,
                                "explain",
                                "M-1",
                                "--period",
                                "2023-11-07",
                                "--code",
                                "WC",
                                "--as-of",
                                "2023-12-01")
                        .done()
                        .out())
                .contains("Minn. Stat. 176.101 subd. 1", "Minn. Stat. 176.121", "days worked per week: 5");
    }

    /** Minn. Stat. 176.645: 600.00 a week become 618.00 on the third anniversary, 15 October 2022. */
    @Test
    void aWeekInMinnesotaRisesWithTheYears() throws IOException {
        lakeExample();
        record("""
                {"do": "ReportInjury", "claim": "M-2", "by": "ann", "jurisdiction": "MN", "employer": "lake-example", \
                "employee": {"id": "8", "name": "Kim Sample"}, "injuredOn": "2019-10-15", "employerKnewOn": "2019-10-15", \
                "kind": "lost-time", "description": "Slipped on ice"}
                {"do": "RecommendWage", "claim": "M-2", "by": "ann", "amount": "900.00", "basis": {}, "on": "2019-10-20"}
                {"do": "AcceptClaim", "claim": "M-2", "by": "ann", "noticeOn": "2019-10-20"}
                {"do": "RecordWorkStatus", "claim": "M-2", "by": "ann", "status": "off-work", "from": "2022-10-17", "to": "2022-10-30"}
                """);
        JsonNode periods = statement("M-2", "2022-11-04").get("periods");
        assertThat(periods)
                .extracting(period -> period.get("lines").get(0).get("due").stringValue())
                .containsExactly("618.00", "618.00");
        assertThat(CommandLineRun.on(ledger, "explain", "M-2", "--period", "2022-10-22", "--code", "WC")
                        .done()
                        .out())
                .contains(
                        "weekly benefit from 2022-10-15: 618.00  = weekly compensation x (100 + percent of 2022-10-15) / 100",
                        "Minn. Stat. 176.645");
        JsonNode run = CommandLineRun.on(
                        ledger, "payroll", "preview", "--employer", "lake-example", "--period", "2022-10-22", "--json")
                .done()
                .json();
        assertThat(run.get("lines"))
                .extracting(line -> line.get("amount").stringValue())
                .containsExactly("618.00", "618.00");
    }
}
