package org.caseledger.app.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.ClaimReplayAnswer;
import org.caseledger.app.ask.AboutClaim;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.ReplayTables;
import org.caseledger.app.table.Rows;
import org.caseledger.app.text.ClaimReplayText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code replay}: every entry of a claim in the order of recording, and what each changed. */
@Command(
        name = "replay",
        description =
                "Every entry of a claim in the order of recording, and what each changed: where it stands, what was"
                        + " due and paid per period and code, deadlines, leave, receivables, and who knew what since when.")
@Needs(Permission.SEE_CLAIMS)
final class ReplayCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "CLAIM", description = "The claim's number.")
    private String claim = "";

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Option(
            names = "--period",
            paramLabel = "DATE",
            description = "Only entries that changed a figure of the pay period that contains this day.")
    private @Nullable LocalDate period;

    @Option(names = "--money", description = "Only entries that moved money or leave hours.")
    private boolean money;

    @Mixin
    private TableOptions table = new TableOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            ClaimReplayAnswer answer = new AboutClaim(ledger, claim, time.clocks()).replay(period, money);
            root.opens(ledger, table.asked() ? "export" : "replay", claim);
            if (table.asked()) {
                table.write(root, ledger, ReplayTables.STEPS, Rows.of(ReplayTables.rows(answer)));
            } else {
                root.output().print(answer, () -> ClaimReplayText.of(answer, ledger.time()));
            }
            return CaseLedger.DONE;
        }
    }
}
