package org.caseledger.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.AttachedAnswer;
import org.caseledger.app.desk.DocumentDesk;
import org.caseledger.app.desk.DocumentDesk.Step;
import org.caseledger.app.document.DocumentType;
import org.caseledger.app.lines.WrongFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.DocumentText;
import org.caseledger.claim.DocumentKind;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attach}: puts a document on a claim's file. */
@Command(
        name = "attach",
        description = "Put a document on a claim's file; prints its id and its SHA-256.",
        footer = "%nWhat a file is, its content says and not its name. The same content attached to the claim again is"
                + " answered with the first.")
@Needs(Permission.LOG_INTERACTIONS)
final class AttachCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(index = "0", paramLabel = "CLAIM", description = "The claim's number.")
    private String claim = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "A PDF, PNG, JPEG, TIFF, HEIC, plain text, mail (.eml), .docx or .xlsx of up to 25 MB.")
    private Path file = Path.of("");

    @Option(
            names = "--kind",
            paramLabel = "K",
            description =
                    "What it is, such as form-104, work-status, wage-records, letter, photo (default: e-mail for a"
                            + " mail, else other).")
    private @Nullable DocumentKind kind;

    @Option(names = "--received", paramLabel = "D", description = "When it came (default: today).")
    private @Nullable LocalDate received;

    @Option(
            names = "--reserved",
            paramLabel = "R",
            description =
                    "For whose eyes only it is: medical, attorney, surveillance or personal (default: what its kind says).")
    private @Nullable Reserved reserved;

    @Override
    public Integer call() {
        byte[] bytes = read();
        try (Ledger ledger = root.openExistingToRecord()) {
            DocumentDesk.Given given =
                    new DocumentDesk.Given(claim, String.valueOf(file.getFileName()), bytes, kind, received, reserved);
            return switch (new DocumentDesk(ledger).attach(given, Who.commandLine(root.by(ledger)))) {
                case Step.Refused(Refusal refusal) -> root.output().refused(refusal);
                case Step.Attached(var document, boolean before) -> {
                    AttachedAnswer answer = AttachedAnswer.of(document, before);
                    root.output().print(answer, () -> DocumentText.of(answer));
                    yield CaseLedger.DONE;
                }
            };
        }
    }

    /** At most one byte more than is kept. */
    private byte[] read() {
        if (Files.isDirectory(file)) {
            throw new WrongFile(file + " is a folder; name a file in it");
        }
        if (!Files.exists(file)) {
            throw new WrongFile("there is no file " + file + "; look at the name");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(DocumentType.BYTES_MAX + 1);
        } catch (IOException e) {
            throw new WrongFile("file " + file + " can't be read: " + e.getMessage());
        }
    }
}
