package org.caseledger.law.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The employers whose policies are known: those shipped with the law, and files that an operator adds. */
public final class EmployerPolicies {

    private static final String[] SHIPPED = {"glendale"};

    private final SortedMap<String, EmployerPolicy> byEmployer;

    private EmployerPolicies(Map<String, EmployerPolicy> byEmployer) {
        this.byEmployer = new TreeMap<>(byEmployer);
    }

    /** The shipped policies. */
    public static EmployerPolicies shipped() {
        Map<String, EmployerPolicy> policies = new TreeMap<>();
        for (String employer : SHIPPED) {
            String file = "/law/policy/" + employer + ".yaml";
            try (InputStream in = EmployerPolicies.class.getResourceAsStream(file)) {
                policies.put(employer, EmployerPolicy.read(file, Objects.requireNonNull(in, file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new EmployerPolicies(policies);
    }

    /**
     * The shipped policies and every {@code *.yaml} file in {@code folder}; a file for a shipped employer replaces
     * the shipped one. A missing folder adds nothing.
     */
    public static EmployerPolicies shippedAnd(Path folder) {
        Map<String, EmployerPolicy> policies = new TreeMap<>(shipped().byEmployer);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    try (InputStream in = Files.newInputStream(file)) {
                        EmployerPolicy policy = EmployerPolicy.read(file.toString(), in);
                        policies.put(policy.employer(), policy);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new EmployerPolicies(policies);
    }

    /** The policy of {@code employer}, if it is known. */
    public Optional<EmployerPolicy> find(String employer) {
        return Optional.ofNullable(byEmployer.get(employer));
    }

    /** The ids of all known employers, in order. */
    public Set<String> employers() {
        return Collections.unmodifiableSet(byEmployer.keySet());
    }
}
