package org.caseledger.app.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.app.answer.InteractionAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.ClaimTables;
import org.caseledger.claim.InteractionChannel;
import org.caseledger.claim.InteractionParty;
import org.caseledger.claim.InteractionResult;
import org.jspecify.annotations.Nullable;

/**
 * Which of a claim's interactions an address asks for, and in which order. Whatever is blank doesn't narrow them down.
 *
 * @param q words that stand in them, in capitals or not
 * @param party what the party is, in the vocabulary; {@value #OTHER} for whom none of its words fits
 * @param result what came of it, likewise
 * @param channel how
 * @param contact the number of a contact
 * @param by who logged them
 * @param from the first day
 * @param to the last day
 * @param follow {@value #ON} for those that are to be followed up
 * @param withdrawn {@value #ON} for withdrawn ones, too
 * @param address where they are listed
 */
public record InteractionQuestion(
        String q,
        String party,
        String result,
        String channel,
        String contact,
        String by,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String follow,
        String withdrawn,
        ListAddress address) {

    /** In place of a word of a vocabulary: none of them. */
    static final String OTHER = "other";

    /** What is asked for. */
    static final String ON = "on";

    /** What they are sorted by where an address doesn't say: the last logged first. */
    private static final String LATEST = "-recordedAt";

    private static final List<String> NAMES =
            List.of("q", "party", "result", "channel", "contact", "by", "from", "to", "follow", "withdrawn");

    /** What {@code parameters} ask of the list at {@code path}; refused where a word, a day or an order is none. */
    static InteractionQuestion of(String path, Map<String, String> parameters, Moment moment, Ledger ledger) {
        ListAddress address = ListAddress.of(
                path,
                ListAddress.Sort.of(parameters.getOrDefault("sort", ""), LATEST, ClaimTables.INTERACTIONS_BY.names()),
                moment);
        for (String name : NAMES) {
            address = address.with(name, parameters.getOrDefault(name, "").strip());
        }
        known("party", address, InteractionParty.all());
        known("result", address, InteractionResult.all());
        known("channel", address, Stream.of(InteractionChannel.values()).map(InteractionChannel::toString));
        return new InteractionQuestion(
                address.said("q"),
                address.said("party"),
                address.said("result"),
                address.said("channel"),
                address.said("contact"),
                address.said("by"),
                day("from", address, ledger),
                day("to", address, ledger),
                address.said("follow"),
                address.said("withdrawn"),
                address);
    }

    private static void known(String name, ListAddress address, Stream<String> words) {
        String said = address.said(name);
        List<String> all = Stream.concat(words, name.equals("channel") ? Stream.empty() : Stream.of(OTHER))
                .toList();
        if (!said.isEmpty() && !all.contains(said)) {
            throw new BadAddress("Interactions are narrowed down by " + name + " " + String.join(", ", all) + ", not \""
                    + said + "\".");
        }
    }

    private static @Nullable LocalDate day(String name, ListAddress address, Ledger ledger) {
        return address.said(name).isEmpty() ? null : Moment.date(name, address.said(name), ledger);
    }

    /** Those of {@code all} that are asked for, in the order asked for. */
    List<InteractionAnswer> of(List<InteractionAnswer> all) {
        List<InteractionAnswer> found = all.stream().filter(this::asks).toList();
        return ClaimTables.INTERACTIONS_BY.sorted(found, address.sort().by()).orElseThrow();
    }

    private boolean asks(InteractionAnswer one) {
        return (withdrawn.equals(ON) || one.withdrawnBy() == null)
                && (!follow.equals(ON) || one.followUpOn() != null)
                && (from == null || !one.on().isBefore(from))
                && (to == null || !one.on().isAfter(to))
                && fits(party, one.kind() == null ? OTHER : one.kind().words())
                && fits(result, one.outcome() == null ? OTHER : one.outcome().words())
                && fits(channel, one.channel().toString())
                && fits(contact, String.valueOf(one.contact()))
                && fits(by, one.by())
                && (one.words() + " " + one.with()).toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT));
    }

    private static boolean fits(String asked, String found) {
        return asked.isEmpty() || asked.equals(found);
    }

    /** Whether they are narrowed down. */
    public boolean narrowed() {
        return NAMES.stream().anyMatch(name -> !address.said(name).isEmpty());
    }

    /** The first day asked for, for a field; blank where there is none. */
    public String fromField() {
        return address.said("from");
    }

    /** The last day asked for, likewise. */
    public String toField() {
        return address.said("to");
    }
}
