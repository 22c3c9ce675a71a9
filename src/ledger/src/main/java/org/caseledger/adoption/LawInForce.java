package org.caseledger.adoption;

import java.util.Optional;
import org.caseledger.adoption.LawEvent.*;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.table.LawBook;

/**
 * The law and the policies under which a ledger computes, as they were known at one instant.
 *
 * @param law the shipped tables with the rows adopted by then
 * @param policies the policies shipped, those of the operator's files, and those adopted by then
 * @param adopted what was adopted
 */
public record LawInForce(LawBook law, EmployerPolicies policies, LawFacts adopted) {

    /** The terms for {@code employer}'s claims; empty where its policy isn't known, or payroll can't follow it. */
    public Optional<Terms> terms(String employer) {
        return policies.find(employer)
                .map(policy -> new Terms(
                        law,
                        policy,
                        policies.origin(employer),
                        adopted.entries().stream()
                                .filter(entry -> concerns(employer, entry.event()))
                                .map(LawFacts::origin)
                                .toList()));
    }

    /** Why there are no {@linkplain #terms terms} for {@code employer}, and what to do; in one line for a person. */
    public String whyNoTerms(String employer) {
        return policies.unpayable()
                .getOrDefault(
                        employer,
                        "there is no policy for employer \"" + employer + "\"; known: "
                                + String.join(", ", policies.employers()));
    }

    private static boolean concerns(String employer, LawEvent event) {
        return switch (event) {
            case RowAdopted row -> true;
            case PolicyAdopted policy -> !policy.wasInUse() && policy.employer().equals(employer);
        };
    }
}
