package org.caseledger.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.RebuiltAnswer;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.text.RebuiltText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.projection.Projector.Rebuilt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rebuild}: throws projections away and builds them again. */
@Command(
        name = "rebuild",
        description =
                "Throw projections away and rebuild them from the ledger; print events a second and fingerprints, and which moved.")
@Needs(Permission.OPERATE)
final class RebuildCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(arity = "0..*", paramLabel = "PROJECTION", description = "Which ones (default: all).")
    private List<String> projections = new ArrayList<>();

    @Override
    public Integer call() {
        try (OpenLedger ledger = root.openExistingToRecordOnly()) {
            List<String> known = ledger.readModels().rebuildable();
            for (String name : projections) {
                if (!known.contains(name)) {
                    throw new LedgerFault(
                            "there is no projection \"" + name + "\"; there are " + String.join(", ", known));
                }
            }
            List<Rebuilt> done;
            try (Progress progress = Progress.of(root.caller(), "rebuild", ledger.size(), "entries")) {
                done = ledger.readModels()
                        .rebuild(
                                projections.isEmpty() ? known : projections,
                                progress::to,
                                moving -> root.output().complain(moving.announced()));
            }
            List<RebuiltAnswer> answers = done.stream().map(RebuiltAnswer::of).toList();
            root.output().print(answers, () -> RebuiltText.of(answers));
            return CaseLedger.DONE;
        }
    }
}
