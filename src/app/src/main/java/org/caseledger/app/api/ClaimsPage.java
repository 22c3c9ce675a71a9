package org.caseledger.app.api;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.Employee;
import org.caseledger.projection.claims.ClaimRow;
import org.jspecify.annotations.Nullable;

/**
 * A page of claims.
 *
 * @param claims the claims
 * @param next what to ask on with, as {@code after}; absent on the last page
 */
record ClaimsPage(List<Listed> claims, @Nullable String next) {

    /**
     * A claim.
     *
     * @param claim its number
     * @param employer the employer
     * @param jurisdiction the state
     * @param employee the employee
     * @param injuredOn date of injury
     * @param kind what the injury led to, as first reported
     * @param description what happened
     * @param status where it stands on the day that was asked for
     * @param lastEntryAt when something was last recorded
     */
    record Listed(
            String claim,
            String employer,
            String jurisdiction,
            Employee employee,
            LocalDate injuredOn,
            String kind,
            String description,
            ClaimStatus status,
            String lastEntryAt) {

        static Listed of(ClaimRow row, LocalDate day) {
            return new Listed(
                    row.claim(),
                    row.employer(),
                    row.jurisdiction(),
                    new Employee(row.employee(), row.employeeName()),
                    row.injuredOn(),
                    row.kind(),
                    row.description(),
                    row.statusOn(day),
                    row.lastEntryAt());
        }
    }
}
