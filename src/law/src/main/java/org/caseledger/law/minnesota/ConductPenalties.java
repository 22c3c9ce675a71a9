package org.caseledger.law.minnesota;

import java.util.List;
import org.caseledger.law.calculator.BadInput;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Term;

/**
 * Penalties that grow with what went before: Minn. Stat. 176.231 subd. 10, 176.194 and 176.138; Minn. R. 5220.2720,
 * 5220.2810, 5220.2820 and 5220.2840.
 *
 * <p>A first report that is late brings an advisory letter the first time in twelve months, 125.00 the second, 500.00 from
 * the fifth on. The sixth letter of the Department within twelve months that an insurer leaves unanswered costs
 * 3,000.00, the eleventh 6,000.00. Benefits that were stopped wrongly for the first time in a year bring a warning; the
 * fine afterwards depends on how late payment comes, in periods that nobody has found, and is refused.
 */
final class ConductPenalties {

    private static final String PUBLISHED_CLAUSE = "6";
    private static final String DISCONTINUANCE = "improper-discontinuance-penalty";

    static final List<PenaltyGround> GROUNDS = List.of(
            PenaltyGround.of(
                    "late-first-report", List.of(PenaltyInputs.PRIOR_VIOLATIONS), ConductPenalties::lateFirstReport),
            new PenaltyGround(
                    "improper-discontinuance",
                    List.of(PenaltyInputs.PRIOR_VIOLATIONS),
                    List.of(PenaltyInputs.DAYS_LATE),
                    "prior-violations of the same item in the year before; days-late after the days that a warning"
                            + " gives to pay and file",
                    ConductPenalties::improperDiscontinuance),
            new PenaltyGround(
                    "prohibited-practice",
                    List.of(),
                    List.of(PenaltyInputs.CLAUSE, PenaltyInputs.VIOLATIONS, PenaltyInputs.PRIOR_VIOLATIONS),
                    "violations or prior-violations is needed, one of the two; clause 6 is meant without clause",
                    ConductPenalties::prohibitedPractice),
            new PenaltyGround(
                    "medical-data",
                    List.of(),
                    List.of(PenaltyInputs.PRIOR_VIOLATIONS, PenaltyInputs.DEPARTMENT_ASKED),
                    "the first time is meant without prior-violations",
                    ConductPenalties::medicalData),
            PenaltyGround.of(
                    "fund-report", List.of(), (schedule, given) -> single(schedule.row("fund-report-penalty"))));

    private ConductPenalties() {}

    private static Results lateFirstReport(PenaltySchedule schedule, Given given) {
        return schedule.capped(
                "late-first-report",
                "penalty for the violations before",
                "prior",
                given.count(PenaltyInputs.PRIOR_VIOLATIONS));
    }

    private static Results improperDiscontinuance(PenaltySchedule schedule, Given given) {
        Figure prior = given.count(PenaltyInputs.PRIOR_VIOLATIONS);
        if (prior.amount().signum() > 0 || given.find(PenaltyInputs.DAYS_LATE).orElse(0) > 0) {
            Row fine = schedule.row(DISCONTINUANCE, "afterwards");
            throw new NotKnown(
                    fine.place() + ": one amount can't say a fine that depends on how late payment comes; its"
                            + " periods were not found");
        }
        Row row = schedule.row(DISCONTINUANCE, "first in a year");
        return PenaltySchedule.results(row, row.figure("penalty"), prior)
                .count(
                        "cure-days",
                        schedule.row("penalty-cure-days", "improper-discontinuance")
                                .figure("days to pay and to file"));
    }

    /** The schedule that is in print is that of clause 6; it is meant where no clause is given. */
    private static Results prohibitedPractice(PenaltySchedule schedule, Given given) {
        Figure count = countOfThis(given);
        String clause = given.find(PenaltyInputs.CLAUSE).orElse(PUBLISHED_CLAUSE);
        boolean published = clause.equals(PUBLISHED_CLAUSE);
        Row row = schedule.step(practiceTable(clause), count);
        Figure amount = PenaltySchedule.chosen(row, "penalty", "violations", count);
        String statute = published ? row.citation() : "Minn. Stat. 176.194 subd. 3(" + clause + ")";
        return PenaltySchedule.describe(
                new Results().figure("amount", amount), row, statute, count, clauseMeant(given, row));
    }

    private static String practiceTable(String clause) {
        return switch (clause) {
            case PUBLISHED_CLAUSE -> "prohibited-practice-penalty";
            case "7", "8", "9", "10", "11" -> "prohibited-practice-penalty-clauses-7-to-11";
            default -> "prohibited-practice-penalty-other-clauses";
        };
    }

    private static Explained clauseMeant(Given given, Row row) {
        return given.has(PenaltyInputs.CLAUSE)
                ? given.fact(PenaltyInputs.CLAUSE)
                : Explanation.decision(
                        "clause",
                        PUBLISHED_CLAUSE,
                        "none was given; the schedule in print is that of a Department's letter unanswered for 30 days",
                        row.citation(),
                        List.of());
    }

    private static Figure countOfThis(Given given) {
        boolean counted = given.has(PenaltyInputs.VIOLATIONS);
        if (counted && given.has(PenaltyInputs.PRIOR_VIOLATIONS)) {
            throw new BadInput(
                    PenaltyInputs.PRIOR_VIOLATIONS.name(), "can't be given beside violations; give one of the two");
        }
        if (counted) {
            return PenaltyInputs.positive(
                    given, PenaltyInputs.VIOLATIONS, "leaves out this violation; count it, and give 1 or more");
        }
        if (!given.has(PenaltyInputs.PRIOR_VIOLATIONS)) {
            throw new BadInput(
                    PenaltyInputs.VIOLATIONS.name(),
                    "is missing; give the violations of the clause in 12 months with this one, or without it as"
                            + " prior-violations");
        }
        return given.count(PenaltyInputs.PRIOR_VIOLATIONS)
                .term()
                .plus(Term.plain(1))
                .exactly("violations with this one", "Minn. Stat. 176.194");
    }

    private static Results medicalData(PenaltySchedule schedule, Given given) {
        boolean first =
                given.find(PenaltyInputs.PRIOR_VIOLATIONS).orElse(0) == 0 && !given.yes(PenaltyInputs.DEPARTMENT_ASKED);
        return single(schedule.row("medical-data-penalty", first ? "first" : "later"));
    }

    private static Results single(Row row) {
        return PenaltySchedule.results(row, row.figure("penalty"));
    }
}
