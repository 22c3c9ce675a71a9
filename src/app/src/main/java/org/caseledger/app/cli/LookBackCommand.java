package org.caseledger.app.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.LookBack;
import org.caseledger.app.answer.LookBackAnswer;
import org.caseledger.app.ask.AboutPast;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.LookBackTables;
import org.caseledger.app.table.Rows;
import org.caseledger.app.text.LookBackText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code look-back}: across claims, what was recorded late, after money had left, or taken back. */
@Command(
        name = "look-back",
        description =
                "Across claims, with the money that each entry moved: what was recorded with an effective date long"
                        + " before, what changed a transmitted period or an approved figure, withdrawals, and figures under an"
                        + " unverified or adopted row.")
@Needs({Permission.SEE_CLAIMS, Permission.SEE_PAYROLL})
final class LookBackCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(
            paramLabel = "LIST",
            description = "backdated, after-transmittal, after-approval, withdrawals or unverified.")
    private @Nullable LookBack list;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "" + AboutPast.DAYS,
            description = "Of backdated: more than so many days back (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--employer", paramLabel = "E", description = "Only claims of this employer.")
    private String employer = "";

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Mixin
    private TableOptions table = new TableOptions();

    @Override
    public Integer call() {
        LookBack asked = Objects.requireNonNull(list);
        try (Ledger ledger = root.openExisting()) {
            List<LookBackAnswer> found = new AboutPast(ledger, time.clocks(), asked, days, employer).all();
            root.opens(ledger, table.asked() ? "export" : "list", null, "look-back/" + asked);
            if (table.asked()) {
                table.write(root, ledger, LookBackTables.FOUND, Rows.of(found));
            } else {
                root.output().print(found, () -> LookBackText.of(asked, found, ledger.time()));
            }
            return CaseLedger.DONE;
        }
    }
}
