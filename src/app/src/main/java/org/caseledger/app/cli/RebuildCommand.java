package org.caseledger.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.text.TextTable;
import org.caseledger.projection.Projector.Rebuilt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code rebuild}: throws projections away and builds them again. */
@Command(
        name = "rebuild",
        description =
                "Throw projections away and rebuild them from the ledger; print events a second and fingerprints.")
final class RebuildCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(arity = "0..*", paramLabel = "PROJECTION", description = "Which ones (default: all).")
    private List<String> projections = new ArrayList<>();

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExistingToRecord()) {
            List<String> known = ledger.projector().names();
            for (String name : projections) {
                if (!known.contains(name)) {
                    throw new LedgerFault(
                            "there is no projection \"" + name + "\"; there are " + String.join(", ", known));
                }
            }
            List<Rebuilt> done = new ArrayList<>();
            for (String name : projections.isEmpty() ? known : projections) {
                done.add(ledger.projector().rebuild(name));
            }
            Output.print(
                    root.json(), () -> done.stream().map(RebuildCommand::json).toList(), () -> text(done));
            return CaseLedger.DONE;
        }
    }

    private static Map<String, Object> json(Rebuilt rebuilt) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("projection", rebuilt.projection());
        document.put("events", rebuilt.entries());
        document.put("eventsPerSecond", perSecond(rebuilt));
        document.put("fingerprint", "sha256:" + rebuilt.fingerprint());
        return document;
    }

    private static String text(List<Rebuilt> done) {
        TextTable table = new TextTable("projection", "events", "events/s", "fingerprint");
        table.alignRight(1, 2);
        done.forEach(rebuilt -> table.row(
                rebuilt.projection(),
                String.valueOf(rebuilt.entries()),
                String.valueOf(perSecond(rebuilt)),
                "sha256:" + rebuilt.fingerprint()));
        return table.text();
    }

    private static long perSecond(Rebuilt rebuilt) {
        return rebuilt.entries() * 1_000_000_000L / Math.max(1, rebuilt.nanos());
    }
}
