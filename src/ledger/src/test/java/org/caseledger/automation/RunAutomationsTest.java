package org.caseledger.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimCommand.ReplenishLeave;
import org.caseledger.claim.ClaimCommand.TransmitPay;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.PayLine;
import org.caseledger.claim.WorkStatus;
import org.caseledger.journal.Channel;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.RunComputation;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;
import org.caseledger.payroll.RunPart;
import org.caseledger.receivable.ReceivableCommand;
import org.caseledger.runlines.FreezeLines;
import org.junit.jupiter.api.Test;

/** What follows from the transmittal of a run. */
class RunAutomationsTest {

    private static final DateSpan PERIOD = GLENDALE.payPeriods().periodOf(day("2022-02-19"));

    @Test
    void eachClaimCarriesItsLinesOnceInHoursAndOnceInDollars() {
        RunContent content = run(accepted());
        List<Consequence> consequences = WhenRunTransmittedThenClaimsCarry.then("glendale-2022-02-19", content);

        assertThat(consequences).extracting(Consequence::way).containsOnly(Channel.PAYROLL);
        assertThat(consequences).extracting(Consequence::part).containsExactly("C-1/pay", "C-1/leave");
        assertThat(consequences)
                .extracting(Consequence::command)
                .satisfiesExactly(
                        pay -> assertThat(pay).isInstanceOfSatisfying(TransmitPay.class, carried -> {
                            assertThat(carried.runPeriod()).isEqualTo(PERIOD);
                            assertThat(carried.lines()).isNotEmpty();
                        }),
                        leave -> assertThat(leave).isInstanceOf(ReplenishLeave.class));
        assertThat(carried(consequences))
                .containsExactlyInAnyOrderElementsOf(
                        content.lines().stream().map(RunLine::toPayLine).toList());
    }

    @Test
    void whatIsTakenBackOpensAReceivable() {
        ClaimHistory claim = accepted();
        RunContent first = run(claim);
        claim.transmitted("glendale-2022-02-19", first).status(WorkStatus.FULL_DUTY, "2022-01-11", "2022-02-25");
        RunContent second = run(claim);

        assertThat(WhenRunTransmittedThenClaimsCarry.then("glendale-2022-02-19-2", second))
                .filteredOn(one -> one.command() instanceof ReceivableCommand)
                .extracting(Consequence::part)
                .containsExactly("R-C-1-1/OpenReceivable");
    }

    @Test
    void aPreparedRunFreezesItsLinesOnItsOwnStream() {
        RunContent content = run(accepted());

        assertThat(WhenRunPreparedThenLinesAreFrozen.then("glendale-2022-02-19", content))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.part()).isEqualTo("lines");
                    assertThat(one.command()).isEqualTo(new FreezeLines("glendale-2022-02-19", RunPart.of(content)));
                });
    }

    @Test
    void aRunWithoutLinesHasNoConsequences() {
        assertThat(WhenRunPreparedThenLinesAreFrozen.then(
                        "glendale-2022-02-19", new RunContent("glendale", PERIOD, List.of(), List.of())))
                .isEmpty();
        assertThat(WhenRunTransmittedThenClaimsCarry.then(
                        "glendale-2022-02-19", new RunContent("glendale", PERIOD, List.of(), List.of())))
                .isEmpty();
    }

    private static ClaimHistory accepted() {
        return ClaimHistory.injuredOn("2022-01-10")
                .employed("46800.00", "22.50")
                .offWork("2022-01-11", "2022-02-25")
                .leave(LeaveKind.SICK, "2022-01-24", "2022-01-28", "8", null)
                .recommended("3900.00", "2022-01-20")
                .accepted("2022-01-21");
    }

    private static RunContent run(ClaimHistory claim) {
        return RunComputation.of(Terms.shipped(GLENDALE), PERIOD, Set.of(claim.file()));
    }

    private static Set<PayLine> carried(List<Consequence> consequences) {
        List<PayLine> lines = new ArrayList<>();
        for (Consequence consequence : consequences) {
            if (consequence.command() instanceof TransmitPay pay) {
                lines.addAll(pay.lines());
            }
            if (consequence.command() instanceof ReplenishLeave leave) {
                lines.addAll(leave.lines());
            }
        }
        return new LinkedHashSet<>(lines);
    }
}
