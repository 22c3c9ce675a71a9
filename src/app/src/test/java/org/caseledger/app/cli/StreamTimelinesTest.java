package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.caseledger.app.store.EmptyLedger;
import org.caseledger.catalogue.Families;
import org.caseledger.claim.Claims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entries of every family can be asked for, by an option of the family's name. What they print is approved. */
class StreamTimelinesTest {

    private static final String CASE = """
            {"do":"IssueWarning","case":"K-1","by":"officer","against":"Insurer I","statute":"176.221","violation":"late-denial","violatedOn":"2022-03-01"}
            """;

    @TempDir
    Path ledger;

    @BeforeEach
    void aCase() {
        EmptyLedger.in(ledger);
        CommandLineRun.with(CASE, ledger, "record", "-").done();
    }

    @Test
    void everyFamilyButClaimsHasItsOption() {
        String help = CommandLineRun.on(ledger, "timeline", "--help").done().out();
        assertThat(Families.all())
                .filteredOn(family -> !family.equals(Claims.FAMILY))
                .hasSizeGreaterThan(4)
                .allSatisfy(family -> assertThat(help).contains("--" + family.name()));
        assertThat(help)
                .contains("--payroll=EMPLOYER", "every entry of a receivable.")
                .doesNotContain("--law=");
        assertThat(CommandLineRun.on(ledger, "completion").done().out()).contains("--receivable", "--employee");
    }

    @Test
    void aCaseByItsOptionIsTheCaseByItsNumber() {
        assertThat(CommandLineRun.on(ledger, "timeline", "--case", "K-1").done().out())
                .isEqualTo(CommandLineRun.on(ledger, "timeline", "K-1").done().out());
        assertThat(CommandLineRun.on(ledger, "timeline", "--case", "K-1", "--json")
                        .done()
                        .out())
                .isEqualTo(CommandLineRun.on(ledger, "timeline", "K-1", "--json")
                        .done()
                        .out());
    }

    @Test
    void aStreamThatIsNotThereOrWasNotIsRefused() {
        CommandLineRun run = CommandLineRun.on(ledger, "timeline", "--payroll", "glendale");
        assertThat(run.status()).isEqualTo(CaseLedger.REFUSED);
        assertThat(run.err()).isEqualTo("caseledger: employer glendale is not in this ledger\n");
        assertThat(CommandLineRun.on(ledger, "timeline", "--case", "K-1", "--known-at", "2020-01-01")
                        .err())
                .startsWith("caseledger: case K-1 is not in this ledger as it was known at 2020-01-01");
        assertThat(CommandLineRun.on(ledger, "timeline", "--law").done().out()).hasLineCount(1);
    }

    @Test
    void oneThingIsAskedAbout() {
        CommandLineRun none = CommandLineRun.on(ledger, "timeline");
        assertThat(none.status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(none.err()).contains("Missing required parameter: 'CLAIM'");
        CommandLineRun both = CommandLineRun.on(ledger, "timeline", "K-1", "--law");
        assertThat(both.status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(both.err()).contains("ask about one thing: CLAIM, --case or --law or --receivable");
    }
}
