package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Alerts at the command line: what is raised, whose it is, and what becomes of it. */
class AlertsCommandTest {

    private static final String HEARING = "hearing-requested:C-1:2022-03-01";

    @TempDir
    Path folder;

    private Path ledger = Path.of("");

    @BeforeEach
    void twoClaims() {
        ledger = folder.resolve("ledger");
        EmptyLedger.in(ledger);
        Stream.of("C-1", "C-2")
                .forEach(
                        claim -> record(
                                "ReportInjury",
                                "'claim':'" + claim
                                        + "','jurisdiction':'AZ','employer':'glendale','employee':{'id':'7','name':'Gus'},"
                                        + "'injuredOn':'2022-01-10','employerKnewOn':'2022-01-10','kind':'medical-only','description':'Fell'"));
        record("RequestHearing", "'claim':'C-1','on':'2022-03-01'");
        record("RequestSurveillance", "'claim':'C-2','on':'2022-03-02','reason':'seen lifting'");
    }

    private JsonNode answer(String by, String command, String fields) {
        String line = "{'do':'" + command + "','by':'" + by + "'," + fields + "}\n";
        return CommandLineRun.with(line.replace('\'', '"'), ledger, "record", "-")
                .lines()
                .getFirst();
    }

    private void record(String command, String fields) {
        assertThat(answer("ann", command, fields).get("status").stringValue()).isEqualTo("recorded");
    }

    /** The ids of the alerts that the call lists, but those of diaries and deadlines. */
    private List<String> alerts(String call) {
        List<String> ids = new ArrayList<>();
        for (JsonNode alert : listed(call)) {
            if (!alert.get("rule").stringValue().matches("diary-due|deadline-.*")) {
                ids.add(alert.get("alert").stringValue());
            }
        }
        return ids;
    }

    private JsonNode listed(String call) {
        return CommandLineRun.on(
                        ledger,
                        ("alerts --json --as-of 2022-03-10 " + call).strip().split(" "))
                .done()
                .json();
    }

    @Test
    void anAlertSaysWhatRaisedItWhoseItIsAndHowItStands() {
        JsonNode hearing = listed("")
                .valueStream()
                .filter(alert -> alert.get("alert").stringValue().equals(HEARING))
                .findFirst()
                .orElseThrow();
        assertThat(hearing.propertyNames())
                .contains(
                        "alert",
                        "rule",
                        "claim",
                        "severity",
                        "owner",
                        "raisedBy",
                        "raisedAt",
                        "due",
                        "state",
                        "closedBy");
        assertThat(hearing.get("rule").stringValue()).isEqualTo("hearing-requested");
        assertThat(hearing.get("claim").stringValue()).isEqualTo("C-1");
        assertThat(hearing.get("severity").stringValue()).isEqualTo("high");
        assertThat(hearing.get("owner").stringValue()).isEqualTo("adjuster");
        assertThat(hearing.get("state").stringValue()).isEqualTo("open");
        assertThat(hearing.get("closedBy").isNull()).isTrue();
    }

    @Test
    void aWordClosesItAndASnoozeEndsOnItsDay() {
        record("SnoozeAlert", "'alert':'" + HEARING + "','reason':'waits','until':'2022-03-11'");
        assertThat(alerts("--state snoozed")).containsExactly(HEARING);
        assertThat(alerts("--state open")).containsExactly("surveillance:C-2:2022-03-02");
        assertThat(CommandLineRun.on(ledger, "alerts", "--as-of", "2022-03-10").out())
                .contains("snoozed until 2022-03-11");
        record("AcknowledgeAlert", "'alert':'" + HEARING + "','reason':'counsel knows'");
        assertThat(alerts("--state closed")).containsExactly(HEARING);
        assertThat(answer("ann", "AcknowledgeAlert", "'alert':'" + HEARING + "','reason':'again'")
                        .get("code")
                        .stringValue())
                .isEqualTo("already-acknowledged");
    }

    @Test
    void aClaimsAlertsAreWhoseItIsAndAQueueIsLentForDays() {
        record("AssignClaim", "'claim':'C-1','to':'ann'");
        record("AssignClaim", "'claim':'C-2','to':'ben'");
        record("LendQueue", "'from':'ann','to':'ben','fromDay':'2022-03-10','toDay':'2022-03-12'");
        assertThat(alerts("--for Ann")).containsExactly(HEARING);
        assertThat(alerts("--for ben")).containsExactly(HEARING, "surveillance:C-2:2022-03-02");
        assertThat(alerts("--for eve")).isEmpty();
        assertThat(CommandLineRun.on(
                                ledger, "alerts", "--json", "--for", "ben", "--as-of", "2022-03-13", "--state", "open")
                        .json()
                        .valueStream()
                        .filter(alert -> alert.get("rule").stringValue().equals("hearing-requested")))
                .isEmpty();
    }

    @Test
    void whatWasKnownThenIsAnsweredFromTheFactsOfThen() {
        String before = raisedAt();
        record("DecideSurveillance", "'claim':'C-2','on':'2022-03-03','approved':false");
        assertThat(alerts("--state open")).containsExactly(HEARING);
        assertThat(alerts("--state open --known-at " + before)).containsExactly(HEARING, "surveillance:C-2:2022-03-02");
        assertThat(alerts("--known-at 2020-01-01")).isEmpty();
    }

    private String raisedAt() {
        return listed("")
                .valueStream()
                .filter(alert -> alert.get("rule").stringValue().equals("surveillance"))
                .findFirst()
                .orElseThrow()
                .get("raisedAt")
                .stringValue();
    }

    @Test
    void aRunWaitsForASecondPerson() {
        CommandLineRun.on(ledger, "payroll", "run", "--employer", "glendale", "--period", "2022-02-19", "--by", "ann")
                .done();
        String run = "run-to-approve::glendale-2022-02-19";
        assertThat(alerts("--state open")).contains(run);
        assertThat(answer("ben", "AcknowledgeAlert", "'alert':'" + run + "','reason':'seen'")
                        .get("code")
                        .stringValue())
                .isEqualTo("settled-by-fact");
        record("SnoozeAlert", "'alert':'" + run + "','reason':'waits for the roster','until':'2022-03-12'");
        assertThat(alerts("--state snoozed")).containsExactly(run);
        assertThat(answer("ben", "SnoozeAlert", "'alert':'" + run + "-2','reason':'waits'")
                        .get("code")
                        .stringValue())
                .isEqualTo("unknown-alert");
        CommandLineRun.on(ledger, "payroll", "approve", "glendale-2022-02-19", "--by", "ben")
                .done();
        assertThat(alerts("--state open")).doesNotContain(run);
        assertThat(alerts("--state closed")).containsExactly(run);
        for (String command : List.of("SnoozeAlert", "AcknowledgeAlert")) {
            assertThat(answer("ben", command, "'alert':'" + run + "','reason':'too late'")
                            .get("code")
                            .stringValue())
                    .isEqualTo("already-closed");
        }
    }

    @Test
    void withAccountsAlertsFallToRolesAndNobodySeesWhatTheyMayNot() {
        for (String account : List.of("ada adjuster", "cleo clerk", "pat payroll")) {
            CommandLineRun.on(ledger, ("user add " + account.replace(" ", " --role ")).split(" "))
                    .done();
        }
        assertThat(alerts("--for ada --by ada")).containsExactly(HEARING, "surveillance:C-2:2022-03-02");
        assertThat(alerts("--by cleo")).containsExactly(HEARING);
        assertThat(alerts("--for cleo --by cleo")).isEmpty();
        CommandLineRun unknown = CommandLineRun.on(ledger, "alerts", "--for", "eve", "--by", "ada");
        assertThat(unknown.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(unknown.err()).contains("there is no account eve");
        assertThat(answer("cleo", "AcknowledgeAlert", "'alert':'surveillance:C-2:2022-03-02','reason':'seen'")
                        .get("code")
                        .stringValue())
                .isEqualTo("unknown-alert");
    }

    @Test
    void theyAreNarrowedByRuleSeverityAndClaim() {
        assertThat(alerts("--rule hearing-requested")).containsExactly(HEARING);
        assertThat(alerts("--severity normal --claim c-2")).containsExactly("surveillance:C-2:2022-03-02");
        assertThat(alerts("--severity low --claim C-2")).isEmpty();
        assertThat(CommandLineRun.on(ledger, "alerts", "--rule", "sometimes").err())
                .contains("hearing-requested, hearing-notice");
    }

    @Test
    void anotherStateIsNone() {
        CommandLineRun run = CommandLineRun.on(ledger, "alerts", "--state", "forgotten");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("open, snoozed, closed");
    }
}
