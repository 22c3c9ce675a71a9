package org.caseledger.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimEvent.ClaimAccepted;
import org.caseledger.claim.ClaimEvent.ClaimDenied;
import org.caseledger.claim.ClaimEvent.DenialRescinded;
import org.caseledger.claim.ClaimEvent.Determining;
import org.caseledger.claim.ClaimEvent.HearingDecided;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What was said about a claim, once it is known which denials were rescinded. On any day the last that speaks about it
 * counts.
 *
 * <p>A rescission takes away one denial: the last one recorded before it that was given no later than it and still
 * stands on some day. What was said before that denial holds again, and what was said after it stays. With a day of its
 * own it takes the denial away from that day on. Accepted, denied from 1 February, rescinded: the claim is accepted
 * again, for all its days.
 *
 * @param all acceptances, denials and hearing decisions that decide, in the order of recording, those rescinded too
 * @param rescissions the notices that rescind a denial, whether they find one or not
 */
public record Determinations(List<Determination> all, List<Entry<DenialRescinded>> rescissions) {

    public Determinations {
        all = List.copyOf(all);
        rescissions = List.copyOf(rescissions);
    }

    /** Reads {@code entries}: notices of claim status, and hearing decisions that decide. */
    static Determinations of(List<Entry<Determining>> entries) {
        List<Determination> all = new ArrayList<>();
        List<Entry<DenialRescinded>> rescissions = new ArrayList<>();
        for (Entry<Determining> entry : entries) {
            switch (entry.event()) {
                case ClaimAccepted notice -> all.add(said(true, notice.noticeOn(), notice.effectiveOn(), entry));
                case ClaimDenied notice -> all.add(said(false, notice.noticeOn(), notice.effectiveOn(), entry));
                case HearingDecided hearing ->
                    all.add(said(
                            hearing.decided().equals(Optional.of(HearingOutcome.COMPENSABLE)),
                            hearing.on(),
                            hearing.effectiveOn(),
                            entry));
                case DenialRescinded rescission -> {
                    rescissions.add(entry.as(rescission));
                    takeAway(all, rescission);
                }
            }
        }
        return new Determinations(all, rescissions);
    }

    private static Determination said(
            boolean accepts, LocalDate on, @Nullable LocalDate effectiveOn, Entry<Determining> entry) {
        return new Determination(accepts, on, first(effectiveOn), LocalDate.MAX, entry);
    }

    private static LocalDate first(@Nullable LocalDate effectiveOn) {
        return effectiveOn == null ? LocalDate.MIN : effectiveOn;
    }

    private static void takeAway(List<Determination> all, DenialRescinded rescission) {
        standingDenials(all)
                .filter(denial -> !denial.on().isAfter(rescission.noticeOn()))
                .findFirst()
                .ifPresent(denial -> all.replaceAll(
                        one -> one == denial ? one.takenAwayFrom(first(rescission.effectiveOn())) : one));
    }

    /** The denials that a notice can rescind, the last recorded first. */
    Stream<Determination> standingDenials() {
        return standingDenials(all);
    }

    private static Stream<Determination> standingDenials(List<Determination> all) {
        List<Determination> standing = new ArrayList<>();
        LocalDate overruledFrom = LocalDate.MAX;
        for (Determination one : all.reversed()) {
            if (one.canBeRescinded()) {
                if (one.from().isBefore(overruledFrom)) {
                    standing.add(one);
                }
            } else if (one.standsAtAll() && one.from().isBefore(overruledFrom)) {
                overruledFrom = one.from();
            }
        }
        return standing.stream();
    }

    /** The last that speaks about {@code day}, if one does. */
    public Optional<Determination> about(LocalDate day) {
        return last(one -> one.speaksAbout(day));
    }

    /** The last that holds without an end, if one does; it says where the claim stands. */
    public Optional<Determination> last() {
        return last(one -> !one.rescinded());
    }

    private Optional<Determination> last(Predicate<Determination> wanted) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (wanted.test(all.get(i))) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether every day from {@code first} to {@code last} is accepted. */
    boolean accepted(LocalDate first, LocalDate last) {
        Stream<LocalDate> changes = all.stream()
                .flatMap(one -> Stream.of(one.from(), one.until()))
                .filter(day -> day.isAfter(first) && !day.isAfter(last));
        return Stream.concat(Stream.of(first), changes)
                .allMatch(day -> about(day).filter(Determination::accepts).isPresent());
    }
}
