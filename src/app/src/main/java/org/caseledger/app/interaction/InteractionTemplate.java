package org.caseledger.app.interaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimCommand.LogInteraction;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.claim.InteractionParty;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Bounds;
import org.caseledger.decision.Refusal;
import org.caseledger.law.Jurisdiction;

/**
 * What a template's file says. Whatever is left out, the form leaves to whoever fills it in.
 *
 * @param template its name, such as {@code left-message}
 * @param version its version; it counts up with each change of the file
 * @param about when it is used, in the list of templates
 * @param state the state under whose law alone it is offered, such as {@code AZ}; absent for every state
 * @param channel how it happens
 * @param party with whom, in a word of {@link InteractionParty}
 * @param issue what it is about
 * @param action what is done
 * @param result what comes of it
 * @param followUp in how many business days to come back to it
 * @param reserved for whose eyes only it is
 * @param words what to say or to ask; shown beside the form and recorded nowhere
 */
public record InteractionTemplate(
        String template,
        int version,
        String about,
        @JsonProperty("in") Optional<Jurisdiction> state,
        Optional<InteractionChannel> channel,
        Optional<String> party,
        Optional<String> issue,
        Optional<String> action,
        Optional<String> result,
        Optional<Integer> followUp,
        Optional<Reserved> reserved,
        Optional<List<String>> words) {

    /** Business days of a year, about: what is further off is for the diary. */
    private static final int FOLLOW_UP_MAX_DAYS = 250;

    private static final int WORDS_MAX = 20;

    /** Refuses a party that isn't in the vocabulary, texts that no interaction could hold, and days that nobody waits. */
    public InteractionTemplate {
        if (version < 1) {
            throw new IllegalArgumentException("version counts from 1, unlike " + version);
        }
        if (about.isBlank()) {
            throw new IllegalArgumentException("about says when the template is used, and is blank");
        }
        party.filter(one -> InteractionParty.all().noneMatch(one::equals)).ifPresent(one -> {
            throw new IllegalArgumentException("party is \"" + one + "\"; it must be one of "
                    + InteractionParty.all().collect(Collectors.joining(", ")));
        });
        followUp.filter(days -> days < 1 || days > FOLLOW_UP_MAX_DAYS).ifPresent(days -> {
            throw new IllegalArgumentException(
                    "followUp is " + days + "; it must be 1 to " + FOLLOW_UP_MAX_DAYS + " business days");
        });
        issue.ifPresent(text -> bounded("issue", text));
        action.ifPresent(text -> bounded("action", text));
        result.ifPresent(text -> bounded("result", text));
        if (words.stream().mapToLong(Collection::size).sum() > WORDS_MAX) {
            throw new IllegalArgumentException("words has up to " + WORDS_MAX + " lines");
        }
    }

    private static void bounded(String field, String text) {
        Bounds.text(LogInteraction.class, field, text).map(Refusal::message).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    /** Whether it is offered on claims under the law of {@code jurisdiction}. */
    public boolean in(Jurisdiction jurisdiction) {
        return state.isEmpty() || state.get() == jurisdiction;
    }

    /** What to say or to ask, line by line. */
    public List<String> lines() {
        return words.orElse(List.of());
    }

    /** The fields of a form that it fills in, as they are typed; the day of the follow-up hangs on the day of use. */
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        channel.ifPresent(one -> fields.put("channel", one.toString()));
        reserved.ifPresent(one -> fields.put("reserved", one.toString()));
        Stream.of(
                        Map.entry("party", party),
                        Map.entry("issue", issue),
                        Map.entry("action", action),
                        Map.entry("result", result))
                .forEach(field -> field.getValue().ifPresent(text -> fields.put(field.getKey(), text)));
        return fields;
    }
}
