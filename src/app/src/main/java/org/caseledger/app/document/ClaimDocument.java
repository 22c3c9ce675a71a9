package org.caseledger.app.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.ClaimWords;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Withdrawal;
import org.jspecify.annotations.Nullable;

/** A claim's facts as JSON and as text. */
public final class ClaimDocument {

    private ClaimDocument() {}

    /**
     * The JSON document: the claim, its {@code status}, and every fact that stands, with its entry, and whose first day
     * is considered.
     */
    public static Map<String, Object> json(
            ClaimFacts facts, ClaimStatus status, Predicate<@Nullable LocalDate> considered) {
        InjuryReported injury = facts.reported().event();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("claim", facts.claim());
        document.put("status", status);
        document.put("jurisdiction", injury.jurisdiction().toString());
        document.put("employer", injury.employer());
        document.put("employee", injury.employee());
        document.put("injuredOn", injury.injuredOn().toString());
        facts.wages().wage().ifPresent(wage -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("amount", wage.amount());
            one.put("origin", wage.origin());
            one.put("entry", wage.entry());
            document.put("wage", one);
        });
        document.put(
                "facts",
                standing(facts, considered).stream().map(EntryDocument::json).toList());
        document.put("withdrawn", facts.history().withdrawn().stream().sorted().toList());
        return document;
    }

    /** The same as text. */
    public static String text(ClaimFacts facts, ClaimStatus status, Predicate<@Nullable LocalDate> considered) {
        InjuryReported injury = facts.reported().event();
        StringBuilder out = new StringBuilder();
        out.append("Claim ").append(facts.claim()).append(", ").append(status).append('\n');
        out.append(injury.employee().name())
                .append(" (")
                .append(injury.employee().id())
                .append("), ");
        out.append(injury.employer()).append(", ").append(injury.jurisdiction());
        out.append(", injured on ").append(injury.injuredOn()).append('\n').append('\n');
        TextTable table = new TextTable("effective", "fact", "by", "entry");
        for (Entry<ClaimEvent> entry : standing(facts, considered)) {
            ClaimWords words = ClaimWords.of(entry.event());
            String effective =
                    words.effectiveFrom() == null ? "" : words.effectiveFrom().toString();
            String until = words.effectiveTo() == null ? "" : " to " + words.effectiveTo();
            table.row(effective + until, words.what(), entry.provenance().by(), entry.id());
        }
        out.append(table.text());
        if (!facts.history().withdrawn().isEmpty()) {
            out.append('\n')
                    .append(facts.history().withdrawn().size())
                    .append(" entries were withdrawn; see timeline\n");
        }
        return out.toString();
    }

    private static List<Entry<ClaimEvent>> standing(ClaimFacts facts, Predicate<@Nullable LocalDate> considered) {
        List<Entry<ClaimEvent>> standing = new ArrayList<>(facts.history().standing());
        standing.removeIf(entry -> entry.event() instanceof Withdrawal
                || !considered.test(ClaimWords.of(entry.event()).effectiveFrom()));
        return standing;
    }
}
