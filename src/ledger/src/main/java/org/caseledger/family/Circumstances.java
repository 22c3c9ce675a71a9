package org.caseledger.family;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.law.table.LawBook;

/**
 * What a decision may need beside the facts and the command.
 *
 * @param at the instant as of which the command is recorded
 * @param by who gives it
 * @param installed the policies shipped and those of the operator's files
 * @param standing the policies that stand, with those adopted, by the current transaction too
 * @param law the law that stands, with what was adopted, by the current transaction too
 * @param zone where days begin and end
 */
public record Circumstances(
        Instant at, String by, EmployerPolicies installed, EmployerPolicies standing, LawBook law, ZoneId zone) {

    /** The day on which the command is recorded. */
    public LocalDate today() {
        return LocalDate.ofInstant(at, zone);
    }
}
