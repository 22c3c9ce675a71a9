package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.app.call.Account;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Role;
import org.caseledger.user.UserCommand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every call of the command line as every role: named by {@code --by}, and by a token of one's own. */
class WhoMayCallWhatTest {

    /** They only name steps; to call one of them alone is wrong for everybody. */
    static final Set<String> NAME_A_STEP = Set.of("audit", "import", "letter", "payroll", "user", "webhook");

    /** They need the ledger's directory for themselves. */
    private static final String SERVE = "serve";

    private static final String REKEY = "rekey";

    /** Here {@code --by} chooses among answers, and doesn't say who calls. */
    private static final String READ_TRAIL = "read-trail";

    /** Each call with what it asks for; {@code ME} is whoever calls, {@code IN} and {@code OUT} are folders. */
    private static final List<String> TYPED = List.of(
            "record IN/nothing.jsonl",
            "import history IN/nothing.jsonl",
            "import claims IN/claims.csv",
            "import roster IN/roster.csv",
            "import leave IN/leave.csv",
            "import tpa-report IN/tpa-report.csv",
            "import posted IN/posted.csv",
            "show G-22-0143",
            "deadlines G-22-0143",
            "alerts",
            "search knee",
            "timeline --law",
            "statement G-22-0143",
            "explain G-22-0143 --period 2022-06-27 --code 713",
            "postings G-22-0143",
            "replay G-22-0143 --money",
            "look-back withdrawals",
            "attach G-22-0143 IN/note.txt",
            "documents G-22-0143",
            "document D-G-22-0143-1",
            "tray",
            "tray take IN/note.txt",
            "tray show 99",
            "tray put 99 G-22-0143",
            "tray drop 99 --reason none",
            "tray back 99",
            "payroll approve glendale-2022-06-25",
            "payroll cancel glendale-2022-06-25",
            "payroll impact --employer glendale --period 2022-06-27 --policy IN/glendale.yaml",
            "payroll list --employer glendale",
            "payroll preview --employer glendale --period 2022-06-27",
            "payroll run --employer glendale --period 2022-06-27",
            "payroll show glendale-2022-06-25",
            "payroll transmit glendale-2022-06-25",
            "adopt --list",
            "receivables",
            "receivable R-G-22-0143-1",
            "variances",
            "audit plan X --programme none --employer glendale --from 2022-06-01 --to 2022-06-27 --seed s --size 1",
            "audit draw X",
            "audit fill X",
            "audit judge X G-22-0143 A1 met --note seen",
            "audit finding X --observation o --criteria c --recommendation r",
            "audit respond X 1 disagree --owner us --plan none",
            "audit follow-up X 1 not --on 2022-06-01 --evidence none",
            "audit exit-note X --on 2022-06-01 --present us --note none",
            "audit review X",
            "audit close X --conclusion none",
            "audit list",
            "audit show X",
            "audit report X --out OUT/report.pdf",
            "audit supplemental --period 2022-06-27 --size 1 --seed s --employer glendale --out OUT/paper.html",
            "user add somebody --role clerk",
            "user disable nobody",
            "user employers nobody --all",
            "user enable nobody",
            "user history ME",
            "user list",
            "user mail ME me@city.example",
            "user password ME",
            "user revoke ME t-none",
            "user role nobody clerk",
            "user token ME --days 1",
            "user tokens ME",
            "webhook add ftp://nowhere/",
            "webhook end nothing",
            "webhook list",
            "webhook test nothing",
            "letter approve L-G-22-0143-9",
            "letter drop L-G-22-0143-9 --reason none",
            "letter issue G-22-0143 --template closure",
            "letter list G-22-0143",
            "letter preview G-22-0143 --template acknowledgement --out OUT/letter.html",
            "letter show L-G-22-0143-9",
            "digest",
            "digest send",
            "outbox",
            "outbox deliver",
            "rebuild claims",
            "export OUT/journal.jsonl",
            "checkpoint",
            "verify",
            "integrity",
            "prove --from 1 --to 1",
            "evidence G-22-0143 --out OUT/evidence.zip",
            "read-trail",
            "backup OUT/backups");

    @TempDir
    private static Path folder;

    private static Path directory;
    private static OpenLedger ledger;

    @BeforeAll
    static void open() throws IOException {
        directory = folder.resolve("ledger");
        Path history = folder.resolve("history.jsonl");
        try (InputStream lines =
                Objects.requireNonNull(WhoMayCallWhatTest.class.getResourceAsStream("/workbench/history.jsonl"))) {
            Files.copy(lines, history);
        }
        CommandLineRun.on(directory, "import", "history", history.toString()).done();
        Files.writeString(folder.resolve("nothing.jsonl"), "");
        Files.writeString(folder.resolve("note.txt"), "She called.\n");
        Files.copy(Path.of("src/test/resources/story/in/glendale.yaml"), folder.resolve("glendale.yaml"));
        for (String feed : List.of("claims", "roster", "leave", "tpa-report", "posted")) {
            String columns = String.join(
                    " ",
                    Calls.all()
                            .get("import " + feed)
                            .getCommandSpec()
                            .usageMessage()
                            .description());
            Files.writeString(
                    folder.resolve(feed + ".csv"),
                    columns.replaceFirst("(?s).*Columns: ", "").replaceAll("[.;].*|\\s", "") + "\n");
        }
        ledger = Ledger.open(directory, Clock.fixed(Instant.parse("2022-06-27T15:00:00Z"), ZoneOffset.UTC));
        oneOfEach(ledger);
    }

    private static void oneOfEach(OpenLedger ledger) {
        AccountDesk desk = new AccountDesk(ledger);
        for (Role role : Role.values()) {
            assertThat(desk.give(
                            new UserCommand.AddUser(name(role), null, List.of(role), List.of(), null),
                            Who.owner("the owner of the files")))
                    .isInstanceOf(AccountDesk.Step.Done.class);
        }
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static String name(Role role) {
        return "one." + role;
    }

    private static boolean may(Needs needs, Role role) {
        return Stream.of(needs.value())
                .anyMatch(permission -> permission.roles().contains(role));
    }

    @Test
    void everyCallIsTakenFromWhoIsWrittenDownAndFromNobodyElse() {
        Map<String, Needs> needs = new LinkedHashMap<>(Calls.needs());
        needs.keySet().removeAll(Set.of(SERVE, REKEY));
        List<String> wrong = new ArrayList<>();
        for (String typed : TYPED) {
            String call = needs.keySet().stream()
                    .filter(one -> (typed + " ").startsWith(one + " "))
                    .max((one, other) -> one.length() - other.length())
                    .orElseThrow();
            Needs said = needs.remove(call);
            for (Role role : Role.values()) {
                String words = typed.replace("ME", name(role))
                        .replace("IN/", folder + "/")
                        .replace("OUT/", folder + "/" + role + "-");
                if (!call.equals(READ_TRAIL)) {
                    judge(said, role, words, " --by " + name(role), null, wrong);
                }
                judge(said, role, words, "", new Account(name(role), false), wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(needs).as("calls that nobody tried").isEmpty();
    }

    private static void judge(
            Needs needs, Role role, String words, String by, @Nullable Account account, List<String> wrong) {
        CommandLineRun run = CommandLineRun.in(ledger, account, (words + by).split(" "));
        judge(needs, role, words + by, run, wrong);
    }

    private static void judge(Needs needs, Role role, String words, CommandLineRun run, List<String> wrong) {
        boolean refused =
                run.err().contains(RefusalCode.NOT_PERMITTED + ": " + name(role) + " (" + role + ") may not use");
        boolean right = may(needs, role)
                ? !run.err().contains(RefusalCode.NOT_PERMITTED) && run.status() != CaseLedger.WRONG_CALL
                : refused && run.status() == CaseLedger.REFUSED && run.out().isEmpty();
        if (!right) {
            wrong.add(words + " as " + role + ": " + run);
        }
    }

    @Test
    void whatNamesAStepIsWrongAloneWhoeverCallsIt() {
        for (String call : NAME_A_STEP) {
            for (Role role : Role.values()) {
                CommandLineRun run = CommandLineRun.in(ledger, null, call, "--by", name(role));
                assertThat(run.status()).isEqualTo(CaseLedger.WRONG_CALL);
                assertThat(run.err()).startsWith("caseledger: name ");
            }
        }
    }

    @Test
    void onlyAnAdministratorServesAndChangesTheKey(@TempDir Path other) throws IOException {
        Path own = other.resolve("ledger");
        EmptyLedger.in(own);
        try (OpenLedger empty = Ledger.open(own, Clock.systemUTC())) {
            oneOfEach(empty);
        }
        List<String> wrong = new ArrayList<>();
        // Where the port is taken, a server that is let through ends with that complaint.
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            for (Role role : Role.values()) {
                judge(own, SERVE, " --port " + taken.getLocalPort(), role, wrong);
            }
        }
        Path key = other.resolve("key");
        CommandLineRun.on(own, "new-key", key.toString()).done();
        for (Role role : Role.values()) {
            judge(own, REKEY, " --encrypt --key-file " + key, role, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void judge(Path directory, String call, String options, Role role, List<String> wrong) {
        String words = call + options + " --by " + name(role);
        CommandLineRun run = CommandLineRun.on(directory, words.split(" "));
        judge(Objects.requireNonNull(Calls.needs().get(call)), role, words, run, wrong);
    }
}
