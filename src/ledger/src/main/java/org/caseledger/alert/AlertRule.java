package org.caseledger.alert;

import static org.caseledger.alert.Severity.CRITICAL;
import static org.caseledger.alert.Severity.HIGH;
import static org.caseledger.alert.Severity.LOW;
import static org.caseledger.alert.Severity.NORMAL;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.people.Permission;
import org.caseledger.people.Role;

/**
 * The rules that raise alerts. The first twelve are the conditions under which the City of Glendale wants to be alerted
 * (process review of 6 June 2022, page 7), in its order; the others are ours.
 *
 * <p>Which facts raise and settle each, {@link Findings} says.
 */
public enum AlertRule {
    /** The claimant is represented by counsel. */
    REPRESENTED(NORMAL, Role.ADJUSTER, true, false),

    /** What is set aside changed by more than $25,000.00 in all. */
    RESERVE_CHANGE(HIGH, Role.ADJUSTER, true, false),

    /** Somebody else may have to answer for the injury, and is pursued. */
    SUBROGATION(NORMAL, Role.ADJUSTER, true, false),

    /** A request for a hearing was received. */
    HEARING_REQUESTED(HIGH, Role.ADJUSTER, true, false),

    /** A notice of a hearing or a deposition was received. */
    HEARING_NOTICE(HIGH, Role.ADJUSTER, true, false),

    /** A court or the commission decided. */
    COURT_DECISION(HIGH, Role.ADJUSTER, true, false),

    /** A notice denies the claim or suspends benefits, or a 20-day letter was issued. */
    DENIAL_OR_SUSPENSION(HIGH, Role.ADJUSTER, true, false),

    /** A nurse case manager was assigned. */
    NURSE_CASE_MANAGER(HIGH, Role.ADJUSTER, true, false),

    /** A telephonic case manager was assigned. */
    TELEPHONIC_CASE_MANAGER(LOW, Role.ADJUSTER, true, false),

    /** The employee is released to modified or full duty. */
    RELEASED_TO_DUTY(NORMAL, Role.CLERK, true, true),

    /** Modified duty without detailed restrictions from the physician. */
    MISSING_RESTRICTIONS(NORMAL, Role.CLERK, true, true),

    /** Surveillance was asked for. Seen by those alone who see surveillance. */
    SURVEILLANCE(NORMAL, Role.ADJUSTER, true, false),

    /** A deadline of the law is due in seven days or less. */
    DEADLINE_NEAR(NORMAL, Role.ADJUSTER, true, true),

    /** A deadline of the law was missed, and no reason is on file. */
    DEADLINE_MISSED(CRITICAL, Role.ADJUSTER, false, false),

    /** A contact was to be followed up by today. */
    FOLLOW_UP_DUE(NORMAL, Role.CLERK, true, false),

    /** An off-work status ended, or became stale, and there is no newer one. */
    WORK_STATUS_EXPIRED(HIGH, Role.CLERK, false, true),

    /** A figure can't be computed while a fact is missing. */
    MISSING_FACT(HIGH, Role.CLERK, false, true),

    /** A difference from the administrator or payroll that nobody settled. */
    VARIANCE_OPEN(NORMAL, Role.PAYROLL, false, false),

    /** What the claimant owes waits for somebody's next step. */
    RECEIVABLE_STEP(NORMAL, Role.PAYROLL, false, false),

    /** A payroll run waits for a second person. It is about an employer, not about a claim. */
    RUN_TO_APPROVE(HIGH, Role.APPROVER, false, false),

    /** A letter waits for a second person, and never for whom the claim is assigned to. */
    LETTER_TO_APPROVE(HIGH, Role.APPROVER, false, false),

    /** Rows of another system's file were refused. It is about an employer, not about a claim. */
    FEED_REJECTED(HIGH, Role.PAYROLL, true, false),

    /** The day on which the file was to be looked at has come. */
    DIARY_DUE(LOW, Role.ADJUSTER, true, true),

    /** A finding of an audit waits for management's answer. It is about an employer, not about a claim. */
    AUDIT_ANSWER(HIGH, Role.ADJUSTER, false, false),

    /** What management promised to an audit's finding should be done by now. It is about an employer, not about a claim. */
    AUDIT_OVERDUE(HIGH, Role.ADJUSTER, false, false);

    private static final Set<Role> OF_AUDITS = Stream.of(
                    Permission.DECIDE_CLAIMS, Permission.RUN_PAYROLL, Permission.APPROVE_RUNS, Permission.AUDIT)
            .flatMap(permission -> permission.roles().stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Severity severity;
    private final Role role;
    private final boolean settledByWord;
    private final boolean endsWithClaim;

    AlertRule(Severity severity, Role role, boolean settledByWord, boolean endsWithClaim) {
        this.severity = severity;
        this.role = role;
        this.settledByWord = settledByWord;
        this.endsWithClaim = endsWithClaim;
    }

    /** How much its alerts matter; those of {@link #DEADLINE_NEAR} matter more as the day comes nearer. */
    public Severity severity() {
        return severity;
    }

    /** Whose they are on a claim that is assigned to nobody. */
    public Role role() {
        return role;
    }

    /** What somebody needs to be permitted to see them. */
    public Permission needs() {
        return switch (this) {
            case SURVEILLANCE -> Permission.SEE_SURVEILLANCE;
            case VARIANCE_OPEN, RECEIVABLE_STEP, RUN_TO_APPROVE -> Permission.SEE_PAYROLL;
            case REPRESENTED,
                    RESERVE_CHANGE,
                    SUBROGATION,
                    HEARING_REQUESTED,
                    HEARING_NOTICE,
                    COURT_DECISION,
                    DENIAL_OR_SUSPENSION,
                    NURSE_CASE_MANAGER,
                    TELEPHONIC_CASE_MANAGER,
                    RELEASED_TO_DUTY,
                    MISSING_RESTRICTIONS,
                    DEADLINE_NEAR,
                    DEADLINE_MISSED,
                    FOLLOW_UP_DUE,
                    WORK_STATUS_EXPIRED,
                    MISSING_FACT,
                    LETTER_TO_APPROVE,
                    FEED_REJECTED,
                    DIARY_DUE,
                    AUDIT_ANSWER,
                    AUDIT_OVERDUE -> Permission.SEE_CLAIMS;
        };
    }

    /** Whether somebody closes them by taking note; otherwise only the fact does that they wait for. */
    public boolean settledByWord() {
        return settledByWord;
    }

    /** Whose they are besides: an audit is answered by whoever answers for what is audited, and looked after by whoever audits. */
    public Set<Role> others() {
        return this == AUDIT_ANSWER || this == AUDIT_OVERDUE ? OF_AUDITS : Set.of();
    }

    /** Whether somebody can put them off; what is owed to an audit stays in sight until it is done. */
    public boolean canBePutOff() {
        return this != AUDIT_ANSWER && this != AUDIT_OVERDUE;
    }

    /** Whether they are the role's on a claim that is assigned to somebody, too: an approver looks at another person's work. */
    boolean isTheRoles() {
        return role == Role.APPROVER;
    }

    /** Whether they are settled when the claim is closed. */
    boolean endsWithClaim() {
        return endsWithClaim;
    }

    /** The one that is called {@code id}, such as {@code hearing-notice}; empty if none is. */
    public static Optional<AlertRule> named(String id) {
        return Stream.of(values()).filter(rule -> rule.toString().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
