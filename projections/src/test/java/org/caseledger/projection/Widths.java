package org.caseledger.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.claim.ClaimCommand.WithdrawEntry;
import org.caseledger.decision.Bounds;
import org.caseledger.journal.Provenance;

/** How many characters columns of text have, and how many the values may have that come into them. */
public final class Widths {

    /** A calendar day. */
    public static final int DAY = 10;

    /** An instant to the nanosecond. */
    public static final int INSTANT = "2022-01-01T12:00:00.123456789Z".length();

    /** The number of a claim. */
    public static final int CLAIM = limit(ReportInjury.class, "claim");

    /** The id of an employer. */
    public static final int EMPLOYER = limit(ReportInjury.class, "employer");

    /** The id of an entry. */
    public static final int ENTRY = limit(WithdrawEntry.class, "entry");

    /** Who recorded something. */
    public static final int USER = limit(Provenance.class, "by");

    private Widths() {}

    /** How many characters {@code component} of {@code record} may have. */
    public static int limit(Class<? extends Record> record, String component) {
        return Bounds.limit(record, component).characters();
    }

    /** How many the longest of {@code words} has. */
    public static int longestOf(List<?> words) {
        return words.stream().mapToInt(word -> word.toString().length()).max().orElseThrow();
    }

    /** The width of each column of text that {@code projection} has, by table and column. */
    static Map<String, Integer> of(Projection projection) {
        Map<String, Integer> widths = new LinkedHashMap<>();
        for (Table table : projection.tables()) {
            table.columns().stream()
                    .filter(column -> column.width() > 0)
                    .forEach(column -> widths.put(table.fullName() + "." + column.name(), column.width()));
        }
        return widths;
    }
}
