package org.caseledger.law;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.law.policy.PolicyFile;
import org.caseledger.law.policy.PolicyReader;

/** Reads employers' policies; each is one in some {@link Jurisdiction}. */
public final class Employers {

    private static final PolicyReader READER = new PolicyReader(
            Stream.of(Jurisdiction.values()).map(Jurisdiction::state).toList());
    private static final EmployerPolicies SHIPPED = EmployerPolicies.shipped(READER);

    private Employers() {}

    /** The policies that come with the program. */
    public static EmployerPolicies shipped() {
        return SHIPPED;
    }

    /** The policies of a ledger in {@code directory}: those shipped, and the files in its folder {@code policies}. */
    public static EmployerPolicies inLedger(Path directory) {
        return shippedAnd(directory.resolve("policies"));
    }

    /**
     * The shipped policies and every {@code *.yaml} file in {@code folder}; a file for a shipped employer replaces
     * the shipped one. A missing folder adds nothing.
     */
    public static EmployerPolicies shippedAnd(Path folder) {
        return SHIPPED.and(folder, READER);
    }

    /** Reads a policy file; a fault in it is refused with {@code file}, the line and what to do. */
    public static PolicyFile read(String file, InputStream yaml) {
        return READER.read(file, yaml);
    }
}
