package org.caseledger.claim;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;

/**
 * What is on file for some eyes only: what surveillance found, medical detail, what was written to and by attorneys,
 * how people are reached.
 *
 * <p>Whoever may not see it finds {@linkplain #words fixed words} in its place, such as {@code (reserved: attorney)}: that
 * there is something, and on which day, is no secret. Figures never depend on it.
 */
public enum Reserved {

    /** What surveillance found. */
    SURVEILLANCE(Permission.SEE_SURVEILLANCE),

    /** What is wrong with the employee, who treats it, and what the employee may not do. */
    MEDICAL(Permission.SEE_MEDICAL_DETAIL),

    /** What was written to and by attorneys. */
    ATTORNEY(Permission.SEE_ATTORNEY_COMMUNICATION),

    /** How people are reached: telephone, mail, where they live. */
    PERSONAL(Permission.SEE_PERSONAL_DETAIL);

    private final Permission permission;

    Reserved(Permission permission) {
        this.permission = permission;
    }

    /** What somebody needs who is to see it. */
    public Permission permission() {
        return permission;
    }

    /** What stands in its place, such as {@code (reserved: attorney)}. */
    public String words() {
        return "(reserved: " + this + ")";
    }

    /** The kinds that {@code person} may not see. */
    public static Set<Reserved> hiddenFrom(Person person) {
        Set<Reserved> hidden = EnumSet.noneOf(Reserved.class);
        for (Reserved kind : values()) {
            if (!person.may(kind.permission)) {
                hidden.add(kind);
            }
        }
        return Collections.unmodifiableSet(hidden);
    }

    /** What is of either set. */
    public static Set<Reserved> union(Set<Reserved> some, Set<Reserved> others) {
        Set<Reserved> both = EnumSet.noneOf(Reserved.class);
        both.addAll(some);
        both.addAll(others);
        return Collections.unmodifiableSet(both);
    }

    /** As lines and answers have it, such as {@code attorney}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
