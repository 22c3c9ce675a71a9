package org.caseledger.app.cli;

import java.nio.file.Path;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.SigningKeyFile;
import org.caseledger.journal.Who;
import org.caseledger.people.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the key lies that signs checkpoints, for the commands that sign. */
final class SigningKeyOption {

    @Option(
            names = "--signing-key",
            paramLabel = "FILE",
            description =
                    "Where the key is that signs (default: checkpoint.key in the ledger's directory, made with the first"
                            + " checkpoint).")
    private @Nullable Path file;

    /** The desk of {@code ledger} with that key. */
    CheckpointDesk desk(OpenLedger ledger) {
        return new CheckpointDesk(ledger, SigningKeyFile.of(file, ledger.directory()));
    }

    /** Whoever called {@code root}, as entries that follow from a checkpoint carry them. */
    static Who who(CaseLedger root, OpenLedger ledger) {
        Person person = root.person(ledger);
        return Who.commandLine(person.user().isEmpty() ? System.getProperty("user.name", "owner") : person.user());
    }

    /** Refused for somebody who is bound to some employers: what is signed and proved is about everybody's entries. */
    static void requireWhole(CaseLedger root, OpenLedger ledger) {
        if (!root.person(ledger).employers().isEmpty()) {
            throw new LedgerFault(
                    "this is about the whole ledger, and you are bound to some employers of it; ask somebody who"
                            + " isn't");
        }
    }
}
