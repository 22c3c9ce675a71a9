package org.caseledger.automation;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.journal.Channel;

/**
 * A command that the program gives by itself, because something was recorded.
 *
 * @param command the command
 * @param part what tells it from the other consequences of the same command, such as {@code roster-1}; the key of its
 *     entries is that of the command before it, a slash, and this part
 * @param way the way under which its entries are recorded
 */
public record Consequence(Record command, String part, Channel way) {

    /** {@code commands} by way of a feed, told apart by their numbers from 1 on, after {@code prefix}. */
    static List<Consequence> numbered(String prefix, List<? extends Record> commands) {
        List<Consequence> consequences = new ArrayList<>();
        for (Record command : commands) {
            consequences.add(new Consequence(command, prefix + (consequences.size() + 1), Channel.FEED));
        }
        return consequences;
    }
}
