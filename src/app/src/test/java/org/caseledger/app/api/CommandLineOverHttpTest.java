package org.caseledger.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.Documents;
import org.caseledger.app.cli.CommandList;
import org.caseledger.journal.LedgerJson;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Everything that the command line can do and ask, a program can over HTTP; what it can't stays with the operator, with a reason. */
class CommandLineOverHttpTest {

    private static final Map<String, String> CALLS = new TreeMap<>(Map.ofEntries(
            Map.entry("record", "POST /commands, POST /commands/batch"),
            Map.entry("import", "POST /imports/{feed}, POST /imports/history"),
            Map.entry("audit plan", "POST /audits"),
            Map.entry("audit draw", "POST /audits/{audit}/draw"),
            Map.entry("audit fill", "POST /audits/{audit}/fill"),
            Map.entry("audit judge", "POST /commands"),
            Map.entry("audit finding", "POST /commands"),
            Map.entry("audit respond", "POST /commands"),
            Map.entry("audit follow-up", "POST /commands"),
            Map.entry("audit exit-note", "POST /commands"),
            Map.entry("audit review", "POST /commands"),
            Map.entry("audit close", "POST /commands"),
            Map.entry("audit list", "GET /audits"),
            Map.entry("audit show", "GET /audits/{audit}"),
            Map.entry("audit report", "GET /audits/{audit}/report.pdf"),
            Map.entry("alerts", "GET /alerts"),
            Map.entry("search", "GET /search"),
            Map.entry("deadlines", "GET /deadlines, GET /claims/{claim}/deadlines"),
            Map.entry("show", "GET /claims, GET /claims/{claim}, GET /cases/{case}"),
            Map.entry(
                    "timeline",
                    "GET /claims/{claim}/timeline, GET /cases/{case}/timeline, GET /employees/{employee}/timeline,"
                            + " GET /payroll/employers/{employer}/timeline, GET /receivables/{receivable}/timeline,"
                            + " GET /law/timeline, GET /users/{user}/timeline"),
            Map.entry("statement", "GET /claims/{claim}/statement, GET /claims/{claim}/history"),
            Map.entry("explain", "GET /claims/{claim}/explain"),
            Map.entry("postings", "GET /claims/{claim}/postings"),
            Map.entry("look-back", "GET /look-back/{list}"),
            Map.entry("replay", "GET /claims/{claim}/replay"),
            Map.entry("attach", "POST /claims/{claim}/documents"),
            Map.entry("documents", "GET /claims/{claim}/documents"),
            Map.entry(
                    "document",
                    "GET /claims/{claim}/documents/{document}, GET /claims/{claim}/documents/{document}/content"),
            Map.entry("tray", "GET /tray"),
            Map.entry("tray take", "POST /tray"),
            Map.entry("tray show", "GET /tray/{mail}"),
            Map.entry("tray put", "POST /tray/{mail}/file"),
            Map.entry("tray drop", "POST /tray/{mail}/set-aside"),
            Map.entry("tray back", "POST /tray/{mail}/take-back"),
            Map.entry("payroll preview", "POST /payroll/preview"),
            Map.entry("payroll impact", "POST /law/impact"),
            Map.entry("payroll run", "POST /payroll/runs"),
            Map.entry("payroll approve", "POST /payroll/runs/{run}/approve"),
            Map.entry("payroll cancel", "POST /payroll/runs/{run}/cancel"),
            Map.entry("payroll transmit", "POST /payroll/runs/{run}/transmit"),
            Map.entry("payroll show", "GET /payroll/runs/{run}"),
            Map.entry("payroll list", "GET /payroll/runs"),
            Map.entry("adopt", "GET /law/adoptions, POST /law/adoptions"),
            Map.entry("receivables", "GET /receivables, GET /claims/{claim}/receivables"),
            Map.entry("receivable", "GET /receivables/{receivable}"),
            Map.entry("variances", "GET /variances"),
            Map.entry("audit supplemental", "POST /audits/supplemental"),
            Map.entry("user add", "POST /users"),
            Map.entry("user list", "GET /users, GET /users/{user}"),
            Map.entry("user role", "PUT /users/{user}/roles"),
            Map.entry("user employers", "PUT /users/{user}/employers"),
            Map.entry("user disable", "POST /users/{user}/disable"),
            Map.entry("user enable", "POST /users/{user}/enable"),
            Map.entry("user password", "POST /users/{user}/password"),
            Map.entry("user mail", "PUT /users/{user}/mail, DELETE /users/{user}/mail"),
            Map.entry("user token", "POST /users/{user}/tokens"),
            Map.entry("user tokens", "GET /users/{user}/tokens"),
            Map.entry("user revoke", "DELETE /users/{user}/tokens/{token}"),
            Map.entry("user history", "GET /users/{user}/timeline"),
            Map.entry("webhook add", "POST /webhooks"),
            Map.entry("webhook list", "GET /webhooks, GET /webhooks/{webhook}, GET /webhooks/{webhook}/deliveries"),
            Map.entry("webhook test", "POST /webhooks/{webhook}/test"),
            Map.entry("webhook end", "DELETE /webhooks/{webhook}"),
            Map.entry("digest", "GET /digest"),
            Map.entry("digest send", "POST /digest/send"),
            Map.entry("letter list", "GET /claims/{claim}/letters"),
            Map.entry("letter preview", "POST /claims/{claim}/letters/preview"),
            Map.entry("letter issue", "POST /claims/{claim}/letters"),
            Map.entry("letter approve", "POST /letters/{letter}/approve"),
            Map.entry("letter drop", "POST /letters/{letter}/drop"),
            Map.entry("letter show", "GET /letters/{letter}, GET /letters/{letter}/page.pdf"),
            Map.entry("outbox", "GET /outbox"),
            Map.entry("outbox deliver", "POST /outbox/deliver"),
            Map.entry("rebuild", "POST /projections/{projection}/rebuild"),
            Map.entry("export", "GET /entries, GET /entries/stream, GET /kept-answers"),
            Map.entry("checkpoint", "POST /checkpoints, GET /checkpoints/key"),
            Map.entry("integrity", "GET /integrity"),
            Map.entry("verify", "POST /verification"),
            Map.entry("prove", "GET /entries/{entry}/proof, GET /checkpoints/consistency"),
            Map.entry("evidence", "GET /claims/{claim}/evidence"),
            Map.entry("read-trail", "GET /read-trail, GET /read-trail/verification"),
            Map.entry("calc", "GET /calc, GET /calc/{rule}, GET /calc/{rule}/inputs, GET /calc/{rule}/choices")));

    private static final Map<String, String> STAY = new TreeMap<>(Map.of(
            "serve", "it is what answers",
            "backup",
                    "it has what opens accounts, and belongs on a disk that the operator chose: --server makes one from"
                            + " elsewhere, serve --backup-to by itself",
            "restore", "nothing may be served where a ledger is put back",
            "rekey", "nobody may have the ledger open while its key changes",
            "new-key", "a key is made where it stays",
            "replay-all", "it is about journals in files, of whichever ledger, and none that is open",
            "help", "it is about the command line; the API is described by GET /openapi.json",
            "completion", "it is for a shell",
            "version", "it is about the program that is called",
            "warm-up", "it is for building the program"));

    @Test
    void everyCommandHasItsCallsOrAReasonToStay() {
        Set<String> commands = new TreeSet<>();
        CommandList.own().classes().forEach(command -> gather("", new CommandLine(command), commands));
        assertThat(commands)
                .as("new ones get a call, or a reason why they stay with the operator")
                .containsExactlyInAnyOrderElementsOf(Stream.of(CALLS.keySet(), STAY.keySet())
                        .flatMap(Set::stream)
                        .toList());
    }

    /** What can be called: of a command with steps that does nothing itself, the steps. */
    private static void gather(String before, CommandLine command, Set<String> found) {
        String name = (before + " " + command.getCommandName()).strip();
        boolean onlySteps =
                Set.of("letter", "payroll", "user", "webhook", "audit").contains(name);
        if (!onlySteps) {
            found.add(name);
        }
        command.getSubcommands().values().forEach(step -> {
            if (!command.getCommandName().equals("import")) {
                gather(name, step, found);
            }
        });
    }

    @Test
    void everyCallIsThereAndEveryOneIsSomeCommands() throws IOException {
        JsonNode paths = LedgerJson.mapper()
                .readTree(Files.readString(Documents.ROOT.resolve(Path.of("docs/api/openapi.json"))))
                .path("paths");
        Set<String> there = new TreeSet<>();
        paths.properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> there.add(method.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().substring(ApiConfiguration.BASE.length()))));
        Set<String> named = CALLS.values().stream()
                .flatMap(calls -> Arrays.stream(calls.split(", *")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(there);
    }

    @Test
    void itIsWrittenDown() throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        CALLS.forEach((command, calls) -> all.put(command, "`" + calls.replace(", ", "`, `") + "`"));
        STAY.forEach((command, why) -> all.put(command, "stays with the operator: " + why));
        Documents.generated(
                "docs/api/README.md",
                "commands",
                "| command | call |\n|---|---|\n"
                        + all.entrySet().stream()
                                .map(one -> "| `" + one.getKey() + "` | " + one.getValue() + " |\n")
                                .collect(Collectors.joining()));
    }
}
