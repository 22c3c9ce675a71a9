package org.caseledger.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.RekeyedAnswer;
import org.caseledger.app.store.KeyChange;
import org.caseledger.app.store.Keys;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.text.KeyText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code rekey}: another key for an encrypted ledger, or the first one for a ledger that wasn't. */
@Stays(Stays.Because.IT_NEEDS_THE_DIRECTORY)
@Command(
        name = "rekey",
        description = "Encrypt the ledger anew, with another key; with --encrypt, one that isn't encrypted yet.",
        footer =
                "%nBackups keep the key that the ledger had when they were made. Killed meanwhile, it leaves the ledger"
                        + " with its old key or with the new one.")
@Needs(Permission.OPERATE)
final class RekeyCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--new-key-file",
            paramLabel = "FILE",
            description = "The file with the new key (default: CASELEDGER_NEW_KEY_FILE, else the key in"
                    + " CASELEDGER_NEW_KEY).")
    private @Nullable Path newKeyFile;

    @Override
    public Integer call() {
        if (root.encrypts() && newKeyFile != null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--encrypt takes the key from --key-file; --new-key-file changes the key of a ledger that has one");
        }
        Path directory = root.directory();
        requireSense(directory, Ledger.isEncryptedIn(directory));
        // With --encrypt, the key that is given is the one that the ledger is to have.
        Keys now = root.encrypts() ? Keys.NONE : root.keys();
        Keys next = root.encrypts() ? root.keys() : Keys.of(Keys.Names.NEXT, newKeyFile, System.getenv());
        root.openForItself(now).close();
        RekeyedAnswer rekeyed = RekeyedAnswer.of(directory.toString(), KeyChange.of(directory, now, next));
        root.output().print(rekeyed, () -> KeyText.rekeyed(rekeyed));
        return CaseLedger.DONE;
    }

    private void requireSense(Path directory, boolean encrypted) {
        if (root.encrypts() && encrypted) {
            throw new LedgerFault("the ledger in " + directory + " is encrypted already; rekey --new-key-file FILE"
                    + " changes its key");
        }
        if (!root.encrypts() && !encrypted) {
            throw new LedgerFault("the ledger in " + directory
                    + " isn't encrypted; rekey --encrypt encrypts it, with the" + " key of --key-file");
        }
    }
}
