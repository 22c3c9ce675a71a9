package org.caseledger.step;

import java.util.List;
import java.util.Optional;
import org.caseledger.adoption.LawInForce;
import org.caseledger.benefit.Beside;
import org.caseledger.benefit.Standing;
import org.caseledger.claim.ClaimDeadline;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.ClockFact;
import org.caseledger.law.policy.Terms;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a claim as it is known between two entries.
 *
 * @param status where it stands; null where it isn't reported
 * @param statement its statement; null where it isn't reported, or nothing can be said of its employer's policy
 * @param deadlines its deadlines
 * @param knowledge who knows what since when
 */
record Known(
        @Nullable ClaimStatus status,
        @Nullable Statement statement,
        List<ClaimDeadline> deadlines,
        List<ClockFact> knowledge) {

    /** Of a claim that isn't reported. */
    static final Known NOTHING = new Known(null, null, List.of(), List.of());

    /** Everything of {@code facts} beside the employee's other claims, under {@code law}. */
    static Known of(ClaimFacts facts, Beside beside, LawInForce law, Setting setting) {
        return facts.exists() ? NOTHING.read(facts, beside, law, setting, Reach.EVERYTHING) : NOTHING;
    }

    /** The same with {@code facts}, which differ by an entry of {@code reach}: what it doesn't reach stays as it was read. */
    Known with(ClaimFacts facts, Beside beside, LawInForce law, Setting setting, Reach reach) {
        return facts.exists() ? read(facts, beside, law, setting, reach) : NOTHING;
    }

    private Known read(ClaimFacts facts, Beside beside, LawInForce law, Setting setting, Reach reach) {
        String employer = facts.reported().event().employer();
        Statement now = reach.due() || reach.paid()
                ? law.terms(employer)
                        .map(terms -> statement(facts, beside, terms, setting, reach))
                        .orElse(null)
                : statement;
        ClaimStatus stands = now != null
                ? now.entitlement().standing().status()
                : Standing.of(facts, law.law(), setting.asOf()).status();
        return reach.clocks()
                ? new Known(
                        stands,
                        now,
                        ClaimDeadlines.of(facts, law.law(), law.policies().find(employer), setting.zone())
                                .all(),
                        ClaimDeadlines.knowledge(
                                facts, law.law(), law.policies().find(employer), setting.zone()))
                : new Known(stands, now, deadlines, knowledge);
    }

    private Statement statement(ClaimFacts facts, Beside beside, Terms terms, Setting setting, Reach reach) {
        return statement != null && !reach.due()
                ? Statement.of(facts, statement.entitlement(), terms)
                : Statement.of(facts, beside, terms, setting.asOf());
    }

    /** The lines of its statement. */
    List<StatementLine> lines() {
        return Optional.ofNullable(statement).map(Statement::lines).orElse(List.of());
    }
}
