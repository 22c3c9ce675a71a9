package org.caseledger.law.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.law.Employers;
import org.caseledger.law.policy.SupplementAmount.Grant;
import org.caseledger.law.policy.SupplementAmount.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes that a policy file may have, from the template that comes with the law, and what is refused. */
class PolicyFileTest {

    private static final LocalDate LATER = LocalDate.parse("2024-01-01");

    private static final String ASKED_ONLY = """
            employer: town
            name: Town
            jurisdiction: AZ
            supplement:
              - effectiveFrom: 2020-01-01
                effectiveTo: 2021-12-31
                citation: Town Code 1
                source: a page
                status: verified
                spread: {weeksInYear: 52, source: another page, status: secondary}
                amounts:
                  - to: {groups: [police], sworn: true}
                    target: {percentOfBase: 100, lessTaxes: true}
                  - grant: {percentOfBase: 100/3}
                uncompensated: {percentOfBase: 100}
                limit: {length: 6, unit: months, extension: {by: the mayor, steps: 2, upTo: 12}}
                eligible: {statuses: [regular], swornGroups: [], yearsOfService: 0, requires: [full-time]}
              - effectiveFrom: 2022-01-01
                citation: Town Code 2
                source: a page
                status: verified
                spread: {weeksInYear: 52}
                amounts: [{grant: {percentOfBase: 10}}]
                eligible: {statuses: [regular], swornGroups: [], yearsOfService: 0}
            """;

    @Test
    void theTemplateIsAPolicyThatPayrollCanFollow() throws IOException {
        PolicyFile file = read(template());
        EmployerPolicy payroll = file.payroll().orElseThrow();
        assertThat(payroll.statutory().payCode()).isEqualTo("100");
        SupplementPolicy supplement = payroll.supplementFor(LATER).orElseThrow();
        assertThat(supplement.amounts().getFirst().amount()).isInstanceOf(Target.class);
        assertThat(supplement.amounts().getLast().amount()).isInstanceOf(Grant.class);
        assertThat(supplement.eligible().requirements()).containsExactly(Requirement.FULL_TIME);
    }

    @Test
    void whatTheTemplateHasInCommentsIsAPolicyThatCanBeAsked() throws IOException {
        String all = template()
                .replaceAll("(?s)\npayPeriods:.*?\n\n", "\n\n")
                .replaceAll("# (effectiveTo: \\S+) .*", "$1")
                .replaceAll("# (source|status): ….*", "")
                .replaceAll("target: [^#]*# statutory.*\n *# (target: \\{[^}]*}).*", "$1")
                .replaceAll("# (uncompensated: )", "$1")
                .replaceAll("# (limit: )", "$1");
        PolicyFile file = read(all);
        assertThat(file.payroll()).isEmpty();
        assertThat(file.supplementFor(LATER)).isEmpty();
        SupplementPolicy supplement =
                file.supplementFor(LocalDate.parse("2023-06-30")).orElseThrow();
        assertThat(((Target) supplement.amounts().getFirst().amount()).afterTaxes())
                .isTrue();
        assertThat(supplement.uncompensated()).isPresent();
        assertThat(supplement.limit()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31, false",
        "2020-01-01, true",
        "2021-12-31, true",
        "2022-01-01, true",
        "2030-01-01, true",
    })
    void aVersionStandsFromItsFirstDay(LocalDate injuredOn, boolean known) {
        assertThat(read(ASKED_ONLY).supplementFor(injuredOn).isPresent()).isEqualTo(known);
        assertThat(read(ASKED_ONLY.replace("effectiveFrom: 2022", "effectiveFrom: 2031"))
                        .supplementFor(injuredOn)
                        .isPresent())
                .isEqualTo(known && injuredOn.isBefore(LATER) && injuredOn.getYear() < 2022);
    }

    @Test
    void aFileThatNamesNoGroupsHasTheUsualOnes() {
        assertThat(read(ASKED_ONLY).employeeGroups())
                .extracting(EmployeeGroup::toString)
                .containsExactly("general", "police", "fire");
    }

    @Test
    void whatIsForAGroupIsForOneThatTheFileNames() {
        String own = ASKED_ONLY.replace("jurisdiction: AZ", "jurisdiction: AZ\ngroups: [office, transit]");
        PolicyFile file = read(own.replace("[police]", "[Transit]"));
        assertThat(file.employeeGroups()).containsExactly(EmployeeGroup.of("office"), EmployeeGroup.of("transit"));
        assertThat(file.supplement()
                        .getFirst()
                        .amounts()
                        .getFirst()
                        .to()
                        .orElseThrow()
                        .groups())
                .containsExactly(EmployeeGroup.of("transit"));
        assertThatThrownBy(() -> read(own))
                .hasMessage("town.yaml, line 13: supplement[0].amounts[0].to.groups[0]: \"police\" is not one of"
                        + " office, transit");
        assertThatThrownBy(() -> read(ASKED_ONLY.replace("[police]", "[navy]")))
                .hasMessage("town.yaml, line 12: supplement[0].amounts[0].to.groups[0]: \"navy\" is not one of"
                        + " general, police, fire");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                 | 1 to 50 groups, not 0; leave it out for general, police, fire
            [office, office]   | names office twice
            [bus drivers]      | small letters, digits and hyphens, unlike "bus drivers"
            [Office]           | unlike "Office"
            [""]               | unlike ""
            [abcdefghijabcdefghijabcdefghijabcdefghijk] | up to 40 small letters
            """)
    void aGroupHasANameOfItsOwn(String groups, String words) {
        String file = ASKED_ONLY
                .replace("jurisdiction: AZ", "jurisdiction: AZ\ngroups: " + groups)
                .replace("[police]", "[]");
        assertThatThrownBy(() -> read(file)).hasMessageContainingAll("town.yaml", words);
    }

    @Test
    void aStateThatIsNotKnownIsRefusedWithThoseThatAre() {
        assertThat(read(ASKED_ONLY.replace("AZ", "az")).jurisdiction())
                .isEqualTo(read(ASKED_ONLY).jurisdiction());
        assertThatThrownBy(() -> read(ASKED_ONLY.replace("AZ", "ZZ")))
                .hasMessageStartingWith("town.yaml, line 3: jurisdiction: \"ZZ\" is not one of AZ, MN");
    }

    @Test
    void coverageIsToldInWords() {
        assertThat(read(ASKED_ONLY).coverage())
                .isEqualTo("a version from 2020-01-01 to 2021-12-31, a version from 2022-01-01 (a page)");
        String none = ASKED_ONLY.substring(0, ASKED_ONLY.indexOf("supplement:")) + "supplement: []\n";
        assertThat(read(none).coverage()).isEqualTo("no supplement at all");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            two versions of one day    | effectiveFrom: 2022-01-01 | effectiveFrom: 2020-01-01 | two versions of the supplement have the same effectiveFrom
            an end before the start    | effectiveTo: 2021-12-31 | effectiveTo: 2019-12-31 | effectiveTo 2019-12-31 is before effectiveFrom 2020-01-01
            an unknown version         | status: verified        | status: unknown         | supplement[0]: a version that nobody knows is left out
            an unknown spread          | status: secondary       | status: unknown         | spread: the weeks are written
            a year without weeks       | weeksInYear: 52,        | weeksInYear: 0,         | a year can't have 0 weeks
            no amount                  | [{grant: {percentOfBase: 10}}] | []               | supplement[1]: amounts is empty
            an amount of two kinds     | - grant: {percentOfBase: 100/3} | - {grant: {percentOfBase: 1}, target: {percentOfBase: 2}} | write one of the two
            an amount of no kind       | - grant: {percentOfBase: 100/3} | - to: {groups: [fire], sworn: true} | write one of the two
            a percentage of nothing    | percentOfBase: 100/3    | percentOfBase: 0        | amounts[1].grant: percentOfBase is more than 0 and at most 100, unlike 0
            a percentage above it all  | percentOfBase: 100, less | percentOfBase: 100.01, less | more than 0 and at most 100, unlike 100.01
            a percentage in words      | percentOfBase: 100/3    | percentOfBase: a third  | write 55, 0.8219 or a fraction such as 2/3
            a limit of nothing         | length: 6               | length: 0               | the length of a limit can't be 0
            a limit in weeks           | unit: months            | unit: weeks             | limit.unit: "weeks" is not one of days, months
            an extension of nothing    | upTo: 12                | upTo: 6                 | limit: upTo is the longest with extension; it must be more than the length, 6, unlike 6
            steps of nothing           | steps: 2                | steps: 0                | steps can't be 0
            nobody eligible            | statuses: [regular]     | statuses: []            | eligible: statuses names nobody
            a negative service         | yearsOfService: 0       | yearsOfService: -1      | yearsOfService can't be -1
            a requirement that is none | [full-time]             | [tall]                  | requires[0]: "tall" is not one of full-time, public-safety, on-duty
            a date that is none        | 2021-12-31              | 2021-12-32              | line 6: supplement[0].effectiveTo: "2021-12-32" is not a date that exists
            a count in words           | length: 6               | length: six             | "six" is not what belongs here, a int
            an empty name              | name: Town              | name:                   | name: is missing; add it
            a part without the rest    | jurisdiction: AZ        | jurisdiction: AZ\\nstatutory: {payCode: "1"} | payroll needs payPeriods and leave, too
            two parts without the rest | jurisdiction: AZ        | jurisdiction: AZ\\nstatutory: {payCode: "1"}\\nleave: {replenished: true, payTakenBack: true} | payroll needs payPeriods, too
            netting without payroll    | jurisdiction: AZ        | jurisdiction: AZ\\nnetting: {leavePayAgainstBenefitsOfSamePeriod: true} | netting is for payroll, which needs payPeriods and statutory and leave
            open status without payroll | jurisdiction: AZ       | jurisdiction: AZ\\nopenStatus: {staleAfterDays: 45} | openStatus is for payroll, which needs payPeriods and statutory and leave
            stale at once              | jurisdiction: AZ        | jurisdiction: AZ\\nopenStatus: {staleAfterDays: 0} | an open status is stale after 1 to 3660 days, not 0
            a limit without payroll    | jurisdiction: AZ        | jurisdiction: AZ\\nreceivablesFrom: 1.00 | receivablesFrom is for payroll, which needs payPeriods and statutory and leave
            a diary without payroll    | jurisdiction: AZ        | jurisdiction: AZ\\ndiary: {lostTimeDays: 30, medicalOnlyDays: 90, supportiveCareDays: 180} | diary is for payroll, which needs payPeriods and statutory and leave
            an assignment alone        | jurisdiction: AZ        | jurisdiction: AZ\\nassignment: [{to: ann}] | assignment is for payroll, which needs payPeriods and statutory and leave
            letters out of order       | jurisdiction: AZ        | jurisdiction: AZ\\nassignment: [{letters: K-A, to: ann}] | letters are a span such as A-K, unlike "K-A"
            a way that is none         | jurisdiction: AZ        | jurisdiction: AZ\\nletters: {ways: [print, pigeon]} | letters leave by print or by e-mail, unlike "pigeon"
            no paper                   | jurisdiction: AZ        | jurisdiction: AZ\\nletters: {ways: [e-mail]} | ways need print
            a diary of no days         | jurisdiction: AZ        | jurisdiction: AZ\\ndiary: {lostTimeDays: 0, medicalOnlyDays: 90, supportiveCareDays: 180} | lostTimeDays is 1 to 3660 days, not 0
            an exchange that is none   | jurisdiction: AZ        | jurisdiction: AZ\\nnetting: [leave-benefits, gifts] | netting[1]: "gifts" is not one of leave-benefits, statutory-supplement, supplement-codes, leave-kinds
            an exchange named twice    | jurisdiction: AZ        | jurisdiction: AZ\\nnetting: [leave-kinds, leave-kinds] | netting: leave-kinds is named twice; name each exchange once
            netting in a word          | jurisdiction: AZ        | jurisdiction: AZ\\nnetting: everything | netting: write a list of exchanges, such as [leave-benefits, statutory-supplement, supplement-codes, leave-kinds]
            netting of yes and no      | jurisdiction: AZ        | jurisdiction: AZ\\nnetting: {everything: true} | netting: write a list of exchanges, such as [leave-benefits,
            pay periods and no more    | jurisdiction: AZ        | jurisdiction: AZ\\npayPeriods: {anchor: 2022-01-03, lengthDays: 7} | payroll needs statutory and leave, too
            """)
    void aFaultIsRefusedWithThePlace(String what, String right, String wrong, String words) {
        String file =
                ASKED_ONLY.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong.replace("\\n", "\n")));
        assertThat(file).isNotEqualTo(ASKED_ONLY);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("town.yaml, line ", words)
                .message()
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            payCodes:\\n      swornFire: "102"\\n      others: "101" |  | has no payCodes
            # effectiveTo: 2023-06-30 | effectiveTo: 2023-06-30 # | has an effectiveTo
            # limit:           | limit:         | has a limit
            # uncompensated:   | uncompensated: | pays uncompensated days
            {percentOfBase: 100} # | {percentOfBase: 100, lessTaxes: true} # | takes taxes off
            requires: [full-time] | requires: [full-time, on-duty] | requires what a claim doesn't record
            """)
    void aSupplementThatPayrollCanNotFollowIsRefusedBesidePayPeriods(String right, String wrong, String words)
            throws IOException {
        String replaced = wrong == null ? "" : wrong;
        String file = template().replace(right.replace("\\n", "\n"), replaced);
        assertThat(file).isNotEqualTo(template());
        assertThatThrownBy(() -> read(file))
                .hasMessageContainingAll(
                        "the supplement from 2020-07-01 " + words + ", which payroll can't follow",
                        "leave payPeriods, statutory and leave out");
    }

    @Test
    void whatIsNettedIsAListInTheOrderInWhichItIsDone() throws IOException {
        assertThat(netting("- leave-benefits"))
                .isEqualTo(Employers.shipped()
                        .find("glendale")
                        .orElseThrow()
                        .netting()
                        .exchanges());
        assertThat(netting("netting: [leave-kinds, statutory-supplement]"))
                .containsExactly(Exchange.LEAVE_KINDS, Exchange.STATUTORY_SUPPLEMENT);
        assertThat(netting("netting: []")).isEmpty();
    }

    /** Ledgers have adopted such policies, and operators keep such files. */
    @Test
    void nettingAsItWasWrittenBeforeThereWasAListIsLeavePayAgainstBenefits() throws IOException {
        assertThat(netting("netting: {leavePayAgainstBenefitsOfSamePeriod: true}"))
                .containsExactly(Exchange.LEAVE_BENEFITS);
        assertThat(netting("netting:\n  leavePayAgainstBenefitsOfSamePeriod: false"))
                .isEmpty();
        assertThatThrownBy(() -> netting("netting: {}"))
                .hasMessageContaining("netting: write a list of exchanges, such as [leave-benefits,");
    }

    @Test
    void nothingIsNettedUnlessTheFileSaysSo() throws IOException {
        assertThat(netting("")).isEmpty();
    }

    private static List<Exchange> netting(String said) throws IOException {
        String file = template();
        int begin = file.indexOf("netting:");
        int end = file.indexOf("# receivablesFrom");
        String changed = said.startsWith("- ") ? file : file.substring(0, begin) + said + "\n" + file.substring(end);
        return read(changed).payroll().orElseThrow().netting().exchanges();
    }

    @Test
    void everythingIsOwedUnlessTheFileSaysFromHowMuchOn() throws IOException {
        assertThat(receivablesFrom("# receivablesFrom: 1.00 ")).isEmpty();
        assertThat(receivablesFrom("receivablesFrom: 1.00 #")).hasValue(new BigDecimal("1.00"));
        assertThat(receivablesFrom("receivablesFrom: 5 #")).hasValue(new BigDecimal("5.00"));
        assertThat(receivablesFrom("receivablesFrom: 0.01 #")).hasValue(new BigDecimal("0.01"));
        assertThat(Employers.shipped().find("glendale").orElseThrow().receivablesFrom())
                .hasValue(new BigDecimal("1.00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.00  | receivablesFrom is at least 0.01, unlike 0.00; leave it out where everything is owed
            -1.00 | receivablesFrom is at least 0.01, unlike -1.00
            0.005 | receivablesFrom: dollars are written like 1.00, unlike "0.005"
            a few | receivablesFrom: dollars are written like 1.00, unlike "a few"
            """)
    void anAmountFromWhichNothingCanBeOwedIsRefused(String amount, String words) {
        assertThatThrownBy(() -> receivablesFrom("receivablesFrom: " + amount + " #"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("town.yaml, line ", words);
    }

    private static Optional<BigDecimal> receivablesFrom(String said) throws IOException {
        String file = template().replace("# receivablesFrom: 1.00 ", said);
        return read(file).payroll().orElseThrow().receivablesFrom();
    }

    @Test
    void taxesThatAreNotTakenOffAreNoMatterForPayroll() throws IOException {
        String file = template()
                .replace("{percentOfBase: 100} # statutory", "{percentOfBase: 100, lessTaxes: false} # statutory");
        assertThat(read(file).payroll()).isPresent();
    }

    private static String template() throws IOException {
        try (InputStream in = PolicyFile.class.getResourceAsStream("/law/policy/template.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static PolicyFile read(String yaml) {
        return Employers.read("town.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
