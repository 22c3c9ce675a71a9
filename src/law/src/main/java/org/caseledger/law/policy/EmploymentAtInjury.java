package org.caseledger.law.policy;

import java.time.LocalDate;
import java.util.Set;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Figure;
import org.caseledger.law.working.Working;

/**
 * What a policy wants to know of somebody's employment on the date of injury.
 *
 * @param injuredOn the date of injury
 * @param status how he was employed
 * @param group his group
 * @param sworn whether he is a sworn officer
 * @param hiredOn the day on which service began
 * @param meets which of the requirements that a policy may have he is known to meet
 * @param annualBaseSalary base pay a year, in dollars
 * @param explanation where these facts were recorded
 */
public record EmploymentAtInjury(
        LocalDate injuredOn,
        EmploymentStatus status,
        EmployeeGroup group,
        boolean sworn,
        LocalDate hiredOn,
        Set<Requirement> meets,
        Figure annualBaseSalary,
        Explained explanation)
        implements Explained {

    public EmploymentAtInjury {
        meets = Set.copyOf(meets);
    }

    /** {@inheritDoc} */
    @Override
    public Working working() {
        return explanation.working();
    }
}
