package org.caseledger.automation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.claim.ClaimCommand.ReplenishLeave;
import org.caseledger.claim.ClaimCommand.TransmitPay;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.PayLine;
import org.caseledger.journal.Channel;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;

/**
 * When a run is transmitted, then each of its claims carries its lines of money and its lines of leave, and each of its
 * receivables takes up what the run says about it.
 */
public final class WhenRunTransmittedThenClaimsCarry {

    private WhenRunTransmittedThenClaimsCarry() {}

    /** What follows from the transmittal of {@code run}, which froze {@code content}. */
    public static List<Consequence> then(String run, RunContent content) {
        Map<String, List<PayLine>> pay = new LinkedHashMap<>();
        Map<String, List<PayLine>> leave = new LinkedHashMap<>();
        for (RunLine line : content.lines()) {
            (line.kind() == LineKind.LEAVE_REPLENISHED ? leave : pay)
                    .computeIfAbsent(line.claim(), claim -> new ArrayList<>())
                    .add(line.toPayLine());
        }
        List<Consequence> consequences = new ArrayList<>();
        pay.forEach((claim, lines) ->
                consequences.add(carried(new TransmitPay(claim, run, content.period(), lines), claim + "/pay")));
        leave.forEach((claim, lines) ->
                consequences.add(carried(new ReplenishLeave(claim, run, content.period(), lines), claim + "/leave")));
        content.receivableCommands(run)
                .forEach(command -> consequences.add(carried(
                        (Record) command,
                        command.receivable() + "/" + command.getClass().getSimpleName())));
        return consequences;
    }

    private static Consequence carried(Record command, String part) {
        return new Consequence(command, part, Channel.PAYROLL);
    }
}
