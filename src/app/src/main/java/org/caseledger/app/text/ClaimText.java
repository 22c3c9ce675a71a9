package org.caseledger.app.text;

import org.caseledger.app.answer.ClaimAnswer;
import org.caseledger.app.answer.EntryAnswer;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimWords;
import org.caseledger.family.EventWords;

/** A claim's facts as text. */
public final class ClaimText {

    private ClaimText() {}

    /** The claim in two lines, then a table of its facts. */
    public static String of(ClaimAnswer claim) {
        StringBuilder out = new StringBuilder();
        out.append("Claim ").append(claim.claim()).append(", ").append(claim.status());
        out.append('\n').append(claim.employee().name());
        out.append(" (").append(claim.employee().id()).append("), ");
        out.append(claim.employer()).append(", ").append(claim.jurisdiction());
        out.append(", injured on ").append(claim.injuredOn()).append("\n\n");
        TextTable table = new TextTable("effective", "fact", "by", "entry");
        for (EntryAnswer<ClaimEvent> entry : claim.facts()) {
            EventWords words = ClaimWords.of(entry.fact());
            String from =
                    words.effectiveFrom() == null ? "" : words.effectiveFrom().toString();
            String to = words.effectiveTo() == null ? "" : " to " + words.effectiveTo();
            table.row(from + to, words.what(), entry.by(), entry.entry());
        }
        out.append(table.text());
        if (!claim.withdrawn().isEmpty()) {
            out.append('\n').append(claim.withdrawn().size()).append(" entries were withdrawn; see timeline\n");
        }
        return out.toString();
    }
}
