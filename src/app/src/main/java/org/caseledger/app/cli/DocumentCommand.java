package org.caseledger.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.DocumentAnswer;
import org.caseledger.app.answer.FetchedAnswer;
import org.caseledger.app.ask.AboutDocuments;
import org.caseledger.app.ask.AboutDocuments.Opened;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.text.DocumentText;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code document}: one document, or its bytes in a file. */
@Command(name = "document", description = "A document on a claim's file; with --out, its bytes.")
@Needs(Permission.SEE_CLAIMS)
final class DocumentCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "DOCUMENT", description = "Its id, such as D-G-22-0007-3.")
    private String id = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write; one that exists is replaced when all is written.")
    private @Nullable Path out;

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            AboutDocuments about = new AboutDocuments(ledger, time.clocks());
            Path file = out;
            if (file == null) {
                DocumentAnswer document = about.one(id);
                root.opens(ledger, "documents", document.claim(), document.id());
                root.output().print(document, () -> DocumentText.of(List.of(document)));
                return CaseLedger.DONE;
            }
            return switch (about.open(id)) {
                case Opened.Withheld withheld ->
                    root.output().refused(Refusal.of(RefusalCode.NOT_PERMITTED, "document", withheld.words()));
                case Opened.Bytes(DocumentAnswer document, byte[] bytes) -> {
                    root.opens(ledger, "document", document.claim(), document.id());
                    write(file, bytes);
                    FetchedAnswer answer =
                            new FetchedAnswer(document.id(), document.sha256(), document.size(), file.toString());
                    root.output()
                            .print(
                                    answer,
                                    () -> document.id() + " (" + document.mediaType() + ", "
                                            + DocumentText.size(document.size()) + ") written to " + file + "\n");
                    yield CaseLedger.DONE;
                }
            };
        }
    }

    private void write(Path file, byte[] bytes) {
        Path unfinished = root.caller().path(file + ".part");
        try {
            Files.write(unfinished, bytes);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LedgerFault("the document can't be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
