package org.caseledger.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.alert.AlertState;
import org.caseledger.app.answer.AlertAnswer;
import org.caseledger.app.ask.AboutAlerts;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.AlertsText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code alerts}: what calls for somebody's attention, and whose. */
@Command(
        name = "alerts",
        description = "What calls for somebody's attention: by rule, whose it is, and by when; the most urgent first.")
@Needs(Permission.SEE_CLAIMS)
final class AlertsCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Option(
            names = "--for",
            paramLabel = "PERSON",
            description = "Only this person's: of their claims, of queues lent to them, and of their roles.")
    private @Nullable String whose;

    @Option(names = "--state", paramLabel = "S", description = "Only those that are open, snoozed or closed.")
    private @Nullable AlertState state;

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            List<AlertAnswer> alerts = new AboutAlerts(ledger, whose, state, time.clocks()).all();
            root.output().print(alerts, () -> AlertsText.of(alerts));
            return CaseLedger.DONE;
        }
    }
}
