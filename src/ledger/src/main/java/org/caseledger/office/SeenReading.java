package org.caseledger.office;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.adoption.LawFacts;
import org.caseledger.audit.AuditFacts;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.compliance.PenaltyFacts;
import org.caseledger.employee.EmployeeFacts;
import org.caseledger.law.policy.AssignmentRule;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.user.Accounts;

/** What one transaction sees for somebody who is bound to employers: what is another's isn't there. */
record SeenReading(Reading all, Sight sight) implements Reading {

    @Override
    public ClaimFacts claim(String claim) {
        ClaimFacts facts = all.claim(claim);
        return sight.sees(facts) ? facts : ClaimFacts.of(claim, List.of());
    }

    @Override
    public ClaimInContext inContext(String claim) {
        return sight.sees(all.claim(claim))
                ? all.inContext(claim)
                : new ClaimInContext(
                        ClaimFacts.of(claim, List.of()), new ClaimReceivables(claim, List.of()), Beside.NONE);
    }

    /** Of the same employer, which is in sight where {@code facts} are. */
    @Override
    public Beside beside(ClaimFacts facts) {
        return sight.sees(facts) ? all.beside(facts) : Beside.NONE;
    }

    @Override
    public ReceivableFacts receivable(String id) {
        ReceivableFacts facts = all.receivable(id);
        return sight.sees(facts) ? facts : ReceivableFacts.of(id, List.of());
    }

    @Override
    public PenaltyFacts penalty(String caseId) {
        PenaltyFacts facts = all.penalty(caseId);
        return sight.sees(facts) ? facts : PenaltyFacts.of(caseId, List.of());
    }

    @Override
    public AuditFacts audit(String audit) {
        AuditFacts facts = all.audit(audit);
        return sight.sees(facts) ? facts : AuditFacts.of(audit, List.of());
    }

    @Override
    public LawFacts adoptions() {
        return all.adoptions();
    }

    @Override
    public Set<String> claimsTouched() {
        return all.claimsTouched().stream()
                .filter(claim -> sight.sees(all.claim(claim)))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> receivablesTouched() {
        return all.receivablesTouched().stream()
                .filter(receivable -> sight.sees(all.receivable(receivable)))
                .collect(Collectors.toSet());
    }

    @Override
    public Accounts accounts() {
        return all.accounts();
    }

    @Override
    public boolean adopted() {
        return all.adopted();
    }

    @Override
    public EmployeeFacts employee(String employee) {
        return all.employee(employee);
    }

    @Override
    public List<ClaimFacts> claimsOf(String employee) {
        return all.claimsOf(employee).stream().filter(sight::sees).toList();
    }

    @Override
    public List<EmployeeGroup> groupsOf(String employer) {
        return sight.sees(employer) ? all.groupsOf(employer) : EmployeeGroup.USUAL;
    }

    @Override
    public List<AssignmentRule> assignmentOf(String employer) {
        return sight.sees(employer) ? all.assignmentOf(employer) : List.of();
    }

    @Override
    public PayrollFacts payroll(String employer) {
        return sight.sees(employer) ? all.payroll(employer) : PayrollFacts.of(employer, List.of());
    }
}
