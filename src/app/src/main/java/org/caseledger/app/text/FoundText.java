package org.caseledger.app.text;

import java.util.List;
import org.caseledger.app.answer.FoundEntryAnswer;

/** What a search found, as aligned text. */
public final class FoundText {

    private static final int TEXT_MAX = 160;

    private FoundText() {}

    /** The first of the {@code found} entries, and how many there are. */
    public static String of(List<FoundEntryAnswer> entries, long found) {
        if (entries.isEmpty()) {
            return "Nothing found.\n";
        }
        TextTable table = new TextTable("on", "claim", "employee", "what it says", "by", "entry");
        for (FoundEntryAnswer entry : entries) {
            table.row(
                    entry.on().toString(),
                    entry.claim(),
                    entry.employee(),
                    (entry.withdrawnBy() == null ? "" : "(withdrawn) ") + cut(entry.text()),
                    entry.by(),
                    entry.entry());
        }
        return table.text() + "\n" + found + (found == 1 ? " entry" : " entries") + " found"
                + (found > entries.size() ? ", the first " + entries.size() + " shown; --limit shows more" : "") + "\n";
    }

    private static String cut(String text) {
        String line = String.join(" ", text.lines().toList());
        return line.length() <= TEXT_MAX ? line : line.substring(0, TEXT_MAX) + "…";
    }
}
