package org.caseledger.app.web;

import java.util.Collection;
import java.util.stream.Collectors;
import org.caseledger.decision.Refusal;
import org.caseledger.people.Role;

/** How the pages put things. */
final class Words {

    private static final int TAIL = 8;

    private Words() {}

    /** The end of an entry's id, which is what tells entries apart at a glance; they begin with their time. */
    static String tail(String entry) {
        return entry.length() <= TAIL ? entry : "…" + entry.substring(entry.length() - TAIL);
    }

    /** {@code roles} in one line. */
    static String roles(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::toString).collect(Collectors.joining(", "));
    }

    /** A refusal as a sentence. */
    static String sentence(Refusal refusal) {
        String message = refusal.message();
        String citation = refusal.citation() == null ? "" : " (" + refusal.citation() + ")";
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + citation + ".";
    }
}
