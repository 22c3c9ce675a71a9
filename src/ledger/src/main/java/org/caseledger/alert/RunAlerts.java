package org.caseledger.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.claim.AlertId;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.payroll.PayrollEvent;
import org.caseledger.payroll.PayrollEvent.*;
import org.jspecify.annotations.Nullable;

/** The alerts of an employer's payroll runs: each waits for a second person from its preparing to its approval or its end. */
public final class RunAlerts {

    private RunAlerts() {}

    /** The alerts that the runs of {@code employer} raised. */
    public static List<Alert> of(String employer, History<PayrollEvent> history) {
        Map<String, Entry<PayrollEvent>> prepared = new LinkedHashMap<>();
        Map<String, String> ended = new LinkedHashMap<>();
        Map<String, LocalDate> putOff = new HashMap<>();
        for (Entry<PayrollEvent> entry : history.standing()) {
            switch (entry.event()) {
                case RunPrepared e -> prepared.put(e.run(), entry);
                case RunFrozen e -> prepared.put(e.run(), entry);
                case RunApproved e -> ended.putIfAbsent(e.run(), entry.id());
                case RunCancelled e -> ended.putIfAbsent(e.run(), entry.id());
                case RunTransmitted e -> ended.putIfAbsent(e.run(), entry.id());
                case RunPutOff e -> putOff.put(e.run(), e.until());
                case SupplementAuditDone e -> {
                    // It is about runs that were transmitted.
                }
            }
        }
        List<Alert> alerts = new ArrayList<>();
        prepared.forEach((run, entry) -> alerts.add(alert(employer, run, entry, ended.get(run), putOff.get(run))));
        return alerts;
    }

    private static Alert alert(
            String employer,
            String run,
            Entry<PayrollEvent> entry,
            @Nullable String closedBy,
            @Nullable LocalDate putOffUntil) {
        AlertRule rule = AlertRule.RUN_TO_APPROVE;
        return new Alert(
                new AlertId(rule.toString(), "", run).toString(),
                rule,
                null,
                employer,
                null,
                rule.role(),
                "Run " + run + ", prepared by " + entry.provenance().by() + ", waits for approval",
                "another person approves it, or it is cancelled",
                entry.id(),
                entry.recordedAt(),
                null,
                null,
                closedBy,
                putOffUntil);
    }
}
