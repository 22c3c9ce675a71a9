package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.app.store.EmptyLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People write a claim's number in capital or small letters and mean the same claim. */
class ClaimNumbersTest {

    private static final String REPORT =
            "{\"do\":\"ReportInjury\",\"claim\":\"%s\",\"by\":\"clerk\",\"jurisdiction\":\"AZ\","
                    + "\"employer\":\"glendale\",\"employee\":{\"id\":\"E1\",\"name\":\"Robin Sample\"},\"injuredOn\":\"2022-01-10\","
                    + "\"employerKnewOn\":\"2022-01-10\",\"kind\":\"lost-time\",\"description\":\"Fell\"}\n";
    private static final String RESERVE =
            "{\"do\":\"SetReserve\",\"claim\":\"%s\",\"by\":\"clerk\",\"kind\":\"medical\",\"amount\":\"10\",\"reason\":\"x\"}\n";

    @TempDir
    Path ledger;

    @BeforeEach
    void aClaim() {
        EmptyLedger.in(ledger);
        record(REPORT.formatted("G-22-0007")).done();
    }

    private CommandLineRun record(String lines) {
        return CommandLineRun.with(lines, ledger, "record", "-");
    }

    @Test
    void aClaimIsFoundByItsNumberInAnyCase() {
        String nextYear = LocalDate.now().plusYears(1).toString();
        for (String command :
                List.of("show", "timeline", "statement", "postings", "replay", "variances", "receivables")) {
            assertThat(CommandLineRun.on(ledger, command, "g-22-0007", "--as-of", "2022-02-01", "--known-at", nextYear)
                            .done()
                            .out())
                    .as(command)
                    .isEqualTo(CommandLineRun.on(
                                    ledger, command, "G-22-0007", "--as-of", "2022-02-01", "--known-at", nextYear)
                            .done()
                            .out());
        }
    }

    @Test
    void aReportWhoseNumberDiffersOnlyInCaseMakesNoSecondClaim() {
        CommandLineRun again = record(REPORT.formatted("g-22-0007"));
        assertThat(again.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(again.out()).contains("refused", "G-22-0007");
        CommandLineRun twice = record(REPORT.formatted("A-1") + REPORT.formatted("a-1"));
        assertThat(twice.lines())
                .extracting(line -> line.get("status").stringValue())
                .containsExactly("recorded", "refused");
        CommandLineRun together = CommandLineRun.with(
                REPORT.formatted("B-1") + REPORT.formatted("b-1"), ledger, "record", "-", "--all-or-nothing");
        assertThat(together.lines().getLast().get("message").stringValue()).contains("B-1");
    }

    @Test
    void aCommandGoesToTheClaimThatItMeans() {
        record(RESERVE.formatted("g-22-0007")).done();
        assertThat(CommandLineRun.on(ledger, "timeline", "G-22-0007").done().out())
                .contains("Reserve, medical");
        CommandLineRun both = CommandLineRun.with(
                REPORT.formatted("C-1") + RESERVE.formatted("c-1"), ledger, "record", "-", "--all-or-nothing");
        both.done();
        assertThat(CommandLineRun.on(ledger, "timeline", "C-1").done().out()).contains("Reserve, medical");
    }
}
