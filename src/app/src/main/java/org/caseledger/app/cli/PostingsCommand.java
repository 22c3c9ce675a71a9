package org.caseledger.app.cli;

import java.util.concurrent.Callable;
import org.caseledger.app.answer.PostingsAnswer;
import org.caseledger.app.ask.AboutClaim;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.PostingsText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code postings}: Every hour and dollar of a claim between named accounts. */
@Command(name = "postings", description = "Every hour and dollar of a claim between named accounts.")
@Needs(Permission.SEE_CLAIMS)
final class PostingsCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "CLAIM", description = "The claim's number.")
    private String claim = "";

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            PostingsAnswer answer = new AboutClaim(ledger, claim, time.clocks()).postings();
            root.opens(ledger, "postings", claim);
            root.output().print(answer, () -> PostingsText.of(answer, ledger.time()));
            return CaseLedger.DONE;
        }
    }
}
