package org.caseledger.feed;

import org.caseledger.family.EventWords;
import org.caseledger.feed.FeedEvent.*;

/** What became of files, in words. */
public final class FeedWords {

    private FeedWords() {}

    static EventWords of(FeedEvent event) {
        return switch (event) {
            case RowsRefused e -> EventWords.of(refused(e));
            case FileTakenIn e -> EventWords.of("File " + e.file() + " (" + e.feed() + ") taken in without a fault");
            case RefusalSetAside e ->
                EventWords.of("Refused rows of entry " + e.refusal() + " set aside: " + e.reason());
            case RefusalPutOff e ->
                EventWords.of(
                        "Refused rows of entry " + e.refusal() + " put off until " + e.until() + ": " + e.reason());
        };
    }

    /** How many rows of which file were refused, and where the first of them are. */
    public static String refused(RowsRefused event) {
        StringBuilder words = new StringBuilder()
                .append(event.refused())
                .append(event.refused() == 1 ? " row" : " rows")
                .append(" of ")
                .append(event.file())
                .append(" (")
                .append(event.feed())
                .append(") refused");
        String before = ": ";
        for (RefusedRow row : event.first()) {
            words.append(before).append("line ").append(row.line()).append(" ").append(row.code());
            before = ", ";
        }
        return words.append(
                        event.refused() > event.first().size() && !event.first().isEmpty() ? ", and more" : "")
                .toString();
    }
}
