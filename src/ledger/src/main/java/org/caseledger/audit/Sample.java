package org.caseledger.audit;

import java.util.Comparator;
import java.util.List;
import org.caseledger.claim.LineKind;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;
import org.caseledger.sampling.Draw;

/**
 * Draws lines of supplemental pay by lot, so that nobody can choose what is looked at and anybody can draw again.
 *
 * <p>A line's id is {@code run|claim|first day of the for-period|pay code}, and its ticket is the key that the {@linkplain Draw
 * draw} gives that id. Tickets are sorted and the first ones are drawn. The same seed over the same lines draws the same
 * sample on every machine; another line in the population changes nothing for the others but their place.
 */
public final class Sample {

    /** How the sample is drawn, in a sentence for the workpaper. */
    public static final String METHOD = "every line of supplemental pay has the id"
            + " \"run|claim|first day of the for-period|pay code\" and gets the SHA-256 of the seed, a zero byte and that id as its"
            + " ticket; the lowest tickets are drawn";

    private Sample() {}

    /**
     * A line in the drum.
     *
     * @param ticket the key of its id, in hexadecimal
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
                        .map(line -> new Ticket(Draw.key(seed, id(issued.run().id(), line)), issued.run(), line)))
                .sorted(Comparator.comparing(Ticket::ticket))
                .toList();
    }

    /** The first {@code size} of {@code population}; all of it where there are fewer. */
    public static List<Ticket> draw(List<Ticket> population, int size) {
        return population.stream().limit(size).toList();
    }

    /** The id of {@code line} of {@code run} among the lines that may be drawn. */
    public static String id(String run, RunLine line) {
        return String.join("|", run, line.claim(), line.forPeriod().from().toString(), String.valueOf(line.payCode()));
    }

    /** The claim of {@code file}, which is a claim, or a line that names it second. */
    public static String claim(String file) {
        String[] parts = file.split("\\|", -1);
        return parts.length > 1 ? parts[1] : file;
    }
}
