package org.caseledger.law.arizona;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.rules.PayableDays;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Working;

/**
 * The waiting period of A.R.S. 23-1062(D), as read in Bell v. Industrial Commission, 236 Ariz. 478 (2015): seven
 * consecutive calendar days of disability, total or partial.
 *
 * <p>The first run of more than seven consecutive days serves it. That run is payable from its eighth day, and from
 * its first once it reaches fourteen: off work 7 to 16 June (ten days) pays 14 to 16 June; off work 7 to 20 June
 * (fourteen days) pays all of them. A shorter run before it stays unpaid; every later run is payable at once.
 *
 * <p>Days after temporary benefits ended are left out, which is a reading. Off work 7 to 20 June and stationary on the 16th
 * pays 14 to 16 June: the disability that counts is one of ten days.
 */
final class WaitingPeriod {

    private final Row waitingDays;
    private final Row retroactiveDays;

    /** The waiting period for an injury on {@code injuredOn}. */
    WaitingPeriod(LawBook law, LocalDate injuredOn) {
        this.waitingDays = law.on("arizona/waiting-period-days", injuredOn);
        this.retroactiveDays = law.on("arizona/waiting-period-retroactive-days", injuredOn);
    }

    /** Which of the {@code disabilityDays} are payable. */
    PayableDays apply(Days disabilityDays) {
        return apply(disabilityDays, Days.NONE);
    }

    /** Which of the {@code disabilityDays} are payable, if temporary benefits had {@code ended} on some of them. */
    PayableDays apply(Days disabilityDays, Days ended) {
        Days counting = disabilityDays.minus(ended);
        List<DateSpan> runs = counting.runs();
        Optional<DateSpan> serving =
                runs.stream().filter(run -> run.days() > waitingDays.whole()).findFirst();
        List<DateSpan> payable = new ArrayList<>();
        for (DateSpan run : runs) {
            payableFrom(run, serving).ifPresent(first -> payable.add(new DateSpan(first, run.to())));
        }
        Days days = Days.of(payable);
        int left = disabilityDays.count() - counting.count();
        return new PayableDays(
                days,
                serving.map(this::decidedBy).orElse(null),
                Explanation.of(() -> applied(runs, serving, left, days.count())));
    }

    /** The first payable day of {@code run}, if the run that is {@code serving} the waiting period leaves it one. */
    private Optional<LocalDate> payableFrom(DateSpan run, Optional<DateSpan> serving) {
        if (serving.isEmpty() || run.compareTo(serving.get()) < 0) {
            return Optional.empty();
        }
        boolean later = !run.equals(serving.get());
        return Optional.of(
                later || run.days() >= retroactiveDays.whole()
                        ? run.from()
                        : run.from().plusDays(waitingDays.whole()));
    }

    /** The days of the run that is {@code serving} the waiting period that decide how much of it is payable. */
    private DateSpan decidedBy(DateSpan serving) {
        int retroactive = retroactiveDays.whole();
        return serving.days() < retroactive
                ? serving
                : new DateSpan(serving.from(), serving.from().plusDays(retroactive - 1L));
    }

    private Working applied(List<DateSpan> runs, Optional<DateSpan> serving, int left, int paid) {
        List<Working> inputs = new ArrayList<>(List.of(
                waitingDays.working("waiting period"), retroactiveDays.working("payable from the first day at")));
        for (DateSpan run : runs) {
            inputs.add(Working.input("disability " + run + ", " + run.days() + " days", outcome(run, serving)));
        }
        if (left > 0) {
            inputs.add(Working.decision(
                    "days that don't count",
                    left,
                    "a reading: disability that is no longer temporary, or of a closed claim, serves no waiting period",
                    waitingDays.citation(),
                    List.of()));
        }
        return Working.decision(
                "payable days of disability",
                paid,
                "the first run longer than the waiting period serves it; later runs are payable at once",
                waitingDays.citation(),
                inputs);
    }

    private String outcome(DateSpan run, Optional<DateSpan> serving) {
        Optional<LocalDate> first = payableFrom(run, serving);
        if (first.isEmpty()) {
            return "unpaid: within the waiting period";
        }
        if (!serving.equals(Optional.of(run))) {
            return "payable at once: the waiting period was served before";
        }
        return first.get().equals(run.from()) ? "payable from its first day" : "payable from " + first.get();
    }

    /**
     * Whether the run that decided is exactly as long as reaches back to its first day. The section pays it from the
     * first; other readings ask for a longer run: such a claim is for a person to review.
     */
    boolean disputed(PayableDays payable) {
        DateSpan run = payable.decidedBy();
        return run != null
                && run.days() == retroactiveDays.whole()
                && !payable.days().contains(run.to().plusDays(1));
    }

    /** Why {@link #disputed} says what it says. */
    Explained review(PayableDays payable) {
        return Explanation.decision(
                "review",
                disputed(payable),
                "review a run of exactly the days that are payable from the first: the sources differ over it",
                retroactiveDays.citation(),
                List.of(retroactiveDays.explanation("payable from the first day at"), decidedBy(payable)));
    }

    /** The days that decided, as an input of a decision over them. */
    static Explained decidedBy(PayableDays payable) {
        DateSpan run = payable.decidedBy();
        return Explanation.input("days that served the waiting period", run == null ? "none" : run);
    }

    /** The last day of waiting, where {@code payable} says that the waiting period was served. */
    Optional<Day> servedOn(PayableDays payable) {
        return Optional.ofNullable(payable.decidedBy()).map(run -> {
            LocalDate last = run.from().plusDays(waitingDays.whole() - 1L);
            return Day.decided(
                    "waiting period served on",
                    last,
                    "the last day of waiting in the first run that is longer than the waiting period",
                    waitingDays.citation(),
                    List.of(decidedBy(payable), waitingDays.explanation("waiting period")));
        });
    }

    /** The days of {@code spans} after {@code injuredOn}: the day of the injury itself is not counted. */
    static Days after(LocalDate injuredOn, List<DateSpan> spans) {
        return Days.of(spans).from(injuredOn.plusDays(1));
    }
}
