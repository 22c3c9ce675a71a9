package org.caseledger.app.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caseledger.app.call.Account;
import org.caseledger.app.call.Call;
import org.caseledger.app.call.Caller;
import org.caseledger.app.call.CommandTree;
import org.caseledger.app.call.ThisProcess;
import org.caseledger.app.desk.Dispatch;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.lines.WrongFile;
import org.caseledger.app.store.Keys;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Who;
import org.caseledger.law.Release;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command tree, its common options and its way of failing; which commands there are says {@link CommandList}. */
@Command(
        name = "caseledger",
        scope = ScopeType.INHERIT,
        version = "Case Ledger " + Release.VERSION,
        description = "An event-sourced case ledger for workers' compensation.")
public final class CaseLedger implements Callable<Integer> {

    /** Done. */
    public static final int DONE = 0;
    /** The ledger refuses, or a check fails. */
    public static final int REFUSED = 1;
    /** The call is wrong. */
    public static final int WRONG_CALL = 2;

    private static final int WHY_CHARACTERS = 500;

    @Option(
            names = "--ledger",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "The ledger's directory (default: CASELEDGER_DIR, else ./ledger-data).")
    private @Nullable Path ledger;

    @Option(
            names = "--server",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "Have the server at URL run this (default: the server that has the ledger open, if one has).")
    private @Nullable String server;

    @Option(
            names = "--token-file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "With --server: a file with a token of yours, and nothing else.")
    private @Nullable String tokenFile;

    @Option(
            names = "--server-certificate",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description =
                    "With --server: its certificate, or that of whoever signed it, PEM (default: what Java trusts).")
    private @Nullable String serverCertificate;

    @Option(
            names = "--key-file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "The file with the key of an encrypted ledger (default: CASELEDGER_KEY_FILE, else the key in"
                    + " CASELEDGER_KEY).")
    private @Nullable Path keyFile;

    @Option(
            names = "--encrypt",
            scope = ScopeType.INHERIT,
            description = "Where this makes a ledger, encrypt it with the key; refuse one that isn't encrypted.")
    private boolean encrypt;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print JSON instead of text.")
    private boolean json;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print stack traces of faults.")
    private boolean debug;

    @Option(
            names = "--by",
            scope = ScopeType.INHERIT,
            paramLabel = "USER",
            description = "Who does it: in a ledger with accounts, the name of one (default: the account that the"
                    + " operating system's user stands for).")
    private @Nullable String by;

    @Option(
            names = "--why",
            scope = ScopeType.INHERIT,
            paramLabel = "TEXT",
            description = "What it is needed for; stands in the read trail beside what is opened.")
    private @Nullable String why;

    private final InstantSource machine;

    private final Caller caller;

    /** What a server runs for somebody; null where the call is this process's own. */
    private final @Nullable Call served;

    private final List<Departure> leftLate = new ArrayList<>();

    private LedgerTime time = new LedgerTime(ZoneOffset.UTC);

    private CommandList commands = CommandList.own();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** The command that runs; the program's own until one was parsed. */
    private CommandLine.Model.@Nullable CommandSpec running;

    /** What the parsed call fills in; its clock is the machine's. */
    public CaseLedger() {
        this(InstantSource.system(), new ThisProcess(), null);
    }

    private CaseLedger(InstantSource machine, Caller caller, @Nullable Call served) {
        this.machine = machine;
        this.caller = caller;
        this.served = served;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "name a command; see caseledger --help");
    }

    /**
     * Runs the one of {@code commands} that {@code arguments} name: in the server that has the ledger open or is named, else
     * here. Returns the exit status.
     */
    public static int execute(CommandList commands, String... arguments) {
        return execute(InstantSource.system(), commands, new ThisProcess(), arguments);
    }

    /** The same for {@code caller}, who has the output and the complaints. */
    public static int execute(CommandList commands, Caller caller, String... arguments) {
        return execute(InstantSource.system(), commands, caller, arguments);
    }

    /** The same for {@code caller}, when the machine's clock shows {@code machine}. */
    static int execute(InstantSource machine, CommandList commands, Caller caller, String... arguments) {
        CaseLedger root = new CaseLedger(machine, caller, null);
        root.commands = commands;
        try {
            return new Elsewhere(commands, caller).run(List.of(arguments)).orElseGet(() -> root.run(arguments));
        } catch (LedgerFault e) {
            root.output().complain(oneLine(e.getMessage()));
            return e instanceof WrongFile ? WRONG_CALL : REFUSED;
        }
    }

    /** {@code commands}, as a server runs them over the ledger that it has open. */
    public static CommandTree served(CommandList commands) {
        return call -> {
            CaseLedger root = new CaseLedger(call.ledger().clock(), call.caller(), call);
            root.commands = commands;
            String[] arguments = call.arguments().toArray(String[]::new);
            Optional<String> objection = commands.called(call.arguments()).flatMap(Elsewhere::staysBecause);
            if (objection.isPresent()) {
                root.output().complain(objection.get());
                return WRONG_CALL;
            }
            return root.run(arguments);
        };
    }

    private int run(String... arguments) {
        CaseLedger root = this;
        CommandLine commandLine = new CommandLine(root);
        // Made one by one, so that each may add options of its own.
        commands.needed(arguments).forEach(command -> commandLine.addSubcommand(new CommandLine(command)));
        // Last, so that a command's own options come before those that all have.
        commandLine.getCommandSpec().mixinStandardHelpOptions(true);
        try {
            time = served == null
                    ? LedgerTime.of(directoryIn(arguments))
                    : served.ledger().time();
        } catch (LedgerFault e) {
            root.output().complain(oneLine(e.getMessage()));
            return REFUSED;
        }
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExpandAtFiles(false);
        Converters.register(commandLine, root.time, root.clock());
        commandLine.registerConverter(Path.class, caller::path);
        commandLine.setParameterExceptionHandler((fault, given) -> {
            String why = fault instanceof UnmatchedArgumentException unmatched
                    ? Misspelt.words(unmatched)
                    : String.valueOf(fault.getMessage());
            root.output()
                    .complain(oneLine(why) + " (see "
                            + calledLike(fault.getCommandLine().getCommandSpec()) + " --help)");
            return WRONG_CALL;
        });
        commandLine.setExecutionExceptionHandler((fault, command, result) -> {
            if (root.debug) {
                fault.printStackTrace(caller.err());
            }
            LedgerFault.in(fault, root.directory())
                    .ifPresentOrElse(
                            known -> {
                                if (known.getCause() != null) {
                                    log().warn("{}", known.getMessage(), known);
                                }
                                root.output().complain(oneLine(known.getMessage()));
                            },
                            () -> {
                                log().warn("an unexpected fault", fault);
                                root.output()
                                        .complain("unexpected fault: " + oneLine(fault.toString())
                                                + " (details in the ledger's log; --debug prints them)");
                            });
            return fault instanceof WrongFile ? WRONG_CALL : REFUSED;
        });
        commandLine.setExecutionStrategy(CaseLedger::run);
        commandLine.setOut(writer(caller.out()));
        commandLine.setErr(writer(caller.err()));
        int status = commandLine.execute(arguments);
        caller.out().flush();
        return status;
    }

    /**
     * Asked for when there is something to log and not before: asking reads where the log stands, and that is named with
     * the help of this class.
     */
    private static Logger log() {
        return LoggerFactory.getLogger(CaseLedger.class);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, stream.charset()), true);
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
        if (parsed.commandSpec().userObject() instanceof CaseLedger root) {
            root.running = last.commandSpec();
        }
        if (last.isUsageHelpRequested()
                && last.commandSpec().userObject() instanceof CalcCommand calc
                && calc.namesRule()) {
            return calc.describe();
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Runs a call within a call for {@code caller}, with the same commands to choose from; returns the exit status. */
    int executeAlso(Caller caller, List<String> arguments) {
        return execute(machine, commands, caller, arguments.toArray(String[]::new));
    }

    /** Whether there is a command called {@code name}: a module above this one may have added it. */
    boolean has(String name) {
        return commands.has(name);
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
    public Path directory() {
        if (served != null) {
            return served.ledger().directory();
        }
        return ledger == null ? defaultLedger(System.getenv()) : ledger;
    }

    /** {@code path} in the ledger's directory, as whoever called names that directory. */
    Path shown(Path path) {
        Path named = served == null ? null : served.named();
        return named != null && path.startsWith(directory())
                ? named.resolve(directory().relativize(path))
                : path;
    }

    /** The commands that there are, as a server runs them. */
    public CommandTree served() {
        return served(commands);
    }

    /** Whether no directory was named on the command line. */
    public boolean isDefaultDirectory() {
        return ledger == null;
    }

    /** The machine's clock, in the ledger's time zone. */
    Clock clock() {
        return machine.withZone(time.zone());
    }

    /** Whether the ledger is to be encrypted. */
    boolean encrypts() {
        return encrypt;
    }

    /** Where the key of the ledger is found, and whether one that is made now is encrypted. */
    public Keys keys() {
        Keys keys = Keys.of(Keys.Names.OF_THE_LEDGER, keyFile, System.getenv());
        return encrypt ? keys.encrypting() : keys;
    }

    /** What names the key's file in the call of another command. */
    public String keyOption() {
        return keyFile == null ? "" : " --key-file " + keyFile;
    }

    /** The ledger that the server has open, lent: its key is the server's matter. Without one, what {@code here} opens. */
    private OpenLedger opened(Function<Keys, OpenLedger> here) {
        if (served == null) {
            OpenLedger ledger = admitted(here.apply(keys()));
            Dispatch.of(ledger);
            return ledger;
        }
        if (encrypt && served.ledger().keyFingerprint().isEmpty()) {
            throw new LedgerFault(
                    "the ledger in " + shown(directory()) + " isn't encrypted: leave --encrypt away, or stop"
                            + " the server and encrypt it with caseledger rekey --encrypt");
        }
        return admitted(served.ledger().lent());
    }

    /** Opens a ledger that is there with {@code keys}, for somebody who may use this command and needs it for themselves. */
    OpenLedger openForItself(Keys keys) {
        return admitted(Ledger.openExisting(directory(), clock(), keys));
    }

    /**
     * Opens the whole ledger for recording, making it if it isn't there; one that is made now keeps the time zone. Says so
     * where its last entry lies ahead of the clock.
     */
    OpenLedger openWhole() {
        calledBy().requireWriting();
        boolean made = !Ledger.existsIn(directory());
        OpenLedger ledger = opened(keys -> Ledger.open(directory(), clock(), keys));
        if (made) {
            time.keep(directory());
            if (ledger.keyFingerprint().isEmpty() && keys().given()) {
                output().complain("a key is given, but the ledger that was made in " + directory()
                        + " isn't encrypted: that takes --encrypt, or caseledger rekey --encrypt now");
            }
        }
        return toldOfClock(handedOver(toldOfPolicies(ledger)));
    }

    /** {@code ledger}; it is closed again where whoever called may not use it for what they called. */
    private OpenLedger admitted(OpenLedger ledger) {
        try {
            CommandLine.Model.CommandSpec command = Objects.requireNonNull(running);
            CalledBy.require(person(ledger), CommandNeeds.of(command), command.qualifiedName());
            return ledger;
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    /** {@code ledger} as whoever called may use it. */
    private Ledger seen(OpenLedger ledger) {
        return ledger.as(person(ledger));
    }

    private CalledBy calledBy() {
        return new CalledBy(chosenBy() ? null : by, caller.user(), served == null ? null : served.account());
    }

    /** Whether {@code --by} chooses among answers, as it does in one command, and names nobody who calls. */
    private boolean chosenBy() {
        return running != null && running.userObject() instanceof ReadTrailCommand;
    }

    /** The name that {@code --by} gave. */
    Optional<String> by() {
        return Optional.ofNullable(by);
    }

    /** Whoever called, as {@code ledger} knows them. */
    Person person(Ledger ledger) {
        return calledBy().person(ledger.users());
    }

    /** Whoever called, to look after accounts: without an account, as the one who has the ledger's files. */
    Who who(Ledger ledger) {
        calledBy().requireWriting();
        Person person = person(ledger);
        return person.owner() ? Who.owner(person.user()) : Who.commandLine(person.user());
    }

    /** The lines of files, executed in {@code ledger}; whoever called by a token of theirs gives them in their own name. */
    LineFile lines(Ledger ledger, Consumer<LineFile.Answer> answers) {
        Account account = served == null ? null : served.account();
        Consumer<String> warnings = caller.err()::println;
        return account == null
                ? new LineFile(ledger, answers, warnings)
                : LineFile.inOneName(ledger, account.user(), answers, warnings);
    }

    /** Refused where whoever called has none of {@code permissions}, which {@code what} needs. */
    void require(Ledger ledger, String what, Permission... permissions) {
        CalledBy.require(person(ledger), what, permissions);
    }

    /** The name that entries of {@code ledger} are to carry; the call is wrong where nobody is named and none is found. */
    String by(Ledger ledger) {
        calledBy().requireWriting();
        return calledBy().name(ledger.users()).orElseThrow(this::missingBy);
    }

    /** The name that entries of {@code ledger} are to carry; {@code otherwise} where nobody is named and none is found. */
    String by(Ledger ledger, String otherwise) {
        calledBy().requireWriting();
        return calledBy().name(ledger.users()).orElse(otherwise);
    }

    /** Refuses a call for a step that somebody has to take, before a ledger is made for it in which nobody is known. */
    void requireBy() {
        if (by == null && !Ledger.existsIn(directory())) {
            throw missingBy();
        }
    }

    private ParameterException missingBy() {
        return new ParameterException(
                Objects.requireNonNull(running).commandLine(), "Missing required option: '--by=USER'");
    }

    /** Notes in the read trail that whoever called opens {@code what}, of {@code claim} if of one. */
    void opens(Ledger ledger, String what, @Nullable String claim) {
        opens(ledger, what, claim, null);
    }

    /** The same, where what is opened has a name of its own, {@code subject}. */
    void opens(Ledger ledger, String what, @Nullable String claim, @Nullable String subject) {
        ledger.noteOpened(Channel.COMMAND_LINE, what, claim, why == null ? null : cut(why), subject);
    }

    private static String cut(String text) {
        String line = oneLine(text);
        return line.length() <= WHY_CHARACTERS ? line : line.substring(0, WHY_CHARACTERS);
    }

    /** Hands over what waits to leave since an earlier process, and says so; that it fails keeps nobody from recording. */
    private OpenLedger handedOver(OpenLedger ledger) {
        try {
            for (Leaving leaving : Dispatch.of(ledger).handOverDue()) {
                if (leaving.waits()) {
                    sayWaits(leaving);
                } else {
                    leftLate.add(leaving.departure());
                    output().complain(leaving.departure().words() + " waited and left now");
                }
            }
        } catch (RuntimeException e) {
            log().warn("what waits can't be handed over", e);
        }
        return ledger;
    }

    /** Says why {@code leaving} waits. */
    void sayWaits(Leaving leaving) {
        output().complain(leaving.departure().words() + " can't leave and wait: " + oneLine(leaving.fault())
                + "; they are tried again by themselves, or now with caseledger outbox deliver");
    }

    /** Whether what of {@code kind} and {@code subject} leaves had waited, and left when this call opened the ledger. */
    boolean leftLate(DepartureKind kind, String subject) {
        return leftLate.stream()
                .anyMatch(left -> left.kind() == kind && left.subject().equals(subject));
    }

    /** Opens the ledger to record in it, like {@link #openWhole}. */
    Ledger openToRecord() {
        return seen(openWhole());
    }

    private OpenLedger toldOfClock(OpenLedger ledger) {
        ledger.clockReading().openingWarning().ifPresent(output()::complain);
        return ledger;
    }

    /**
     * Opens a ledger that is there, for questions; asking them of one that isn't, most likely mistyped, doesn't make one.
     * Where its files can only be read, that is said.
     */
    Ledger openExisting() {
        return seen(openExistingWhole());
    }

    /** The same, with everything that is in it. */
    public OpenLedger openExistingWhole() {
        OpenLedger ledger = openedToRead();
        ledger.unrecordedPolicyFiles().forEach(output()::complain);
        return ledger;
    }

    private OpenLedger openedToRead() {
        OpenLedger ledger = opened(keys -> Ledger.openToRead(directory(), clock(), keys));
        ledger.onlyReadable()
                .ifPresent(because -> output().complain("the ledger in " + directory() + " can only be read: "
                        + oneLine(because) + "; nothing is recorded and no file is written"));
        return ledger;
    }

    /** Opens the ledger for the workbench: one that can only be read is shown, one that isn't there is made. */
    public OpenLedger openOrMake() {
        if (!Ledger.existsIn(directory())) {
            return openWhole();
        }
        OpenLedger ledger = openedToRead();
        try {
            ledger.adoptPolicyFiles();
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
        return toldOfClock(handedOver(toldOfPolicies(ledger)));
    }

    private OpenLedger toldOfPolicies(OpenLedger ledger) {
        ledger.adoptedPolicyFiles().forEach(output()::complain);
        ledger.unrecordedPolicyFiles().forEach(output()::complain);
        return ledger;
    }

    /** Opens a ledger that is there, for recording in it; says so where its last entry lies ahead of the clock. */
    Ledger openExistingToRecord() {
        return seen(handedOver(openExistingToRecordOnly()));
    }

    /** The same, with everything in it, but what waits to leave stays where it is: rebuilding hands over nothing. */
    OpenLedger openExistingToRecordOnly() {
        calledBy().requireWriting();
        return toldOfClock(toldOfPolicies(opened(keys -> Ledger.openExisting(directory(), clock(), keys))));
    }

    /** How people write and read instants, where no ledger is opened. */
    LedgerTime time() {
        return time;
    }

    /** Whoever called: what a command prints to, reads from and takes files of. */
    public Caller caller() {
        return caller;
    }

    /** What prints the answers of this call. */
    public Output output() {
        return new Output(caller, json);
    }

    /** Whether JSON is wanted. */
    public boolean json() {
        return json;
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
