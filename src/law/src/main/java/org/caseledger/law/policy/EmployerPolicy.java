package org.caseledger.law.policy;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calendar.PayCalendar;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What one employer grants on top of the statute, with its pay periods and pay codes. A policy is a file; a second
 * employer needs no code.
 *
 * @param employer the employer's id in commands, such as {@code glendale}
 * @param name the employer's name as printed
 * @param jurisdiction the state in which it pays
 * @param payPeriods its pay periods
 * @param statutory how statutory pay is coded
 * @param supplement versions of its supplement, by date of injury
 * @param leave what happens to leave used on days that turn out to be payable
 */
public record EmployerPolicy(
        String employer,
        String name,
        Jurisdiction jurisdiction,
        PayCalendar payPeriods,
        Statutory statutory,
        List<SupplementPolicy> supplement,
        Leave leave) {

    /** The longest pay code. */
    static final int PAY_CODE_MAX = 20;

    private static final Pattern EMPLOYER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Refuses an id that could not stand in the ids of runs and the names of their files. */
    public EmployerPolicy {
        if (!EMPLOYER.matcher(employer).matches()) {
            throw new IllegalArgumentException(
                    "an employer's id has small letters, digits and hyphens, unlike \"" + employer + "\"");
        }
    }

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

    /** Reads a policy file; a fault in it is refused with the place. */
    public static EmployerPolicy read(String file, InputStream yaml) {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try {
            return mapper.readValue(yaml, EmployerPolicy.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage() + " (" + e.getLocation() + ")", e);
        }
    }

    /** The version of the supplement for an injury on {@code injuredOn}, if the employer had one then. */
    public Optional<SupplementPolicy> supplementFor(LocalDate injuredOn) {
        return supplement.stream()
                .filter(version -> !version.effectiveFrom().isAfter(injuredOn))
                .max(Comparator.comparing(SupplementPolicy::effectiveFrom));
    }
}
