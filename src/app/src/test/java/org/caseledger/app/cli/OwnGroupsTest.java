package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An employer with other groups than police and fire is a file in the ledger's folder policies, and nothing else. */
class OwnGroupsTest {

    private static final String VALLEY = """
            employer: valley-transit
            name: Valley Transit
            jurisdiction: AZ
            groups: [office, transit, nurses]
            payPeriods: {anchor: 2022-01-08, lengthDays: 14}
            statutory: {payCode: "713"}
            supplement:
              - effectiveFrom: 2020-01-01
                citation: Agreement of 2020
                source: the agreement
                status: verified
                spread: {weeksInYear: 52}
                amounts:
                  - to: {groups: [nurses], sworn: false}
                    target: {percentOfBase: 100}
                  - target: {percentOfBase: 80}
                eligible: {statuses: [regular], swornGroups: [], yearsOfService: 0}
                payCodes:
                  own:
                    - to: {groups: [nurses], sworn: false}
                      code: "760"
                  others: "710"
            leave: {replenished: false, payTakenBack: false}
            """;

    private static final String ROSTER =
            "employee_id,name,effective_from,status,group,sworn,full_time,hired_on,annual_base_salary,hourly_rate,ended_on\n";

    @TempDir
    Path ledger;

    @BeforeEach
    void open() throws IOException {
        EmptyLedger.in(ledger);
        Files.writeString(Files.createDirectories(ledger.resolve("policies")).resolve("valley.yaml"), VALLEY);
    }

    private static String report(String claim, String employer, String employee) {
        return """
                {"do": "ReportInjury", "claim": "%s", "by": "ann", "jurisdiction": "AZ", "employer": "%s", \
                "employee": {"id": "%s", "name": "Kim Sample"}, "injuredOn": "2022-01-10", "employerKnewOn": "2022-01-10", \
                "kind": "lost-time", "description": "Slipped"}
                """.formatted(claim, employer, employee);
    }

    private static String employment(String claim, String group) {
        return """
                {"do": "RecordEmployment", "claim": "%s", "by": "ann", "effectiveFrom": "2018-01-08", "status": "regular", \
                "group": %s, "sworn": false, "fullTime": true, "hiredOn": "2018-01-08", "annualBaseSalary": "46800.00"}
                """.formatted(claim, group);
    }

    private static String offWork(String claim) {
        return """
                {"do": "RecordWorkStatus", "claim": "%1$s", "by": "ann", "status": "off-work", "from": "2022-01-11", "to": "2022-01-28"}
                {"do": "RecommendWage", "claim": "%1$s", "by": "ann", "amount": "3900.00", "basis": {}, "on": "2022-01-20"}
                {"do": "AcceptClaim", "claim": "%1$s", "by": "ann", "noticeOn": "2022-01-20"}
                """.formatted(claim);
    }

    private JsonNode refused(String line) {
        return CommandLineRun.with(line, ledger, "record", "-").lines().getLast();
    }

    private List<String> supplement(String claim) {
        JsonNode lines = CommandLineRun.on(ledger, "statement", claim, "--as-of", "2022-02-10", "--json")
                .done()
                .json()
                .get("periods")
                .get(0)
                .get("lines");
        return lines.valueStream()
                .filter(line -> line.get("kind").stringValue().equals("supplemental"))
                .map(line -> line.get("payCode").stringValue() + " "
                        + line.get("due").stringValue())
                .toList();
    }

    @Test
    void eachGroupHasTheFilesAmountAndCode() {
        CommandLineRun.with(
                        report("V-1", "valley-transit", "1")
                                + employment("V-1", "\"nurses\"")
                                + offWork("V-1")
                                + report("V-2", "valley-transit", "2")
                                + employment("V-2", "\"transit\"")
                                + offWork("V-2"),
                        ledger,
                        "record",
                        "-")
                .done();
        // Eleven days: 900.00 and 720.00 a week, less 85.48 a day.
        assertThat(supplement("V-1")).containsExactly("760 474.01");
        assertThat(supplement("V-2")).containsExactly("710 191.15");
        Path export = ledger.resolve("export.jsonl");
        CommandLineRun.on(ledger, "export", export.toString()).done();
        assertThat(export).content().contains("\"group\":\"nurses\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"police\"", "\"Nurses\"", "7", "true", "[\"nurses\"]", "{\"name\":\"nurses\"}"})
    void anotherGroupIsRefusedWithThoseThatTheEmployerHas(String group) {
        CommandLineRun.with(report("V-1", "valley-transit", "1"), ledger, "record", "-")
                .done();
        JsonNode refusal = refused(employment("V-1", group));
        assertThat(refusal.get("code").stringValue()).isEqualTo("wrong-type");
        assertThat(refusal.get("message").stringValue())
                .endsWith(": field \"group\" must be one of office, transit, nurses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"nurses\"", "\"Police\"", "7", "true", "[\"police\"]", "{\"name\":\"police\"}"})
    void whatAnEmployerWithTheUsualGroupsRefusesIsRefusedAsEver(String group) {
        CommandLineRun.with(report("C-1", "glendale", "1"), ledger, "record", "-")
                .done();
        JsonNode refusal = refused(employment("C-1", group));
        assertThat(refusal.get("code").stringValue()).isEqualTo("wrong-type");
        assertThat(refusal.get("message").stringValue())
                .endsWith(": field \"group\" must be one of general, police, fire");
    }

    @Test
    void aRosterNamesTheGroupsOfEveryEmployer() throws IOException {
        Path file = ledger.resolve("roster.csv");
        String row = "E1,Kim Sample,2018-01-08,regular,%s,no,yes,2018-01-08,46800.00,,\n";
        Files.writeString(file, ROSTER + row.formatted("navy"));
        assertThat(CommandLineRun.on(ledger, "import", "roster", file.toString(), "--by", "hr")
                        .err())
                .contains(
                        "roster.csv:2, group: \"navy\" must be one of general, police, fire, office, transit, nurses");
        Files.writeString(file, ROSTER + row.formatted("Transit"));
        CommandLineRun.on(ledger, "import", "roster", file.toString(), "--by", "hr")
                .done();

        CommandLineRun.with(report("V-3", "valley-transit", "E1") + offWork("V-3"), ledger, "record", "-")
                .done();
        assertThat(supplement("V-3")).containsExactly("710 191.15");
        // The row of another employer says nothing about the same number here, and doesn't stop the report.
        CommandLineRun.with(report("C-3", "glendale", "E1"), ledger, "record", "-")
                .done();
        assertThat(CommandLineRun.on(ledger, "timeline", "C-3", "--json").done().json())
                .hasSize(1);
    }

    @Test
    void theRuleAsksForAGroupOfTheEmployer() {
        String[] call = {
            "calc",
            "policy.supplement",
            "employer=valley-transit",
            "injured-on=2022-01-10",
            "group=nurses",
            "sworn=no",
            "status=regular",
            "hired-on=2018-01-08",
            "annual-base=46800.00",
            "amw=3900.00",
            "days=11"
        };
        assertThat(CommandLineRun.on(ledger, call).done().out()).contains("474.01", "760", "nurses has its own code");
        call[4] = "group=police";
        assertThat(CommandLineRun.on(ledger, call).err())
                .contains("\"police\" is no group of Valley Transit; it has office, transit, nurses");
        call[4] = "group=navy";
        assertThat(CommandLineRun.on(ledger, call).err())
                .contains("\"navy\" is not one of general, police, fire, office, transit, nurses");
    }
}
