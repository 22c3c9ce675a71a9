package org.caseledger.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code version}: what {@code --version} prints. */
@Stays(Stays.Because.IT_NEEDS_NO_LEDGER)
@Command(name = "version", description = "The program's version.")
final class VersionCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Objects.requireNonNull(spec)
                .root()
                .commandLine()
                .printVersionHelp(root.caller().out());
        return CaseLedger.DONE;
    }
}
