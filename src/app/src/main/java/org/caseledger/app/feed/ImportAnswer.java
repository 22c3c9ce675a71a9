package org.caseledger.app.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.caseledger.app.answer.Document;
import org.caseledger.law.calendar.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * What became of the files of another system.
 *
 * @param feed which kind of files they are
 * @param rows rows in them, without headers and blank lines
 * @param recorded rows that were recorded
 * @param unchanged rows that said nothing new
 * @param bad rows that were not taken
 * @param variances differences that they show: of an administrator's report or of what payroll posted
 */
public record ImportAnswer(
        Feeds.Kind feed, int rows, int recorded, int unchanged, List<BadRow> bad, List<Difference> variances)
        implements Document {

    /** A difference between the other system's figure and the ledger's. */
    public sealed interface Difference {

        /**
         * A difference found in an administrator's report.
         *
         * @param line the row's line
         * @param claim the claim
         * @param period the days that the figure is for
         * @param figure which figure
         * @param theirs the administrator's
         * @param ours the ledger's, or null where it can't be computed
         * @param cause what it comes from
         */
        record FromAdministrator(
                int line,
                String claim,
                DateSpan period,
                String figure,
                String theirs,
                @JsonInclude @Nullable String ours,
                String cause)
                implements Difference {

            private static Difference of(FeedReport.Found found) {
                return new FromAdministrator(
                        found.line(),
                        found.claim(),
                        found.variance().period(),
                        found.variance().figure(),
                        found.variance().theirs(),
                        found.variance().ours(),
                        found.variance().cause());
            }
        }

        /**
         * A difference found in what payroll posted.
         *
         * @param claim the claim
         * @param run the run
         * @param period the pay period that the line is for
         * @param figure which figure of which line
         * @param ours what the run carried, or null
         * @param posted what payroll posted, or null
         * @param cause what it comes from
         */
        record FromPayroll(
                String claim,
                String run,
                DateSpan period,
                String figure,
                @JsonInclude @Nullable String ours,
                @JsonInclude @Nullable String posted,
                String cause)
                implements Difference {

            private static Difference of(FeedReport.Posted found) {
                return new FromPayroll(
                        found.claim(),
                        found.variance().run(),
                        found.variance().forPeriod(),
                        found.variance().words(),
                        found.variance().carried(),
                        found.variance().posted(),
                        found.variance().cause());
            }
        }
    }

    /** What became of all files of {@code kind} together. */
    public static ImportAnswer of(Feeds.Kind kind, List<FeedReport> reports) {
        return new ImportAnswer(
                kind,
                reports.stream().mapToInt(FeedReport::rows).sum(),
                reports.stream().mapToInt(FeedReport::recorded).sum(),
                reports.stream().mapToInt(FeedReport::unchanged).sum(),
                reports.stream().flatMap(report -> report.bad().stream()).toList(),
                reports.stream()
                        .flatMap(report -> kind == Feeds.Kind.POSTED
                                ? report.posted().stream().map(Difference.FromPayroll::of)
                                : report.variances().stream().map(Difference.FromAdministrator::of))
                        .toList());
    }

    /** Whether every row was taken. */
    public boolean good() {
        return bad.isEmpty();
    }
}
