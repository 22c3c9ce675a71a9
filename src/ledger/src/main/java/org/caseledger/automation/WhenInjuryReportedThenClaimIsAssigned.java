package org.caseledger.automation;

import java.util.List;
import java.util.function.Predicate;
import org.caseledger.claim.AttentionCommand.AssignClaim;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.journal.Channel;
import org.caseledger.law.policy.AssignmentRule;

/**
 * When an injury is reported, then the claim is given to whom the employer's policy says: the first rule that fits and whose
 * person can be given it. Somebody can give it to another person at any time; no rule takes it back.
 */
public final class WhenInjuryReportedThenClaimIsAssigned {

    private WhenInjuryReportedThenClaimIsAssigned() {}

    /**
     * What follows from {@code report}.
     *
     * @param rules the rules of the employer's policy
     * @param canBeGiven whether a person can be given the claim
     */
    public static List<Consequence> then(
            ReportInjury report, List<AssignmentRule> rules, Predicate<String> canBeGiven) {
        return rules.stream()
                .filter(rule ->
                        rule.fits(report.kind().toString(), report.employee().name()))
                .filter(rule -> canBeGiven.test(rule.to()))
                .findFirst()
                .map(rule ->
                        List.of(new Consequence(new AssignClaim(report.claim(), rule.to()), "assigned", Channel.FEED)))
                .orElse(List.of());
    }
}
