package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.caseledger.law.Calculators;
import org.caseledger.law.calculator.Calculator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CalcCommandTest {

    private static final String[] TTD = {"calc", "az.ttd", "injured-on=2022-01-10", "amw=4000", "days=11"};

    @TempDir
    Path folder;

    @Test
    void anAnswerIsOneJsonDocumentWithItsWorking() {
        JsonNode answer = run("calc", "az.ttd", "injured-on=2022-01-10", "amw=4000", "days=11", "--json")
                .done()
                .json();
        assertThat(answer.get("rule").asString()).isEqualTo("az.ttd");
        assertThat(answer.get("results").get("daily").asString()).isEqualTo("87.67");
        assertThat(answer.get("results").get("payable-days").asInt()).isEqualTo(11);
        assertThat(answer.get("status").asString()).isEqualTo("secondary");
        assertThat(answer.get("caveats").size()).isEqualTo(2);
        JsonNode total = answer.get("working").get("inputs").get(0);
        assertThat(total.get("name").asString()).isEqualTo("total");
        assertThat(total.get("value").asString()).isEqualTo("964.37");
        assertThat(total.has("rounding")).isFalse();
    }

    @Test
    void peopleGetTheResultsAboveTheWorking() {
        assertThat(run(TTD).done().out())
                .startsWith("daily         87.67\npayable-days  11\n")
                .contains("note: daily factor 0.021918 is secondary: ")
                .contains("\nTemporary total disability: daily 87.67; payable-days 11;")
                .contains("      daily rate: 87.67  = counted average monthly wage x daily factor");
    }

    @Test
    void theLedgersOwnPoliciesCanBeAsked() throws IOException {
        String[] call = {
            "calc", "policy.supplement", "employer=town", "injured-on=2022-01-10", "group=general", "sworn=no",
            "status=regular", "hired-on=2018-01-08", "annual-base=46800.00", "amw=3900.00", "days=11", "--json"
        };
        assertThat(run(call).err()).contains("employer: there is no policy file for \"town\"; there are arizona");
        Path file = Files.createDirectories(folder.resolve("ledger/policies")).resolve("town.yaml");
        Files.writeString(file, """
                employer: town
                name: Town
                jurisdiction: AZ
                supplement:
                  - effectiveFrom: 2020-01-01
                    citation: Town Code 1
                    source: a page
                    status: verified
                    spread: {weeksInYear: 52}
                    amounts: [{target: {percentOfBase: 90}}]
                    eligible: {statuses: [regular], swornGroups: [], yearsOfService: 0}
                """);
        JsonNode answer = run(call).done().json();
        assertThat(answer.get("results").get("target").asString()).isEqualTo("1272.86"); // 810.00 x 11 / 7
        Files.writeString(file, "colour: red\n");
        assertThat(run(call).err()).startsWith("caseledger: a policy file can't be used: " + file);
        run(TTD).done();
    }

    @Test
    void noLedgerIsMadeOrNeeded() {
        run(TTD).done();
        assertThat(folder.resolve("ledger")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            calc                                                        | name a rule; calc --list names them
            calc az.nothing                                             | there is no rule az.nothing; calc --list
            calc az.ttd injured-on=2022-01-10 days=3                    | amw: is missing (average monthly wage
            calc az.ttd injured-on=2022-02-30 amw=1 days=3              | injured-on: "2022-02-30" is not a date
            calc az.ttd injured-on=2022-01-10 amw=1 days=3 wage=3       | wage: az.ttd takes no such input; it takes
            calc az.ttd injured-on=2022-01-10 amw=1 amw=1 days=3        | amw: is given twice
            calc az.ttd injured-on                                      | "injured-on" is not NAME=VALUE
            calc az.ttd =3                                              | "=3" is not NAME=VALUE
            calc az.ttd --list                                          | az.ttd has no list
            """)
    void aWrongCallIsToldInOneLine(String call, String words) {
        CommandLineRun run = run(call.split(" "));
        assertThat(run.status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(run.err()).contains("caseledger: " + words).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aRowThatIsNotVerifiedIsRefusedUnlessAskedFor() {
        CommandLineRun refused = run("calc", "mn.ttd", "injured-on=2021-09-30", "weekly-wage=2000");
        assertThat(refused.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(refused.err())
                .contains(
                        "minnesota/statewide-average-weekly-wage for 2021-09-30", "not verified", "--allow-unverified")
                .hasLineCount(1);
        JsonNode allowed = run(
                        "calc", "mn.ttd", "injured-on=2021-09-30", "weekly-wage=2000", "--json", "--allow-unverified")
                .done()
                .json();
        assertThat(allowed.get("results").get("weekly").asString()).isEqualTo("1186.26");
        assertThat(allowed.get("status").asString()).isEqualTo("unverified");
    }

    @Test
    void aRowOfASecondarySourceComputesAndSaysSo() {
        JsonNode found = run("calc", "az.ttd", "injured-on=2026-03-01", "amw=9000", "days=1", "--json")
                .done()
                .json();
        assertThat(found.get("results").get("total").asString()).isEqualTo("134.38");
        assertThat(found.get("status").asString()).isEqualTo("secondary");
        assertThat(found.get("caveats").valueStream().map(JsonNode::asString))
                .anyMatch(caveat -> caveat.startsWith("maximum average monthly wage 6131.00 is secondary"));
    }

    @Test
    void theHelpOfPenaltiesSaysWhichViolationTakesWhichInput() {
        String help = run("calc", "mn.penalty", "--help").done().out();
        assertThat(help)
                .containsPattern("(?m)^late-denial +days-late")
                .containsPattern("(?m)^uninsured +employees, weeks")
                .containsPattern("(?m)^inexcusable-delay +payment +ground, occasions, business-days-late +ground A")
                .doesNotContain("--list");
        JsonNode json = run("calc", "mn.penalty", "--help", "--json").done().json();
        assertThat(json.get("list").get(0).get("violation").asString()).isEqualTo("late-first-payment");
        assertThat(json.get("list").get(0).get("needs").asString()).isEqualTo("days-late, compensation-due");
        assertThat(run("calc", "az.deadline", "--help").done().out()).contains("calc az.deadline --list");
    }

    @Test
    void aDayThatNoTableCoversIsRefusedWithoutThatAdvice() {
        CommandLineRun refused = run("calc", "az.ttd", "injured-on=2030-03-01", "amw=9000", "days=1");
        assertThat(refused.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(refused.err()).contains("not extrapolated").doesNotContain("--allow-unverified");
    }

    @Test
    void theListNamesEveryRule() {
        String list = run("calc", "--list").done().out();
        JsonNode json = run("calc", "--list", "--json").done().json().get("rules");
        assertThat(json.size()).isEqualTo(Calculators.all().size());
        for (Calculator calculator : Calculators.all()) {
            assertThat(list).containsPattern("(?m)^" + calculator.rule() + " +\\S");
        }
    }

    @Test
    void everyRuleExplainsItself() {
        for (Calculator calculator : Calculators.all()) {
            String help = run("calc", calculator.rule(), "--help").done().out();
            assertThat(help).startsWith("Usage: caseledger calc " + calculator.rule() + " NAME=VALUE");
            assertThat(help).contains(calculator.citation(), "docs/law/" + calculator.page() + ".md");
            calculator
                    .inputs()
                    .forEach(input ->
                            assertThat(help).contains(input.name(), input.kind().words()));
            calculator.outputs().forEach(output -> assertThat(help).contains(output.name()));
        }
        JsonNode json = run("calc", "az.ttd", "--help", "--json").done().json();
        assertThat(json.get("inputs").get(2).get("need").asString()).isEqualTo("one of");
        assertThat(json.get("oneOf").asString()).isEqualTo("days; off-from and off-to");
        assertThat(run("calc", "--help").done().out()).contains("Usage: caseledger calc", "--allow-unverified");
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.on(folder.resolve("ledger"), arguments);
    }
}
