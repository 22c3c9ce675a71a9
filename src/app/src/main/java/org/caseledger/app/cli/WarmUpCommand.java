package org.caseledger.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.app.call.Caller;
import org.caseledger.app.call.ThisProcess;
import org.caseledger.app.store.OwnersFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * {@code warm-up}: a rehearsal of the usual commands on a ledger in a temporary directory. The launcher runs it once
 * after a build, so that the JVM can keep what it learned about loading the program.
 */
@Stays(Stays.Because.IT_NEEDS_NO_LEDGER)
@Command(name = "warm-up", hidden = true, description = "Rehearse the usual commands on a temporary ledger.")
final class WarmUpCommand implements Callable<Integer> {

    private static final String HISTORY = """
            {"do":"ReportInjury","claim":"W-1","by":"warm-up","at":"2022-01-10T18:00:00Z","jurisdiction":"AZ","employer":"glendale","employee":{"id":"E1","name":"Nobody"},"injuredOn":"2022-01-10","employerKnewOn":"2022-01-10","kind":"lost-time","description":"Rehearsal"}
            {"do":"RecordEmployment","claim":"W-1","by":"warm-up","at":"2022-01-10T18:01:00Z","effectiveFrom":"2019-03-04","status":"regular","group":"general","sworn":false,"fullTime":true,"hiredOn":"2019-03-04","annualBaseSalary":"46800.00","hourlyRate":"22.50"}
            {"do":"RecordWorkStatus","claim":"W-1","by":"warm-up","at":"2022-01-11T17:00:00Z","status":"off-work","from":"2022-01-11"}
            {"do":"UseLeave","claim":"W-1","by":"warm-up","at":"2022-01-12T17:00:00Z","day":"2022-01-12","kind":"sick","hours":"8"}
            {"do":"AcceptClaim","claim":"W-1","by":"warm-up","at":"2022-01-21T17:00:00Z","noticeOn":"2022-01-21"}
            {"do":"RecommendWage","claim":"W-1","by":"warm-up","at":"2022-01-22T17:00:00Z","amount":"3900.00","basis":{},"on":"2022-01-22"}
            """;

    private static final String NOW = """
            {"do":"LogInteraction","claim":"W-1","by":"warm-up","on":"2022-02-01","channel":"phone","party":"claimant","issue":"Rehearsal","action":"None","result":"None"}
            """;

    /** What looks at many claims, in a made-up city that has some of every kind: one claim shows few of the rules. */
    private static final List<List<String>> IN_A_CITY = List.of(
            List.of("demo", "--no-serve", "--scale", "0.05"),
            List.of("payroll", "preview", "--employer", "glendale", "--period", "2022-12-24"),
            List.of("variances"),
            List.of("variances", "--all", "--json"),
            List.of("receivables"));

    /** Nobody reads what is printed; complaints are told. */
    private static final Caller QUIET = new ThisProcess() {
        private final PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

        @Override
        public PrintStream out() {
            return nowhere;
        }
    };

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Override
    public Integer call() throws IOException {
        Path directory = Files.createTempDirectory("caseledger-warm-up");
        try {
            Path history = Files.writeString(directory.resolve("history.jsonl"), HISTORY);
            Path recorded = Files.writeString(directory.resolve("recorded.jsonl"), NOW);
            String ledger = directory.resolve("ledger").toString();
            int status = rehearse(usual(directory, history, recorded), ledger);
            if (root.has("demo")) {
                status = Math.max(
                        status, rehearse(IN_A_CITY, directory.resolve("city").toString()));
            }
            return status;
        } finally {
            OwnersFiles.delete(directory);
        }
    }

    private static List<List<String>> usual(Path directory, Path history, Path recorded) {
        return List.of(
                List.of("import", "history", history.toString()),
                List.of("show", "W-1"),
                List.of("timeline", "W-1", "--json"),
                List.of("statement", "W-1", "--as-of", "2022-02-04", "--json"),
                List.of("explain", "W-1", "--as-of", "2022-02-04", "--period", "2022-01-10", "--code", "713"),
                List.of("payroll", "run", "--employer", "glendale", "--period", "2022-01-10", "--by", "one"),
                List.of("payroll", "approve", "glendale-2022-01-08", "--by", "two"),
                List.of("payroll", "transmit", "glendale-2022-01-08", "--by", "two", "--json"),
                List.of("record", recorded.toString()),
                List.of("payroll", "list", "--employer", "glendale"),
                List.of("payroll", "show", "glendale-2022-01-08"),
                List.of("payroll", "preview", "--employer", "glendale", "--period", "2022-01-24"),
                List.of("postings", "W-1"),
                List.of("statement", "W-1", "--history"),
                List.of("timeline", "--payroll", "glendale"),
                List.of("receivables"),
                List.of("variances", "W-1"),
                List.of("adopt", "--list"),
                List.of("audit", "supplemental", "--period", "2022-01-10", "--size", "1", "--seed", "1"),
                List.of("rebuild"),
                List.of("export", directory.resolve("journal.jsonl").toString()),
                List.of("backup", directory.resolve("backups").toString(), "--json"),
                List.of("--help"),
                List.of("help", "payroll"),
                List.of("version"),
                List.of("calc", "--list"),
                List.of("calc", "az.ttd", "--help"),
                List.of("calc", "az.ttd", "injured-on=2022-01-10", "amw=3900.00", "days=11"),
                List.of("calc", "az.ttd", "injured-on=2022-01-10", "amw=3900.00", "days=11", "--json"));
    }

    private int rehearse(List<List<String>> commands, String ledger) {
        int status = CaseLedger.DONE;
        for (List<String> command : commands) {
            List<String> call = new ArrayList<>(command);
            call.addAll(List.of("--ledger", ledger));
            status = Math.max(status, root.executeAlso(QUIET, call));
        }
        return status;
    }
}
