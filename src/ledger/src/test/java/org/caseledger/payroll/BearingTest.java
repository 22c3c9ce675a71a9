package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.injuredOn;
import static org.caseledger.ClaimHistory.usd;

import java.math.BigDecimal;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.law.calendar.DateSpan;
import org.junit.jupiter.api.Test;

class BearingTest {

    private static final DateSpan PERIOD = new DateSpan(day("2022-02-05"), day("2022-02-18"));
    private static final LineKey STATUTORY = new LineKey(PERIOD, LineKind.STATUTORY, "713", null);
    private static final LineKey SUPPLEMENT = new LineKey(PERIOD, LineKind.SUPPLEMENTAL, "710", null);
    private static final LineKey LEAVE = new LineKey(PERIOD, LineKind.LEAVE_REPLENISHED, null, LeaveKind.SICK);

    private final ClaimHistory history = injuredOn("2022-01-10");

    private Bearing of(ClaimEvent event) {
        return Bearing.of(history.facts(), event);
    }

    private void bears(ClaimEvent event, boolean statutory, boolean supplement, boolean leave) {
        assertThat(of(event).lines().test(STATUTORY)).as("statutory").isEqualTo(statutory);
        assertThat(of(event).lines().test(SUPPLEMENT)).as("supplement").isEqualTo(supplement);
        assertThat(of(event).lines().test(LEAVE)).as("leave").isEqualTo(leave);
    }

    @Test
    void eachKindBearsOnItsLines() {
        bears(new ClaimDenied(day("2022-02-01"), null, null, null, null), true, true, true);
        bears(new DependentsRecorded(1, day("2022-01-10")), true, true, false);
        bears(new OverlapApportioned(PERIOD.from(), PERIOD.to(), usd("10.00"), "shared"), true, false, false);
        bears(new LeaveUsed(day("2022-02-07"), null, null, LeaveKind.SICK, BigDecimal.TEN, null), false, false, true);
        bears(
                new PaymentRecorded("713", PERIOD.to(), PERIOD.to().plusDays(3), usd("1.00"), PERIOD.to(), "tpa", null),
                true,
                false,
                false);
        bears(new FormFiled("108", day("2022-02-01"), "commission", null), false, false, false);
    }

    @Test
    void whatSaysNothingAboutAnAcceptedPeriodBearsOnNothingThere() {
        CommissionNoticeNoted noted = new CommissionNoticeNoted(day("2022-01-20"));
        bears(noted, true, true, true);
        history.accepted("2022-02-01");
        bears(noted, false, false, false);
        assertThat(of(noted).otherClaims()).isTrue();
        assertThat(of(noted).startsTimeToAnswer()).isTrue();
    }

    @Test
    void aWithdrawalBearsOnWhatItTookBack() {
        history.record(new DependentsRecorded(2, day("2022-01-10"))).withdrawn("e2");
        bears(new EntryWithdrawn("e2", "a slip"), true, true, false);
        bears(new EntryWithdrawn("e1", "a slip"), false, false, false);
        assertThat(of(new EntryWithdrawn("e1", "a slip")).otherClaims()).isTrue();
        bears(new EntryWithdrawn("e9", "a slip"), false, false, false);
    }

    @Test
    void timeAloneChangesSomethingUpToTheLastDayOfWhatIsRecorded() {
        EarningsRecorded earnings = new EarningsRecorded(PERIOD.from(), PERIOD.to(), usd("100.00"));
        assertThat(of(earnings).changes()).containsExactly(PERIOD.to());
        assertThat(of(new DependentsRecorded(1, day("2022-01-10"))).changes()).isEmpty();
        String entry = "e" + history.record(earnings).facts().entries().size();
        assertThat(of(new EntryWithdrawn(entry, "a slip")).changes()).isEmpty();
    }
}
