package org.caseledger.law.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.law.table.Fingerprint;
import org.caseledger.law.table.Origin;

/**
 * The employers whose policies are known: those shipped with the law, files that an operator adds, and files that were
 * adopted in the ledger. Each takes the place of the one before it.
 */
public final class EmployerPolicies {

    private static final String[] SHIPPED_FILES = {"arizona-public-safety", "glendale", "tucson"};

    private final SortedMap<String, PolicyFile> files;
    private final Map<String, PolicyOrigin> origins;
    private final Map<String, String> fingerprints;
    private final SortedMap<String, EmployerPolicy> payroll = new TreeMap<>();

    private EmployerPolicies(
            Map<String, PolicyFile> files, Map<String, PolicyOrigin> origins, Map<String, String> fingerprints) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.origins = Map.copyOf(origins);
        this.fingerprints = Map.copyOf(fingerprints);
        files.values().forEach(file -> file.payroll().ifPresent(policy -> payroll.put(file.employer(), policy)));
    }

    /** The policies that come with the program, read by {@code reader}. */
    public static EmployerPolicies shipped(PolicyReader reader) {
        Map<String, PolicyFile> files = new TreeMap<>();
        Map<String, PolicyOrigin> origins = new TreeMap<>();
        Map<String, String> fingerprints = new TreeMap<>();
        for (String shipped : shippedFiles()) {
            String file = "/" + shipped;
            try (InputStream in = EmployerPolicies.class.getResourceAsStream(file)) {
                byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
                PolicyFile policy = reader.read(file, new ByteArrayInputStream(bytes));
                files.put(policy.employer(), policy);
                origins.put(policy.employer(), PolicyOrigin.of(policy, Origin.SHIPPED));
                fingerprints.put(policy.employer(), Fingerprint.of(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new EmployerPolicies(files, origins, fingerprints);
    }

    /** The names of the policy files that come with the program, such as {@code law/policy/glendale.yaml}. */
    public static List<String> shippedFiles() {
        return Stream.of(SHIPPED_FILES)
                .map(employer -> "law/policy/" + employer + ".yaml")
                .toList();
    }

    /**
     * These policies and every {@code *.yaml} file in {@code folder}, read by {@code reader}; a file for an employer that is
     * known takes the place of what was known. A missing folder adds nothing.
     */
    public EmployerPolicies and(Path folder, PolicyReader reader) {
        Map<String, PolicyFile> all = new TreeMap<>(files);
        Map<String, PolicyOrigin> sources = new TreeMap<>(origins);
        Map<String, String> prints = new TreeMap<>(fingerprints);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> found = Files.list(folder)) {
                for (Path file : found.filter(path -> path.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    PolicyFile policy = reader.read(file.toString(), new ByteArrayInputStream(bytes));
                    all.put(policy.employer(), policy);
                    sources.put(policy.employer(), PolicyOrigin.of(policy, Origin.FOLDER));
                    prints.put(policy.employer(), Fingerprint.of(bytes));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new EmployerPolicies(all, sources, prints);
    }

    /**
     * The same policies where {@code policy}, whose file lies in the ledger's folder and has {@code fingerprint}, takes the
     * place of its employer's.
     */
    public EmployerPolicies and(PolicyFile policy, String fingerprint) {
        Map<String, PolicyFile> all = new TreeMap<>(files);
        all.put(policy.employer(), policy);
        Map<String, PolicyOrigin> sources = new TreeMap<>(origins);
        Map<String, String> prints = new TreeMap<>(fingerprints);
        sources.put(policy.employer(), PolicyOrigin.of(policy, Origin.FOLDER));
        prints.put(policy.employer(), fingerprint);
        return new EmployerPolicies(all, sources, prints);
    }

    /**
     * The same policies where {@code policy}, whose file has {@code fingerprint}, takes the place of its employer's, as
     * {@code adopted} says.
     */
    public EmployerPolicies adopting(PolicyFile policy, String fingerprint, Origin.Adopted adopted) {
        Map<String, PolicyFile> all = new TreeMap<>(files);
        PolicyFile before = all.put(policy.employer(), policy);
        Map<String, PolicyOrigin> sources = new TreeMap<>(origins);
        Map<String, String> prints = new TreeMap<>(fingerprints);
        sources.compute(
                policy.employer(),
                (employer, origin) -> origin == null || before == null
                        ? PolicyOrigin.of(policy, adopted)
                        : origin.replaced(before, policy, adopted));
        prints.put(policy.employer(), fingerprint);
        return new EmployerPolicies(all, sources, prints);
    }

    /** Those of the employers that {@code wanted} accepts; the others aren't known. */
    public EmployerPolicies only(Predicate<String> wanted) {
        Map<String, PolicyFile> some = new TreeMap<>(files);
        some.keySet().removeIf(wanted.negate());
        Map<String, PolicyOrigin> sources = new TreeMap<>(origins);
        Map<String, String> prints = new TreeMap<>(fingerprints);
        sources.keySet().removeIf(wanted.negate());
        prints.keySet().removeIf(wanted.negate());
        return new EmployerPolicies(some, sources, prints);
    }

    /** The policy of {@code employer} as payroll follows it, if it is known and gives all that payroll needs. */
    public Optional<EmployerPolicy> find(String employer) {
        return Optional.ofNullable(payroll.get(employer));
    }

    /** Where the parts of {@code employer}'s policy came from; only for one that is known. */
    public PolicyOrigin origin(String employer) {
        return Objects.requireNonNull(origins.get(employer), employer);
    }

    /** The {@linkplain Fingerprint fingerprint} of {@code employer}'s whole policy file; empty for one that isn't known. */
    public Optional<String> fingerprint(String employer) {
        return Optional.ofNullable(fingerprints.get(employer));
    }

    /** The ids of all employers for which payroll can be run, in order. */
    public SortedSet<String> employers() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(payroll.keySet()));
    }

    /** The groups of employees of each employer for which payroll can be run, by its id. */
    public SortedMap<String, List<EmployeeGroup>> groups() {
        SortedMap<String, List<EmployeeGroup>> groups = new TreeMap<>();
        payroll.forEach((employer, policy) -> groups.put(employer, policy.groups()));
        return Collections.unmodifiableSortedMap(groups);
    }

    /** The groups of employees of {@code employer}; the usual ones, where its policy isn't known. */
    public List<EmployeeGroup> groupsOf(String employer) {
        return find(employer).map(EmployerPolicy::groups).orElse(EmployeeGroup.USUAL);
    }

    /** Every policy file by its employer's id, whether payroll can be run from it or it can only be asked. */
    public SortedMap<String, PolicyFile> files() {
        return files;
    }

    /** The employers whose policy can be asked and nothing more: by id, why payroll can't be run, and what to do. */
    public SortedMap<String, String> unpayable() {
        SortedMap<String, String> unpayable = new TreeMap<>();
        files.keySet().stream()
                .filter(employer -> !payroll.containsKey(employer))
                .forEach(employer -> unpayable.put(
                        employer,
                        employer + "'s policy file has no pay periods, statutory pay code and leave rules; put a file"
                                + " that has them into the ledger's folder policies"));
        return unpayable;
    }
}
