package org.caseledger.app.text;

import java.util.List;
import java.util.Objects;
import org.caseledger.alert.AlertState;
import org.caseledger.app.answer.AlertAnswer;

/** Alerts as aligned text, the most urgent first. */
public final class AlertsText {

    private AlertsText() {}

    /** The alerts, and how many stand how. */
    public static String of(List<AlertAnswer> alerts) {
        if (alerts.isEmpty()) {
            return "No alerts.\n";
        }
        TextTable table = new TextTable("severity", "due", "claim", "what", "owner", "state", "alert");
        for (AlertAnswer alert : alerts) {
            table.row(
                    alert.severity().toString(),
                    alert.due() == null ? "" : alert.due().toString(),
                    Objects.requireNonNullElse(alert.claim(), alert.employer()),
                    alert.what(),
                    alert.owner(),
                    alert.snoozedUntil() == null
                            ? alert.state().toString()
                            : alert.state() + " until " + alert.snoozedUntil(),
                    alert.alert());
        }
        return table.text() + "\n" + alerts.size() + (alerts.size() == 1 ? " alert: " : " alerts: ")
                + count(alerts, AlertState.OPEN) + " open, " + count(alerts, AlertState.SNOOZED) + " snoozed, "
                + count(alerts, AlertState.CLOSED) + " closed\n";
    }

    private static long count(List<AlertAnswer> alerts, AlertState state) {
        return alerts.stream().filter(alert -> alert.state() == state).count();
    }
}
