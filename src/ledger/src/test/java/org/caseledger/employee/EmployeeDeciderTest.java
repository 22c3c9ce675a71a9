package org.caseledger.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.BEGIN;
import static org.caseledger.ClaimHistory.BY_TESTER;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.usd;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.LeaveKind;
import org.caseledger.decision.Decision;
import org.caseledger.employee.EmployeeEvent.EmploymentListed;
import org.caseledger.employee.EmployeeEvent.LeaveListed;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmploymentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmployeeDeciderTest {

    private final List<Entry<EmployeeEvent>> entries = new ArrayList<>();

    @Test
    void aNewRowIsTakenUp() {
        EmploymentListed row = employment("46800.00", "22.50", "2022-06-24");
        assertThat(decide(row)).isEqualTo(Decision.accept(row));
        LeaveListed leave = leave("2022-06-13", LeaveKind.SICK, "8");
        assertThat(decide(leave)).isEqualTo(Decision.accept(leave));
    }

    @Test
    void aRowThatIsKnownChangesNothing() {
        record(employment("46800.00", "22.50", null));
        record(leave("2022-06-13", LeaveKind.SICK, "8"));
        assertThat(decide(employment("46800.00", "22.50", null))).isEqualTo(Decision.unchanged());
        assertThat(decide(leave("2022-06-13", LeaveKind.SICK, "8.00"))).isEqualTo(Decision.unchanged());
    }

    @Test
    void aRowThatSaysSomethingElseReplacesTheOneBefore() {
        record(leave("2022-06-13", LeaveKind.SICK, "8"));
        LeaveListed less = leave("2022-06-13", LeaveKind.SICK, "4");
        assertThat(decide(less)).isEqualTo(Decision.accept(less));
        record(less);
        assertThat(decide(less)).isEqualTo(Decision.unchanged());
        LeaveListed asBefore = leave("2022-06-13", LeaveKind.SICK, "8");
        assertThat(decide(asBefore)).isEqualTo(Decision.accept(asBefore));
        LeaveListed otherBalance = leave("2022-06-13", LeaveKind.VACATION, "4");
        assertThat(decide(otherBalance)).isEqualTo(Decision.accept(otherBalance));
    }

    @Test
    void zeroHoursTakeADaysLeaveBack() {
        LeaveListed none = leave("2022-06-13", LeaveKind.SICK, "0");
        assertThat(decide(none)).isEqualTo(Decision.accept(none));
    }

    @ParameterizedTest
    @CsvSource({"-1", "24.01"})
    void impossibleHoursAreRefused(String hours) {
        refused(leave("2022-06-13", LeaveKind.SICK, hours), "hours-out-of-range", "0 to 24, not " + hours);
    }

    @Test
    void employmentDoesNotEndBeforeItBegins() {
        refused(
                employment("46800.00", null, "2018-01-07"),
                "dates-out-of-order",
                "ended_on (2018-01-07) is before hired_on (2018-01-08)");
    }

    @Test
    void negativePayIsRefused() {
        refused(employment("-1.00", null, null), "negative-amount", "can't be negative");
        refused(employment("46800.00", "-0.01", null), "negative-amount", "can't be negative");
    }

    private static EmploymentListed employment(String annualBase, String hourlyRate, String endedOn) {
        return new EmploymentListed(
                "Robin Sample",
                day("2018-01-08"),
                EmploymentStatus.REGULAR,
                EmployeeGroup.GENERAL,
                false,
                true,
                day("2018-01-08"),
                usd(annualBase),
                hourlyRate == null ? null : ClaimHistory.rate(hourlyRate),
                endedOn == null ? null : day(endedOn));
    }

    private static LeaveListed leave(String day, LeaveKind kind, String hours) {
        return new LeaveListed(day(day), kind, new BigDecimal(hours));
    }

    private void record(EmployeeEvent event) {
        entries.add(new Entry<>("f" + entries.size(), BEGIN, BY_TESTER, event));
    }

    private Decision<EmployeeEvent> decide(EmployeeEvent row) {
        return EmployeeDecider.decide(EmployeeFacts.of("P-9", entries), row);
    }

    private void refused(EmployeeEvent row, String code, String words) {
        assertThat(decide(row)).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(code);
            assertThat(refused.refusal().message()).contains(words);
        });
    }
}
