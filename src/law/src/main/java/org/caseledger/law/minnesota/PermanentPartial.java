package org.caseledger.law.minnesota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Heading;
import org.caseledger.law.working.Rounding;
import org.caseledger.law.working.Term;
import org.caseledger.law.working.Working;

/**
 * Permanent partial disability in Minnesota, Minn. Stat. 176.101 subd. 2a and 176.105.
 *
 * <p>A rating is a percentage of the whole body. The dollars of the bracket into which it falls on the date of injury,
 * times the rating, are the award: 12 percent for an injury in November 2023 falls into 10.5 to below 15.5, 129,485.00,
 * and brings 15,538.20. Ratings of 10 and 5 from one injury combine to 10 + 5 x (100 - 10) / 100 = 14.5 percent; they are
 * never added or averaged.
 */
final class PermanentPartial {

    private static final String CITATION = "Minn. Stat. 176.101 subd. 2a";
    private static final String COMBINING = "Minn. Stat. 176.105; Minn. R. 5223.0300";
    private static final String APPORTIONING = "Minn. R. 5223.0250";
    private static final String INSTALMENTS = "Minn. Stat. 176.101 subd. 2a; Minn. R. 5220.2550";

    /** The whole body, in percent. */
    private static final Term WHOLE = Term.plain(100);

    private final LawBook law;
    private final Day injuredOn;

    /** The rules for an injury on {@code injuredOn}; not known before October 2000, when the schedule was another. */
    PermanentPartial(LawBook law, Day injuredOn) {
        this.law = law;
        this.injuredOn = injuredOn;
    }

    /** All {@code ratings} of one injury as one, in percent and exact: the largest first, then each of what is left. */
    static Figure combined(List<BigDecimal> ratings) {
        if (ratings.size() == 1) {
            return Figure.input("rating", ratings.getFirst());
        }
        List<BigDecimal> ordered = new ArrayList<>(ratings);
        ordered.sort(Comparator.reverseOrder());
        Figure sum = Figure.input("rating 1", ordered.getFirst());
        for (int count = 2; count <= ordered.size(); count++) {
            int number = count;
            boolean last = count == ordered.size();
            Figure next = Figure.input(() -> "rating " + number, ordered.get(count - 1));
            Term left = WHOLE.minus(sum.term());
            sum = sum.term()
                    .plus(next.term().percent(left))
                    .exactly(() -> new Heading(last ? "combined rating" : "ratings 1 to " + number, COMBINING));
        }
        return sum;
    }

    /** What is rated beyond a disability rated {@code earlier}; the bracket remains that of the {@code full} rating. */
    static Figure net(Figure full, Figure earlier) {
        return full.term().minus(earlier.term()).exactly("net rating", APPORTIONING);
    }

    /** The dollars of the bracket into which {@code rating} falls on the date of injury. */
    Figure bracket(Figure rating) {
        LocalDate day = injuredOn.date();
        Row row = law.bracket("minnesota/permanent-partial-bracket", rating.amount(), day);
        BigDecimal dollars = row.decimal();
        return Figure.explained(dollars, () -> {
            Working rated = rating.working();
            return Working.decision(
                    "dollars of the bracket",
                    dollars,
                    "the bracket of the " + rated.name() + " on the date of injury: " + row.word("rating"),
                    row.citation(),
                    List.of(rated, injuredOn.working(), row.working("dollars in the schedule")));
        });
    }

    /** What a {@code rating} brings in a {@code bracket}, to the cent. */
    static Figure award(Figure bracket, Figure rating) {
        return bracket.term().percent(rating.term()).cents("award", CITATION);
    }

    /** How many full weekly instalments, each as much as temporary total compensation was, an award covers. */
    static Figure fullInstalments(Figure award, Figure weekly) {
        return award.term().over(weekly.term()).rounded("full instalments", INSTALMENTS, Rounding.WHOLE_DOWN);
    }

    /** What is left of an award for the week after the full instalments; zero where they exhaust it. */
    static Figure lastInstalment(Figure award, Figure weekly, Figure fullInstalments) {
        return award.term().minus(fullInstalments.term().times(weekly.term())).exactly("last instalment", INSTALMENTS);
    }

    /** The highest rate, in percent a year, at which a lump sum may be discounted. */
    Figure largestDiscount() {
        return law.on("minnesota/permanent-partial-discount-maximum", injuredOn.date())
                .figure("largest discount");
    }
}
