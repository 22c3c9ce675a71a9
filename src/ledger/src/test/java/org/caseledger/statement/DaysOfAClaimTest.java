package org.caseledger.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.ClaimHistory.usd;

import java.util.List;
import java.util.stream.Stream;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimEvent.PayTransmitted;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.PayLine;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the days of a claim show, by its facts: injured on 10 January 2022 in Arizona. */
class DaysOfAClaimTest {

    private static final DateSpan JANUARY = new DateSpan(day("2022-01-08"), day("2022-01-21"));

    /** Off work 11 to 31 January 2022: of the first period, 11 days are payable. */
    private static ClaimHistory accepted() {
        return offWork("2022-01-31").accepted("2022-02-01").recommended("3900.00", "2022-02-01");
    }

    private static ClaimHistory offWork(String to) {
        return injuredOn("2022-01-10").employed("46800.00", "22.50").offWork("2022-01-11", to);
    }

    private static PayTransmitted run(String id, int days, String amount) {
        return new PayTransmitted(
                id,
                JANUARY,
                List.of(new PayLine(JANUARY, LineKind.STATUTORY, "713", null, days, null, usd(amount), null, null)));
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of("nothing is on record", injuredOn("2022-01-10"), "2022-03-04", List.of()),
                Arguments.of(
                        "nobody said anything",
                        offWork("2022-01-31"),
                        "2022-03-04",
                        List.of("2022-01-11 to 2022-01-31 off-work undecided")),
                Arguments.of(
                        "denied",
                        offWork("2022-01-31").denied("2022-02-04"),
                        "2022-03-04",
                        List.of("2022-01-11 to 2022-01-31 off-work denied")),
                Arguments.of(
                        "the denial was rescinded, and nothing else was said",
                        offWork("2022-01-31").denied("2022-02-04").rescinded("2022-02-23"),
                        "2022-03-04",
                        List.of("2022-01-11 to 2022-01-31 off-work undecided")),
                Arguments.of(
                        "five days are the waiting period and no more",
                        offWork("2022-01-15").accepted("2022-02-01").recommended("3900.00", "2022-02-01"),
                        "2022-03-04",
                        List.of("2022-01-11 to 2022-01-15 off-work waiting")),
                Arguments.of(
                        "ten days are paid from the eighth",
                        offWork("2022-01-20").accepted("2022-02-01").recommended("3900.00", "2022-02-01"),
                        "2022-03-04",
                        List.of("2022-01-11 to 2022-01-17 off-work waiting", "2022-01-18 to 2022-01-20 off-work due")),
                Arguments.of(
                        "three weeks are paid from the first day",
                        accepted(),
                        "2022-03-04",
                        List.of("2022-01-11 to 2022-01-31 off-work due")),
                Arguments.of(
                        "the wage is missing",
                        offWork("2022-01-31").accepted("2022-02-01"),
                        "2022-03-04",
                        List.of("2022-01-11 to 2022-01-31 off-work held")),
                Arguments.of(
                        "a run paid the first period",
                        accepted().record(run("a", 11, "940.28")),
                        "2022-03-04",
                        List.of("2022-01-11 to 2022-01-21 off-work paid", "2022-01-22 to 2022-01-31 off-work due")),
                Arguments.of(
                        "a run paid four of eleven days, taken to be the first",
                        accepted().record(run("a", 4, "341.92")),
                        "2022-03-04",
                        List.of("2022-01-11 to 2022-01-14 off-work paid", "2022-01-15 to 2022-01-31 off-work due")),
                Arguments.of(
                        "all days were paid, at a lower rate: what is to correct is money",
                        accepted().record(run("a", 11, "900.00")),
                        "2022-03-04",
                        List.of("2022-01-11 to 2022-01-21 off-work paid", "2022-01-22 to 2022-01-31 off-work due")),
                Arguments.of(
                        "the administrator's cheque paid it",
                        accepted().paid("713", "2022-01-11", "2022-01-21", "940.28"),
                        "2022-03-04",
                        List.of("2022-01-11 to 2022-01-21 off-work paid", "2022-01-22 to 2022-01-31 off-work due")),
                Arguments.of(
                        "back at work, and days without a status are in no span",
                        accepted().status(WorkStatus.FULL_DUTY, "2022-02-03", null),
                        "2022-02-10",
                        List.of("2022-01-11 to 2022-01-31 off-work due", "2022-02-03 to 2022-02-10 full-duty worked")),
                Arguments.of(
                        "on modified duty, without what was earned: the pay of the whole period is held",
                        accepted().status(WorkStatus.MODIFIED_DUTY, "2022-02-01", "2022-02-04"),
                        "2022-02-10",
                        List.of(
                                "2022-01-11 to 2022-01-21 off-work due",
                                "2022-01-22 to 2022-01-31 off-work held",
                                "2022-02-01 to 2022-02-04 modified-duty held")),
                Arguments.of(
                        "paid, then closed: nothing is due for the days after",
                        offWork(null)
                                .accepted("2022-02-01")
                                .recommended("3900.00", "2022-02-01")
                                .closed("2022-02-04"),
                        "2022-02-10",
                        List.of(
                                "2022-01-11 to 2022-02-04 off-work due",
                                "2022-02-05 to 2022-02-10 off-work nothing-due")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void everyDayShowsItsStatusAndItsPay(String what, ClaimHistory history, String asOf, List<String> spans) {
        Terms terms = Terms.shipped(GLENDALE);
        DaysOfAClaim days = DaysOfAClaim.of(Statement.of(history.facts(), terms, day(asOf)), terms);

        assertThat(days.spans().stream().map(span -> span.days() + " " + span.status() + " " + span.pay()))
                .as(what)
                .containsExactlyElementsOf(spans);
        assertThat(days.byPay().values().stream().mapToInt(count -> count).sum())
                .isEqualTo(days.spans().stream()
                        .mapToInt(span -> span.days().days())
                        .sum());
    }
}
