package org.caseledger.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code completion}: what makes the shell complete commands and options with the tabulator key. */
@Stays(Stays.Because.IT_NEEDS_NO_LEDGER)
@Command(
        name = "completion",
        description =
                "Print what bash or zsh needs to complete commands and options: source <(./caseledger completion).")
final class CompletionCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec tree = Objects.requireNonNull(spec).root();
        root.output().text(AutoComplete.bash(tree.name(), tree.commandLine()));
        return CaseLedger.DONE;
    }
}
