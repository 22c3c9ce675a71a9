package org.caseledger.law.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The group of employees whose rules and bargaining agreement apply. Which groups there are is the employer's to say, in its
 * policy file; a group is known by its name alone, and two of one name are equal.
 */
public final class EmployeeGroup {

    public static final EmployeeGroup GENERAL = new EmployeeGroup("general");
    public static final EmployeeGroup POLICE = new EmployeeGroup("police");
    public static final EmployeeGroup FIRE = new EmployeeGroup("fire");

    /** The groups of an employer whose policy file names none. */
    public static final List<EmployeeGroup> USUAL = List.of(GENERAL, POLICE, FIRE);

    private final String name;

    private EmployeeGroup(String name) {
        this.name = name;
    }

    /** The group called {@code name}; whether an employer has it is the policy's to say. */
    public static EmployeeGroup of(String name) {
        return new EmployeeGroup(name);
    }

    /** What stands in a document where a group belongs. What isn't a text is the name of no group. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EmployeeGroup read(Object written) {
        return of(String.valueOf(written));
    }

    /** The names of {@code groups}, such as {@code general, police, fire}. */
    public static String listed(List<EmployeeGroup> groups) {
        return groups.stream().map(EmployeeGroup::toString).collect(Collectors.joining(", "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmployeeGroup group && group.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Its name. */
    @JsonValue
    @Override
    public String toString() {
        return name;
    }
}
