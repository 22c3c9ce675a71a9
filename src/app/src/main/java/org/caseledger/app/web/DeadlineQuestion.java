package org.caseledger.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.app.ask.AboutDeadlines;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.DeadlineState;
import org.caseledger.projection.deadlines.DeadlineSearch;
import org.caseledger.projection.deadlines.Duty;
import org.jspecify.annotations.Nullable;

/**
 * Which deadlines an address asks for.
 *
 * @param state the word for their state: one of {@link DeadlineState}, or {@value #ALL}
 * @param id only those with this id; blank for all
 * @param employer only those on claims of this employer; blank for all
 * @param duty whose they are: a word of {@link Duty}, or {@value #ANYBODYS}
 * @param from only those due on this day or later; blank for all
 * @param to only those due on this day or earlier; blank for all
 * @param moment the two clocks
 * @param address where they are listed
 * @param search what is asked of the ledger; a part of it is a page
 */
public record DeadlineQuestion(
        String state,
        String id,
        String employer,
        String duty,
        String from,
        String to,
        Moment moment,
        ListAddress address,
        DeadlineSearch search) {

    /** In place of a state: whatever has started. */
    static final String ALL = "all";

    /** In place of whose they are: anybody's. */
    static final String ANYBODYS = "any";

    private static final List<String> SORTS = Stream.of(DeadlineSearch.Order.values())
            .map(DeadlineSearch.Order::toString)
            .toList();

    /**
     * A state to choose.
     *
     * @param word the word for it
     * @param count how many there are, in words; blank where that isn't counted
     * @param chosen whether it is the one that is listed
     */
    public record Tab(String word, String count, boolean chosen) {}

    /** What {@code parameters} ask; refused where a state, a day or an order is none. */
    static DeadlineQuestion of(Map<String, String> parameters, Ledger ledger) {
        Moment moment = Moment.of(parameters.get("known-at"), parameters.get("as-of"), ledger);
        String word = said(parameters, "state").isEmpty() ? DeadlineState.MISSED.toString() : said(parameters, "state");
        List<DeadlineState> states = word.equals(ALL)
                ? AboutDeadlines.started()
                : List.of(DeadlineState.named(word)
                        .orElseThrow(() -> new BadAddress("There is no state \"" + word + "\" of a deadline.")));
        String id = said(parameters, "id");
        String employer = said(parameters, "employer");
        String duty = said(parameters, "duty").isEmpty() ? Duty.OURS.toString() : said(parameters, "duty");
        Duty whose = duty.equals(ANYBODYS)
                ? null
                : Duty.named(duty)
                        .orElseThrow(() -> new BadAddress("Deadlines are ours, others or any, not \"" + duty + "\"."));
        String from = said(parameters, "from");
        String to = said(parameters, "to");
        ListAddress.Sort sort =
                ListAddress.Sort.of(said(parameters, "sort"), DeadlineSearch.Order.DUE.toString(), SORTS);
        return new DeadlineQuestion(
                word,
                id,
                employer,
                duty,
                from,
                to,
                moment,
                ListAddress.of("/deadlines", sort, moment)
                        .with("state", word.equals(DeadlineState.MISSED.toString()) ? "" : word)
                        .with("id", id)
                        .with("employer", employer)
                        .with("duty", duty.equals(Duty.OURS.toString()) ? "" : duty)
                        .with("from", from)
                        .with("to", to),
                DeadlineSearch.of(moment.asOf(), states)
                        .only(id, employer, day("from", from, ledger), day("to", to, ledger))
                        .duty(whose)
                        .ordered(DeadlineSearch.Order.named(sort.name()).orElseThrow(), sort.falls()));
    }

    private static String said(Map<String, String> parameters, String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    private static @Nullable LocalDate day(String name, String text, Ledger ledger) {
        return text.isEmpty() ? null : Moment.date(name, text, ledger);
    }

    /** The states that are counted: all that have started, and what has not only where it is listed. */
    List<DeadlineState> counted() {
        return search.states().contains(DeadlineState.NOT_STARTED) ? search.states() : AboutDeadlines.started();
    }

    /** How many are listed, by how many there are in each state. */
    int found(Map<DeadlineState, Integer> counts) {
        return search.states().stream()
                .mapToInt(one -> counts.getOrDefault(one, 0))
                .sum();
    }

    /** The states to choose from, each with how many there are. */
    List<Tab> tabs(Map<DeadlineState, Integer> counts) {
        List<Tab> tabs = new ArrayList<>();
        boolean started = counts.containsKey(DeadlineState.OPEN);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        tabs.add(new Tab(ALL, started ? String.valueOf(all) : "", state.equals(ALL)));
        for (DeadlineState one : DeadlineState.values()) {
            String count = counts.containsKey(one) ? String.valueOf(counts.get(one)) : "";
            tabs.add(new Tab(one.toString(), count, search.states().equals(List.of(one))));
        }
        return tabs;
    }

    /** Whether they are narrowed down beside their state. */
    public boolean narrowed() {
        return !(id + employer + from + to).isEmpty() || !duty.equals(Duty.OURS.toString());
    }
}
