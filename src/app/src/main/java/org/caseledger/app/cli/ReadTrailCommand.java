package org.caseledger.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.ReadTrailAnswer;
import org.caseledger.app.answer.TrailCheckAnswer;
import org.caseledger.app.ask.AboutReadTrail;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.ReadTrailText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code read-trail}: who opened which claim, statement, document or export, when, by which way and why. */
@Command(
        name = "read-trail",
        description = "Who opened which claim, statement, document or export, when, by which way and why.",
        footer = "%nHere --by chooses the lines of one person; who asks is the operating system's user.")
@Needs(Permission.AUDIT)
final class ReadTrailCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(arity = "0..1", paramLabel = "CLAIM", description = "Only what was opened of this claim.")
    private @Nullable String claim;

    @Option(names = "--from", paramLabel = "DATE", description = "Only from the beginning of this day on.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only up to the end of this day.")
    private @Nullable LocalDate to;

    @Option(
            names = "--verify",
            description = "Check that nobody changed the trail: each line carries a hash over the one before. Exit"
                    + " status 1 with the first line that doesn't fit.")
    private boolean verify;

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            return verify ? check(ledger) : list(ledger);
        }
    }

    private int list(Ledger ledger) {
        AboutReadTrail about = new AboutReadTrail(ledger, claim, root.by().orElse(null), from, to);
        root.opens(ledger, "read-trail", about.number());
        List<ReadTrailAnswer> lines = new ArrayList<>();
        about.each(line -> {
            ReadTrailAnswer answer = ReadTrailAnswer.of(line);
            if (root.json()) {
                root.output().line(answer);
            } else {
                lines.add(answer);
            }
        });
        if (!root.json()) {
            root.output().text(ReadTrailText.of(lines, ledger.time()));
        }
        return CaseLedger.DONE;
    }

    private int check(Ledger ledger) {
        TrailCheckAnswer answer = TrailCheckAnswer.of(ledger.checkTrail());
        root.output().print(answer, () -> ReadTrailText.of(answer));
        return answer.whole() ? CaseLedger.DONE : CaseLedger.REFUSED;
    }
}
