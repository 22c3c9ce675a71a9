package org.caseledger.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.claim.LetterEvent.*;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a claim; nothing that is due depends on them.
 *
 * @param all every letter that was written, in the order of recording
 */
public record Letters(List<Item> all) {

    private static final Pattern ID = Pattern.compile("L-(.+)-(\\d+)");

    public Letters {
        all = List.copyOf(all);
    }

    /** How far a letter is. */
    public enum State {
        /** Written; another person has to approve it. */
        WAITING,
        /** It left. */
        ISSUED,
        /** It never leaves. */
        DROPPED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A letter, and how far it is.
     *
     * @param letter the letter
     * @param written the entry that wrote it
     * @param ended the entry that approved or dropped it; null where it left at once, or waits
     * @param state how far it is
     */
    public record Item(
            WrittenLetter letter,
            Entry<Written> written,
            @Nullable Entry<LetterEvent> ended,
            State state) {

        /** Its id. */
        public String id() {
            return letter.letter();
        }

        /** The entry with which it left; empty while it hasn't. */
        public Optional<Entry<? extends LetterEvent>> left() {
            return state != State.ISSUED ? Optional.empty() : Optional.of(ended == null ? written : ended);
        }
    }

    /** What the standing {@code entries} of its family say. */
    static Letters of(List<Entry<LetterEvent>> entries) {
        Map<String, Item> items = new LinkedHashMap<>();
        for (Entry<LetterEvent> entry : entries) {
            switch (entry.event()) {
                case LetterIssued event -> items.put(event.id(), written(entry.as((Written) event), State.ISSUED));
                case LetterProposed event -> items.put(event.id(), written(entry.as((Written) event), State.WAITING));
                case LetterApproved event ->
                    items.computeIfPresent(event.id(), (id, item) -> ended(item, entry, State.ISSUED));
                case LetterDropped event ->
                    items.computeIfPresent(event.id(), (id, item) -> ended(item, entry, State.DROPPED));
            }
        }
        return new Letters(new ArrayList<>(items.values()));
    }

    private static Item written(Entry<Written> entry, State state) {
        return new Item(entry.event().letter(), entry, null, state);
    }

    private static Item ended(Item item, Entry<LetterEvent> entry, State state) {
        return new Item(item.letter(), item.written(), entry, state);
    }

    /** The letter {@code id}, if there is one. */
    public Optional<Item> find(String id) {
        return all.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** The last letter of {@code template} that left; empty where none did. */
    public Optional<Item> last(String template) {
        return all.stream()
                .filter(item ->
                        item.state() == State.ISSUED && item.letter().template().equals(template))
                .reduce((one, later) -> later);
    }

    /** The id that the next letter of {@code claim} gets, such as {@code L-G-22-0007-2}. */
    public String nextId(String claim) {
        return "L-" + claim + "-" + (all.size() + 1);
    }

    /** The number of the claim whose letter is called {@code id}; empty where no letter is called so. */
    public static Optional<String> claimOf(String id) {
        Matcher matcher = ID.matcher(id.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
