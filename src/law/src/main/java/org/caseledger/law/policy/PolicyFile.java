package org.caseledger.law.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caseledger.law.calendar.PayCalendar;
import org.caseledger.law.calendar.WorkWeek;
import org.caseledger.law.policy.EmployerPolicy.Leave;
import org.caseledger.law.policy.EmployerPolicy.Netting;
import org.caseledger.law.policy.EmployerPolicy.OpenStatus;
import org.caseledger.law.policy.EmployerPolicy.Statutory;
import org.caseledger.law.rules.State;

/**
 * What one employer's policy file says. A policy is a file; a second employer needs no code.
 *
 * <p>Its supplement can always be asked. Payroll needs more: pay periods, pay codes and leave rules; a text that doesn't
 * give them, such as Tucson's ordinance, is a policy file all the same, and {@link #payroll} of it is empty.
 *
 * @param employer the employer's id in commands, such as {@code glendale}
 * @param name the employer's name as printed
 * @param jurisdiction the state in which it pays
 * @param groups the groups of its employees; the {@linkplain EmployeeGroup#USUAL usual ones}, where it is left out
 * @param payPeriods its pay periods
 * @param workWeek the days on which its employees normally work, such as {@code MTWTF}
 * @param statutory how statutory pay is coded
 * @param supplement versions of its supplement, by date of injury
 * @param leave what happens to leave used on days that turn out to be payable
 * @param netting what a run may set against each other without an agreement; nothing, where it is left out
 * @param openStatus how long an off-work status without an end is believed; for ever, where it is left out
 * @param receivablesFrom dollars, at least 0.01, from which on what a run leaves with a claimant is owed; what is smaller
 *     is waived. Everything is owed where it is left out
 * @param diary after how many days files are looked at again; the {@linkplain Diary#USUAL usual} ones, where it is left out
 * @param assignment to whom new claims are given, the first rule that fits; to nobody, where it is left out
 * @param letters who writes its letters, and which are approved; nobody and none, where it is left out
 */
public record PolicyFile(
        String employer,
        String name,
        State jurisdiction,
        Optional<List<EmployeeGroup>> groups,
        Optional<PayCalendar> payPeriods,
        Optional<WorkWeek> workWeek,
        Optional<Statutory> statutory,
        List<SupplementPolicy> supplement,
        Optional<Leave> leave,
        Optional<Netting> netting,
        Optional<OpenStatus> openStatus,
        Optional<BigDecimal> receivablesFrom,
        Optional<Diary> diary,
        Optional<List<AssignmentRule>> assignment,
        Optional<LetterPolicy> letters) {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static final int GROUPS_MAX = 50;
    private static final int GROUP_NAME_MAX = 40;

    private static final Pattern WORDS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Refuses an id that could not stand in the ids of runs and the names of their files, groups without a name of their own,
     * two versions that begin on one
     * day, a part of what payroll needs without the rest, a supplement that payroll can't follow, and an amount below a
     * cent from which on something is owed.
     */
    public PolicyFile {
        if (!WORDS.matcher(employer).matches()) {
            throw new IllegalArgumentException(
                    "an employer's id has small letters, digits and hyphens, unlike \"" + employer + "\"");
        }
        groups = groups.map(PolicyFile::eachOnce);
        supplement = List.copyOf(supplement);
        if (supplement.stream().map(SupplementPolicy::effectiveFrom).distinct().count() < supplement.size()) {
            throw new IllegalArgumentException(
                    "two versions of the supplement have the same effectiveFrom; give each its own day");
        }
        List<String> absent = absent(payPeriods, statutory, leave);
        if (absent.size() == 1 || absent.size() == 2) {
            throw new IllegalArgumentException("payroll needs " + String.join(" and ", absent)
                    + ", too; add what is missing, or leave payPeriods, statutory and leave out");
        }
        if (!absent.isEmpty() && netting.isPresent()) {
            throw new IllegalArgumentException(forPayroll("netting", absent));
        }
        if (!absent.isEmpty() && openStatus.isPresent()) {
            throw new IllegalArgumentException(forPayroll("openStatus", absent));
        }
        if (!absent.isEmpty() && receivablesFrom.isPresent()) {
            throw new IllegalArgumentException(forPayroll("receivablesFrom", absent));
        }
        if (!absent.isEmpty() && diary.isPresent()) {
            throw new IllegalArgumentException(forPayroll("diary", absent));
        }
        if (!absent.isEmpty() && assignment.isPresent()) {
            throw new IllegalArgumentException(forPayroll("assignment", absent));
        }
        if (!absent.isEmpty() && letters.isPresent()) {
            throw new IllegalArgumentException(forPayroll("letters", absent));
        }
        receivablesFrom = receivablesFrom.map(PolicyFile::atLeastACent);
        if (absent.isEmpty()) {
            supplement.forEach(SupplementPolicy::checkForPayroll);
        }
    }

    /** The groups of its employees: its own, or the usual ones. */
    public List<EmployeeGroup> employeeGroups() {
        return groups.orElse(EmployeeGroup.USUAL);
    }

    /** The version of the supplement for an injury on {@code injuredOn}, if the file has one. */
    public Optional<SupplementPolicy> supplementFor(LocalDate injuredOn) {
        return SupplementPolicy.versionFor(supplement, injuredOn);
    }

    /** The policy as payroll follows it, if the file gives all that payroll needs. */
    public Optional<EmployerPolicy> payroll() {
        return payPeriods.map(periods -> new EmployerPolicy(
                employer,
                name,
                jurisdiction,
                employeeGroups(),
                periods,
                workWeek,
                statutory.orElseThrow(),
                supplement,
                leave.orElseThrow(),
                netting.orElse(Netting.NONE),
                openStatus,
                receivablesFrom,
                diary.orElse(Diary.USUAL),
                assignment.map(List::copyOf).orElse(List.of()),
                letters.orElse(LetterPolicy.NONE)));
    }

    /** Everything but the supplement. */
    PolicyFile rest() {
        return new PolicyFile(
                employer,
                name,
                jurisdiction,
                groups,
                payPeriods,
                workWeek,
                statutory,
                List.of(),
                leave,
                netting,
                openStatus,
                receivablesFrom,
                diary,
                assignment,
                letters);
    }

    /** The dates of injury that the versions cover, and where they were read, in words. */
    String coverage() {
        return supplement.isEmpty()
                ? "no supplement at all"
                : supplement.stream()
                        .map(version -> "a version from " + version.effectiveFrom()
                                + version.effectiveTo().map(to -> " to " + to).orElse(""))
                        .collect(Collectors.joining(
                                ", ", "", " (" + supplement.getLast().source() + ")"));
    }

    private static String forPayroll(String part, List<String> absent) {
        return part + " is for payroll, which needs " + String.join(" and ", absent) + "; add them, or leave " + part
                + " out";
    }

    private static List<EmployeeGroup> eachOnce(List<EmployeeGroup> groups) {
        if (groups.isEmpty() || groups.size() > GROUPS_MAX) {
            throw new IllegalArgumentException("groups names 1 to " + GROUPS_MAX + " groups, not " + groups.size()
                    + "; leave it out for " + EmployeeGroup.listed(EmployeeGroup.USUAL));
        }
        for (EmployeeGroup group : groups) {
            String name = group.toString();
            if (!WORDS.matcher(name).matches() || name.length() > GROUP_NAME_MAX) {
                throw new IllegalArgumentException("a group's name has up to " + GROUP_NAME_MAX
                        + " small letters, digits and hyphens, unlike \"" + name + "\"");
            }
            if (Collections.frequency(groups, group) > 1) {
                throw new IllegalArgumentException("groups names " + group + " twice; name each group once");
            }
        }
        return List.copyOf(groups);
    }

    private static BigDecimal atLeastACent(BigDecimal amount) {
        if (amount.compareTo(CENT) < 0) {
            throw new IllegalArgumentException("receivablesFrom is at least 0.01, unlike " + amount.toPlainString()
                    + "; leave it out where everything is owed");
        }
        return amount.setScale(CENT.scale());
    }

    private static List<String> absent(
            Optional<PayCalendar> payPeriods, Optional<Statutory> statutory, Optional<Leave> leave) {
        List<String> absent = new ArrayList<>();
        if (payPeriods.isEmpty()) {
            absent.add("payPeriods");
        }
        if (statutory.isEmpty()) {
            absent.add("statutory");
        }
        if (leave.isEmpty()) {
            absent.add("leave");
        }
        return absent;
    }
}
