package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Working;

/**
 * The days of a claim for which other claims of the same employee are payable, too. One loss of wages is paid once: on the
 * claim of the later injury the supplement of such days is not due while the earlier claim has one, and statutory pay
 * waits until somebody says how much of it is due beside the other.
 */
final class Overlaps {

    private final ClaimFacts facts;
    private final Terms terms;
    private final List<Overlap> all = new ArrayList<>();
    private Days paidEarlier = Days.NONE;
    private Days supplementedEarlier = Days.NONE;

    private Overlaps(ClaimFacts facts, Terms terms) {
        this.facts = facts;
        this.terms = terms;
    }

    /** The overlaps of {@code paid}, the paid days of {@code facts}, with those of the claims {@code beside} it. */
    static Overlaps of(ClaimFacts facts, Beside beside, Days paid, Terms terms, LocalDate asOf) {
        Overlaps overlaps = new Overlaps(facts, terms);
        for (ClaimFacts other : beside.claims()) {
            PaidTime.of(other, terms, asOf).ifPresent(time -> overlaps.add(other, time, paid));
        }
        return overlaps;
    }

    private void add(ClaimFacts other, PaidTime time, Days paid) {
        Days shared = paid.within(time.all());
        if (shared.isEmpty()) {
            return;
        }
        boolean earlier = Beside.earlier(other, facts);
        List<DateSpan> spans = shared.runs();
        all.add(new Overlap(other.claim(), earlier, spans, Explanation.of(() -> working(other, time, spans))));
        if (earlier) {
            paidEarlier = paidEarlier.plus(shared);
            supplementedEarlier = supplementedEarlier.plus(shared.within(supplemented(other, time)));
        }
    }

    private static Working working(ClaimFacts other, PaidTime time, List<DateSpan> spans) {
        List<Working> inputs = new ArrayList<>();
        inputs.add(Working.fact(
                "first report of claim " + other.claim() + ", injured on",
                other.reported().event().injuredOn(),
                other.reported().id()));
        inputs.add(time.standing().working());
        inputs.addAll(time.disability().facts(Days.of(spans)));
        return Working.decision(
                "payable on claim " + other.claim() + ", too",
                words(spans),
                "both claims are of one employee; that of the earlier injury goes first",
                null,
                inputs);
    }

    /** The days of {@code time} for which the claim {@code other} has a supplement. */
    private Days supplemented(ClaimFacts other, PaidTime time) {
        return switch (SupplementalPay.of(other, terms.policy(), List.of())) {
            case Answer.Missing<Optional<SupplementalPay>>(String what) -> Days.NONE;
            case Answer.Known<Optional<SupplementalPay>>(Optional<SupplementalPay> supplement) ->
                supplement
                        .filter(pay -> pay.eligibility().eligible())
                        .map(pay -> pay.employed(
                                pay.topsUpPartialDays()
                                        ? time.all()
                                        : time.days().total()))
                        .orElse(Days.NONE);
        };
    }

    /** Each of them. */
    List<Overlap> all() {
        return all;
    }

    /** Those of {@code days} for which an earlier claim is paid. */
    Days paidEarlier(Days days) {
        return days.within(paidEarlier);
    }

    /** Those of {@code days} for which no earlier claim has a supplement. */
    Days withoutSupplement(Days days) {
        return days.minus(supplementedEarlier);
    }

    /** The overlaps with earlier claims that touch {@code period}, in the order of the claims. */
    List<Overlap> earlier(DateSpan period) {
        return all.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(overlap -> overlap.earlier() && touches(overlap, period))
                        .toList();
    }

    /** The earlier claims that are paid for days of {@code period}, in words. */
    String earlierClaims(DateSpan period) {
        return claims(earlier(period));
    }

    /** The claims of {@code overlaps}, in words. */
    static String claims(List<Overlap> overlaps) {
        return overlaps.stream().map(Overlap::claim).collect(Collectors.joining(" and "));
    }

    private static boolean touches(Overlap overlap, DateSpan period) {
        return overlap.days().stream().anyMatch(span -> span.overlap(period).isPresent());
    }

    private static String words(List<DateSpan> spans) {
        return spans.stream().map(DateSpan::toString).collect(Collectors.joining(", "));
    }
}
