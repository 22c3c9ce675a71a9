package org.caseledger.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calendar.Days;
import org.caseledger.law.calendar.PayCalendar;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmploymentStatus;
import org.caseledger.law.rules.TemporaryDisabilityRules;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The course that a claim for lost time takes, decided before it begins.
 *
 * @param base the claim
 * @param knewOn when the employer knew
 * @param offDays days off work in a row, from the day after the injury
 * @param modifiedDays days of modified duty after them
 * @param relapseAfter days after full duty at which the claim is reopened; 0 for never
 * @param relapseDays days off work then
 * @param course what becomes of the claim
 * @param commissionOn when the commission notified the payer
 * @param decidedOn the first notice of claim status
 * @param acceptedOn the acceptance, where there is one
 * @param wage what becomes of the recommended wage
 * @param overtime how much the average monthly wage is of a twelfth of base pay, in percent
 * @param dependents persons who depend on the employee
 * @param reportDays days from knowledge to the report of injury
 * @param reasonOnFile whether a late report has its reason on file
 * @param leave whether leave is used while the claim waits for its acceptance
 * @param releaseNoteDays days until the release to work is received
 * @param employmentEndsOn the last day of service, where it ends during the disability
 */
record LostTimeCase(
        Case base,
        LocalDate knewOn,
        int offDays,
        int modifiedDays,
        int relapseAfter,
        int relapseDays,
        Course course,
        LocalDate commissionOn,
        LocalDate decidedOn,
        @Nullable LocalDate acceptedOn,
        WageCourse wage,
        int overtime,
        int dependents,
        int reportDays,
        boolean reasonOnFile,
        boolean leave,
        int releaseNoteDays,
        @Nullable LocalDate employmentEndsOn) {

    /** What becomes of a claim. */
    enum Course {
        ACCEPTED,
        DENIED_FOR_DELAY,
        DENIED,
        REVERSED_AT_HEARING
    }

    /** What the commission makes of the recommended wage. */
    enum WageCourse {
        APPROVED,
        RAISED,
        LOWERED,
        PENDING
    }

    /** The first day off work. */
    LocalDate offFrom() {
        return base.injuredOn().plusDays(1);
    }

    /** The last day off work, before any relapse. */
    LocalDate offTo() {
        return base.injuredOn().plusDays(offDays);
    }

    /** The first day back at full duty. */
    LocalDate fullDutyFrom() {
        return offTo().plusDays(modifiedDays + 1L);
    }

    /** The day on which the claim is open again, if it ever is. */
    @Nullable LocalDate relapseFrom() {
        return relapseAfter == 0 ? null : fullDutyFrom().plusDays(relapseAfter);
    }

    /** Whether the report of injury comes late. */
    boolean late() {
        return Forms.late(knewOn, knewOn.plusDays(reportDays));
    }

    /** The same with {@code days} off work. */
    LostTimeCase lasting(int days) {
        return new LostTimeCase(
                base,
                knewOn,
                days,
                modifiedDays,
                relapseAfter,
                relapseDays,
                course,
                commissionOn,
                decidedOn,
                acceptedOn,
                wage,
                overtime,
                dependents,
                reportDays,
                reasonOnFile,
                leave,
                releaseNoteDays,
                employmentEndsOn);
    }

    /** The average monthly wage that the administrator recommends. */
    BigDecimal recommendedWage() {
        return base.person()
                .salaryOn(base.injuredOn())
                .multiply(BigDecimal.valueOf(overtime))
                .divide(BigDecimal.valueOf(1200), 2, java.math.RoundingMode.HALF_UP);
    }

    /** The wage that the commission determines. */
    BigDecimal determinedWage() {
        BigDecimal factor = switch (wage) {
            case RAISED -> new BigDecimal("1.043");
            case LOWERED -> new BigDecimal("0.964");
            case APPROVED, PENDING -> BigDecimal.ONE;
        };
        return recommendedWage().multiply(factor).setScale(2, java.math.RoundingMode.HALF_UP);
    }

    /** Whether the city's policy supplements: regular status, and a year of service unless sworn. */
    boolean supplemented() {
        Person person = base.person();
        boolean sworn = person.sworn() && !person.group().equals(EmployeeGroup.GENERAL);
        return person.status() == EmploymentStatus.REGULAR
                && (sworn || !person.hiredOn().plusYears(1).isAfter(base.injuredOn()));
    }

    /** Days off work that the waiting period leaves payable, while employed. */
    Days payableDays() {
        Days off = Days.of(offFrom(), offTo());
        LocalDate relapse = relapseFrom();
        if (relapse != null) {
            off = off.plus(Days.of(relapse, relapse.plusDays(relapseDays - 1L)));
        }
        Days disability = off.plus(Days.of(offTo().plusDays(1), offTo().plusDays(modifiedDays)));
        if (Jurisdiction.AZ.state().temporaryDisability(LawBook.shipped(), base.injuredOn())
                instanceof Answer.Known<TemporaryDisabilityRules>(TemporaryDisabilityRules rules)) {
            off = off.within(rules.payable(disability).days());
        }
        LocalDate end = employmentEndsOn;
        return end == null ? off : off.before(end.plusDays(1));
    }

    /** About how many supplemental payments of {@code year} the claim leads to. */
    long supplementsIn(FiscalYear year, PayCalendar calendar) {
        LocalDate accepted = acceptedOn;
        if (accepted == null || !supplemented()) {
            return 0;
        }
        return payableDays().stream()
                .map(calendar::periodOf)
                .distinct()
                .map(period -> PayrollOffice.runDay(calendar, period.to().isAfter(accepted) ? period.to() : accepted))
                .filter(year::contains)
                .count();
    }
}
