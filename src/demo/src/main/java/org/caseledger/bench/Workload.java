package org.caseledger.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Locale;
import org.caseledger.bench.Interleaved.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Files of commands for made-up claims. Every claim has twelve: a report, employment, work status, the commission's
 * notice, an acceptance, a wage, dependents, a reserve, a form, leave, and two interactions.
 */
final class Workload {

    private static final LocalDate FIRST_INJURY = LocalDate.of(2021, 1, 4);
    private static final Instant FIRST = Instant.parse("2022-03-01T16:00:00Z");
    private static final int INJURY_DAYS = 300;

    private static final String[] COMMANDS = {
        "\"do\":\"ReportInjury\",\"jurisdiction\":\"AZ\",\"employer\":\"glendale\",\"employee\":{\"id\":\"E-%1$s\",\"name\":\"Nobody %1$s\"},"
                + "\"injuredOn\":\"%2$s\",\"employerKnewOn\":\"%2$s\",\"kind\":\"lost-time\",\"description\":\"Strained lower back while lifting\"",
        "\"do\":\"RecordEmployment\",\"effectiveFrom\":\"2015-02-02\",\"status\":\"regular\",\"group\":\"general\",\"sworn\":false,"
                + "\"fullTime\":true,\"hiredOn\":\"2015-02-02\",\"annualBaseSalary\":\"46800.00\",\"hourlyRate\":\"22.50\"",
        "\"do\":\"RecordWorkStatus\",\"status\":\"off-work\",\"from\":\"%3$s\",\"to\":\"%4$s\",\"physician\":\"Occupational health clinic\"",
        "\"do\":\"NoteCommissionNotice\",\"notifiedOn\":\"%3$s\"",
        "\"do\":\"AcceptClaim\",\"noticeOn\":\"%4$s\",\"reason\":\"Time lost beyond seven days\"",
        "\"do\":\"RecommendWage\",\"amount\":\"3900.00\",\"basis\":{\"method\":\"30 days before the injury\"},\"on\":\"%4$s\",\"form\":\"108\"",
        "\"do\":\"RecordDependents\",\"count\":2,\"effectiveFrom\":\"%2$s\"",
        "\"do\":\"SetReserve\",\"kind\":\"indemnity\",\"amount\":\"4500.00\",\"reason\":\"Expected time off work\"",
        "\"do\":\"FileForm\",\"form\":\"101\",\"filedOn\":\"%3$s\",\"with\":\"Industrial Commission of Arizona\"",
        "\"do\":\"UseLeave\",\"day\":\"%3$s\",\"kind\":\"sick\",\"hours\":\"8\"",
        "\"do\":\"LogInteraction\",\"on\":\"%3$s\",\"channel\":\"phone\",\"party\":\"Claimant\",\"issue\":\"When will pay begin?\","
                + "\"action\":\"Explained the waiting period\",\"result\":\"Understood\"",
        "\"do\":\"LogInteraction\",\"on\":\"%4$s\",\"channel\":\"e-mail\",\"party\":\"Claimant\",\"issue\":\"How was the wage found?\","
                + "\"action\":\"Sent the calculation\",\"result\":\"No answer needed\"",
    };

    /** How many commands each claim has. */
    static final int STEPS = COMMANDS.length;

    private Workload() {}

    /**
     * Writes {@code lines} commands to {@code file}, for claims that begin with {@code prefix}, whose commands come between
     * each other's.
     *
     * @param history whether each has its own time
     */
    static Path write(Path file, String prefix, int lines, boolean history, long seed) throws IOException {
        Iterator<Turn> turns = new Interleaved(lines, STEPS, seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < lines; i++) {
                out.write(line(prefix, turns.next(), history ? FIRST.plusSeconds(i) : null));
            }
        }
        return file;
    }

    /** The number of claim {@code number}, always as long. */
    static String claim(String prefix, int number) {
        return String.format(Locale.ROOT, "%s-%08d", prefix, number);
    }

    private static String line(String prefix, Turn turn, @Nullable Instant at) {
        LocalDate injuredOn = FIRST_INJURY.plusDays(turn.claim() % INJURY_DAYS);
        String claim = claim(prefix, turn.claim());
        String command = String.format(
                Locale.ROOT, COMMANDS[turn.step()], claim, injuredOn, injuredOn.plusDays(1), injuredOn.plusDays(21));
        return "{\"claim\":\"" + claim + "\",\"by\":\"bench\","
                + (at == null ? "" : "\"at\":\"" + at + "\",")
                + "\"key\":\"" + claim + "/" + turn.step() + "\"," + command + "}\n";
    }
}
