package org.caseledger.projection.deadlines;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimDeadline;

/** Whose a deadline is. */
public enum Duty {
    /** What the employer, the insurer or the administrator must do; being late with it needs a reason on file. */
    OURS,
    /** What the employee, a provider or an agency must do, or may do only so long; it blocks nothing. */
    OTHERS;

    /** Whose {@code deadline} is. */
    public static Duty of(ClaimDeadline deadline) {
        return deadline.clock().duty() ? OURS : OTHERS;
    }

    /** The one that is called {@code name}; empty if none is. */
    public static Optional<Duty> named(String name) {
        return Stream.of(values()).filter(duty -> duty.toString().equals(name)).findFirst();
    }

    /** As people write it: {@code ours} or {@code others}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
