package org.caseledger.law.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.caseledger.law.Employers;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.table.Fingerprint;
import org.caseledger.law.table.Origin;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmployerPoliciesTest {

    private static final String MESA_GRANDE = """
            employer: mesa-grande
            name: Town of Mesa Grande
            jurisdiction: AZ
            payPeriods:
              anchor: 2022-01-03
              lengthDays: 7
            statutory:
              payCode: "100"
            supplement:
              - effectiveFrom: 2020-07-01
                citation: Town Code 3-1
                source: a page
                status: secondary
                spread: {weeksInYear: 52}
                amounts: [{target: {percentOfBase: 75}}]
                eligible: {statuses: [regular], swornGroups: [], yearsOfService: 2}
                payCodes: {swornFire: "201", others: "200"}
              - effectiveFrom: 2023-01-01
                citation: Town Code 3-1, amended
                source: a page
                status: verified
                spread: {weeksInYear: 52}
                amounts: [{target: {percentOfBase: 90}}]
                eligible: {statuses: [regular], swornGroups: [], yearsOfService: 0}
                payCodes: {swornFire: "201", others: "200"}
            leave:
              replenished: true
              payTakenBack: false
            """;

    @Test
    void glendaleIsShipped() {
        EmployerPolicy glendale = Employers.shipped().find("glendale").orElseThrow();
        assertThat(glendale.name()).isEqualTo("City of Glendale");
        assertThat(glendale.jurisdiction()).isEqualTo(Jurisdiction.AZ.state());
        assertThat(glendale.payPeriods().periodOf(LocalDate.parse("2022-02-20")))
                .hasToString("2022-02-19 to 2022-03-04");
        assertThat(glendale.statutory().payCode()).isEqualTo("713");
        assertThat(glendale.leave().replenished()).isTrue();
        assertThat(glendale.leave().payTakenBack()).isTrue();
        assertThat(Employers.shipped().employers()).containsExactly("glendale");
        assertThat(Employers.shipped().find("nowhere")).isEmpty();
    }

    @Test
    void anAdoptedPolicyNamesItsAdoptionWhereItChangesSomethingAndOnlyThere() {
        EmployerPolicies folder = Employers.shipped()
                .adopting(read(MESA_GRANDE), print(MESA_GRANDE), new Origin.Adopted("e1", Instant.EPOCH, "ann"));
        String raised = MESA_GRANDE.replace("percentOfBase: 90", "percentOfBase: 95");
        EmployerPolicies policies =
                folder.adopting(read(raised), print(raised), new Origin.Adopted("e2", Instant.EPOCH, "ann"));
        EmployerPolicy town = policies.find("mesa-grande").orElseThrow();
        PolicyOrigin origin = policies.origin("mesa-grande");
        assertThat(origin.working(town).value())
                .isEqualTo("Town of Mesa Grande, adopted on 1970-01-01 by ann, entry e1");
        assertThat(origin.working(town, LocalDate.parse("2022-06-30"))
                        .orElseThrow()
                        .entries())
                .containsExactly("e1");
        assertThat(origin.working(town, LocalDate.parse("2023-06-30"))
                        .orElseThrow()
                        .entries())
                .containsExactly("e2");
        assertThat(origin.working(town, LocalDate.parse("2019-06-30"))).isEmpty();
        EmployerPolicies recoded = policies.adopting(
                read(raised.replace("payCode: \"100\"", "payCode: \"101\"")),
                "e3",
                new Origin.Adopted("e3", Instant.EPOCH, "ann"));
        assertThat(recoded.origin("mesa-grande").working(town).entries()).containsExactly("e3");
        assertThat(Employers.shipped().origin("glendale").rest()).isEqualTo(Origin.SHIPPED);
    }

    @Test
    void policiesWithoutPayPeriodsCanBeAskedOnly() {
        EmployerPolicies shipped = Employers.shipped();
        assertThat(shipped.files()).containsOnlyKeys("arizona-public-safety", "glendale", "tucson");
        assertThat(shipped.find("tucson")).isEmpty();
        assertThat(shipped.unpayable()).containsOnlyKeys("arizona-public-safety", "tucson");
        assertThat(shipped.unpayable().get("tucson"))
                .startsWith("tucson's policy file has no pay periods")
                .contains("folder policies");
    }

    @Test
    void anOperatorsFileWithPayPeriodsMakesPayrollPossible(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ours.yaml"), MESA_GRANDE.replace("mesa-grande", "tucson"));
        EmployerPolicies policies = Employers.shippedAnd(folder);
        assertThat(policies.employers()).containsExactly("glendale", "tucson");
        assertThat(policies.unpayable()).containsOnlyKeys("arizona-public-safety");
    }

    @ParameterizedTest
    @CsvSource({"2020-06-30,", "2020-07-01, 75", "2022-12-31, 75", "2023-01-01, 90", "2030-01-01, 90"})
    void theVersionOfTheSupplementIsChosenByTheDateOfInjury(LocalDate injuredOn, String percent) {
        assertThat(read(MESA_GRANDE)
                        .supplementFor(injuredOn)
                        .map(version -> version.amounts()
                                .getFirst()
                                .amount()
                                .percentOfBase()
                                .toString())
                        .orElse(null))
                .isEqualTo(percent);
    }

    @Test
    void whoIsEligibleIsToldInThePolicysOwnTerms() {
        SupplementPolicy supplement =
                read(MESA_GRANDE).supplementFor(LocalDate.parse("2022-06-06")).orElseThrow();
        Working working = supplement
                .eligibility(new EmploymentAtInjury(
                        LocalDate.parse("2022-06-06"),
                        EmploymentStatus.REGULAR,
                        EmployeeGroup.POLICE,
                        true,
                        LocalDate.parse("2021-01-01"),
                        Set.of(),
                        Figure.input("annual base salary", new BigDecimal("46800.00")),
                        Working.input("employment", "regular")))
                .working();
        assertThat(working.rule()).isEqualTo("regular status, and 2 full years of service at the date of injury");
        assertThat(working.value()).startsWith("no: 2 full years of service is reached on 2023-01-01");
    }

    @Test
    void anOperatorsFolderAddsEmployers(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mesa.yaml"), MESA_GRANDE);
        Files.writeString(folder.resolve("notes.txt"), "not a policy");
        EmployerPolicies policies = Employers.shippedAnd(folder);
        assertThat(policies.employers()).containsExactly("glendale", "mesa-grande");
        assertThat(policies.find("mesa-grande").orElseThrow().name()).isEqualTo("Town of Mesa Grande");
    }

    @Test
    void anOperatorsFileReplacesAShippedPolicy(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ours.yaml"), MESA_GRANDE.replace("mesa-grande", "glendale"));
        EmployerPolicies policies = Employers.shippedAnd(folder);
        assertThat(policies.employers()).containsExactly("glendale");
        assertThat(policies.find("glendale").orElseThrow().statutory().payCode())
                .isEqualTo("100");
    }

    @Test
    void aPolicyIsKnownByTheFingerprintOfItsFile(@TempDir Path folder) throws IOException {
        EmployerPolicies shipped = Employers.shipped();
        String before = shipped.fingerprint("glendale").orElseThrow();
        String ours = MESA_GRANDE.replace("mesa-grande", "glendale");
        Files.writeString(folder.resolve("ours.yaml"), ours);
        assertThat(Employers.shippedAnd(folder).fingerprint("glendale"))
                .hasValue(print(ours))
                .isNotEqualTo(Optional.of(before));
        assertThat(shipped.adopting(
                                read(ours + "# a remark\n"),
                                print(ours + "# a remark\n"),
                                new Origin.Adopted("e1", Instant.EPOCH, "ann"))
                        .fingerprint("glendale"))
                .hasValue(print(ours + "# a remark\n"));
        assertThat(shipped.only(employer -> false).fingerprint("glendale")).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereAddsNothing(@TempDir Path folder) {
        assertThat(Employers.shippedAnd(folder.resolve("none")).employers()).containsExactly("glendale");
    }

    @Test
    void aFaultInAnOperatorsFileIsRefusedWithItsName(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mesa.yaml"), MESA_GRANDE + "colour: red\n");
        assertThatThrownBy(() -> Employers.shippedAnd(folder)).hasMessageContainingAll("mesa.yaml", "colour");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an unknown property          | name: Town       | colour: red\\nname: Town | colour
            an unknown nested property   | lengthDays: 7    | lengthDays: 7\\n  ends: Friday | payPeriods.ends: nothing is called so here; there are anchor, lengthDays
            a missing name               | name: Town of Mesa Grande |                  | name: is missing; add it
            a missing period length      | lengthDays: 7    |                           | payPeriods.lengthDays: is missing; add it
            a missing eligibility rule   | , yearsOfService: 2 |                        | supplement[0].eligible.yearsOfService: is missing; add it
            a missing pay code           | , others: "200"  |                           | supplement[0].payCodes.others: is missing; add it
            a missing leave rule         | replenished: true |                          | leave.replenished: is missing; add it
            an empty leave rule          | replenished: true | replenished:             | leave.replenished: is missing; add it
            a yes or no in numbers       | replenished: true | replenished: maybe       | leave.replenished: \"maybe\" is not
            an impossible period length  | lengthDays: 7    | lengthDays: 0             | 1 to 366
            a period length in words     | lengthDays: 7    | lengthDays: seven         | seven
            a state that is not known    | jurisdiction: AZ | jurisdiction: ZZ          | ZZ
            a group that is not known    | swornGroups: []  | swornGroups: [navy]       | navy
            a date that is none          | 2022-01-03       | 2022-13-03                | 2022-13-03
            a status that is not known   | status: secondary | status: probable         | probable
            an id with a blank           | employer: mesa-grande | employer: mesa grande | mesa grande
            an id that leaves the folder | employer: mesa-grande | employer: ../mesa     | ../mesa
            an empty pay code            | payCode: "100"   | payCode: ""               | pay code
            a pay code too long to keep  | others: "200"    | others: "200000000000000000000" | pay code
            """)
    void aFaultIsRefusedWithThePlace(String what, String right, String wrong, String words) {
        String file = MESA_GRANDE.replace(right, wrong == null ? "" : wrong.replace("\\n", "\n"));
        assertThat(file).isNotEqualTo(MESA_GRANDE);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("mesa.yaml", words);
    }

    @Test
    void aPayCodeMayHaveTwentyCharacters() {
        String code = "20000000000000000000";
        EmployerPolicy policy = read(MESA_GRANDE.replace("payCode: \"100\"", "payCode: \"" + code + "\""))
                .payroll()
                .orElseThrow();
        assertThat(policy.statutory().payCode()).isEqualTo(code).hasSize(20);
    }

    @Test
    void aFileOfSomethingElseIsRefusedInPlainWords() {
        assertThatThrownBy(() -> read("effective_from,effective_to,value"))
                .hasMessage("mesa.yaml, line 1: this is no policy file; one has employer, name, jurisdiction and"
                        + " supplement");
    }

    @Test
    void aFileThatIsNoYamlIsRefused() {
        assertThatThrownBy(() -> read("employer: [unclosed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mesa.yaml");
    }

    private static String print(String yaml) {
        return Fingerprint.of(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static PolicyFile read(String yaml) {
        return Employers.read("mesa.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
