package org.caseledger.law.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.caseledger.law.calendar.PayCalendar;
import org.caseledger.law.calendar.WorkWeek;
import org.caseledger.law.rules.State;

/**
 * What one employer grants on top of the statute, with its pay periods and pay codes, as payroll follows it: a
 * {@link PolicyFile} that gives all of it.
 *
 * @param employer the employer's id in commands, such as {@code glendale}
 * @param name the employer's name as printed
 * @param jurisdiction the state in which it pays
 * @param groups the groups of its employees
 * @param payPeriods its pay periods
 * @param workWeek the days on which its employees normally work; absent where the state's law doesn't ask
 * @param statutory how statutory pay is coded
 * @param supplement versions of its supplement, by date of injury
 * @param leave what happens to leave used on days that turn out to be payable
 * @param netting what a run may set against each other without an agreement
 * @param openStatus how long an off-work status without an end is believed; for ever, where it is absent
 * @param receivablesFrom dollars from which on a run leaves money with a claimant as a receivable; what is smaller for
 *     a claim's run together is waived at once. Absent where everything is owed
 * @param diary after how many days files are looked at again
 * @param assignment to whom new claims are given, the first rule that fits
 * @param letters who writes its letters, and which of them a second person approves
 */
public record EmployerPolicy(
        String employer,
        String name,
        State jurisdiction,
        List<EmployeeGroup> groups,
        PayCalendar payPeriods,
        Optional<WorkWeek> workWeek,
        Statutory statutory,
        List<SupplementPolicy> supplement,
        Leave leave,
        Netting netting,
        Optional<OpenStatus> openStatus,
        Optional<BigDecimal> receivablesFrom,
        Diary diary,
        List<AssignmentRule> assignment,
        LetterPolicy letters) {

    /** The longest pay code. */
    static final int PAY_CODE_MAX = 20;

    /** The pay code of statutory pay. */
    public record Statutory(String payCode) {

        public Statutory {
            checkPayCode(payCode);
        }
    }

    /** Refuses what can't be a pay code. */
    static void checkPayCode(String code) {
        if (code.isBlank() || code.length() > PAY_CODE_MAX) {
            throw new IllegalArgumentException(
                    "a pay code has 1 to " + PAY_CODE_MAX + " characters, unlike \"" + code + "\"");
        }
    }

    /**
     * Leave used on payable days.
     *
     * @param replenished whether its hours go back to the balance
     * @param payTakenBack whether the leave pay for them is taken back
     */
    public record Leave(boolean replenished, boolean payTakenBack) {}

    /**
     * What a payroll run may take back at once, because it pays something else for the same days. Whatever isn't named
     * here is left with the claimant and owed until somebody agrees on instalments.
     *
     * <p>Nine days of sick leave were paid with 1,620.00; the accepted period's benefits are 1,131.43. With {@link
     * Exchange#LEAVE_BENEFITS}, nothing is paid and 488.57 is owed; without it, 1,131.43 is paid and 1,620.00 is owed.
     *
     * @param exchanges what is exchanged within a claim and a pay period, in the order in which a run does it; each
     *     once
     */
    public record Netting(List<Exchange> exchanges) {

        /** Nothing is netted. */
        public static final Netting NONE = new Netting(List.of());

        /** Refuses an exchange that is named twice. */
        public Netting {
            exchanges = List.copyOf(exchanges);
            for (Exchange exchange : exchanges) {
                if (Collections.frequency(exchanges, exchange) > 1) {
                    throw new IllegalArgumentException(exchange + " is named twice; name each exchange once");
                }
            }
        }
    }

    /**
     * An off-work status without an end is believed for some time; then somebody must have heard of the claimant again.
     *
     * <p>With 45 days and a last note of 1 March, what is due for pay periods that begin after 15 April is held until
     * there is another note; what came before stays due.
     *
     * @param staleAfterDays calendar days after the last note on which the status is stale
     */
    public record OpenStatus(int staleAfterDays) {

        /** The longest that a policy may let a status stand. */
        static final int DAYS_MAX = 3_660;

        public OpenStatus {
            if (staleAfterDays < 1 || staleAfterDays > DAYS_MAX) {
                throw new IllegalArgumentException(
                        "an open status is stale after 1 to " + DAYS_MAX + " days, not " + staleAfterDays);
            }
        }
    }

    /** The version of the supplement for an injury on {@code injuredOn}, if the employer had one then. */
    public Optional<SupplementPolicy> supplementFor(LocalDate injuredOn) {
        return SupplementPolicy.versionFor(supplement, injuredOn);
    }
}
