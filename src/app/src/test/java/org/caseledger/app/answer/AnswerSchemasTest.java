package org.caseledger.app.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.caseledger.adoption.LawEvent;
import org.caseledger.app.Approved;
import org.caseledger.app.Documents;
import org.caseledger.app.feed.ImportAnswer;
import org.caseledger.journal.LedgerJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every answer has its JSON Schema in {@code docs/answers}, made from its record ({@code -Ddocuments.write=true} writes
 * them), and every approved answer is as its schema says.
 */
class AnswerSchemasTest {

    private static final Path DOCS = Documents.ROOT.resolve("docs/answers");
    private static final AnswerSchemas SCHEMAS = new AnswerSchemas();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<Class<?>, Schema> READ = new HashMap<>();

    /** What each command prints with {@code --json}; a list prints one of each element. */
    private static final Map<String, Set<Class<?>>> PRINTED = new TreeMap<>(Map.ofEntries(
            Map.entry("adopt", Set.of(EntryAnswer.class)),
            Map.entry("attach", Set.of(AttachedAnswer.class)),
            Map.entry("document", Set.of(DocumentAnswer.class)),
            Map.entry("document --out", Set.of(FetchedAnswer.class)),
            Map.entry("documents", Set.of(DocumentAnswer.class)),
            Map.entry("documents --verify", Set.of(CheckedDocumentsAnswer.class)),
            Map.entry("audit close", Set.of(SampleAuditAnswer.class)),
            Map.entry("audit exit-note", Set.of(SampleAuditAnswer.class)),
            Map.entry("audit fill", Set.of(SampleAuditAnswer.class)),
            Map.entry("audit finding", Set.of(SampleAuditAnswer.class)),
            Map.entry("audit follow-up", Set.of(SampleAuditAnswer.class)),
            Map.entry("audit judge", Set.of(SampleAuditAnswer.class)),
            Map.entry("audit plan", Set.of(SampleAuditAnswer.class)),
            Map.entry("audit report", Set.of(SampleAuditAnswer.class)),
            Map.entry("audit respond", Set.of(SampleAuditAnswer.class)),
            Map.entry("audit review", Set.of(SampleAuditAnswer.class)),
            Map.entry("audit show", Set.of(SampleAuditAnswer.class)),
            Map.entry("audit draw", Set.of(DrawAnswer.class)),
            Map.entry("audit list", Set.of(AuditListed.class)),
            Map.entry("audit supplemental", Set.of(AuditAnswer.class)),
            Map.entry("backup", Set.of(BackupAnswer.class)),
            Map.entry("calc", Set.of(CalculationAnswer.class)),
            Map.entry("calc --help", Set.of(RuleAnswer.class)),
            Map.entry("calc --list", Set.of(RulesAnswer.class, ChoicesAnswer.class)),
            Map.entry("deadlines", Set.of(DeadlinesAnswer.class)),
            Map.entry("explain", Set.of(ExplainAnswer.class)),
            Map.entry("import", Set.of(ImportAnswer.class)),
            Map.entry("import history", Set.of(LineAnswer.class)),
            Map.entry("new-key", Set.of(NewKeyAnswer.class)),
            Map.entry("digest", Set.of(DigestAnswer.class)),
            Map.entry("digest send", Set.of(DepartureAnswer.class)),
            Map.entry("letter approve", Set.of(LetterAnswer.class)),
            Map.entry("letter drop", Set.of(LetterAnswer.class)),
            Map.entry("letter issue", Set.of(LetterAnswer.class)),
            Map.entry("letter list", Set.of(LettersAnswer.class)),
            Map.entry("letter preview", Set.of(LetterPreviewAnswer.class)),
            Map.entry("letter show", Set.of(LetterAnswer.class)),
            Map.entry("outbox", Set.of(DepartureAnswer.class)),
            Map.entry("outbox deliver", Set.of(DepartureAnswer.class)),
            Map.entry("payroll approve", Set.of(RunAnswer.class)),
            Map.entry("payroll cancel", Set.of(RunAnswer.class)),
            Map.entry("payroll impact", Set.of(ImpactAnswer.class)),
            Map.entry("payroll list", Set.of(RunListed.class)),
            Map.entry("payroll preview", Set.of(RunAnswer.class)),
            Map.entry("payroll preview --with", Set.of(WhatIfAnswer.class, RefusedLinesAnswer.class)),
            Map.entry("payroll run", Set.of(RunAnswer.class, MovedAnswer.class)),
            Map.entry("payroll show", Set.of(RunAnswer.class)),
            Map.entry("payroll transmit", Set.of(RunAnswer.class, MovedAnswer.class)),
            Map.entry("postings", Set.of(PostingsAnswer.class)),
            Map.entry("rebuild", Set.of(RebuiltAnswer.class)),
            Map.entry("rekey", Set.of(RekeyedAnswer.class)),
            Map.entry("receivable", Set.of(ReceivableAnswer.class)),
            Map.entry("receivables", Set.of(ReceivableListed.class)),
            Map.entry("restore", Set.of(BackupAnswer.class)),
            Map.entry("read-trail", Set.of(ReadTrailAnswer.class)),
            Map.entry("read-trail --verify", Set.of(TrailCheckAnswer.class)),
            Map.entry("record", Set.of(LineAnswer.class)),
            Map.entry("export", Set.of(ExportedAnswer.class)),
            Map.entry("checkpoint", Set.of(CheckpointAnswer.class, CheckpointKeyAnswer.class)),
            Map.entry("integrity", Set.of(IntegrityAnswer.class)),
            Map.entry("verify", Set.of(VerifiedAnswer.class)),
            Map.entry("evidence", Set.of(EvidenceAnswer.class)),
            Map.entry("prove", Set.of(ProofAnswer.class, GrownAnswer.class)),
            Map.entry("look-back", Set.of(LookBackAnswer.class)),
            Map.entry("replay", Set.of(ClaimReplayAnswer.class)),
            Map.entry("replay-all", Set.of(ReplayAnswer.class)),
            Map.entry("show", Set.of(ClaimAnswer.class, PenaltyAnswer.class)),
            Map.entry("statement", Set.of(StatementAnswer.class)),
            Map.entry("statement --history", Set.of(HistoryAnswer.class)),
            Map.entry("timeline", Set.of(TimelineAnswer.class, CaseTimelineAnswer.class, StreamTimelineAnswer.class)),
            Map.entry("user add", Set.of(OneTimePasswordAnswer.class)),
            Map.entry("user disable", Set.of(UserAnswer.class)),
            Map.entry("user employers", Set.of(UserAnswer.class)),
            Map.entry("user enable", Set.of(OneTimePasswordAnswer.class)),
            Map.entry("user history", Set.of(StreamTimelineAnswer.class)),
            Map.entry("user list", Set.of(UserAnswer.class)),
            Map.entry("user mail", Set.of(UserAnswer.class)),
            Map.entry("user password", Set.of(OneTimePasswordAnswer.class)),
            Map.entry("user revoke", Set.of(UserAnswer.class)),
            Map.entry("user role", Set.of(UserAnswer.class)),
            Map.entry("user token", Set.of(IssuedTokenAnswer.class)),
            Map.entry("user tokens", Set.of(TokenAnswer.class)),
            Map.entry("alerts", Set.of(AlertAnswer.class)),
            Map.entry("search", Set.of(FoundEntryAnswer.class)),
            Map.entry("variances", Set.of(VariancesAnswer.class)),
            Map.entry("tray", Set.of(TrayMailAnswer.class)),
            Map.entry("tray back", Set.of(TrayMailAnswer.class)),
            Map.entry("tray drop", Set.of(TrayMailAnswer.class)),
            Map.entry("tray put", Set.of(TrayMailAnswer.class)),
            Map.entry("tray show", Set.of(TrayMailAnswer.class)),
            Map.entry("tray take", Set.of(TrayMailAnswer.class)),
            Map.entry("webhook add", Set.of(SubscribedAnswer.class)),
            Map.entry("webhook end", Set.of(WebhookAnswer.class)),
            Map.entry("webhook list", Set.of(WebhookAnswer.class)),
            Map.entry("webhook test", Set.of(DepartureAnswer.class))));

    @Test
    void everyAnswerHasItsSchema() throws IOException {
        Set<String> files = new TreeSet<>();
        SoftAssertions same = new SoftAssertions();
        for (Class<?> document : documents()) {
            Path file = DOCS.resolve(file(document));
            files.add(file.getFileName().toString());
            String schema = schema(document);
            if (Boolean.getBoolean("documents.write")) {
                Files.writeString(file, schema);
            } else {
                same.assertThat(file)
                        .content()
                        .as("%s: run this test with -Ddocuments.write=true", file)
                        .isEqualTo(schema);
            }
        }
        same.assertAll();
        try (Stream<Path> there = Files.list(DOCS)) {
            assertThat(there.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @Test
    void thePageOfAnswersListsWhatEachCommandPrints() throws IOException {
        assertThat(PRINTED.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(documents()));
        StringBuilder table = new StringBuilder("| command | its answer |\n|---|---|\n");
        PRINTED.forEach((command, documents) -> table.append("| `")
                .append(command)
                .append("` | ")
                .append(documents.stream()
                        .map(AnswerSchemasTest::file)
                        .sorted()
                        .map(file -> "[" + file.replace(".json", "") + "](" + file + ")")
                        .collect(Collectors.joining(" or ")))
                .append(" |\n"));
        Documents.generated("docs/answers/README.md", "schemas", table.toString());
    }

    @Test
    void everyApprovedAnswerIsAsItsSchemaSays() throws IOException {
        SoftAssertions fit = new SoftAssertions();
        Set<Class<?>> seen = new HashSet<>();
        for (Map.Entry<String, String> step : steps().entrySet()) {
            for (JsonNode answer : answers(step.getKey())) {
                List<String> wrong = new ArrayList<>();
                boolean one = false;
                for (Class<?> document : printed(step.getValue())) {
                    List<Error> errors = errors(document, answer);
                    one |= errors.isEmpty();
                    if (errors.isEmpty()) {
                        seen.add(document);
                    }
                    wrong.addAll(errors.stream()
                            .limit(5)
                            .map(error -> document.getSimpleName() + " " + error)
                            .toList());
                }
                fit.assertThat(one).as("%s: %s", step.getKey(), wrong).isTrue();
            }
        }
        fit.assertAll();
        Set<Class<?>> unseen = new HashSet<>(documents());
        unseen.removeAll(seen);
        assertThat(unseen)
                .as("answers without an approved one; rebuilding says how long it took, a backup when it was made, a"
                        + " webhook has an id that nobody guesses, a key is by chance, the read trail names this machine's"
                        + " user, a ledger's id is by chance and so is the checkpoint of an audit, and the entries of a document and of a letter and what is found"
                        + " have names by chance")
                .containsExactlyInAnyOrder(
                        RebuiltAnswer.class,
                        AuditListed.class,
                        SampleAuditAnswer.class,
                        DrawAnswer.class,
                        LetterAnswer.class,
                        BackupAnswer.class,
                        NewKeyAnswer.class,
                        RekeyedAnswer.class,
                        SubscribedAnswer.class,
                        WebhookAnswer.class,
                        FoundEntryAnswer.class,
                        ReadTrailAnswer.class,
                        TrailCheckAnswer.class,
                        AttachedAnswer.class,
                        DocumentAnswer.class,
                        FetchedAnswer.class,
                        CheckedDocumentsAnswer.class,
                        TrayMailAnswer.class,
                        CheckpointAnswer.class,
                        CheckpointKeyAnswer.class,
                        VerifiedAnswer.class,
                        IntegrityAnswer.class,
                        ProofAnswer.class,
                        EvidenceAnswer.class,
                        GrownAnswer.class);
    }

    @Test
    void aMemberTooManyOrOneTooFewIsNoAnswer() throws IOException {
        ObjectNode claim = (ObjectNode) answers("claim-rescinded").getFirst();
        assertThat(errors(ClaimAnswer.class, claim)).isEmpty();
        claim.put("colour", "red");
        assertThat(errors(ClaimAnswer.class, claim)).isNotEmpty();
        claim.remove("colour");
        claim.remove("status");
        assertThat(errors(ClaimAnswer.class, claim)).isNotEmpty();
        ObjectNode run = (ObjectNode) answers("run").getFirst();
        run.remove("hash");
        assertThat(errors(RunAnswer.class, run)).isNotEmpty();
    }

    /** The steps of the story that leave JSON behind: the name of the answer, and the command line. */
    private static Map<String, String> steps() throws IOException {
        Map<String, String> steps = new HashMap<>();
        try (Stream<String> lines =
                Files.lines(Approved.FOLDER.resolveSibling("story").resolve("story.txt"))) {
            lines.filter(line -> line.startsWith("json ") || line.startsWith("both "))
                    .forEach(line -> {
                        String[] parts = line.split(" ", 3);
                        steps.put(parts[1], parts[2]);
                    });
        }
        return steps;
    }

    /** Of the commands that {@code call} begins with, the answers of the longest, with the option that makes it another. */
    private static Set<Class<?>> printed(String call) {
        String spaced = call + " ";
        return PRINTED.entrySet().stream()
                .filter(entry -> {
                    String[] parts = entry.getKey().split(" --");
                    return spaced.startsWith(parts[0] + " ")
                            && (parts.length == 1 || spaced.contains(" --" + parts[1] + " "));
                })
                .max(Comparator.comparing(entry -> entry.getKey().length()))
                .orElseThrow()
                .getValue();
    }

    private static List<JsonNode> answers(String name) throws IOException {
        Path lines = Approved.FOLDER.resolve(name + ".jsonl");
        if (Files.exists(lines)) {
            try (Stream<String> all = Files.lines(lines)) {
                return all.map(LedgerJson.mapper()::readTree).toList();
            }
        }
        Path file = Approved.FOLDER.resolve(name + ".json");
        if (!Files.exists(file)) {
            return List.of();
        }
        JsonNode answer = LedgerJson.mapper().readTree(Files.readString(file));
        return answer.isArray() ? answer.valueStream().toList() : List.of(answer);
    }

    private static List<Error> errors(Class<?> document, JsonNode answer) {
        return READ.computeIfAbsent(document, one -> REGISTRY.getSchema(schema(one), InputFormat.JSON))
                .validate(answer);
    }

    private static String schema(Class<?> document) {
        return document == EntryAnswer.class ? SCHEMAS.of(document, LawEvent.class) : SCHEMAS.of(document);
    }

    private static String file(Class<?> document) {
        return document.getSimpleName()
                        .replaceFirst("Answer$", "")
                        .replaceAll("(?<=.)(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT)
                + ".json";
    }

    private static List<Class<?>> documents() {
        return new ClassFileImporter()
                .importPackagesOf(Document.class, ImportAnswer.class).stream()
                        .filter(type -> type.isAssignableTo(Document.class) && !type.isInterface())
                        .<Class<?>>map(JavaClass::reflect)
                        .sorted(Comparator.comparing(Class::getSimpleName))
                        .toList();
    }
}
