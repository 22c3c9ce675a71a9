package org.caseledger.app.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.answer.ClaimAnswer;
import org.caseledger.app.answer.ContactAnswer;
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
        if (!claim.contacts().isEmpty()) {
            out.append(contacts(claim.contacts())).append('\n');
        }
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

    /** Who has to do with the claim, and how they are reached. */
    private static String contacts(List<ContactAnswer> contacts) {
        TextTable table = new TextTable("contact", "role", "name", "reached by", "from", "to");
        for (ContactAnswer one : contacts) {
            table.row(
                    String.valueOf(one.contact()),
                    one.role().words(),
                    one.name() + (one.organization() == null ? "" : ", " + one.organization()),
                    Stream.of(one.phone(), one.email(), one.address())
                            .filter(Objects::nonNull)
                            .map(text -> String.join(", ", text.lines().toList()))
                            .distinct()
                            .collect(Collectors.joining("; ")),
                    one.from().toString(),
                    one.to() == null ? "" : one.to().toString());
        }
        return table.text();
    }
}
