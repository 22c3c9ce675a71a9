package org.caseledger.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.BEGIN;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.benefit.Lines.due;
import static org.caseledger.benefit.Lines.entitlement;
import static org.caseledger.benefit.Lines.statement;

import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimEvent.PayTransmitted;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.PayLine;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.statement.StatementLine;
import org.junit.jupiter.api.Test;

/** A figure that can't be computed is absent and said to be missing; it is never zero and never guessed. */
class MissingFactsTest {

    private static final DateSpan JANUARY = new DateSpan(day("2022-01-08"), day("2022-01-21"));

    private static ClaimHistory acceptedWithoutWage() {
        return injuredOn("2022-01-10")
                .employed("46800.00", "22.50")
                .offWork("2022-01-11", "2022-01-31")
                .leave(LeaveKind.SICK, "2022-01-11", null, "8", null)
                .accepted("2022-02-01");
    }

    @Test
    void withoutAWageAllLinesAreHeld() {
        Entitlement entitlement = entitlement(acceptedWithoutWage(), "2022-03-04");
        assertThat(entitlement.missingWords()).containsExactly("average monthly wage");
        assertThat(entitlement.held()).isTrue();
        assertThat(entitlement.due()).isEmpty();
        assertThat(entitlement.working().value()).contains("missing average monthly wage");
    }

    @Test
    void aWithdrawnWageHoldsTheLinesAgain() {
        ClaimHistory history = acceptedWithoutWage().recommended("3900.00", "2022-02-01");
        assertThat(entitlement(history, "2022-03-04").held()).isFalse();
        assertThat(entitlement(history.withdrawn(history.last()), "2022-03-04").missingWords())
                .containsExactly("average monthly wage");
    }

    @Test
    void whatWasTransmittedIsNotTakenBackWhileTheLinesAreHeld() {
        ClaimHistory history = acceptedWithoutWage()
                .record(new PayTransmitted(
                        "glendale-2022-01-08",
                        JANUARY,
                        List.of(new PayLine(
                                JANUARY,
                                LineKind.STATUTORY,
                                "713",
                                null,
                                11,
                                null,
                                ClaimHistory.usd("940.28"),
                                null,
                                null))));
        StatementLine line = statement(history, "2022-03-04").lines().getFirst();
        assertThat(line.transmitted()).isEqualTo(ClaimHistory.usd("940.28"));
        assertThat(line.due()).isNull();
        assertThat(line.known()).isFalse();
    }

    @Test
    void anInjuryWhoseMaximumIsNotVerifiedIsHeld() {
        ClaimHistory history = injuredOn("1999-11-03")
                .employed("46800.00", "22.50")
                .offWork("1999-11-04", "1999-11-30")
                .accepted("1999-12-01")
                .recommended("3900.00", "1999-12-01");
        Entitlement entitlement = entitlement(history, "1999-12-31");
        assertThat(entitlement.held()).isTrue();
        assertThat(entitlement.missingWords())
                .singleElement()
                .asString()
                .contains("maximum-average-monthly-wage for 1999-11-03", "not verified");
    }

    @Test
    void anInjuryOutsideTheTableIsHeld() {
        ClaimHistory history = injuredOn("2027-03-02")
                .employed("46800.00", "22.50")
                .offWork("2027-03-03", "2027-03-31")
                .accepted("2027-04-01");
        assertThat(entitlement(history, "2027-04-30").missingWords())
                .singleElement()
                .asString()
                .contains("not extrapolated");
    }

    @Test
    void withoutEmploymentAtTheInjuryOnlyTheSupplementIsMissing() {
        ClaimHistory history = injuredOn("2022-01-10")
                .raise("2022-01-11", "46800.00", "22.50")
                .offWork("2022-01-11", "2022-01-31")
                .accepted("2022-02-01")
                .recommended("3900.00", "2022-02-01");
        assertThat(due(history, "2022-01-31"))
                .containsExactly("2022-01-08 statutory 713 11 d 940.28", "2022-01-22 statutory 713 10 d 854.80");
        assertThat(entitlement(history, "2022-03-04").missingWords())
                .containsExactly("employment at the date of injury");
        assertThat(entitlement(history, "2022-03-04").held()).isFalse();
    }

    @Test
    void aSupplementThatWasTransmittedIsUnknownWithoutEmploymentAtTheInjury() {
        ClaimHistory history = injuredOn("2022-01-10")
                .offWork("2022-01-11", "2022-01-31")
                .accepted("2022-02-01")
                .recommended("3900.00", "2022-02-01")
                .paid("710", "2022-01-08", "2022-01-21", "191.15");
        List<StatementLine> lines = statement(history, "2022-01-21").lines();
        assertThat(lines)
                .extracting(line -> Lines.words(line.key()) + " " + line.known())
                .containsExactly("2022-01-08 statutory 713 true", "2022-01-08 supplemental 710 false");
    }

    @Test
    void withoutAnHourlyRateOnlyTheLeavePayIsMissing() {
        ClaimHistory history = injuredOn("2022-01-10")
                .employed("46800.00", null)
                .offWork("2022-01-11", "2022-01-31")
                .leave(LeaveKind.VACATION, "2022-01-12", "2022-01-13", "8", null)
                .leave(LeaveKind.SICK, "2022-01-14", null, "8", "20.00")
                .accepted("2022-02-01")
                .recommended("3900.00", "2022-02-01");
        assertThat(due(history, "2022-01-31"))
                .startsWith(
                        "2022-01-08 leave-pay-reversed sick -160.00",
                        "2022-01-08 leave-replenished sick 8.00 h",
                        "2022-01-08 leave-replenished vacation 16.00 h",
                        "2022-01-08 statutory 713 11 d 940.28",
                        "2022-01-08 supplemental 710 11 d 191.15");
        assertThat(entitlement(history, "2022-01-31").missingWords())
                .containsExactly("hourly rate on 2022-01-12, for leave pay taken back");
    }

    @Test
    void theFirstDayWithoutARateIsNamedWhateverWasRecordedFirst() {
        ClaimHistory history = injuredOn("2022-01-10")
                .employed("46800.00", null)
                .offWork("2022-01-11", "2022-01-31")
                .leave(LeaveKind.SICK, "2022-01-14", null, "8", null)
                .leave(LeaveKind.SICK, "2022-01-12", null, "8", null)
                .accepted("2022-02-01")
                .recommended("3900.00", "2022-02-01");
        assertThat(entitlement(history, "2022-01-31").missingWords())
                .containsExactly("hourly rate on 2022-01-12, for leave pay taken back");
    }

    @Test
    void whatIsMissingDependsOnWhatWasKnown() {
        ClaimHistory history = acceptedWithoutWage().recommended("3900.00", "2022-02-01");
        var before = history.facts().knownAt(BEGIN.plusSeconds(4 * 3600));
        assertThat(Entitlements.of(before, Terms.shipped(ClaimHistory.GLENDALE), day("2022-03-04"))
                        .missingWords())
                .containsExactly("average monthly wage");
    }
}
