package org.caseledger.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.Documents;
import org.caseledger.app.cli.Calls;
import org.caseledger.app.cli.CommandList;
import org.caseledger.app.form.CommandForm;
import org.caseledger.app.web.PagePaths;
import org.caseledger.catalogue.Families;
import org.caseledger.people.Needs;
import org.caseledger.people.Role;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * Everything that the command line does is done in the browser by the role whose job it is, or stays elsewhere for a reason;
 * where, the desk manual says. A command that is new has to be given its page here.
 */
class WhereItIsDoneTest {

    /** By the command, the pages where the same is done; the first is where one begins. */
    private static final Map<String, String> DONE = new TreeMap<>(Map.ofEntries(
            Map.entry("record", "/claims/{claim}/record/{command}, /receivables/{id}/record/{command}, /lines"),
            Map.entry("import history", "/lines"),
            Map.entry("import claims", "/feeds"),
            Map.entry("import roster", "/feeds"),
            Map.entry("import leave", "/feeds"),
            Map.entry("import tpa-report", "/feeds"),
            Map.entry("import posted", "/feeds"),
            Map.entry("show", "/claims/{claim}"),
            Map.entry("timeline", "/claims/{claim}, /receivables/{id}, /law/adoptions, /accounts/{user}"),
            Map.entry("statement", "/claims/{claim}"),
            Map.entry("explain", "/claims/{claim}"),
            Map.entry("deadlines", "/deadlines, /claims/{claim}/deadlines"),
            Map.entry("alerts", "/, /alerts/{alert}"),
            Map.entry("search", "/search"),
            Map.entry("attach", "/claims/{claim}/documents, /tray"),
            Map.entry("documents", "/claims/{claim}/documents"),
            Map.entry("document", "/claims/{claim}/documents/{document}"),
            Map.entry("tray", "/tray"),
            Map.entry("tray take", "/tray"),
            Map.entry("tray show", "/tray/{mail}"),
            Map.entry("tray put", "/tray/{mail}/file"),
            Map.entry("tray drop", "/tray/{mail}/set-aside"),
            Map.entry("tray back", "/tray/{mail}/take-back"),
            Map.entry("payroll preview", "/payroll/preview, /payroll/what-if"),
            Map.entry("payroll impact", "/law/adopt, /law/impact"),
            Map.entry("payroll run", "/payroll/preview, /payroll/runs"),
            Map.entry("payroll approve", "/payroll/runs/{id}/approve"),
            Map.entry("payroll transmit", "/payroll/runs/{id}/transmit, /payroll/runs/{id}/transmittal.csv"),
            Map.entry("payroll cancel", "/payroll/runs/{id}/cancel"),
            Map.entry("payroll show", "/payroll/runs/{id}"),
            Map.entry("payroll list", "/payroll"),
            Map.entry("adopt", "/law/adopt, /law/adoptions"),
            Map.entry("audit plan", "/audits"),
            Map.entry("audit draw", "/audits/{audit}/draw"),
            Map.entry("audit fill", "/audits/{audit}/fill"),
            Map.entry("audit judge", "/audits/{audit}/record"),
            Map.entry("audit finding", "/audits/{audit}/record"),
            Map.entry("audit respond", "/audits/{audit}/respond"),
            Map.entry("audit follow-up", "/audits/{audit}/record"),
            Map.entry("audit exit-note", "/audits/{audit}/record"),
            Map.entry("audit review", "/audits/{audit}/record"),
            Map.entry("audit close", "/audits/{audit}/record"),
            Map.entry("audit list", "/audits"),
            Map.entry("audit show", "/audits/{audit}"),
            Map.entry("audit report", "/audits/{audit}/report.pdf"),
            Map.entry("receivables", "/receivables"),
            Map.entry("look-back", "/look-back"),
            Map.entry("replay", "/claims/{claim}/replay"),
            Map.entry("evidence", "/claims/{claim}/evidence.zip"),
            Map.entry("receivable", "/receivables/{id}"),
            Map.entry("variances", "/variances, /claims/{claim}/variances/{variance}"),
            Map.entry("letter list", "/claims/{claim}/letters"),
            Map.entry("letter preview", "/claims/{claim}/letters/preview.pdf"),
            Map.entry("letter issue", "/claims/{claim}/letters"),
            Map.entry("letter approve", "/letters/{letter}/approve"),
            Map.entry("letter drop", "/letters/{letter}/drop"),
            Map.entry("letter show", "/letters/{letter}"),
            Map.entry("user add", "/accounts"),
            Map.entry("user list", "/accounts"),
            Map.entry("user role", "/accounts/{user}/roles"),
            Map.entry("user employers", "/accounts/{user}/employers"),
            Map.entry("user disable", "/accounts/{user}/disable"),
            Map.entry("user enable", "/accounts/{user}/enable"),
            Map.entry("user password", "/accounts/{user}/password, /password"),
            Map.entry("user mail", "/accounts/{user}/mail, /you/mail"),
            Map.entry("user token", "/accounts/{user}/tokens, /you/tokens"),
            Map.entry("user tokens", "/accounts/{user}, /you"),
            Map.entry("user revoke", "/accounts/{user}/tokens/{token}/revoke, /you/tokens/{token}/revoke"),
            Map.entry("user history", "/accounts/{user}"),
            Map.entry("webhook add", "/webhooks"),
            Map.entry("webhook list", "/webhooks, /webhooks/{webhook}"),
            Map.entry("webhook test", "/webhooks/{webhook}/test"),
            Map.entry("webhook end", "/webhooks/{webhook}/end"),
            Map.entry("outbox", "/outbox"),
            Map.entry("outbox deliver", "/outbox/deliver"),
            Map.entry("read-trail", "/read-trail, /claims/{claim}/read-trail")));

    /** By the command, why it has no page. */
    private static final Map<String, String> ELSEWHERE = new TreeMap<>(Map.ofEntries(
            Map.entry("postings", "whoever checks the books asks for them; the claim's file shows the balances"),
            Map.entry("audit supplemental", "it writes a workpaper into a file that the auditor keeps"),
            Map.entry("digest", "it comes by mail, and Today shows the same at any time"),
            Map.entry("digest send", "the server sends it each day; by hand it is for trying the mail"),
            Map.entry("calc", "it is about a rule and no claim; the claim's file shows the working of each figure"),
            Map.entry("export", "the whole journal leaves for the auditor's own disk"),
            Map.entry("checkpoint", "what is signed is kept where nobody of the ledger can reach it"),
            Map.entry("integrity", "it is for whoever audits or looks after the machine"),
            Map.entry("verify", "it reads every entry, and is for whoever audits or looks after the machine"),
            Map.entry("prove", "a proof is a file for somebody outside"),
            Map.entry("rebuild", "it is for whoever looks after the machine"),
            Map.entry("serve", "it is what serves the pages"),
            Map.entry("backup", "a backup belongs on a disk that whoever looks after the machine chose"),
            Map.entry("restore", "nothing may be served where a ledger is put back"),
            Map.entry("rekey", "nobody may have the ledger open while its key changes"),
            Map.entry("new-key", "a key is made where it stays"),
            Map.entry("replay-all", "it is about journals in files, and no ledger that is open"),
            Map.entry("help", "it is about the command line"),
            Map.entry("completion", "it is for a shell"),
            Map.entry("version", "it is about the program that is called"),
            Map.entry("warm-up", "it is for building the program")));

    @Test
    void everyCommandHasItsPageOrAReason() {
        assertThat(commands().keySet())
                .as("new ones get a page here, or a reason why they have none")
                .containsExactlyInAnyOrderElementsOf(Stream.of(DONE.keySet(), ELSEWHERE.keySet())
                        .flatMap(Set::stream)
                        .toList());
    }

    @Test
    void everyPageIsThere() {
        Set<String> there = PagePaths.all();
        assertThat(DONE.values().stream().flatMap(WhereItIsDoneTest::each).toList())
                .allSatisfy(page -> assertThat(there).contains(page));
    }

    @Test
    void everyCommandOnAClaimAReceivableAndTheLawHasItsForm() {
        List<String> without = Families.all().stream()
                .filter(family -> Set.of("claim", "receivable").contains(family.name()))
                .flatMap(family -> family.commands().byHand().stream())
                .map(Class::getSimpleName)
                .filter(command -> CommandForm.named(command).isEmpty())
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void itIsWrittenDown() throws IOException {
        Map<String, CommandLine> commands = commands();
        String rows = DONE.entrySet().stream()
                .map(one -> "| " + what(commands.get(one.getKey())) + " | `" + one.getKey() + "` | "
                        + each(one.getValue()).map(page -> "`" + page + "`").collect(Collectors.joining(", "))
                        + " | " + whose(one.getKey()) + " |\n")
                .collect(Collectors.joining());
        Documents.generated(
                "docs/staff/README.md",
                "where",
                "| what | command line | in the browser | whose job |\n|---|---|---|---|\n" + rows);
        Documents.generated(
                "docs/staff/README.md",
                "elsewhere",
                "| what | command line | why it has no page |\n|---|---|---|\n"
                        + ELSEWHERE.entrySet().stream()
                                .map(one -> "| " + what(commands.get(one.getKey())) + " | `" + one.getKey() + "` | "
                                        + one.getValue() + " |\n")
                                .collect(Collectors.joining()));
    }

    private static Stream<String> each(String pages) {
        return Arrays.stream(pages.split(", *"));
    }

    private static String what(CommandLine command) {
        String said = String.join(" ", command.getCommandSpec().usageMessage().description());
        return said.replaceFirst("(?s)([.:;]) .*", "").replaceFirst("\\.$", "").replace("|", "\\|");
    }

    private static String whose(String command) {
        Needs needs = Objects.requireNonNull(Calls.needs().get(command), command);
        Set<Role> roles = Stream.of(needs.value())
                .flatMap(permission -> permission.roles().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return roles.size() == Role.values().length
                ? "everybody"
                : roles.stream().map(Role::toString).collect(Collectors.joining(", "));
    }

    /** What can be called: of a command with steps that does nothing itself, the steps. */
    private static Map<String, CommandLine> commands() {
        Map<String, CommandLine> found = new TreeMap<>();
        CommandList.own().classes().forEach(command -> gather("", new CommandLine(command), found));
        found.keySet().removeAll(Set.of("payroll", "user", "webhook", "audit", "import", "letter"));
        return found;
    }

    private static void gather(String before, CommandLine command, Map<String, CommandLine> found) {
        String name = (before + " " + command.getCommandName()).strip();
        found.put(name, command);
        command.getSubcommands().values().forEach(step -> gather(name, step, found));
    }
}
