package org.caseledger.law.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Who may have a supplement, judged at the date of injury.
 *
 * <p>With a year of service asked for and sworn police exempt from it, a police officer hired a month before the injury
 * may have it, and a clerk hired that day may not.
 *
 * @param statuses how somebody must be employed
 * @param swornGroups groups whose sworn members need no length of service
 * @param yearsOfService full years that everybody else needs at the date of injury; zero where none is asked for
 * @param requires what else must be so
 */
public record Eligible(
        List<EmploymentStatus> statuses,
        List<EmployeeGroup> swornGroups,
        int yearsOfService,
        Optional<List<Requirement>> requires) {

    /** Refuses a policy for nobody, and a negative length of service. */
    public Eligible {
        if (statuses.isEmpty()) {
            throw new IllegalArgumentException("statuses names nobody; write some of regular, temporary, contract");
        }
        if (yearsOfService < 0) {
            throw new IllegalArgumentException("yearsOfService can't be " + yearsOfService + "; 0 asks for none");
        }
        statuses = List.copyOf(statuses);
        swornGroups = List.copyOf(swornGroups);
    }

    /** An answer: whether somebody may have it, and why or why not. */
    record Verdict(boolean eligible, Supplier<String> reason) {

        static Verdict yes(Supplier<String> reason) {
            return new Verdict(true, reason);
        }

        static Verdict no(Supplier<String> reason) {
            return new Verdict(false, reason);
        }
    }

    /** Whether {@code employment} may have it. */
    Verdict judge(EmploymentAtInjury employment) {
        LocalDate fullService = employment.hiredOn().plusYears(yearsOfService);
        if (!statuses.contains(employment.status())) {
            return Verdict.no(() -> employment.status() + " employees have no supplement");
        }
        for (Requirement required : requirements()) {
            if (!employment.meets().contains(required)) {
                return Verdict.no(() -> "the policy asks for " + required.words());
            }
        }
        if (employment.sworn() && swornGroups.contains(employment.group())) {
            return Verdict.yes(() -> "sworn " + employment.group() + ", whatever the length of service");
        }
        if (yearsOfService == 0) {
            return Verdict.yes(() -> employment.status() + " status, whatever the length of service");
        }
        return fullService.isAfter(employment.injuredOn())
                ? Verdict.no(() -> fullService() + " is reached on " + fullService + ", after the date of injury")
                : Verdict.yes(() -> fullService() + " at the date of injury");
    }

    /** What else must be so. */
    List<Requirement> requirements() {
        return requires.orElse(List.of());
    }

    /** The statuses in words, such as {@code regular or contract}. */
    String status() {
        return either(statuses);
    }

    /** The rule in words, as workings print it. */
    String rule() {
        String sworn = swornGroups.isEmpty() ? "" : "sworn " + either(swornGroups) + " or ";
        String service = yearsOfService == 0 ? "" : ", and " + sworn + fullService() + " at the date of injury";
        return status() + " status"
                + requirements().stream()
                        .map(required -> ", " + required.words())
                        .collect(Collectors.joining())
                + service;
    }

    private String fullService() {
        return yearsOfService + (yearsOfService == 1 ? " full year" : " full years") + " of service";
    }

    private static String either(List<?> words) {
        return words.stream().map(Object::toString).collect(Collectors.joining(" or "));
    }
}
