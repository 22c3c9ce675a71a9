package org.caseledger.projection.claims;

import java.time.LocalDate;
import org.caseledger.claim.ClaimStatus;
import org.jspecify.annotations.Nullable;

/**
 * A claim in the register.
 *
 * @param claim its number
 * @param employer the employer
 * @param jurisdiction the state
 * @param employee the employee's number
 * @param employeeName the employee's name
 * @param injuredOn date of injury
 * @param kind what the injury led to, as first reported
 * @param description what happened
 * @param status where it stands by what was said about it
 * @param silentUntil the last day with that status, where the payer was silent and pays as if it had accepted afterwards
 * @param assignedTo whose it is; null while it is nobody's
 * @param lastEntryAt when something was last recorded, as an ISO instant
 */
public record ClaimRow(
        String claim,
        String employer,
        String jurisdiction,
        String employee,
        String employeeName,
        LocalDate injuredOn,
        String kind,
        String description,
        ClaimStatus status,
        @Nullable LocalDate silentUntil,
        @Nullable String assignedTo,
        String lastEntryAt) {

    /** Where it stands on {@code day}. */
    public ClaimStatus statusOn(LocalDate day) {
        return silentUntil != null && day.isAfter(silentUntil) ? ClaimStatus.PAY_AS_IF_ACCEPTED : status;
    }
}
