package org.caseledger.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.intake.WrongFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.LedgerTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command tree, its common options and its way of failing. */
@Command(
        name = "caseledger",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "Case Ledger 0.1.0",
        description = "An event-sourced case ledger for workers' compensation.",
        subcommands = {
            RecordCommand.class,
            ImportCommand.class,
            ShowCommand.class,
            TimelineCommand.class,
            StatementCommand.class,
            ExplainCommand.class,
            PostingsCommand.class,
            PayrollCommands.class,
            AdoptCommand.class,
            ReceivablesCommand.class,
            ReceivableCommand.class,
            VariancesCommand.class,
            AuditCommand.class,
            ServeCommand.class,
            RebuildCommand.class,
            ExportCommand.class,
            CalcCommand.class,
            DemoCommand.class,
            BenchCommand.class,
            HelpTopic.class,
            VersionCommand.class,
            CompletionCommand.class,
            WarmUpCommand.class,
        })
public final class CaseLedger implements Callable<Integer> {

    /** Done. */
    public static final int DONE = 0;
    /** The ledger refuses, or a check fails. */
    public static final int REFUSED = 1;
    /** The call is wrong. */
    public static final int WRONG_CALL = 2;

    @Option(
            names = "--ledger",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "The ledger's directory (default: CASELEDGER_DIR, else ./ledger-data).")
    private @Nullable Path ledger;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print JSON instead of text.")
    private boolean json;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print stack traces of faults.")
    private boolean debug;

    private LedgerTime time = new LedgerTime(ZoneOffset.UTC);

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "name a command; see caseledger --help");
    }

    /** Runs the command that {@code arguments} name; returns the exit status. */
    public static int execute(String... arguments) {
        CaseLedger root = new CaseLedger();
        CommandLine commandLine = new CommandLine(root);
        try {
            root.time = LedgerTime.of(directoryIn(arguments));
        } catch (LedgerFault e) {
            System.err.println("caseledger: " + oneLine(e.getMessage()));
            return REFUSED;
        }
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExpandAtFiles(false);
        Converters.register(commandLine, root.time);
        commandLine.setParameterExceptionHandler((fault, given) -> {
            String why = fault instanceof UnmatchedArgumentException unmatched
                    ? Misspelt.words(unmatched)
                    : String.valueOf(fault.getMessage());
            System.err.println("caseledger: " + oneLine(why) + " (see "
                    + calledLike(fault.getCommandLine().getCommandSpec()) + " --help)");
            return WRONG_CALL;
        });
        commandLine.setExecutionExceptionHandler((fault, command, result) -> {
            if (root.debug) {
                fault.printStackTrace();
            }
            if (fault instanceof LedgerFault) {
                System.err.println("caseledger: " + oneLine(fault.getMessage()));
            } else {
                LoggerFactory.getLogger(CaseLedger.class).warn("an unexpected fault", fault);
                System.err.println("caseledger: unexpected fault: " + oneLine(fault.toString())
                        + " (details in the ledger's log; --debug prints them)");
            }
            return fault instanceof WrongFile ? WRONG_CALL : REFUSED;
        });
        commandLine.setExecutionStrategy(CaseLedger::run);
        int status = commandLine.execute(arguments);
        System.out.flush();
        return status;
    }

    /** How help on what was called is asked for. */
    private static String calledLike(CommandLine.Model.CommandSpec command) {
        String rule = command.userObject() instanceof CalcCommand calc ? calc.knownRule() : "";
        return command.qualifiedName() + (rule.isEmpty() ? "" : " " + rule);
    }

    /** Runs the last command; help on a rule of law comes from the rule. */
    private static int run(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.isUsageHelpRequested()
                && last.commandSpec().userObject() instanceof CalcCommand calc
                && calc.namesRule()) {
            return calc.describe();
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** The ledger's directory that {@code arguments} name; needed before they are parsed. */
    public static Path directoryIn(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--ledger") && i + 1 < arguments.length) {
                return Path.of(arguments[i + 1]);
            }
            if (arguments[i].startsWith("--ledger=")) {
                return Path.of(arguments[i].substring("--ledger=".length()));
            }
        }
        return defaultLedger(System.getenv());
    }

    /** The ledger's directory where none is named. */
    public static Path defaultLedger(Map<String, String> environment) {
        String directory = environment.get("CASELEDGER_DIR");
        return Path.of(directory == null || directory.isBlank() ? "ledger-data" : directory);
    }

    /** The ledger's directory. */
    Path directory() {
        return ledger == null ? defaultLedger(System.getenv()) : ledger;
    }

    /** Whether no directory was named on the command line. */
    boolean isDefaultDirectory() {
        return ledger == null;
    }

    /** Opens the ledger under the machine's clock, in the ledger's time zone; one that is made now keeps the zone. */
    Ledger open() {
        boolean made = !Ledger.existsIn(directory());
        Ledger ledger = Ledger.open(directory(), Clock.system(time.zone()));
        if (made) {
            time.keep(directory());
        }
        return ledger;
    }

    /** Opens the ledger to write to it, and says so where its last entry lies ahead of the machine's clock. */
    Ledger openToWrite() {
        return toldOfClock(open());
    }

    /** Opens a ledger that is there to write to it, and says so where its last entry lies ahead of the clock. */
    Ledger openExistingToWrite() {
        return toldOfClock(openExisting());
    }

    private static Ledger toldOfClock(Ledger ledger) {
        ledger.clockReading().openingWarning().ifPresent(warning -> System.err.println("caseledger: " + warning));
        return ledger;
    }

    /** Opens a ledger that is there; asking questions of one that isn't, most likely mistyped, doesn't make one. */
    Ledger openExisting() {
        if (!Ledger.existsIn(directory())) {
            throw new LedgerFault("there is no ledger in " + directory()
                    + "; name another directory with --ledger, or record or import something to make one");
        }
        return open();
    }

    /** Whether JSON is wanted. */
    boolean json() {
        return json;
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
