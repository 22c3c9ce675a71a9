package org.caseledger.app;

import java.nio.file.Path;
import org.caseledger.app.cli.CaseLedger;
import org.caseledger.app.cli.Commands;

/** Starts the program. */
public final class Main {

    private Main() {}

    /** Runs the command that {@code arguments} name and ends the process with its exit status. */
    public static void main(String[] arguments) {
        prepare(arguments);
        System.exit(CaseLedger.execute(Commands.own(), arguments));
    }

    /** Sets what must be set before the first class of a library is loaded. */
    static void prepare(String[] arguments) {
        // The framework asks its maker for updates unless told not to. This program calls nobody.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        Path ledger = CaseLedger.directoryIn(arguments);
        System.setProperty("caseledger.directory", ledger.toString());
        System.setProperty(
                "caseledger.log",
                ledger.resolve("log").resolve("caseledger.log").toString());
    }
}
