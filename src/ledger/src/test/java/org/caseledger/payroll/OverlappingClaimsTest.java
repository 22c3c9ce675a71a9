package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injury;
import static org.caseledger.ClaimHistory.usd;

import java.util.List;
import java.util.stream.Stream;
import org.caseledger.ClaimHistory;
import org.caseledger.benefit.Overlap;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimEvent.OverlapApportioned;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.policy.Terms;
import org.junit.jupiter.api.Test;

/**
 * Two claims of one employee, worked by hand: 85.48 and 17.38 a day on top; fourteen days are 1,196.72 and 243.28. The
 * first is payable from 8 January, the second from 15 January 2022 on.
 */
class OverlappingClaimsTest {

    private static final Terms TERMS = Terms.shipped(GLENDALE);

    private static ClaimHistory claim(String number, String injuredOn, String from, String to) {
        return ClaimHistory.of(number)
                .record(injury(injuredOn))
                .employed("46800.00", "22.50")
                .offWork(from, to)
                .accepted("2022-02-01")
                .recommended("3900.00", "2022-02-01");
    }

    private static ClaimHistory first() {
        return claim("C-1", "2022-01-07", "2022-01-08", "2022-02-04");
    }

    private static ClaimHistory second() {
        return claim("C-2", "2022-01-14", "2022-01-15", "2022-02-18");
    }

    private static RunContent run(String day, ClaimHistory... claims) {
        return RunComputation.of(
                TERMS,
                GLENDALE.payPeriods().periodOf(day(day)),
                Stream.of(claims).map(claim -> claim.file(claims)).toList());
    }

    private static List<String> lines(RunContent content, String claim) {
        return content.lines().stream()
                .filter(line -> line.claim().equals(claim))
                .map(line -> line.forPeriod().from() + " " + line.payCode() + " " + line.days() + " d "
                        + line.amount().getAmount())
                .toList();
    }

    private static List<String> missing(RunContent content) {
        return content.missing().stream().map(RunContent.MissingFact::words).toList();
    }

    @Test
    void theEarlierClaimIsPaidAndTheLaterOneWaits() {
        RunContent run = run("2022-02-18", first(), second());
        assertThat(lines(run, "C-1"))
                .containsExactly(
                        "2022-01-08 713 14 d 1196.72",
                        "2022-01-08 710 14 d 243.28",
                        "2022-01-22 713 14 d 1196.72",
                        "2022-01-22 710 14 d 243.28");
        // 5 to 18 February are its own; for the others neither the supplement nor statutory pay is carried.
        assertThat(lines(run, "C-2")).containsExactly("2022-02-05 713 14 d 1196.72", "2022-02-05 710 14 d 243.28");
        assertThat(missing(run))
                .containsExactly(
                        "C-2, 2022-01-08 to 2022-01-21, 713: how much is due from 2022-01-15 to 2022-01-21 beside claim C-1"
                                + " (ApportionOverlap)",
                        "C-2, 2022-01-22 to 2022-02-04, 713: how much is due from 2022-01-22 to 2022-02-04 beside claim C-1"
                                + " (ApportionOverlap)");
    }

    @Test
    void theRunNamesTheOverlapOnBothClaims() {
        assertThat(run("2022-02-18", first(), second()).overlaps())
                .extracting(SharedDays::words)
                .containsExactly(
                        "C-1: 2022-01-15 to 2022-02-04 are payable on claim C-2, too, but this one goes first",
                        "C-2: 2022-01-15 to 2022-02-04 are payable on claim C-1, too, which goes first");
        ClaimHistory first = first();
        ClaimHistory second = second();
        first.transmitted("r1", run("2022-02-04", first));
        second.record(new OverlapApportioned(day("2022-01-15"), day("2022-02-04"), usd("0.00"), "The same loss"));
        assertThat(run("2022-02-18", first, second).overlaps()).isEmpty(); // only 5 to 18 February are carried
    }

    @Test
    void theSharedDaysBringWhatSomebodySays() {
        ClaimHistory second = second().record(
                        new OverlapApportioned(day("2022-01-15"), day("2022-01-21"), usd("100.00"), "Left hand"))
                .record(new OverlapApportioned(day("2022-01-22"), day("2022-02-04"), usd("0.00"), "The same loss"));
        RunContent run = run("2022-02-18", first(), second);
        assertThat(lines(run, "C-2"))
                .containsExactly(
                        "2022-01-08 713 7 d 100.00", "2022-02-05 713 14 d 1196.72", "2022-02-05 710 14 d 243.28");
        assertThat(run.missing()).isEmpty();
    }

    @Test
    void theOtherDaysOfThePeriodAreDueAsUsual() {
        ClaimHistory first = claim("C-1", "2022-01-07", "2022-01-08", "2022-01-28");
        ClaimHistory second = second().record(
                        new OverlapApportioned(day("2022-01-15"), day("2022-01-28"), usd("140.00"), "Left hand"));
        // 22 to 28 January overlap; 29 January to 4 February are 7 x 85.48 = 598.36, and half of 140.00 comes on top.
        assertThat(lines(run("2022-02-04", first, second), "C-2"))
                .contains("2022-01-08 713 7 d 70.00", "2022-01-22 713 14 d 668.36", "2022-01-22 710 7 d 121.64");
    }

    @Test
    void neverMoreThanTheStatutePays() {
        ClaimHistory second = second().record(
                        new OverlapApportioned(day("2022-01-15"), day("2022-01-21"), usd("1000.00"), "Too much"));
        // 7 x 85.48
        assertThat(lines(run("2022-02-04", first(), second), "C-2")).containsExactly("2022-01-08 713 7 d 598.36");
    }

    @Test
    void aLaterEntryOverlaysTheDaysItSpeaksAbout() {
        ClaimHistory second = second().record(
                        new OverlapApportioned(day("2022-01-22"), day("2022-02-04"), usd("140.00"), "A first guess"))
                .record(new OverlapApportioned(day("2022-01-29"), day("2022-02-04"), usd("10.00"), "The second week"));
        // 140.00 x 7/14 = 70.00
        assertThat(lines(run("2022-02-04", first(), second), "C-2")).contains("2022-01-22 713 14 d 80.00");
    }

    @Test
    void ofOneDayTheClaimReportedLaterWaits() {
        ClaimHistory same = claim("A-9", "2022-01-07", "2022-01-08", "2022-02-04");
        RunContent run = run("2022-01-21", first(), same);
        // Both were reported at the same instant here, so the number decides: A-9 goes first.
        assertThat(lines(run, "A-9")).hasSize(2);
        assertThat(lines(run, "C-1")).isEmpty();
    }

    @Test
    void whatWasPaidBeforeTheOtherClaimWasAcceptedIsNotTakenBackInSilence() {
        ClaimHistory second = second();
        second.transmitted("r1", run("2022-02-04", second));
        RunContent run = run("2022-02-04", first(), second);
        // The supplement of the shared days is taken up: 7 and 14 days. Statutory pay waits.
        assertThat(lines(run, "C-2"))
                .contains("2022-01-08 710 -7 d -121.64", "2022-01-22 710 -14 d -243.28")
                .noneMatch(line -> line.contains(" 713 ") && line.contains("-"));
    }

    @Test
    void aDeniedClaimIsNoOverlap() {
        RunContent run = run("2022-02-18", first().denied("2022-02-02"), second());
        assertThat(lines(run, "C-2")).hasSize(6);
        assertThat(run.missing()).isEmpty();
    }

    @Test
    void anotherEmployersOrEmployeesClaimIsNone() {
        ClaimHistory other = ClaimHistory.of("C-7")
                .record(new InjuryReported(
                        Jurisdiction.AZ,
                        "glendale",
                        new Employee("P-8", "Kim Other"),
                        day("2022-01-07"),
                        day("2022-01-07"),
                        InjuryKind.LOST_TIME,
                        "Fell",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .employed("46800.00", "22.50")
                .offWork("2022-01-08", "2022-02-04")
                .accepted("2022-02-01")
                .recommended("3900.00", "2022-02-01");
        assertThat(run("2022-02-18", other, second()).missing()).isEmpty();
    }

    @Test
    void bothStatementsFlagTheOverlap() {
        ClaimHistory first = first();
        ClaimHistory second = second();
        List<Overlap> ofFirst = first.file(second)
                .statement(TERMS, day("2022-02-18"))
                .entitlement()
                .overlaps();
        List<Overlap> ofSecond = second.file(first)
                .statement(TERMS, day("2022-02-18"))
                .entitlement()
                .overlaps();
        assertThat(ofFirst).singleElement().satisfies(overlap -> {
            assertThat(overlap.claim()).isEqualTo("C-2");
            assertThat(overlap.earlier()).isFalse();
            assertThat(overlap.days()).hasToString("[2022-01-15 to 2022-02-04]");
        });
        assertThat(ofSecond).singleElement().satisfies(overlap -> {
            assertThat(overlap.claim()).isEqualTo("C-1");
            assertThat(overlap.earlier()).isTrue();
        });
    }

    @Test
    void theWorkingNamesTheOtherClaimAndTheEntry() {
        ClaimHistory second = second().record(
                        new OverlapApportioned(day("2022-01-15"), day("2022-01-21"), usd("100.00"), "Left hand"));
        String working = second.file(first())
                .statement(TERMS, day("2022-02-04"))
                .find(day("2022-01-21"), "713")
                .getFirst()
                .due()
                .working()
                .text();
        assertThat(working)
                .contains(
                        "due beside the earlier claim, 2022-01-15 to 2022-01-21: 100.00  <e6>",
                        "payable on claim C-1, too: 2022-01-15 to 2022-02-04",
                        "statutory pay of the days that overlap: 598.36");
    }

    @Test
    void aClaimRestsOnceTheOtherDoes() {
        ClaimHistory first = claim("C-1", "2022-01-07", "2022-01-08", null);
        ClaimHistory second = second().record(
                        new OverlapApportioned(day("2022-01-15"), day("2022-02-18"), usd("0.00"), "The same loss"));
        second.transmitted("r1", run("2022-02-18", first, second));
        assertThat(Rest.from(second.file(first), TERMS)).isEmpty();
        first.status(WorkStatus.FULL_DUTY, "2022-02-19", null);
        assertThat(Rest.from(second.file(first), TERMS)).contains(day("2022-02-19"));
    }
}
