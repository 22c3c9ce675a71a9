package org.caseledger.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseledger.app.Documents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The API's description is the approved one, and what is written about using it works as it is written. */
class ApiDocumentTest {

    private static final Path DOCS = Documents.ROOT.resolve("docs/api");
    private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    private static ApiOffice office;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() throws IOException {
        office = ApiOffice.open(folder);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static String served() {
        return office.get("", "/openapi.json").is(200).response().body();
    }

    @Test
    void theDescriptionIsTheApprovedOne() throws IOException {
        Path file = DOCS.resolve("openapi.json");
        if (Boolean.getBoolean("documents.write")) {
            Files.writeString(file, served());
        }
        assertThat(served())
                .as("%s: run this test with -Ddocuments.write=true and read what changed", file)
                .isEqualTo(Files.readString(file));
    }

    @Test
    void everyCallHasANameAndWhatItNamesIsThere() {
        JsonNode document = office.get("", "/openapi.json").is(200).json();
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        Set<String> names = new HashSet<>();
        document.path("paths").forEach(path -> path.forEach(call -> {
            assertThat(call.path("operationId").asString()).isNotBlank().matches("[a-z]\\w+");
            assertThat(names.add(call.path("operationId").asString())).isTrue();
            assertThat(call.path("summary").asString()).isNotBlank();
        }));
        assertThat(names).contains("giveCommand", "claimStatement", "prepareRun", "entries", "calculate");
        Set<String> references = new HashSet<>();
        references(document, references);
        assertThat(references)
                .allSatisfy(name -> assertThat(document.path("components").path("schemas").has(name))
                        .as(name)
                        .isTrue());
    }

    private static void references(JsonNode node, Set<String> found) {
        if (node.path("$ref").isString()) {
            found.add(node.path("$ref").stringValue().replace("#/components/schemas/", ""));
        }
        node.forEach(inner -> references(inner, found));
    }

    @Test
    void theExamplesWork() throws IOException, InterruptedException {
        assumeTrue(found("bash") && found("curl"), "this machine has no bash or no curl");
        Matcher examples = EXAMPLE.matcher(Files.readString(DOCS.resolve("README.md")));
        int number = 0;
        while (examples.find()) {
            number++;
            String out = run(List.of("bash", "-euo", "pipefail", "-c", examples.group(1)));
            assertThat(out).as(examples.group(1)).isNotBlank();
        }
        assertThat(number).isGreaterThan(5);
    }

    @Test
    void aClientMadeFromTheDescriptionDoesADaysWork() throws IOException, InterruptedException {
        assumeTrue(found("python3"), "this machine has no python3");
        Path script = folder.resolve("day.py");
        Files.writeString(script, """
                import os, sys
                sys.path.insert(0, os.environ["DOCS"])
                from caseledger import CaseLedger, Problem

                alma = CaseLedger(os.environ["URL"], os.environ["TOKEN"])
                pia = CaseLedger(os.environ["URL"], os.environ["PAYROLL"])
                made = alma.giveCommand({"do": "ReportInjury", "claim": "P-1", "jurisdiction": "AZ", "employer": "glendale",
                    "employee": {"id": "E1", "name": "Pat Example"}, "injuredOn": "2022-06-20", "employerKnewOn": "2022-06-20",
                    "kind": "lost-time", "description": "Fell"}, idempotency_key="day-1")
                assert made.status == 201 and len(made.data["entries"]) == 1, made.data
                seen = alma.claim(claim="P-1").etag
                alma.giveCommand({"do": "RecordDependents", "claim": "P-1", "count": 2, "effectiveFrom": "2022-06-20"}, if_match=seen)
                try:
                    alma.giveCommand({"do": "RecordDependents", "claim": "P-1", "count": 3, "effectiveFrom": "2022-06-20"}, if_match=seen)
                    raise SystemExit("moved and not told")
                except Problem as moved:
                    assert (moved.status, moved.code) == (409, "moved-since"), moved
                try:
                    alma.giveCommand({"do": "RecordDependents", "claim": "P-1", "count": "many", "effectiveFrom": "2022-06-20"})
                    raise SystemExit("not refused")
                except Problem as wrong:
                    assert (wrong.status, wrong.code, wrong.field) == (422, "wrong-type", "count"), wrong
                answers = alma.giveCommands([{"do": "SetReserve", "claim": "P-1", "kind": "medical", "amount": "1.00", "reason": "x"},
                    {"do": "Nothing"}]).data
                assert [one["status"] for one in answers] == ["recorded", "refused"], answers
                assert alma.claimStatement(claim="G-22-0143", period="2022-06-01").data["claim"] == "G-22-0143"
                assert alma.listClaims(query="pat example").data["claims"][0]["claim"] == "P-1"
                run = pia.prepareRun({"employer": "glendale", "period": "2022-06-12"}).data
                assert run["state"] == "prepared", run
                assert pia.calculate(rule="az.ttd", **{"injured-on": "2022-01-08", "amw": "3900.00", "days": 11}).data["results"]["daily"]
                print("done", run["run"])
                """);
        assertThat(run(List.of("python3", script.toString()))).startsWith("done glendale-2022-06-11");
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        String address = office.workbench.address();
        builder.environment().put("URL", address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
        builder.environment().put("TOKEN", String.valueOf(office.tokenOf("alma")));
        builder.environment().put("PAYROLL", String.valueOf(office.tokenOf("pia")));
        builder.environment().put("AUDITOR", String.valueOf(office.tokenOf("audra")));
        builder.environment().put("DOCS", DOCS.toString());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s%n%s", command, out).isZero();
        return out;
    }

    private static boolean found(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
