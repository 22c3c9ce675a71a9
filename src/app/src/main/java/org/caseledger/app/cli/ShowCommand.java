package org.caseledger.app.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.app.document.ClaimDocument;
import org.caseledger.app.document.PenaltyDocument;
import org.caseledger.app.store.Ledger;
import org.caseledger.benefit.Standing;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.compliance.PenaltyCommandHandler;
import org.caseledger.compliance.PenaltyEvent;
import org.caseledger.compliance.PenaltyFacts;
import org.caseledger.journal.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code show}: The facts of a claim, or of a penalty case. */
@Command(name = "show", description = "The facts of a claim, or of a penalty case.")
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "CLAIM", description = "The number of a claim or of a penalty case.")
    private String claim = "";

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            PenaltyFacts penalty = penalty(ledger);
            if (!ledger.facts(claim).exists() && penalty.state() != null) {
                Output.print(root.json(), () -> PenaltyDocument.json(penalty), () -> PenaltyDocument.text(penalty));
                return CaseLedger.DONE;
            }
            ClaimFacts facts = time.facts(ledger, claim);
            String status = Standing.of(facts, ledger.law(time.knownAt(ledger)).law(), time.asOf(ledger))
                    .status();
            Output.print(
                    root.json(),
                    () -> ClaimDocument.json(facts, status, time::considers),
                    () -> ClaimDocument.text(facts, status, time::considers));
            return CaseLedger.DONE;
        }
    }

    /** A penalty case is shown by its number, like a claim. */
    private PenaltyFacts penalty(Ledger ledger) {
        Instant knownAt = time.knownAt(ledger);
        List<Entry<PenaltyEvent>> entries =
                ledger.entries(PenaltyCommandHandler.stream(claim), PenaltyEvent.class).stream()
                        .filter(entry -> !entry.recordedAt().isAfter(knownAt))
                        .toList();
        return PenaltyFacts.of(claim, entries);
    }
}
