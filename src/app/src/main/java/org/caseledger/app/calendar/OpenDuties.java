package org.caseledger.app.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseledger.app.answer.DeadlinesAnswer.Item;
import org.caseledger.app.ask.AboutDeadlines;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.ask.Unknown;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.DeadlineState;
import org.caseledger.people.UserName;
import org.caseledger.projection.deadlines.DeadlineRegister;
import org.caseledger.projection.deadlines.DeadlineSearch;
import org.caseledger.projection.deadlines.Duty;
import org.caseledger.queue.Queues;
import org.jspecify.annotations.Nullable;

/**
 * The question what is open today that the employer, the insurer or the administrator must do: what belongs in a calendar. The
 * first due come first, {@value #MAX} at most.
 *
 * @param ledger the ledger, as whoever asks may use it
 * @param whose only on claims of this person, and of those whose queues are lent to them today; null for everybody's
 * @param employer only on claims of this employer; blank for all
 */
public record OpenDuties(Ledger ledger, @Nullable String whose, String employer) {

    /** More than any calendar is looked at with. */
    static final int MAX = 5_000;

    private static final Comparator<OpenDuty> BY_DAY =
            Comparator.comparing(OpenDuty::due).thenComparing(OpenDuty::uid);

    /** Those of all claims. */
    public List<OpenDuty> all() {
        LocalDate today = LocalDate.now(ledger.clock());
        Optional<Set<String>> owners = Optional.ofNullable(whose).map(person -> owners(person, today));
        DeadlineSearch search = DeadlineSearch.of(today, List.of(DeadlineState.OPEN))
                .only("", employer, null, null)
                .duty(Duty.OURS);
        ledger.requireCurrent(DeadlineRegister.NAME);
        Map<String, Map<Long, OpenDuty>> read = new HashMap<>();
        return ledger.lists(lists -> DeadlineRegister.page(lists, search.part(null, 0, MAX))).stream()
                .flatMap(row -> Optional.ofNullable(read.computeIfAbsent(row.claim(), claim -> of(claim, owners, today))
                                .get(row.place()))
                        .stream())
                .sorted(BY_DAY)
                .toList();
    }

    /** Those of {@code claim}. */
    public List<OpenDuty> on(String claim) {
        return of(ledger.claimNumber(claim), Optional.empty(), LocalDate.now(ledger.clock())).values().stream()
                .sorted(BY_DAY)
                .toList();
    }

    private Set<String> owners(String person, LocalDate today) {
        if (ledger.users().named(person).isEmpty() && !ledger.users().none()) {
            throw new Unknown("user", "there is no account " + person + "; caseledger user list shows those there are");
        }
        Set<String> owners = new HashSet<>(ledger.facts(Queues.FAMILY, "").lentTo(person, today));
        owners.add(UserName.of(person));
        return owners;
    }

    /** The open duties on {@code claim} by their places among what has started; none where it is another's. */
    private Map<Long, OpenDuty> of(String claim, Optional<Set<String>> owners, LocalDate today) {
        ClaimFacts facts = ledger.facts(claim);
        boolean theirs = facts.exists()
                && owners.map(names -> facts.attention()
                                .assignedTo()
                                .filter(names::contains)
                                .isPresent())
                        .orElse(true);
        if (!theirs) {
            return Map.of();
        }
        Instant changedAt = facts.entries().getLast().recordedAt();
        int revision = facts.entries().size();
        Map<Long, OpenDuty> duties = new HashMap<>();
        List<String> ids = new ArrayList<>();
        List<ClaimDeadline> started = new AboutDeadlines(ledger, Clocks.NOW)
                .of(facts).all().stream().filter(ClaimDeadline::started).toList();
        for (ClaimDeadline deadline : started) {
            ids.add(deadline.id());
            Optional<LocalDate> due = deadline.dueOn();
            if (deadline.clock().duty() && deadline.on(today) == DeadlineState.OPEN && due.isPresent()) {
                int number = Collections.frequency(ids, deadline.id());
                duties.put(
                        ids.size() - 1L,
                        new OpenDuty(Item.of(claim, deadline, today, false), due.get(), number, revision, changedAt));
            }
        }
        return duties;
    }
}
