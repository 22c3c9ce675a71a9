package org.caseledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not there, may not be read, or are something else: one line, what to do, and no ledger made. */
class WrongFilesTest {

    private static final String ROSTER = "employee_id,name,effective_from,status,group,sworn,full_time,hired_on,"
            + "annual_base_salary,hourly_rate,ended_on\n";

    @TempDir
    Path folder;

    private void wrong(String words, String... call) {
        Path ledger = folder.resolve("ledger");
        CommandLineRun run = CommandLineRun.on(ledger, call);
        assertThat(run.status()).isEqualTo(CaseLedger.WRONG_CALL);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("caseledger: ").contains(words).hasLineCount(1);
        assertThat(ledger).doesNotExist();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void whatIsNotThereIsSaidToBeAFileOrAFolder() {
        String nowhere = folder.resolve("nowhere.jsonl").toString();
        wrong("there is no file " + nowhere + "; look at the name", "record", nowhere);
        wrong("there is no file " + nowhere, "import", "history", nowhere);
        wrong("there is no file " + nowhere, "import", "leave", nowhere);
        String deeper = folder.resolve("no").resolve("where.csv").toString();
        wrong("and no folder " + folder.resolve("no"), "import", "roster", deeper);
        wrong(folder + " is a folder", "record", folder.toString());
        wrong(folder + " is a folder", "import", "claims", folder.toString());
    }

    @Test
    void aFileThatMayNotBeReadIsSaidToBeAboutPermission() throws IOException {
        Path file = Path.of(file("private.jsonl", "{}\n"));
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "nothing is hidden from this user");
        wrong("may not be read by this user", "record", file.toString());
    }

    @Test
    void aSpreadsheetIsToBeSavedAsCsv() throws IOException {
        String sheet = file("roster.xlsx", "PK\u0003\u0004 and so on");
        wrong("save it as CSV (UTF-8, separated by commas)", "import", "roster", sheet);
        wrong("save it as CSV", "record", sheet);
    }

    @Test
    void semicolonsAreToBecomeCommas() throws IOException {
        String file = file("roster.csv", ROSTER.replace(',', ';') + "E1;A;2022-01-01;regular;general;no;yes;;1;1;\n");
        wrong("is separated by semicolons; save it separated by commas", "import", "roster", file);
        wrong("employee_id,name,effective_from", "import", "roster", file);
    }

    @Test
    void aSheetGivenToRecordIsToldWhereItBelongs() throws IOException {
        String roster = file("people.txt", "\uFEFF" + ROSTER);
        wrong("bring it in with: caseledger import roster " + roster, "record", roster);
        wrong("caseledger import roster", "record", file("half.csv", ROSTER.replace(',', ';')));
        String other = file("other.csv", "a,b,c\n1,2,3\n");
        wrong("CSV files come in with import claims, roster, leave, tpa-report or posted", "record", other);
        wrong("is a CSV file", "import", "history", other);
        wrong("holds commands", "import", "leave", file("lines.jsonl", "{\"do\": \"X\", \"by\": \"y\"}\n"));
    }
}
