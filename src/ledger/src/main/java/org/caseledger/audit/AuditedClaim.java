package org.caseledger.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.caseledger.adoption.LawInForce;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.policy.Terms;
import org.caseledger.statement.Statement;

/**
 * The claim of a file, as it was known at the audit's instant.
 *
 * @param facts the claim
 * @param beside the employee's other claims
 * @param law the law and the policies, as they were known at that instant
 * @param laws the same at other instants
 * @param deadlines the claim's deadlines
 * @param asOf the day of that instant
 * @param zone where days begin and end
 */
record AuditedClaim(
        ClaimFacts facts,
        Beside beside,
        LawInForce law,
        Function<Instant, LawInForce> laws,
        ClaimDeadlines deadlines,
        LocalDate asOf,
        ZoneId zone) {

    /** The terms under which it is paid; empty where payroll can't follow its employer's policy. */
    Optional<Terms> terms() {
        return law.terms(facts.reported().event().employer());
    }

    /** Its statement; empty where there are no terms. */
    Optional<Statement> statement() {
        return terms().map(terms -> Statement.of(facts, beside, terms, asOf));
    }

    /** The law and the policies as they were known at {@code instant}. */
    LawInForce lawAt(Instant instant) {
        return laws.apply(instant);
    }
}
