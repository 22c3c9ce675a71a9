package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RebuildCommandTest {

    private static final String INJURY =
            "{\"do\":\"ReportInjury\",\"claim\":\"C-1\",\"by\":\"ann\",\"jurisdiction\":\"AZ\",\"employer\":\"glendale\","
                    + "\"employee\":{\"id\":\"E1\",\"name\":\"Ada\"},\"injuredOn\":\"2022-01-10\","
                    + "\"employerKnewOn\":\"2022-01-10\",\"kind\":\"lost-time\",\"description\":\"Fell.\"}\n";

    @TempDir
    Path ledger;

    @BeforeEach
    void aClaim() {
        CommandLineRun.with(INJURY, ledger, "record", "-").done();
    }

    private void inTheDatabase(String statement) {
        try (OpenLedger open = Ledger.open(ledger, Clock.systemUTC())) {
            open.database().update(statement);
        }
    }

    @Test
    void rowsThatWereRightAreUnchanged() {
        List<String> lines =
                CommandLineRun.on(ledger, "rebuild").done().out().lines().toList();

        assertThat(lines).hasSize(10);
        assertThat(lines.subList(1, 7))
                .allSatisfy(line -> assertThat(line).contains(" 1 ").endsWith("unchanged"));
    }

    @Test
    void rowsThatWereOtherOnesAreSaidToHaveMoved() {
        inTheDatabase("UPDATE claims.claim SET employee_name = 'Eve'");

        CommandLineRun run = CommandLineRun.on(ledger, "rebuild", "--json").done();
        List<JsonNode> answers = run.json().valueStream().toList();

        assertThat(answers)
                .filteredOn(answer -> answer.get("moved").booleanValue())
                .extracting(answer -> answer.get("projection").stringValue())
                .containsExactly("claims");
        assertThat(answers.getFirst().get("was").stringValue())
                .isNotEqualTo(answers.getFirst().get("fingerprint").stringValue());
        assertThat(answers.getFirst().get("rowsDiffered").longValue()).isEqualTo(1);
        assertThat(answers.getFirst().get("first").stringValue()).isEqualTo("claims.claim, C-1: employee_name");
        // Told before anything was replaced, without what stands there.
        assertThat(run.err())
                .contains("projection claims is about to be replaced: its fingerprint moves from "
                        + answers.getFirst().get("was").stringValue() + " to "
                        + answers.getFirst().get("fingerprint").stringValue()
                        + "; 1 row differs; the first is claims.claim, C-1: employee_name")
                .doesNotContain("Eve", "Ada");
        assertThat(CommandLineRun.on(ledger, "rebuild", "claims").done().out()).contains("unchanged");
    }

    @Test
    void aRowThatIsGoneAndOneThatSomebodyAddedAreTold() {
        inTheDatabase("DELETE FROM claims.claim");
        assertThat(CommandLineRun.on(ledger, "rebuild", "claims").done().err())
                .contains("1 row differs; the first is claims.claim, C-1 is missing");
        inTheDatabase("UPDATE claims.claim SET claim = 'C-2'");
        assertThat(CommandLineRun.on(ledger, "rebuild", "claims").done().err())
                .contains("2 rows differ; the first is claims.claim, C-1 is missing");
        assertThat(CommandLineRun.on(ledger, "rebuild").done().err()).doesNotContain("is about to be replaced");
    }
}
