package org.caseledger.law.minnesota;

import static org.caseledger.law.minnesota.AskedInjury.BORN_ON;
import static org.caseledger.law.minnesota.AskedInjury.INJURED_ON;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Calculator;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Input;
import org.caseledger.law.calculator.Output.Kind;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;

/**
 * Who is permanently and totally disabled, Minn. Stat. 176.101 subd. 5: somebody with one of the losses that the law
 * lists; and somebody whom the injury keeps from any work for good, if it is rated at 17 percent of the whole body, at 15
 * from age 50, or at 13 from age 55 without a grade 12 education or its equivalent.
 */
final class PermanentTotalEligibility {

    private static final String CITATION = "Minn. Stat. 176.101 subd. 5";
    private static final String RATING_TABLE = "minnesota/permanent-total-rating";
    private static final String AGE_TABLE = "minnesota/permanent-total-age";
    private static final String OLDER = "older";
    private static final String WITHOUT_GRADE_12 = "older without grade 12";

    private static final Input<BigDecimal> RATING = Input.percent("rating", "rating of the whole body");
    private static final Input<Integer> AGE = Input.count("age-at-injury", "age at the injury");
    private static final Input<Boolean> GRADE_12 = Input.yesNo("grade-12", "grade 12 education or its equivalent");
    private static final Input<Boolean> LISTED_LOSS = Input.yesNo(
            "listed-loss",
            "loss of both eyes, both arms at the shoulder or both legs near the hip, complete permanent paralysis, or"
                    + " total loss of mental faculties");
    private static final Input<Boolean> UNABLE =
            Input.yesNo("unable-to-work", "totally and permanently unable to work because of the injury");

    static final Calculator RULE = Calculator.rule("mn.ptd-eligibility", "Eligibility for permanent total disability")
            .cites(CITATION)
            .page("minnesota/permanent-total")
            .takes(INJURED_ON, RATING, GRADE_12, LISTED_LOSS, UNABLE)
            .orTakes(AGE)
            .orTakes(BORN_ON)
            .gives("eligible", Kind.YES_NO, "whether the conditions of the law are met")
            .gives("reason", Kind.TEXT, "which of them decides")
            .gives("threshold", Kind.NUMBER, "the rating that is needed at this age and education, in percent")
            .by((law, given) -> new PermanentTotalEligibility(law, given).decide());

    private final LawBook law;
    private final Given given;
    private final Figure age;

    private PermanentTotalEligibility(LawBook law, Given given) {
        this.law = law;
        this.given = given;
        this.age = given.has(AGE) ? given.count(AGE) : ageAtInjury(given);
    }

    private static Figure ageAtInjury(Given given) {
        LocalDate born = given.get(BORN_ON);
        LocalDate injured = given.get(INJURED_ON);
        if (!born.isBefore(injured)) {
            throw new BadInput(BORN_ON.name(), "must be before the date of injury, " + injured);
        }
        BigDecimal years = BigDecimal.valueOf(ChronoUnit.YEARS.between(born, injured));
        return Figure.decided(
                AGE.label(), years, "whole years", null, List.of(given.fact(BORN_ON), given.fact(INJURED_ON)));
    }

    private Results decide() {
        Figure threshold = threshold();
        boolean rated = given.get(RATING).compareTo(threshold.amount()) >= 0;
        boolean eligible = given.yes(LISTED_LOSS) || given.yes(UNABLE) && rated;
        String reason = reason(rated, threshold.amount());
        Explained working = Explanation.decision(
                "eligible",
                eligible,
                "a listed loss; or no work for good, and a rating that reaches what is needed",
                CITATION,
                Stream.concat(Stream.of(LISTED_LOSS, UNABLE, RATING).map(given::fact), Stream.of(threshold))
                        .toList());
        return new Results()
                .yesNo("eligible", eligible, working)
                .text("reason", reason, working)
                .figure("threshold", threshold);
    }

    private String reason(boolean rated, BigDecimal threshold) {
        if (given.yes(LISTED_LOSS)) {
            return "a listed loss: eligible even when at work";
        }
        if (!given.yes(UNABLE)) {
            return "neither a listed loss nor totally and permanently unable to work";
        }
        String rating = "rating " + given.get(RATING).toPlainString();
        return rated
                ? "unable to work, and " + rating + " reaches the " + threshold + " percent needed"
                : rating + " is below the " + threshold + " percent needed";
    }

    /** The rating that is needed at this age and with this education. */
    private Figure threshold() {
        String key = given.yes(GRADE_12) || !atLeast(WITHOUT_GRADE_12)
                ? atLeast(OLDER) ? OLDER : "any age"
                : WITHOUT_GRADE_12;
        Row row = law.on(RATING_TABLE, key, given.get(INJURED_ON));
        return Figure.decided(
                "rating needed",
                row.decimal(),
                "by age at the injury and education",
                CITATION,
                List.of(
                        age,
                        given.fact(GRADE_12),
                        minimumAge(OLDER).explanation("age from which less is needed"),
                        minimumAge(WITHOUT_GRADE_12).explanation("age from which less is needed without grade 12"),
                        row.explanation(() -> "rating needed, " + key)));
    }

    private boolean atLeast(String key) {
        return age.amount().compareTo(minimumAge(key).decimal()) >= 0;
    }

    private Row minimumAge(String key) {
        return law.on(AGE_TABLE, key, given.get(INJURED_ON));
    }
}
