package org.caseledger.projection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.caseledger.benefit.Standing;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.receivable.Receivables;
import org.jspecify.annotations.Nullable;

/**
 * A claim, as the projections of one pass see it. What one of them asks for is found then, once, and the others have it,
 * too. It belongs to one thread.
 */
public final class ClaimSubject {

    private final String claim;
    private final ClaimSource source;
    private @Nullable ClaimFacts facts;
    private @Nullable ClaimInContext file;
    private @Nullable Standing standing;

    /** The claim {@code claim} as {@code source} has it. */
    public ClaimSubject(String claim, ClaimSource source) {
        this.claim = claim;
        this.source = source;
    }

    /** Its number. */
    public String claim() {
        return claim;
    }

    /** Its facts. */
    public ClaimFacts facts() {
        if (facts == null) {
            facts = source.facts(claim);
        }
        return facts;
    }

    /** Its first report. */
    public InjuryReported injury() {
        return facts().reported().event();
    }

    /** Its facts and receivables, beside the employee's other claims. */
    public ClaimInContext file() {
        if (file == null) {
            file = source.file(claim);
        }
        return file;
    }

    /** What it is computed under; empty where its employer's policy isn't known. */
    public Optional<Terms> terms() {
        return source.terms(injury().employer());
    }

    /** Where it stands by what is recorded; the day up to which the world is considered plays no part in it. */
    public Standing standing() {
        if (standing == null) {
            standing = Standing.of(facts(), source.law(), LocalDate.MIN);
        }
        return standing;
    }

    /** Its deadlines, where days begin and end in {@code zone}; no day plays a part in them. */
    public ClaimDeadlines deadlines(ZoneId zone) {
        return ClaimDeadlines.of(facts(), source.law(), terms().map(Terms::policy), zone);
    }

    /** The entries of {@code receivable}, with their places in the ledger. */
    public List<Recorded> receivable(String receivable) {
        return source.recorded(Receivables.FAMILY.stream(receivable));
    }
}
