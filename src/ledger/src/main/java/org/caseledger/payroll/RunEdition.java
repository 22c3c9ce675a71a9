package org.caseledger.payroll;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caseledger.law.Release;
import org.caseledger.law.policy.EmployerPolicies;
import org.jspecify.annotations.Nullable;

/**
 * Which program and which law made a run. It depends on what they are alone: not on when, where or on what machine.
 *
 * @param program the program's version, such as {@code 0.1.0}
 * @param law the {@linkplain Release#law fingerprint} of the tables and policies that came with it
 * @param policy SHA-256 of the employer's whole policy file as it stood: the one on record, or else the shipped one; absent
 *     where no policy of the employer is known
 */
public record RunEdition(
        String program, String law, @Nullable String policy) {

    /** That of a run for {@code employer}, made by this program under {@code policies}. */
    public static RunEdition of(EmployerPolicies policies, String employer) {
        return new RunEdition(
                Release.VERSION, Release.law(), policies.fingerprint(employer).orElse(null));
    }

    /** What is another in {@code now}, by name, with both; empty where they are the same. */
    public Optional<String> changed(RunEdition now) {
        List<String> changes = new ArrayList<>();
        if (!program.equals(now.program)) {
            changes.add("the program's version, " + program + ", is now " + now.program);
        }
        if (!law.equals(now.law)) {
            changes.add("the law's tables and shipped policies, " + law + ", are now " + now.law);
        }
        if (!Objects.equals(policy, now.policy)) {
            changes.add("the employer's policy file, " + told(policy) + ", is now " + told(now.policy));
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", changes));
    }

    /** It in words, such as {@code program 0.1.0, law and shipped policies 3f…, policy file 9b…}. */
    public String words() {
        return "program " + program + ", law and shipped policies " + law + ", policy file " + told(policy);
    }

    private static String told(@Nullable String fingerprint) {
        return fingerprint == null ? "not known" : fingerprint;
    }
}
