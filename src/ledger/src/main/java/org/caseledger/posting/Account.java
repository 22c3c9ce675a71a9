package org.caseledger.posting;

import java.util.Locale;

/**
 * Where hours and dollars of a claim stand. A posting takes them from one account and puts them to another, so that the
 * accounts of a claim always come to zero together: what is due, owed or came back equals what was paid or is still to
 * be paid; leave taken equals leave charged or restored.
 *
 * <p>940.28 of statutory pay: {@code statutory-due} gives 940.28 to {@code unpaid}, and a run takes it from there to
 * {@code paid-by-payroll}. The claim is denied: 940.28 go back the same way, and because nobody takes it from the
 * claimant, {@code receivable} gives 940.28 to {@code paid-by-payroll}.
 */
public enum Account {
    /** What the statute grants; gives. */
    STATUTORY_DUE,
    /** What the employer grants on top; gives. */
    SUPPLEMENTAL_DUE,
    /** Leave pay taken back, because its days are paid as benefits; receives. */
    LEAVE_PAY_RECOVERED,
    /** Due and not yet paid; what was paid too much stands here below zero until a run takes it up. */
    UNPAID,
    /** Transmitted by payroll runs, so far as the claimant has it; receives. */
    PAID_BY_PAYROLL,
    /** Paid outside payroll, such as by the administrator's cheque; receives. */
    PAID_BY_ADMINISTRATOR,
    /** Left with the claimant though it isn't due; gives what is owed now. */
    RECEIVABLE,
    /** Of a receivable, what the claimant paid back outside payroll; gives. */
    RECOVERED_DIRECTLY,
    /** Of a receivable, what nobody will ask for; gives. */
    WAIVED,
    /** Hours of leave recorded as taken; gives. */
    LEAVE_TAKEN,
    /** Hours that stay off the employee's leave balance; receives. */
    LEAVE_CHARGED,
    /** Hours to give back by the next run. */
    LEAVE_TO_RESTORE,
    /** Hours that runs gave back; receives. */
    LEAVE_RESTORED;

    /** Whether the account usually gives; its balance is then shown as what it gave on balance. */
    public boolean gives() {
        return switch (this) {
            case STATUTORY_DUE, SUPPLEMENTAL_DUE, RECEIVABLE, RECOVERED_DIRECTLY, WAIVED, LEAVE_TAKEN -> true;
            case LEAVE_PAY_RECOVERED,
                    UNPAID,
                    PAID_BY_PAYROLL,
                    PAID_BY_ADMINISTRATOR,
                    LEAVE_CHARGED,
                    LEAVE_TO_RESTORE,
                    LEAVE_RESTORED -> false;
        };
    }

    /** Whether it counts hours rather than dollars. */
    public boolean inHours() {
        return switch (this) {
            case LEAVE_TAKEN, LEAVE_CHARGED, LEAVE_TO_RESTORE, LEAVE_RESTORED -> true;
            case STATUTORY_DUE,
                    SUPPLEMENTAL_DUE,
                    LEAVE_PAY_RECOVERED,
                    UNPAID,
                    PAID_BY_PAYROLL,
                    PAID_BY_ADMINISTRATOR,
                    RECEIVABLE,
                    RECOVERED_DIRECTLY,
                    WAIVED -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
