package org.caseledger.family;

import java.time.Instant;
import org.caseledger.law.policy.EmployerPolicies;

/**
 * What a decision may need beside the facts and the command.
 *
 * @param at the instant as of which the command is recorded
 * @param by who gives it
 * @param installed the policies shipped and those of the operator's files
 * @param standing the policies that stand, with those adopted, by the current transaction too
 */
public record Circumstances(Instant at, String by, EmployerPolicies installed, EmployerPolicies standing) {}
