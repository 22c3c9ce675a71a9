package org.caseledger.payroll;

import static org.caseledger.decision.Limit.COUNT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.caseledger.decision.Within;
import org.caseledger.journal.LedgerJson;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.RunContent.MissingFact;

/**
 * A part of what a run froze, small enough for one entry. The rows of a run in their order (its lines, which stand claim by
 * claim, then what is missing, exchanged, waived and shared) are cut after every {@value #ROWS_MAX}: a run of 2,500 lines
 * of which 10 exchange something has three parts, the last one of 500 lines and 10 exchanges.
 *
 * @param number counts up from 1
 * @param lines lines of the run
 * @param missing what is missing
 * @param exchanges what is set against each other
 * @param waived what is left and not asked for
 * @param overlaps days for which two claims are payable
 */
public record RunPart(
        @Within(COUNT) int number,
        List<RunLine> lines,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MissingFact> missing,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Exchanged> exchanges,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Waived> waived,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SharedDays> overlaps) {

    /** The most rows of a part. */
    public static final int ROWS_MAX = 1_000;

    /** What a part has nothing of is left out where it is stored. */
    public RunPart {
        missing = missing == null ? List.of() : missing;
        exchanges = exchanges == null ? List.of() : exchanges;
        waived = waived == null ? List.of() : waived;
        overlaps = overlaps == null ? List.of() : overlaps;
    }

    /** The parts of {@code content}; none of one that says nothing. */
    public static List<RunPart> of(RunContent content) {
        List<RunPart> parts = new ArrayList<>();
        for (int from = 0; from < rows(content); from += ROWS_MAX) {
            Cut cut = new Cut(from);
            parts.add(new RunPart(
                    parts.size() + 1,
                    cut.next(content.lines()),
                    cut.next(content.missing()),
                    cut.next(content.exchanges()),
                    cut.next(content.waived()),
                    cut.next(content.overlaps())));
        }
        return List.copyOf(parts);
    }

    /** What {@code parts}, all of a run in their order, are together. */
    public static RunContent together(String employer, DateSpan period, List<RunPart> parts) {
        return new RunContent(
                employer,
                period,
                all(parts, RunPart::lines),
                all(parts, RunPart::missing),
                all(parts, RunPart::exchanges),
                all(parts, RunPart::waived),
                all(parts, RunPart::overlaps));
    }

    /** How many rows it has. */
    public int rows() {
        return lines.size() + missing.size() + exchanges.size() + waived.size() + overlaps.size();
    }

    /** SHA-256 over the part; equal parts have an equal hash on every machine. */
    public String hash() {
        return "sha256:" + LedgerJson.sha256(this);
    }

    private static int rows(RunContent content) {
        return content.lines().size()
                + content.missing().size()
                + content.exchanges().size()
                + content.waived().size()
                + content.overlaps().size();
    }

    private static <T> List<T> all(List<RunPart> parts, Function<RunPart, List<T>> rows) {
        return parts.stream().map(rows).flatMap(List::stream).toList();
    }

    /** Cuts one part out of lists that stand one behind the other. */
    private static final class Cut {
        private int skipped;
        private int left = ROWS_MAX;

        /** The part that begins after {@code skipped} rows. */
        Cut(int skipped) {
            this.skipped = skipped;
        }

        /** What of {@code rows}, the next list, belongs to the part. */
        <T> List<T> next(List<T> rows) {
            int from = Math.min(skipped, rows.size());
            int to = Math.min(from + left, rows.size());
            skipped -= from;
            left -= to - from;
            return List.copyOf(rows.subList(from, to));
        }
    }
}
