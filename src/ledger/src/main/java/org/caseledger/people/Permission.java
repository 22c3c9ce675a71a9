package org.caseledger.people;

import static org.caseledger.people.Role.ADJUSTER;
import static org.caseledger.people.Role.ADMINISTRATOR;
import static org.caseledger.people.Role.APPROVER;
import static org.caseledger.people.Role.AUDITOR;
import static org.caseledger.people.Role.CLERK;
import static org.caseledger.people.Role.COMPLIANCE;
import static org.caseledger.people.Role.PAYROLL;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Something that somebody may do or see, with the roles that may. Every command, page and endpoint names the one that it
 * {@linkplain Needs needs}; here alone stands who has it.
 */
public enum Permission {

    /** See claims, their files, statements and interactions. */
    SEE_CLAIMS(CLERK, ADJUSTER, PAYROLL, APPROVER, COMPLIANCE, AUDITOR),

    /** See payroll runs, previews, receivables and variances. */
    SEE_PAYROLL(ADJUSTER, PAYROLL, APPROVER, AUDITOR),

    /** See penalty cases. */
    SEE_CASES(ADJUSTER, COMPLIANCE, AUDITOR),

    /** See what was adopted of law and policy. */
    SEE_LAW(CLERK, ADJUSTER, PAYROLL, APPROVER, COMPLIANCE, AUDITOR, ADMINISTRATOR),

    /** See what surveillance found. */
    SEE_SURVEILLANCE(ADJUSTER, AUDITOR),

    /** See medical detail. */
    SEE_MEDICAL_DETAIL(CLERK, ADJUSTER, AUDITOR),

    /** See what was written to and by attorneys. */
    SEE_ATTORNEY_COMMUNICATION(ADJUSTER, AUDITOR),

    /** See how people are reached: telephone, mail, where they live. */
    SEE_PERSONAL_DETAIL(CLERK, ADJUSTER, PAYROLL, AUDITOR),

    /** Log an interaction. */
    LOG_INTERACTIONS(CLERK, ADJUSTER, PAYROLL, COMPLIANCE),

    /** Keep a claim's file: report an injury, record what happened, withdraw an entry. */
    KEEP_CLAIMS(CLERK, ADJUSTER),

    /** Decide a claim: accept, deny, rescind, set wages and reserves, excuse a missed deadline, close and reopen. */
    DECIDE_CLAIMS(ADJUSTER),

    /** Write letters to a claim's parties, and issue those that nobody has to approve. */
    WRITE_LETTERS(CLERK, ADJUSTER),

    /** Approve a letter that another person wrote. */
    APPROVE_LETTERS(ADJUSTER, APPROVER),

    /** Keep one's queue: acknowledge and put off alerts, set a diary, lend a queue to a colleague. */
    KEEP_QUEUE(CLERK, ADJUSTER, PAYROLL, APPROVER),

    /** Keep what payroll needs to know: employment, leave, what was paid elsewhere. */
    KEEP_PAY(CLERK, ADJUSTER, PAYROLL),

    /** Prepare, transmit or cancel a payroll run. */
    RUN_PAYROLL(PAYROLL),

    /** Approve or cancel a payroll run that another person prepared. */
    APPROVE_RUNS(APPROVER),

    /** Settle a difference between the ledger and the administrator, or payroll. */
    SETTLE_VARIANCES(PAYROLL, ADJUSTER),

    /** Keep receivables: notices, agreements, instalments, recoveries, and proposals to waive. */
    KEEP_RECEIVABLES(PAYROLL, ADJUSTER),

    /** Approve that a receivable is waived, which another person proposed. */
    WAIVE_RECEIVABLES(APPROVER),

    /** Warn, assess, negotiate, settle and rescind penalties. */
    KEEP_CASES(COMPLIANCE),

    /** Answer in a penalty case for the party that it is against: object, pay, write and call. */
    ANSWER_CASES(ADJUSTER, COMPLIANCE),

    /** Audit: record an audit, replay the ledger, read the trail of who read. */
    AUDIT(AUDITOR, COMPLIANCE),

    /** Make a claim's evidence package, as it is handed over for a hearing. */
    TAKE_EVIDENCE(ADJUSTER, COMPLIANCE, AUDITOR),

    /** Take the whole journal out. */
    EXPORT(AUDITOR),

    /** Adopt law and policies. */
    ADOPT_LAW(ADMINISTRATOR),

    /** Look after accounts. */
    KEEP_ACCOUNTS(ADMINISTRATOR),

    /** See who has an account, as what, and since when. */
    SEE_ACCOUNTS(ADMINISTRATOR, AUDITOR),

    /** Keep one's own account: its password, its passkeys, its tokens. Whoever has an account may. */
    KEEP_OWN_ACCOUNT(Role.values()),

    /** Say which other systems are told what is recorded, and end that. */
    KEEP_WEBHOOKS(ADMINISTRATOR),

    /** Look after the ledger's machine: backups, rebuilding, what waits to leave. */
    OPERATE(ADMINISTRATOR);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Collections.unmodifiableSet(EnumSet.copyOf(List.of(roles)));
    }

    /** The roles that have it. */
    public Set<Role> roles() {
        return roles;
    }
}
