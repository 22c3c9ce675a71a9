package org.caseledger.app.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.CheckedDocumentsAnswer;
import org.caseledger.app.answer.DocumentAnswer;
import org.caseledger.app.ask.AboutDocuments;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.DocumentText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code documents}: the documents of a claim, or whether all of them are whole. */
@Command(name = "documents", description = "The documents on a claim's file; with --verify, whether all are whole.")
@Needs(Permission.SEE_CLAIMS)
final class DocumentsCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "CLAIM", description = "The claim's number.")
    private @Nullable String claim;

    @Option(
            names = "--verify",
            description = "Look whether the bytes of every document are there and have the hash of its entry.")
    private boolean verify;

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Override
    public Integer call() {
        String number = claim;
        if ((number == null) != verify) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "name a claim, or give --verify for all of them");
        }
        try (Ledger ledger = root.openExisting()) {
            AboutDocuments about = new AboutDocuments(ledger, time.clocks());
            if (number == null) {
                CheckedDocumentsAnswer checked = about.check();
                root.output().print(checked, () -> DocumentText.of(checked));
                return checked.whole() ? CaseLedger.DONE : CaseLedger.REFUSED;
            }
            List<DocumentAnswer> documents = about.of(number);
            root.opens(ledger, "documents", number);
            root.output().print(documents, () -> DocumentText.of(documents));
            return CaseLedger.DONE;
        }
    }
}
