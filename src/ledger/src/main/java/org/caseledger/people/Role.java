package org.caseledger.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody is in a ledger. A person may be several; what a role may do and see, {@link Permission} says. */
public enum Role {

    /** Logs what happened and keeps the files of claims. */
    CLERK,

    /** Decides claims: accepts, denies, rescinds. */
    ADJUSTER,

    /** Prepares and transmits payroll runs and looks after receivables. */
    PAYROLL,

    /** Approves what another person prepared. */
    APPROVER,

    /** A state's compliance officer, who assesses penalties. */
    COMPLIANCE,

    /** Reads everything and changes nothing. */
    AUDITOR,

    /** Looks after accounts, policies and the law; sees no claims by this role alone. */
    ADMINISTRATOR;

    /** The role that is written {@code text}, such as {@code clerk}; empty if there is none. */
    public static Optional<Role> named(String text) {
        return Stream.of(values())
                .filter(role -> role.toString().equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** As people write it, such as {@code clerk}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
