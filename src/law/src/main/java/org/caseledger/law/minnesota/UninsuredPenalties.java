package org.caseledger.law.minnesota;

import java.util.List;
import org.caseledger.law.calculator.Given;
import org.caseledger.law.calculator.Results;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Heading;

/**
 * Penalties of an employer without insurance: Minn. Stat. 176.181 subd. 3, 176.182 and 176.183; Minn. R. 5220.2865.
 *
 * <p>Two employees during three weeks: at least 200.00 x 2 x 3 = 1,200.00 and at most 6,000.00; the Department sets the
 * amount between the two from the premium that was avoided. An injury in that time costs 65 percent of the benefits on
 * top of them.
 */
final class UninsuredPenalties {

    private static final String TABLE = "uninsured-penalty";

    static final List<PenaltyGround> GROUNDS = List.of(
            PenaltyGround.of(
                    "uninsured", List.of(PenaltyInputs.EMPLOYEES, PenaltyInputs.WEEKS), UninsuredPenalties::uninsured),
            PenaltyGround.of(
                    "uninsured-injury", List.of(PenaltyInputs.BENEFITS_PAID), UninsuredPenalties::uninsuredInjury),
            PenaltyGround.of("license-information", List.of(), UninsuredPenalties::licenseInformation));

    private UninsuredPenalties() {}

    private static Results uninsured(PenaltySchedule schedule, Given given) {
        Figure employees = PenaltyInputs.positive(given, PenaltyInputs.EMPLOYEES, "employees need no insurance");
        Figure weeks = PenaltyInputs.positive(given, PenaltyInputs.WEEKS, "weeks without insurance are no violation");
        Row minimum = schedule.row(TABLE, "minimum");
        Results results = new Results()
                .figure("amount-minimum", limit(minimum, "minimum", employees, weeks))
                .figure("amount-maximum", limit(schedule.row(TABLE, "maximum"), "maximum", employees, weeks))
                .missing("amount: the Department sets it from the premium that was avoided, within the two limits");
        return PenaltySchedule.describe(results, minimum, minimum.citation());
    }

    private static Figure limit(Row row, String name, Figure employees, Figure weeks) {
        return row.term(() -> name + " for an employee and a week")
                .times(employees.term())
                .times(weeks.term())
                .exactly(() -> new Heading(name + " penalty", row.citation()));
    }

    private static Results uninsuredInjury(PenaltySchedule schedule, Given given) {
        Row row = schedule.row("uninsured-injury-percent");
        Figure amount = UninsuredClaim.penalty(given.figure(PenaltyInputs.BENEFITS_PAID), row);
        return PenaltySchedule.results(row, amount).figure("percent", UninsuredClaim.percent(row));
    }

    private static Results licenseInformation(PenaltySchedule schedule, Given given) {
        Row row = schedule.row("license-information-penalty");
        return PenaltySchedule.results(row, row.figure("penalty"));
    }
}
