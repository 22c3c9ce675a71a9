package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.ClaimHistory.usd;
import static org.caseledger.adoption.Adoptions.glendale;
import static org.caseledger.adoption.Adoptions.maximum;

import java.util.List;
import java.util.Map;
import org.caseledger.ClaimHistory;
import org.caseledger.adoption.Adoptions;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.Impact.MissingChanged;
import org.caseledger.statement.Statement;
import org.junit.jupiter.api.Test;

/** What an adopted row or policy does to claims, those that were paid under the law before it included. */
class AdoptedTermsTest {

    private static final String LATER = "2030-01-07T09:00:00Z";
    private static final DateSpan JUNE = GLENDALE.payPeriods().periodOf(day("2022-06-11"));
    private static final DateSpan JULY = GLENDALE.payPeriods().periodOf(day("2022-06-25"));

    private final Adoptions adoptions = new Adoptions();

    /** Fourteen days off work, above the maximum wage of 5,161.12: 113.12 a day. */
    private static ClaimHistory aboveTheMaximum(String injuredOn, String from, String to) {
        return injuredOn(injuredOn)
                .employed("72000.00", "34.62")
                .offWork(from, to)
                .accepted(to)
                .recommended("6000.00", to);
    }

    private static ClaimHistory in2022() {
        return aboveTheMaximum("2022-06-10", "2022-06-11", "2022-06-24");
    }

    private Terms terms() {
        return adoptions.standing().terms("glendale").orElseThrow();
    }

    private RunContent run(DateSpan period, ClaimHistory history) {
        return RunComputation.of(terms(), period, List.of(history.file()));
    }

    @Test
    void aCorrectedMaximumIsCarriedAsTheDifferenceBecauseOfTheAdoption() {
        ClaimHistory history = in2022();
        RunContent first = run(JUNE, history);
        history.transmitted("glendale-2022-06-11", first);
        String adoption = adoptions.adopt(LATER, maximum("2022-01-01", "2022-12-31", "5200.00"));
        RunContent correction = run(JULY, history);
        assertThat(amounts(first)).containsExactly("statutory 1583.68", "supplemental 631.70");
        assertThat(amounts(correction)).containsExactly("statutory 11.90", "supplemental -11.90");
        assertThat(correction.lines())
                .allSatisfy(line -> assertThat(line.because()).containsExactly(adoption));
        history.transmitted("glendale-2022-06-25", correction);
        assertThat(run(JULY, history).lines()).isEmpty();
    }

    @Test
    void aLineNeverCarriedNamesTheRowThatItsWorkingWasReadFrom() {
        String unrelated = adoptions.adopt(LATER, maximum("2021-01-01", "2021-12-31", "5040.00"));
        String adoption = adoptions.adopt(LATER, maximum("2022-01-01", "2022-12-31", "5200.00"));
        RunContent content = run(JUNE, in2022());
        assertThat(content.lines().getFirst().because()).endsWith(adoption).doesNotContain(unrelated);
    }

    @Test
    void aCorrectedPolicyChangesWhatWasTransmittedAndAnUnrelatedPartOfItDoesNot() {
        ClaimHistory history = in2022();
        history.transmitted("glendale-2022-06-11", run(JUNE, history));
        adoptions.adopt(LATER, maximum("2026-01-01", null, "6150.00"));
        assertThat(run(JULY, history).lines()).isEmpty();
        String adoption = adoptions.adopt(LATER, glendale(Map.of("percentOfBase: 80", "percentOfBase: 90")));
        RunContent correction = run(JULY, history);
        assertThat(amounts(correction)).containsExactly("supplemental 276.92");
        assertThat(correction.lines().getFirst().because()).containsExactly(adoption);
        assertThat(correction.lines().getFirst().corrects()).containsExactly("glendale-2022-06-11");
    }

    @Test
    void anotherPayCodeMovesTheWholeLineBecauseOfTheAdoption() {
        ClaimHistory history = in2022();
        history.transmitted("glendale-2022-06-11", run(JUNE, history));
        String adoption = adoptions.adopt(LATER, glendale(Map.of("payCode: \"713\"", "payCode: \"714\"")));
        RunContent correction = run(JULY, history);
        assertThat(correction.totals()).containsEntry("713", usd("-1583.68")).containsEntry("714", usd("1583.68"));
        assertThat(correction.lines())
                .allSatisfy(line -> assertThat(line.because()).contains(adoption));
    }

    @Test
    void theWorkingOfEveryLineSaysUnderWhichPolicyItWasComputed() {
        adoptions.adopt(LATER, glendale(Map.of("percentOfBase: 80", "percentOfBase: 90")));
        String statutory = working(0);
        assertThat(statutory).contains("policy: City of Glendale, shipped\n").doesNotContain("version of the");
        assertThat(working(1))
                .contains(
                        "policy: City of Glendale, shipped\n",
                        "version of the supplement: for injuries from 2000-01-01, adopted on 2030-01-07 by rosa,"
                                + " entry law-1  <law-1>\n");
    }

    private String working(int line) {
        return Statement.of(in2022().facts(), terms(), JUNE.to())
                .lines()
                .get(line)
                .due()
                .working()
                .text();
    }

    @Test
    void theImpactOfACorrectedMaximumIsSeenBeforeItIsAdopted() {
        Terms standing = terms();
        ClaimHistory history = in2022();
        history.transmitted("glendale-2022-06-11", run(JUNE, history));
        ClaimHistory below = ClaimHistory.of("C-0")
                .record(ClaimHistory.injury("2022-06-10"))
                .employed("46800.00", "22.50")
                .offWork("2022-06-11", "2022-06-24")
                .accepted("2022-06-24")
                .recommended("3900.00", "2022-06-24");
        adoptions.adopt(LATER, maximum("2022-01-01", "2022-12-31", "5200.00"));
        Impact impact = Impact.of(standing, terms(), JULY, List.of(history.file(), below.file()));
        assertThat(impact.claims()).isEqualTo(2);
        assertThat(impact.claimsAffected()).isOne();
        assertThat(impact.periodsAffected()).isOne();
        assertThat(impact.lines()).hasSize(2);
        Impact.Line statutory = impact.lines().getFirst();
        assertThat(statutory.claim()).isEqualTo("C-1");
        assertThat(statutory.before())
                .isNotNull()
                .extracting(Impact.Figures::amount)
                .isEqualTo(usd("1583.68"));
        assertThat(statutory.after())
                .isNotNull()
                .extracting(Impact.Figures::amount)
                .isEqualTo(usd("1595.58"));
        assertThat(statutory.transmitted()).isEqualTo(usd("1583.68"));
        assertThat(impact.totals().get("713").difference().amount()).isEqualTo(usd("11.90"));
        assertThat(impact.totals().get("710").difference().amount()).isEqualTo(usd("-11.90"));
        assertThat(Impact.of(standing, standing, JULY, List.of(history.file())).lines())
                .isEmpty();
    }

    @Test
    void whatBecomesComputableOrStopsBeingItIsListed() {
        DateSpan march = GLENDALE.payPeriods().periodOf(day("2027-03-14"));
        ClaimHistory history = aboveTheMaximum("2027-03-01", "2027-03-02", "2027-03-14");
        Terms standing = terms();
        adoptions.adopt(LATER, maximum("2027-01-01", "2027-12-31", "6150.00"));
        Impact impact = Impact.of(standing, terms(), march, List.of(history.file()));
        assertThat(impact.missing()).hasSize(1).allMatch(MissingChanged::nowKnown);
        assertThat(impact.missing().getFirst().what()).contains("for 2027-03-01", "it is not extrapolated");
        assertThat(impact.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.before()).isNull();
            assertThat(line.difference()).contains(line.after());
        });
        Impact back = Impact.of(terms(), standing, march, List.of(history.file()));
        assertThat(back.missing()).hasSize(1).noneMatch(MissingChanged::nowKnown);
        assertThat(back.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.difference()).isEmpty());
    }

    private static List<String> amounts(RunContent content) {
        return content.lines().stream()
                .map(line -> line.kind() + " " + line.amount().getAmount().toPlainString())
                .toList();
    }
}
