package org.caseledger.app.text;

import java.util.List;
import java.util.Objects;
import org.caseledger.app.feed.Feeds;
import org.caseledger.app.feed.ImportAnswer;
import org.caseledger.app.feed.ImportAnswer.Difference;

/** What became of the files of another system, as aligned text. */
public final class ImportText {

    private ImportText() {}

    /** The counts, then the differences. */
    public static String of(ImportAnswer answer) {
        StringBuilder out = new StringBuilder();
        out.append(answer.feed()).append(": ").append(answer.rows()).append(" rows, ");
        out.append(answer.recorded()).append(" recorded, ");
        out.append(answer.unchanged()).append(" unchanged, ");
        out.append(answer.bad().size()).append(" bad");
        if (answer.feed() == Feeds.Kind.TPA_REPORT || answer.feed() == Feeds.Kind.POSTED) {
            out.append(", ").append(answer.variances().size()).append(" variances");
        }
        out.append('\n');
        if (!answer.variances().isEmpty()) {
            out.append('\n').append(differences(answer.feed(), answer.variances()));
        }
        return out.toString();
    }

    private static String differences(Feeds.Kind feed, List<Difference> differences) {
        TextTable table = feed == Feeds.Kind.POSTED
                ? new TextTable("run", "claim", "for period", "figure", "carried", "posted", "cause")
                : new TextTable("claim", "period", "figure", "theirs", "ours", "cause");
        table.alignRight(feed == Feeds.Kind.POSTED ? new int[] {4, 5} : new int[] {3, 4});
        for (Difference one : differences) {
            switch (one) {
                case Difference.FromAdministrator reported ->
                    table.row(
                            reported.claim(),
                            reported.period().toString(),
                            reported.figure(),
                            reported.theirs(),
                            Objects.requireNonNullElse(reported.ours(), "unknown"),
                            reported.cause());
                case Difference.FromPayroll posted ->
                    table.row(
                            posted.run(),
                            posted.claim(),
                            posted.period().toString(),
                            posted.figure(),
                            Objects.requireNonNullElse(posted.ours(), "nothing"),
                            Objects.requireNonNullElse(posted.posted(), "nothing"),
                            posted.cause());
            }
        }
        return table.text();
    }
}
