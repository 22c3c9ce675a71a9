package org.caseledger.app.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.caseledger.adoption.LawInForce;
import org.caseledger.app.store.Ledger;
import org.caseledger.audit.Filler;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Claims;
import org.caseledger.compliance.PenaltyCases;
import org.caseledger.compliance.PenaltyFacts;
import org.caseledger.journal.Entry;
import org.caseledger.payroll.PayrollEvent;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.Payrolls;
import org.caseledger.payroll.RunContent;
import org.caseledger.projection.claims.ClaimRegister;

/** What an audit reads of {@code ledger}. */
public record AuditBooks(Ledger ledger) implements Filler.Books {

    @Override
    public Collection<String> claims(String employer) {
        return ledger.lists(tables -> ClaimRegister.ofEmployer(tables, employer));
    }

    @Override
    public List<Entry<ClaimEvent>> entries(String claim) {
        return ledger.entries(Claims.FAMILY, claim);
    }

    @Override
    public Beside beside(ClaimFacts claim) {
        return ledger.beside(claim);
    }

    @Override
    public List<Entry<PayrollEvent>> payroll(String employer) {
        return ledger.entries(Payrolls.FAMILY, employer);
    }

    @Override
    public RunContent content(PayrollFacts.Run run) {
        return ledger.runContent(run);
    }

    @Override
    public List<PenaltyFacts> penalties(String claim) {
        return ledger.subjects(PenaltyCases.FAMILY).stream()
                .map(number -> ledger.facts(PenaltyCases.FAMILY, number))
                .filter(facts ->
                        facts.claims().stream().map(ledger::claimNumber).anyMatch(claim::equals))
                .toList();
    }

    @Override
    public LawInForce law(Instant at) {
        return ledger.law(at);
    }

    @Override
    public ZoneId zone() {
        return ledger.time().zone();
    }
}
