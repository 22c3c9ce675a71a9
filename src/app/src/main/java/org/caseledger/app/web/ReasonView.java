package org.caseledger.app.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.CauseAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Entries of one wording that led to a figure.
 *
 * @param words what they say
 * @param entries the entries
 */
public record ReasonView(String words, List<Entry> entries) {

    /**
     * An entry.
     *
     * @param id its id
     * @param tail the id's last characters, as pages show it
     * @param page where it stands; null for an adoption of law or policy, which has no page
     */
    public record Entry(String id, String tail, @Nullable String page) {}

    /** The {@code causes} of a figure of {@code claim}, in the order of their wordings' first. */
    static List<ReasonView> of(String claim, List<CauseAnswer> causes) {
        Map<String, List<Entry>> byWords = new LinkedHashMap<>();
        causes.forEach(cause -> byWords.computeIfAbsent(cause.words(), words -> new ArrayList<>())
                .add(new Entry(cause.entry(), Words.tail(cause.entry()), page(cause, claim))));
        return byWords.entrySet().stream()
                .map(reason -> new ReasonView(reason.getKey(), reason.getValue()))
                .toList();
    }

    private static @Nullable String page(CauseAnswer cause, String claim) {
        return switch (cause.of()) {
            case CLAIM -> "/claims/" + segment(claim) + "?entry=" + cause.entry() + "#entry-" + cause.entry();
            case RECEIVABLE ->
                "/receivables/" + segment(String.valueOf(cause.receivable())) + "#entry-" + cause.entry();
            case LAW -> null;
            case null -> null;
        };
    }

    private static String segment(String number) {
        return UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }
}
