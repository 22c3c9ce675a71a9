package org.caseledger.program;

import java.nio.file.Path;
import java.util.List;
import org.caseledger.app.cli.CaseLedger;
import org.caseledger.app.cli.CommandList;
import org.caseledger.bench.BenchCommand;
import org.caseledger.demo.DemoCommand;

/** Starts the program. */
public final class Main {

    /** The commands of the program: those of the application, the demo and the bench. */
    public static final CommandList COMMANDS = CommandList.with(List.of(DemoCommand.class, BenchCommand.class));

    private Main() {}

    /** Runs the command that {@code arguments} name and ends the process with its exit status. */
    public static void main(String[] arguments) {
        prepare(arguments);
        System.exit(CaseLedger.execute(COMMANDS, arguments));
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
