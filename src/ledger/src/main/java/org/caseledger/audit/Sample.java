package org.caseledger.audit;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.caseledger.claim.LineKind;
import org.caseledger.journal.LedgerJson;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;

/**
 * Draws lines of supplemental pay by lot, so that nobody can choose what is looked at and anybody can draw again.
 *
 * <p>Each line gets a ticket: SHA-256 of {@code seed|run|claim|first day of the for-period|pay code}, in UTF-8, written
 * in hexadecimal. Tickets are sorted and the first ones are drawn. The same seed over the same lines draws the same
 * sample on every machine; another line in the population changes nothing for the others but their place.
 */
public final class Sample {

    /** How the sample is drawn, in a sentence for the workpaper. */
    public static final String METHOD = "every line of supplemental pay gets the SHA-256 of"
            + " \"seed|run|claim|first day of the for-period|pay code\" as its ticket; the lowest tickets are drawn";

    private Sample() {}

    /**
     * A line in the drum.
     *
     * @param ticket SHA-256 in hexadecimal
     * @param run the run that carried it
     * @param line what it carried
     */
    public record Ticket(String ticket, PayrollFacts.Run run, RunLine line) {}

    /**
     * A run that was transmitted.
     *
     * @param run the run
     * @param content what it carried
     */
    public record Issued(PayrollFacts.Run run, RunContent content) {}

    /** The supplemental lines of {@code runs}, each with its ticket, lowest first. */
    public static List<Ticket> population(List<Issued> runs, String seed) {
        return runs.stream()
                .flatMap(issued -> issued.content().lines().stream()
                        .filter(line -> line.kind() == LineKind.SUPPLEMENTAL)
                        .map(line -> new Ticket(ticket(seed, issued.run().id(), line), issued.run(), line)))
                .sorted(Comparator.comparing(Ticket::ticket))
                .toList();
    }

    /** The first {@code size} of {@code population}; all of it where there are fewer. */
    public static List<Ticket> draw(List<Ticket> population, int size) {
        return population.stream().limit(size).toList();
    }

    private static String ticket(String seed, String run, RunLine line) {
        String text = String.join(
                "|", seed, run, line.claim(), line.forPeriod().from().toString(), String.valueOf(line.payCode()));
        return LedgerJson.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
