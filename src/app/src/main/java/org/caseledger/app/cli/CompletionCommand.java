package org.caseledger.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: what makes the shell complete commands and options with the tabulator key. */
@Command(
        name = "completion",
        description =
                "Print what bash or zsh needs to complete commands and options: source <(./caseledger completion).")
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec root = Objects.requireNonNull(spec).root();
        System.out.print(AutoComplete.bash(root.name(), root.commandLine()));
        return CaseLedger.DONE;
    }
}
