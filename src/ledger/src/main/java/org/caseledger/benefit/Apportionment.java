package org.caseledger.benefit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimEvent.OverlapApportioned;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Overlay;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.calendar.PayCalendar;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Heading;
import org.caseledger.law.working.Term;
import org.caseledger.law.working.Working;
import org.joda.money.Money;

/**
 * What somebody said is due of a claim's statutory pay beside an earlier claim: an amount for some days, shared by the pay
 * periods by calendar days, with the remainder in the last. A later entry overlays earlier ones on its days.
 *
 * <p>300.00 for 8 January to 4 February, two pay periods of fourteen days, are 150.00 in each. Another entry of 100.00 for
 * 22 January to 4 February leaves the first 150.00 and makes the second 100.00.
 */
final class Apportionment {

    private final PayCalendar calendar;
    private final Overlay<OverlapApportioned> byDay;

    Apportionment(ClaimFacts facts, PayCalendar calendar) {
        this.calendar = calendar;
        this.byDay = facts.disability().apportionedByDay();
    }

    /** Those of {@code shared} about which nobody said anything, as runs of days. */
    List<DateSpan> open(Days shared) {
        return shared.isEmpty() ? List.of() : shared.minus(byDay.days()).runs();
    }

    /** What is due in {@code period} beside the earlier claim. */
    Figure of(DateSpan period) {
        Map<Entry<OverlapApportioned>, Integer> spoken = new LinkedHashMap<>();
        byDay.touching(Days.of(period))
                .forEach(stretch -> spoken.merge(
                        stretch.entry(),
                        stretch.days().overlap(period).orElseThrow().days(),
                        Integer::sum));
        List<Figure> parts = new ArrayList<>();
        spoken.forEach((entry, days) -> parts.add(share(entry, days, period)));
        return parts.size() == 1 ? parts.getFirst() : Term.sum(parts).exactly("due beside the earlier claim", null);
    }

    private Figure share(Entry<OverlapApportioned> entry, int days, DateSpan period) {
        OverlapApportioned said = entry.event();
        DateSpan whole = new DateSpan(said.from(), said.to());
        Money share = Objects.requireNonNull(
                DaysShared.among(periods(whole), whole, said.amount()).get(period));
        Supplier<String> name = () -> "due beside the earlier claim, " + whole;
        Explained fact =
                Explanation.of(() -> Working.fact(name.get(), said.amount().getAmount(), entry.id()));
        Figure all = whole.equals(whole.overlap(period).orElseThrow())
                ? new Figure(said.amount().getAmount(), fact)
                : Figure.explained(
                        share.getAmount(),
                        () -> Working.decision(
                                name.get() + ", share of " + period,
                                share.getAmount(),
                                "by calendar days, to the cent; the last pay period takes what is left",
                                null,
                                List.of(fact.working())));
        int inPeriod = whole.overlap(period).orElseThrow().days();
        return days == inPeriod
                ? all
                : all.term()
                        .times(Figure.input("days that the entry still speaks about", days)
                                .term())
                        .over(Figure.input("days of the entry in this pay period", inPeriod)
                                .term())
                        .cents(() -> new Heading(name.get() + ", days that it still speaks about", null));
    }

    private List<DateSpan> periods(DateSpan whole) {
        return Stream.iterate(
                        calendar.periodOf(whole.from()),
                        period -> !period.from().isAfter(whole.to()),
                        calendar::next)
                .collect(Collectors.toList());
    }
}
