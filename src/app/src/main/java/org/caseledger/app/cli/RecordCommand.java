package org.caseledger.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.LineAnswer;
import org.caseledger.app.call.Caller;
import org.caseledger.app.feed.Feeds;
import org.caseledger.app.lines.InputFile;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.lines.WrongFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code record}: executes commands now. */
@Command(
        name = "record",
        description = "Execute commands now: JSON Lines, one command a line. Prints one answer a line.")
@Needs({
    Permission.LOG_INTERACTIONS,
    Permission.KEEP_CLAIMS,
    Permission.DECIDE_CLAIMS,
    Permission.KEEP_PAY,
    Permission.KEEP_QUEUE,
    Permission.SETTLE_VARIANCES,
    Permission.KEEP_RECEIVABLES,
    Permission.WAIVE_RECEIVABLES,
    Permission.KEEP_CASES,
    Permission.ANSWER_CASES,
    Permission.WRITE_LETTERS,
    Permission.APPROVE_LETTERS,
    Permission.AUDIT,
    Permission.RUN_PAYROLL,
    Permission.APPROVE_RUNS
})
final class RecordCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of commands; - reads standard input.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--all-or-nothing", description = "Record all lines or none.")
    private boolean allOrNothing;

    @Override
    public Integer call() {
        List<LineFile.Source> sources = sources(root.caller(), files);
        try (Ledger ledger = root.openToRecord()) {
            boolean all = root.lines(ledger, answer -> print(root.output(), answer, files.size()))
                    .record(sources, allOrNothing);
            return all ? CaseLedger.DONE : CaseLedger.REFUSED;
        }
    }

    static List<LineFile.Source> sources(Caller caller, List<String> files) {
        return files.stream()
                .map(file ->
                        file.equals("-") ? LineFile.Source.standardInput(caller.in()) : commands(caller.path(file)))
                .toList();
    }

    /** The commands in {@code file}; a CSV file, given by mistake, is refused and told where it belongs. */
    private static LineFile.Source commands(Path file) {
        LineFile.Source source = LineFile.Source.of(file);
        String first = InputFile.firstLine(file);
        Feeds.begunBy(first).ifPresent(kind -> {
            throw new WrongFile(file + " is a CSV file, not lines of JSON; bring it in with: caseledger import " + kind
                    + " " + file);
        });
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") && !first.startsWith("{")) {
            throw new WrongFile(
                    file + " is a CSV file, not lines of JSON; CSV files come in with import claims, roster,"
                            + " leave, tpa-report or posted");
        }
        return source;
    }

    /** Prints the answer to a line; with several files, it names the file. */
    static void print(Output output, LineFile.Answer answer, int files) {
        output.line(LineAnswer.of(answer, files > 1));
    }
}
