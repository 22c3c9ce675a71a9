package org.caseledger.projection.claims;

import java.time.LocalDate;

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
 * @param status where it stands
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
        String status,
        String lastEntryAt) {}
