package org.caseledger.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * The commands of the command line, in the order in which its help lists them. A command is a class and one line: here, or
 * where a module above this one hands over {@linkplain #with its own}. Help, completion, the answers to misspelt words and
 * the rehearsal all go by the tree that is made of this list.
 *
 * @param classes classes that are annotated as commands, each with a constructor without parameters
 */
public record CommandList(List<Class<? extends Callable<Integer>>> classes) {

    /** What works on a ledger. */
    private static final List<Class<? extends Callable<Integer>>> ON_A_LEDGER = List.of(
            RecordCommand.class,
            ImportCommand.class,
            ShowCommand.class,
            TimelineCommand.class,
            ReplayCommand.class,
            StatementCommand.class,
            ExplainCommand.class,
            PostingsCommand.class,
            DeadlinesCommand.class,
            AttachCommand.class,
            DocumentsCommand.class,
            DocumentCommand.class,
            TrayCommand.class,
            PayrollCommands.class,
            AdoptCommand.class,
            ReceivablesCommand.class,
            ReceivableCommand.class,
            VariancesCommand.class,
            LookBackCommand.class,
            SearchCommand.class,
            AlertsCommand.class,
            DigestCommand.class,
            AuditCommand.class,
            UserCommands.class,
            WebhookCommands.class,
            LetterCommands.class,
            OutboxCommand.class,
            ServeCommand.class,
            RebuildCommand.class,
            ExportCommand.class,
            CheckpointCommand.class,
            VerifyCommand.class,
            IntegrityCommand.class,
            ProveCommand.class,
            EvidenceCommand.class,
            ReadTrailCommand.class,
            ReplayAllCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            NewKeyCommand.class,
            RekeyCommand.class,
            CalcCommand.class);

    /** What tells of the program itself. */
    private static final List<Class<? extends Callable<Integer>>> ON_THE_PROGRAM =
            List.of(HelpTopic.class, VersionCommand.class, CompletionCommand.class, WarmUpCommand.class);

    /** Options of all commands that a value follows, and that may stand before the command. */
    private static final Set<String> TAKE_A_VALUE =
            Set.of("--ledger", "--by", "--why", "--server", "--token-file", "--server-certificate", "--key-file");

    /** Commands that print something of the others. */
    private static final List<Class<? extends Callable<Integer>>> KNOW_THE_OTHERS =
            List.of(HelpTopic.class, CompletionCommand.class);

    /** The commands of this module. */
    public static CommandList own() {
        return with(List.of());
    }

    /** The commands of this module and {@code more}, which stand after those that work on a ledger. */
    public static CommandList with(List<Class<? extends Callable<Integer>>> more) {
        return new CommandList(Stream.of(ON_A_LEDGER, more, ON_THE_PROGRAM)
                .flatMap(List::stream)
                .toList());
    }

    /**
     * The commands that a call with {@code arguments} has to know: the one that they begin with, or else all. To look at
     * every command costs more than most of them do, and one that looks at the others is given them.
     */
    List<Class<? extends Callable<Integer>>> needed(String... arguments) {
        if (arguments.length == 0) {
            return classes;
        }
        return classes.stream()
                .filter(command -> !KNOW_THE_OTHERS.contains(command))
                .filter(command -> isCalled(command, arguments[0]))
                .findFirst()
                .<List<Class<? extends Callable<Integer>>>>map(List::of)
                .orElse(classes);
    }

    /** The command that {@code arguments} call; empty where they call none of these. */
    Optional<Class<? extends Callable<Integer>>> called(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("-")) {
                return classes.stream()
                        .filter(command -> isCalled(command, argument))
                        .findFirst();
            }
            if (TAKE_A_VALUE.contains(argument)) {
                i++;
            }
        }
        return Optional.empty();
    }

    /** What {@code arguments} give for the option {@code name}; empty where they don't. */
    static Optional<String> option(List<String> arguments, String name) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals(name) && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1));
            }
            if (argument.startsWith(name + "=")) {
                return Optional.of(argument.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether one of the commands is called {@code name}. */
    boolean has(String name) {
        return classes.stream().anyMatch(command -> isCalled(command, name));
    }

    private static boolean isCalled(Class<? extends Callable<Integer>> command, String name) {
        return command.getAnnotation(Command.class).name().equals(name);
    }
}
