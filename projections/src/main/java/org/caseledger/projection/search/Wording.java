package org.caseledger.projection.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.claim.AttentionEvent;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.claim.ClaimWords;
import org.caseledger.claim.ContactEvent.ContactRecorded;
import org.caseledger.claim.MaskedClaim;
import org.caseledger.claim.Reserved;
import org.caseledger.family.EventWords;
import org.caseledger.journal.Entry;
import org.caseledger.projection.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * From an entry of a claim to its rows in the index: a function of the entry, of whose claim it is, and of whether it was
 * withdrawn. Following the ledger and rebuilding call the same. What programs record without a word of anybody's (pay that
 * was carried, rows of feeds) has none.
 */
final class Wording {

    private static final String CLAIM = "claim.";

    private final ZoneId zone;

    /** Rows whose entries are recorded on the day that it is in {@code zone}. */
    Wording(ZoneId zone) {
        this.zone = zone;
    }

    /** The rows of {@code recorded}, an entry of the claim that began with {@code injury}. */
    List<EntryWords> rows(Recorded recorded, InjuryReported injury, @Nullable String withdrawnBy) {
        if (!(recorded.entry().event() instanceof ClaimEvent event) || !worded(event)) {
            return List.of();
        }
        Set<Reserved> reserved = reserved(event);
        return Readers.sets(reserved).stream()
                .map(hidden -> row(
                        recorded, MaskedClaim.of(event, hidden), Readers.bits(reserved, hidden), injury, withdrawnBy))
                .toList();
    }

    /** The kinds of which {@code event} has something. */
    private static Set<Reserved> reserved(ClaimEvent event) {
        Set<Reserved> kinds = EnumSet.noneOf(Reserved.class);
        for (Reserved kind : Reserved.values()) {
            if (!MaskedClaim.of(event, Set.of(kind)).equals(event)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private EntryWords row(
            Recorded recorded, ClaimEvent event, int readers, InjuryReported injury, @Nullable String withdrawnBy) {
        Entry<?> entry = recorded.entry();
        EventWords words = ClaimWords.of(event);
        LocalDate day = words.effectiveFrom();
        return new EntryWords(
                recorded.position(),
                readers,
                entry.id(),
                recorded.claim(),
                injury.employer(),
                injury.employee().name() + " " + injury.employee().id(),
                kind(event),
                party(event),
                entry.provenance().by(),
                entry.recordedAt(),
                day == null ? LocalDate.ofInstant(entry.recordedAt(), zone) : day,
                text(words.what(), event),
                withdrawnBy);
    }

    private static String kind(ClaimEvent event) {
        String name = EventCatalogue.of(event.getClass()).name();
        return name.startsWith(CLAIM) ? name.substring(CLAIM.length()) : name;
    }

    private static boolean worded(ClaimEvent event) {
        boolean figures = event instanceof RunCarried
                || event instanceof LeaveUsed
                || (event instanceof ReconciliationEvent && !(event instanceof VarianceResolved));
        return !figures;
    }

    private static @Nullable String party(ClaimEvent event) {
        if (event instanceof InteractionLogged e) {
            return e.party();
        }
        if (event instanceof FormFiled e) {
            return e.with();
        }
        if (event instanceof PaymentRecorded e) {
            return e.payer();
        }
        if (event instanceof ContactRecorded e) {
            return e.name() + ", " + e.role().words();
        }
        if (event instanceof AttentionEvent.RepresentationRecorded e) {
            return e.byWhom();
        }
        if (event instanceof AttentionEvent.ThirdPartyRecorded e) {
            return e.name();
        }
        return event instanceof AttentionEvent.CaseManagerAssigned e ? e.name() : null;
    }

    /** What the timeline says, and what it leaves out. */
    private static String text(String words, ClaimEvent event) {
        return Stream.concat(
                        Stream.of(words),
                        leftOut(event).filter(Objects::nonNull).distinct())
                .collect(Collectors.joining("; "));
    }

    private static Stream<@Nullable String> leftOut(ClaimEvent event) {
        if (event instanceof InjuryReported e) {
            return Stream.of(e.bodyPart(), e.cause(), e.nature(), e.reportedBy());
        }
        if (event instanceof ExceptionDocumented e) {
            return Stream.of(e.evidence());
        }
        if (event instanceof PaymentRecorded e) {
            return Stream.of(e.reference());
        }
        return event instanceof WageRecommended e ? e.basis().values().stream().map(String::valueOf) : Stream.of();
    }
}
