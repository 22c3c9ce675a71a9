package org.caseledger.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.caseledger.adoption.LawEvent;
import org.caseledger.adoption.LawInForce;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFold;
import org.caseledger.claim.Claims;
import org.caseledger.journal.Entry;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.Receivables;
import org.jspecify.annotations.Nullable;

/**
 * Goes through everything that bears on a claim, in the order of recording, and says of each entry what it changed. The
 * claim's entries are folded once, forward; what an entry can't reach is not read again.
 *
 * <p>A claim of 11 entries of which the ninth rescinds a denial: the ninth step has the lines that become due for six weeks
 * and the status that becomes accepted; the interaction that is the tenth has nothing.
 */
public final class ClaimSteps {

    private final String claim;
    private final Setting setting;
    private final ClaimFold fold;
    private final Map<String, ClaimFold> others = new TreeMap<>();
    private final Map<String, List<Entry<ReceivableEvent>>> receivables = new HashMap<>();
    private @Nullable LawInForce law;
    private @Nullable Beside beside;
    private @Nullable Known known;

    /** The steps of {@code claim}, of which none is taken yet. */
    public ClaimSteps(String claim, Setting setting) {
        this.claim = claim;
        this.setting = setting;
        fold = new ClaimFold(claim);
    }

    /**
     * Whether {@code entry}, on another claim of the employee, may change anything of this one. Of a withdrawal that is said
     * only when it is taken up.
     */
    public static boolean mayReach(Entry<?> entry) {
        return entry.event() instanceof ClaimEvent.EntryWithdrawn
                || entry.event() instanceof ClaimEvent event
                        && Reach.of(event, Optional.empty()).due();
    }

    /** Takes up {@code placed}, which comes after all that were taken up, without asking what it changes. */
    public void pass(Placed placed) {
        take(placed);
        known = null;
    }

    /** Takes up {@code placed}, which comes after all that were taken up, and says what it changed. */
    public ClaimStep next(Placed placed) {
        Known before = known == null ? read(lawBefore(placed)) : known;
        Reach reach = take(placed);
        Known after = reach.equals(Reach.NOTHING)
                ? before
                : before.with(fold.facts(), beside(), Objects.requireNonNull(law), setting, reach);
        known = after;
        return new ClaimStep(
                placed,
                before.status(),
                after.status(),
                before.statement() == after.statement()
                        ? List.of()
                        : LineChanged.between(before.lines(), after.lines()),
                before.deadlines() == after.deadlines()
                        ? List.of()
                        : DeadlineChanged.between(before.deadlines(), after.deadlines(), setting.asOf()),
                before.statement() == after.statement()
                        ? List.of()
                        : LeaveChanged.between(before.statement(), after.statement()),
                owed(placed),
                before.knowledge() == after.knowledge()
                        ? List.of()
                        : KnowledgeChanged.between(before.knowledge(), after.knowledge()));
    }

    private Known read(LawInForce under) {
        return Known.of(fold.facts(), beside(), under, setting);
    }

    /** The law just before {@code placed}, which may be one that adopts another. */
    private LawInForce lawBefore(Placed placed) {
        LawInForce before = law;
        if (before == null) {
            before = setting.law().apply(placed.entry().recordedAt());
            law = before;
        }
        return before;
    }

    private Reach take(Placed placed) {
        lawBefore(placed);
        return switch (placed.entry().event()) {
            case ClaimEvent event -> take(placed, placed.entry().as(event));
            case ReceivableEvent event -> {
                receivables
                        .computeIfAbsent(receivable(placed), id -> new ArrayList<>())
                        .add(placed.entry().as(event));
                yield Reach.NOTHING;
            }
            case LawEvent event -> {
                law = setting.law().apply(placed.entry().recordedAt());
                yield Reach.EVERYTHING;
            }
            default -> throw new IllegalArgumentException(placed.stream() + " bears on no claim");
        };
    }

    private Reach take(Placed placed, Entry<ClaimEvent> entry) {
        String of = Claims.FAMILY.streams().subject(placed.stream()).orElseThrow();
        if (of.equals(claim)) {
            return Reach.of(entry.event(), fold.add(entry).map(Entry::event));
        }
        ClaimFold other = others.computeIfAbsent(of, ClaimFold::new);
        if (!Reach.of(entry.event(), other.add(entry).map(Entry::event)).due()) {
            return Reach.NOTHING;
        }
        beside = null;
        return Reach.DUE;
    }

    private Beside beside() {
        Beside others = beside;
        if (others == null) {
            others = this.others.isEmpty()
                    ? Beside.NONE
                    : Beside.of(
                            fold.facts(),
                            this.others.values().stream().map(ClaimFold::facts).toList());
            beside = fold.exists() ? others : null;
        }
        return others;
    }

    private static String receivable(Placed placed) {
        return Receivables.FAMILY.streams().subject(placed.stream()).orElseThrow();
    }

    /** What {@code placed}, if it is on a receivable, changed of it. */
    private List<ReceivableChanged> owed(Placed placed) {
        if (!(placed.entry().event() instanceof ReceivableEvent)) {
            return List.of();
        }
        String id = receivable(placed);
        List<Entry<ReceivableEvent>> entries = receivables.getOrDefault(id, List.of());
        ReceivableFacts before = ReceivableFacts.of(id, entries.subList(0, entries.size() - 1));
        ReceivableChanged changed =
                new ReceivableChanged(id, before.exists() ? before : null, ReceivableFacts.of(id, entries));
        return changed.after().exists() && changed.changed() ? List.of(changed) : List.of();
    }
}
