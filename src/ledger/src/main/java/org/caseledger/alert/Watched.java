package org.caseledger.alert;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.ClaimEvent.ClaimClosed;
import org.caseledger.claim.ClaimEvent.InteractionLogged;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.journal.Entry;
import org.caseledger.law.policy.Diary;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.table.LawBook;
import org.caseledger.receivable.ReceivableFacts;
import org.jspecify.annotations.Nullable;

/** A claim, as rules look at it: its facts, what the claimant owes, its deadlines, and the employer's policy, where it is known. */
final class Watched {

    private final ClaimFacts facts;
    private final List<ReceivableFacts> receivables;
    private final @Nullable EmployerPolicy policy;
    private final List<ClaimDeadline> deadlines;
    private final @Nullable LawBook law;
    private final Map<String, Integer> places = new HashMap<>();

    Watched(
            ClaimFacts facts,
            List<ReceivableFacts> receivables,
            Optional<EmployerPolicy> policy,
            List<ClaimDeadline> deadlines,
            Optional<LawBook> law) {
        this.facts = facts;
        this.receivables = receivables;
        this.deadlines = deadlines;
        this.law = law.orElse(null);
        this.policy = policy.orElse(null);
        for (Entry<?> entry : facts.entries()) {
            places.put(entry.id(), places.size());
        }
    }

    ClaimFacts facts() {
        return facts;
    }

    List<ReceivableFacts> receivables() {
        return receivables;
    }

    List<ClaimDeadline> deadlines() {
        return deadlines;
    }

    Optional<LawBook> law() {
        return Optional.ofNullable(law);
    }

    Optional<EmployerPolicy> policy() {
        return Optional.ofNullable(policy);
    }

    Diary diary() {
        return policy == null ? Diary.USUAL : policy.diary();
    }

    /** Whether {@code one} was recorded after {@code other}; both are entries of the claim. */
    boolean after(Entry<?> one, Entry<?> other) {
        return Objects.requireNonNull(places.get(one.id())) > Objects.requireNonNull(places.get(other.id()));
    }

    /** Contacts on the claim. */
    List<Entry<InteractionLogged>> contacts() {
        return facts.onFile().interactions();
    }

    /** The last closing, while the claim is closed. */
    Optional<Entry<ClaimClosed>> closing() {
        return facts.closed() ? Optional.of(facts.course().closings().getLast()) : Optional.empty();
    }

    /** The first day of the pay period after the one with {@code day}; where no policy says so, two weeks later. */
    LocalDate afterPayPeriod(LocalDate day) {
        return policy == null
                ? day.plusDays(14)
                : policy.payPeriods().periodOf(day).to().plusDays(1);
    }
}
