package org.caseledger.claim;

import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.NAME;

import org.caseledger.decision.Within;

/**
 * The injured employee.
 *
 * @param id the employer's number for the person
 * @param name the name as the employer writes it
 */
public record Employee(
        @Within(IDENTIFIER) String id, @Within(NAME) String name) {}
