package org.caseledger.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AlertState;
import org.caseledger.alert.Severity;
import org.caseledger.app.answer.AlertAnswer;
import org.caseledger.app.ask.AboutAlerts;
import org.caseledger.app.ask.AlertChoice;
import org.caseledger.app.ask.FoundAlerts;
import org.caseledger.app.ask.Whose;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.ClaimTables;
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

    @Option(names = "--team", description = "With --for: of everybody, too, who shares a role with that person.")
    private boolean team;

    @Option(names = "--state", paramLabel = "S", description = "Only those that are open, snoozed or closed.")
    private @Nullable AlertState state;

    @Option(
            names = "--rule",
            paramLabel = "R",
            description = "Only those that this rule raised, such as follow-up-due.")
    private @Nullable AlertRule rule;

    @Option(names = "--severity", paramLabel = "V", description = "Only those that are low, normal, high or critical.")
    private @Nullable Severity severity;

    @Option(names = "--claim", paramLabel = "CLAIM", description = "Only those on this claim.")
    private @Nullable String claim;

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Mixin
    private TableOptions table = new TableOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            if (table.asked()) {
                FoundAlerts found = new AboutAlerts(ledger, choice(), time.clocks()).found();
                root.opens(ledger, "export", claim, claim == null ? "alerts" : null);
                table.<AlertAnswer>write(root, ledger, ClaimTables.ALERTS, each -> found.each(found.lines(), each));
                return CaseLedger.DONE;
            }
            List<AlertAnswer> alerts = new AboutAlerts(ledger, choice(), time.clocks()).all();
            root.output().print(alerts, () -> AlertsText.of(alerts));
            return CaseLedger.DONE;
        }
    }

    private AlertChoice choice() {
        Whose theirs = whose == null ? Whose.EVERYBODYS : team ? new Whose.Teams(whose) : new Whose.Persons(whose);
        return AlertChoice.ALL.of(theirs).in(state).by(rule).as(severity).on(claim);
    }
}
