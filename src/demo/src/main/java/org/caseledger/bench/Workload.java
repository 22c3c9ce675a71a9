package org.caseledger.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Files of commands for made-up claims. Every claim has twelve: a report, employment, work status, the commission's
 * notice, an acceptance, a wage, dependents, a reserve, a form, leave, and two interactions.
 */
final class Workload {

    private static final LocalDate FIRST_INJURY = LocalDate.of(2021, 1, 4);
    private static final Instant FIRST = Instant.parse("2022-03-01T16:00:00Z");
    private static final int INJURY_DAYS = 300;

    private static final String[] COMMANDS = {
        "\"do\":\"ReportInjury\",\"jurisdiction\":\"AZ\",\"employer\":\"glendale\",\"employee\":{\"id\":\"E%2$d\",\"name\":\"Nobody %2$d\"},"
                + "\"injuredOn\":\"%3$s\",\"employerKnewOn\":\"%3$s\",\"kind\":\"lost-time\",\"description\":\"Strained lower back while lifting\"",
        "\"do\":\"RecordEmployment\",\"effectiveFrom\":\"2015-02-02\",\"status\":\"regular\",\"group\":\"general\",\"sworn\":false,"
                + "\"fullTime\":true,\"hiredOn\":\"2015-02-02\",\"annualBaseSalary\":\"46800.00\",\"hourlyRate\":\"22.50\"",
        "\"do\":\"RecordWorkStatus\",\"status\":\"off-work\",\"from\":\"%4$s\",\"to\":\"%5$s\",\"physician\":\"Occupational health clinic\"",
        "\"do\":\"NoteCommissionNotice\",\"notifiedOn\":\"%4$s\"",
        "\"do\":\"AcceptClaim\",\"noticeOn\":\"%5$s\",\"reason\":\"Time lost beyond seven days\"",
        "\"do\":\"RecommendWage\",\"amount\":\"3900.00\",\"basis\":{\"method\":\"30 days before the injury\"},\"on\":\"%5$s\",\"form\":\"108\"",
        "\"do\":\"RecordDependents\",\"count\":2,\"effectiveFrom\":\"%3$s\"",
        "\"do\":\"SetReserve\",\"kind\":\"indemnity\",\"amount\":\"4500.00\",\"reason\":\"Expected time off work\"",
        "\"do\":\"FileForm\",\"form\":\"101\",\"filedOn\":\"%4$s\",\"with\":\"Industrial Commission of Arizona\"",
        "\"do\":\"UseLeave\",\"day\":\"%4$s\",\"kind\":\"sick\",\"hours\":\"8\"",
        "\"do\":\"LogInteraction\",\"on\":\"%4$s\",\"channel\":\"phone\",\"party\":\"Claimant\",\"issue\":\"When will pay begin?\","
                + "\"action\":\"Explained the waiting period\",\"result\":\"Understood\"",
        "\"do\":\"LogInteraction\",\"on\":\"%5$s\",\"channel\":\"e-mail\",\"party\":\"Claimant\",\"issue\":\"How was the wage found?\","
                + "\"action\":\"Sent the calculation\",\"result\":\"No answer needed\"",
    };

    private Workload() {}

    /** Writes {@code lines} commands to {@code file}, for claims that begin with {@code prefix}. */
    static Path write(Path file, String prefix, int lines, boolean history) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < lines; i++) {
                int claim = i / COMMANDS.length;
                LocalDate injuredOn = FIRST_INJURY.plusDays(claim % INJURY_DAYS);
                String command = String.format(
                        COMMANDS[i % COMMANDS.length],
                        0,
                        claim + 1,
                        injuredOn,
                        injuredOn.plusDays(1),
                        injuredOn.plusDays(21));
                out.write("{\"claim\":\"" + prefix + "-" + (claim + 1) + "\",\"by\":\"bench\","
                        + (history ? "\"at\":\"" + FIRST.plusSeconds(i) + "\"," : "")
                        + "\"key\":\"" + prefix + "-" + i + "\"," + command + "}\n");
            }
        }
        return file;
    }
}
