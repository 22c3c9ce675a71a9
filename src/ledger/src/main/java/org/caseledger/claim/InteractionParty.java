package org.caseledger.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The trade's words for who somebody is with whom one speaks about a claim. A party is free words; one that begins with one
 * of these is found by it: {@code provider, Dr. Lee's front desk} is a provider. Older entries have other words for some, such
 * as {@code claimant} for the employee; what none of the words fits stays as it was said.
 */
public enum InteractionParty {
    EMPLOYEE("employee", "claimant", "injured worker"),
    REPRESENTATIVE("employee's representative", "representative", "union"),
    SUPERVISOR("supervisor"),
    DEPARTMENT("department"),
    PAYROLL("payroll"),
    /** Of the third-party administrator. */
    ADJUSTER("adjuster", "tpa", "administrator"),
    /** Who treats or examines the employee, and their office. */
    PROVIDER("provider", "physician", "doctor", "dr.", "clinic", "hospital"),
    NURSE_CASE_MANAGER("nurse case manager", "nurse"),
    INSURER("insurer"),
    /** A commission, a department of labor or an office of hearings. */
    AGENCY("agency", "commission", "ica", "dli", "oah"),
    SOCIAL_SECURITY("Social Security", "ssa"),
    OTHER_PAYER("other government payer", "medicare", "cms"),
    ATTORNEY("attorney", "counsel"),
    FAMILY("family", "spouse");

    private final String words;
    private final List<String> beginnings;

    InteractionParty(String words, String... others) {
        this.words = words;
        this.beginnings = Stream.concat(Stream.of(words), Arrays.stream(others)).toList();
    }

    /** As people write it, such as {@code employee's representative}. */
    public String words() {
        return words;
    }

    /** All of them in words, in the order of the list. */
    public static Stream<String> all() {
        return Stream.of(values()).map(InteractionParty::words);
    }

    /** Whom {@code party} names by the way it begins; empty where it is in other words. */
    public static Optional<InteractionParty> of(String party) {
        return Beginning.of(party, values(), one -> one.beginnings);
    }

    /** What somebody is who is a contact in {@code role}; empty for a contact of whom that isn't known. */
    public static Optional<InteractionParty> of(ContactRole role) {
        return switch (role) {
            case EMPLOYEE -> Optional.of(EMPLOYEE);
            case REPRESENTATIVE -> Optional.of(REPRESENTATIVE);
            case SUPERVISOR -> Optional.of(SUPERVISOR);
            case PROVIDER -> Optional.of(PROVIDER);
            case ADJUSTER -> Optional.of(ADJUSTER);
            case NURSE_CASE_MANAGER -> Optional.of(NURSE_CASE_MANAGER);
            case AGENCY -> Optional.of(AGENCY);
            case ATTORNEY -> Optional.of(ATTORNEY);
            case FAMILY -> Optional.of(FAMILY);
            case OTHER -> Optional.empty();
        };
    }
}
