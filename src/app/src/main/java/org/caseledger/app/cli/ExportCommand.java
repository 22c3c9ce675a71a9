package org.caseledger.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.ExportedAnswer;
import org.caseledger.app.store.JournalText;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code export}: the journal, one entry a line, in ledger order. */
@Command(name = "export", description = "Write the journal: every entry of the ledger as JSON Lines, in ledger order.")
@Needs(Permission.EXPORT)
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(
            paramLabel = "FILE",
            description = "The file to write; one that exists is replaced when all is written.")
    private Path file = Path.of("");

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description =
                    "Also write the answers that are kept to keys, which decide what a repeated command gets: one a line, in"
                            + " the order in which they were kept.")
    private @Nullable Path answers;

    @Override
    public Integer call() {
        try (OpenLedger whole = root.openExistingWhole()) {
            if (answers != null) {
                requireEverything(whole);
            }
            Ledger ledger = whole.as(root.person(whole));
            root.opens(ledger, "export", null);
            // Answers first: whatever these name is in the journal by then.
            ExportedAnswer.Answers written = answers == null ? null : answers(whole, answers);
            long entries = written(file, "the journal", out -> JournalText.write(ledger, Long.MAX_VALUE, out));
            root.output()
                    .print(
                            new ExportedAnswer(file.toString(), entries, written),
                            () -> entries + " entries written to " + file + "\n"
                                    + (written == null
                                            ? ""
                                            : written.kept() + " answers to keys written to " + written.file()
                                                    + ", root " + written.root() + "\n"));
            return CaseLedger.DONE;
        }
    }

    /** An answer to a key says what somebody was refused, and is about any claim. */
    private void requireEverything(OpenLedger ledger) {
        SigningKeyOption.requireWhole(root, ledger);
        if (!root.person(ledger).unbounded()) {
            throw new LedgerFault("answers to keys are written with all that they say, which isn't all for your eyes");
        }
    }

    private ExportedAnswer.Answers answers(OpenLedger ledger, Path to) {
        return ExportedAnswer.Answers.of(
                to.toString(), written(to, "the answers", out -> ledger.tree().writeAnswers(0, Long.MAX_VALUE, out)));
    }

    /** Writes to a file. */
    private interface FileWriting<T> {
        T to(BufferedWriter out) throws IOException;
    }

    private <T> T written(Path to, String what, FileWriting<T> writing) {
        Path unfinished = root.caller().path(to + ".part");
        try {
            T written;
            try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
                written = writing.to(out);
            }
            Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (IOException e) {
            throw new LedgerFault(what + " can't be written to " + to + ": " + e.getMessage(), e);
        }
    }
}
