package org.caseledger.projection.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.projection.RecordedLedger.day;
import static org.caseledger.projection.Widths.CLAIM;
import static org.caseledger.projection.Widths.DAY;
import static org.caseledger.projection.Widths.EMPLOYER;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.caseledger.adoption.LawEvent;
import org.caseledger.claim.ClaimEvent.ClaimAccepted;
import org.caseledger.claim.ClaimEvent.ClaimDenied;
import org.caseledger.claim.ClaimEvent.WorkStatusRecorded;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.Employers;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.projection.KeptInStep;
import org.caseledger.projection.Projection;
import org.caseledger.projection.Projector;
import org.caseledger.projection.RecordedLedger;
import org.caseledger.receivable.OwedItem;
import org.caseledger.receivable.ReceivableEvent.ReceivableOpened;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RestingClaimsTest implements KeptInStep {

    private static final String EDITION = "edition 1";
    private static final Terms GLENDALE =
            Terms.shipped(Employers.shipped().find("glendale").orElseThrow());

    private static ClaimDenied denied(String noticeOn) {
        return new ClaimDenied(day(noticeOn), null, null, "not work related", null);
    }

    private static WorkStatusRecorded offWork() {
        return new WorkStatusRecorded(WorkStatus.OFF_WORK, day("2022-06-11"), null, null, null, null);
    }

    /** G-1 is accepted and its wage is missing; G-2 of another employee is denied. */
    private static RecordedLedger two() {
        return new RecordedLedger()
                .injury("G-1", "7", "Gus Lake", "2022-06-10", "Fell from a ladder")
                .on("G-1", offWork())
                .on("G-1", new ClaimAccepted(day("2022-06-20"), null, null, null, null))
                .injury("G-2", "8", "Ida Gust", "2022-06-10", "Cut")
                .on("G-2", offWork())
                .on("G-2", denied("2022-06-20"));
    }

    @Override
    public RecordedLedger story() {
        return two().adopted(new LawEvent.PolicyAdopted("glendale", "text"))
                .injury("G-3", "7", "Gus Lake", "2022-06-27", "Fell again")
                .on("G-1", denied("2022-07-01"));
    }

    @Override
    public Projection projection(RecordedLedger ledger) {
        return projection(ledger, EDITION);
    }

    @Override
    public Map<String, Integer> longest() {
        return Map.of(
                "rest.claim.claim", CLAIM,
                "rest.claim.employer", EMPLOYER,
                "rest.claim.rests_from", DAY,
                "rest.claim.edition", 64); // SHA-256 in hexadecimal
    }

    private static Projection projection(RecordedLedger ledger, String edition) {
        ledger.under(GLENDALE);
        return new RestingClaims(edition);
    }

    private static List<String> awake(RecordedLedger ledger, String day, String edition) {
        return RestingClaims.awake(ledger.lists(), "glendale", day(day), edition);
    }

    @Test
    void aClaimRestsFromItsDayOnAndIsAwakeBefore() {
        RecordedLedger ledger = two();
        assertThat(ledger.keeping(projection(ledger)).catchUp()).isEmpty();

        assertThat(awake(ledger, "2022-06-10", EDITION)).containsExactly("G-1", "G-2");
        assertThat(awake(ledger, "2022-06-11", EDITION)).containsExactly("G-1");
        assertThat(RestingClaims.awake(ledger.lists(), "tucson", day("2022-06-10"), EDITION))
                .isEmpty();
        assertThat(RestingClaims.resting(ledger.lists(), List.of("G-1", "G-2"), day("2022-06-11"), EDITION))
                .containsExactly("G-2");
        assertThat(RestingClaims.resting(ledger.lists(), List.of("G-1"), day("2022-06-11"), EDITION))
                .isEmpty();
        assertThat(RestingClaims.resting(ledger.lists(), List.of(), day("2022-06-11"), EDITION))
                .isEmpty();
    }

    @Test
    void aRowOfAnotherEditionSaysNothing() {
        RecordedLedger ledger = two();
        ledger.keeping(projection(ledger)).catchUp();

        assertThat(awake(ledger, "2022-06-11", "edition 2")).containsExactly("G-1", "G-2");
        assertThat(RestingClaims.resting(ledger.lists(), List.of("G-2"), day("2022-06-11"), "edition 2"))
                .isEmpty();

        Projector renewed = ledger.keeping(projection(ledger, "edition 2"));
        RecordedLedger.rebuilt(renewed);
        assertThat(awake(ledger, "2022-06-11", "edition 2")).containsExactly("G-1");
    }

    /** A ledger that a new version of the program opens is the one that was recorded; what that version found is checked. */
    @Test
    void rowsOfAnotherEditionAreNoDifference() {
        RecordedLedger ledger = two();
        ledger.keeping(projection(ledger)).catchUp();
        Projector renewed = ledger.keeping(projection(ledger, "edition 2"));
        assertThat(compared(renewed)).isTrue();

        ledger.on("G-1", denied("2022-07-01"));
        assertThat(compared(renewed)).isTrue();
        ledger.database().update("UPDATE rest.claim SET rests_from = '2022-01-01' WHERE claim = 'G-1'");
        assertThat(compared(renewed)).isFalse();
        ledger.database().update("DELETE FROM rest.claim WHERE claim = 'G-1'");
        assertThat(compared(renewed)).isFalse();
    }

    private static boolean compared(Projector projector) {
        return projector.compare(RecordedLedger.bounds(2, Long.MAX_VALUE), entries -> {}).stream()
                .allMatch(Projector.Compared::matches);
    }

    @Test
    void whatIsRecordedOnOneClaimHasTheEmployeesOthersLookedAt() {
        RecordedLedger ledger = story();
        Projector projector = ledger.keeping(projection(ledger));
        projector.catchUp();
        ledger.asked();

        ledger.on("G-1", offWork());
        projector.catchUp();
        assertThat(ledger.asked()).contains("G-1", "G-3").doesNotContain("G-2");

        DateSpan period = new DateSpan(day("2022-06-11"), day("2022-06-24"));
        OwedItem item = new OwedItem(
                period, LineKind.STATUTORY, "WC", null, Money.of(CurrencyUnit.USD, new BigDecimal("40.00")));
        ledger.onReceivable("R-G-2-1", new ReceivableOpened("G-2", "run-1", period, List.of(item), List.of()));
        projector.catchUp();
        assertThat(ledger.asked()).contains("G-2").doesNotContain("G-1", "G-3");
    }

    @Test
    void adoptedTermsHaveEveryClaimLookedAt() {
        RecordedLedger ledger = two();
        Projector projector = ledger.keeping(new RestingClaims(EDITION));
        projector.catchUp();
        assertThat(awake(ledger, "2022-06-11", EDITION)).as("without terms").containsExactly("G-1", "G-2");

        ledger.under(GLENDALE);
        ledger.adopted(new LawEvent.PolicyAdopted("glendale", "text"));
        projector.catchUp();
        assertThat(awake(ledger, "2022-06-11", EDITION)).containsExactly("G-1");
    }
}
