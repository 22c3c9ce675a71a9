package org.caseledger.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code help [COMMAND…]}: what {@code --help} of that command prints. */
@Stays(Stays.Because.IT_NEEDS_NO_LEDGER)
@Command(name = "help", description = "Help on the program, or on a command: help payroll run, help calc az.ttd.")
final class HelpTopic implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command, word for word.")
    private List<String> words = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).root().commandLine();
        for (String word : words) {
            CommandLine next = command.getSubcommands().get(word);
            if (next == null && !command.getSubcommands().isEmpty()) {
                throw new ParameterException(command, Misspelt.command(command, word));
            }
            command = next == null ? command : next;
        }
        List<String> call = new ArrayList<>(words);
        call.addAll(List.of("--help", "--ledger", root.directory().toString()));
        if (root.json()) {
            call.add("--json");
        }
        return root.executeAlso(root.caller(), call);
    }
}
