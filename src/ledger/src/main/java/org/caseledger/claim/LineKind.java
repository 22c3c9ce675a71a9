package org.caseledger.claim;

import java.util.Locale;
import java.util.Optional;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.SupplementPolicy;

/** What a line of a statement or of a payroll run is about. In order of their names. */
public enum LineKind {
    LEAVE_PAY_REVERSED,
    LEAVE_REPLENISHED,
    RECEIVABLE,
    STATUTORY,
    SUPPLEMENTAL;

    /** The kind of line that is paid under {@code code}, if {@code policy} has one. */
    public static Optional<LineKind> paidUnder(String code, EmployerPolicy policy) {
        if (code.equals(policy.statutory().payCode())) {
            return Optional.of(STATUTORY);
        }
        boolean supplement = policy.supplement().stream()
                .flatMap(version -> version.payCodes().stream())
                .flatMap(SupplementPolicy.PayCodes::all)
                .anyMatch(code::equals);
        return supplement ? Optional.of(SUPPLEMENTAL) : Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
