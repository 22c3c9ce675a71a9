package org.caseledger.alert;

import java.time.ZoneId;
import java.util.List;
import org.caseledger.claim.AlertId;
import org.caseledger.feed.FeedEvent.RowsRefused;
import org.caseledger.feed.FeedFacts;
import org.caseledger.feed.FeedWords;
import org.caseledger.feed.Refused;
import org.caseledger.people.Role;

/**
 * The alerts of files of which rows were refused: each waits on the day of its coming for whoever can put it right, until it
 * comes without a fault or somebody says why it needn't.
 */
public final class FeedAlerts {

    private static final String CLAIMS = "claims";
    private static final char BETWEEN = '.';

    private FeedAlerts() {}

    /** The alerts that the files of {@code facts} raised, where days begin in {@code zone}. */
    public static List<Alert> of(FeedFacts facts, ZoneId zone) {
        return facts.refused().stream()
                .map(refused -> alert(facts.employer(), refused, zone))
                .toList();
    }

    private static Alert alert(String employer, Refused refused, ZoneId zone) {
        AlertRule rule = AlertRule.FEED_REJECTED;
        RowsRefused last = refused.last().event();
        return new Alert(
                id(employer, refused),
                rule,
                null,
                employer,
                null,
                last.feed().equals(CLAIMS) ? Role.CLERK : rule.role(),
                FeedWords.refused(last),
                "put the file right and import it again under its name, or take note of it with the reason"
                        + " (AcknowledgeAlert)",
                refused.first().id(),
                refused.first().recordedAt(),
                null,
                refused.first().recordedAt().atZone(zone).toLocalDate(),
                refused.endedBy(),
                refused.putOffUntil());
    }

    /** The alert of what is {@code refused} of a file of {@code employer}. */
    public static String id(String employer, Refused refused) {
        return new AlertId(
                        AlertRule.FEED_REJECTED.toString(),
                        "",
                        employer + BETWEEN + refused.first().id())
                .toString();
    }

    /** The employer whose file the alert with {@code id} is about; an id of another form names none. */
    public static String employer(AlertId id) {
        return id.cause().substring(0, Math.max(0, id.cause().lastIndexOf(BETWEEN)));
    }

    /** The entry by which the alert with {@code id} was raised. */
    public static String refusal(AlertId id) {
        return id.cause().substring(id.cause().lastIndexOf(BETWEEN) + 1);
    }
}
