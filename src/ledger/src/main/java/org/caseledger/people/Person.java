package org.caseledger.people;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody who uses a ledger, as the ledger lets them.
 *
 * @param user their name, as entries carry it
 * @param roles what they are in it; of the owner of its files, nothing
 * @param employers whose claims they may see; empty for everybody's
 * @param owner whether they have the ledger's files and it has no account for them: everything is theirs
 */
public record Person(String user, Set<Role> roles, Set<String> employers, boolean owner) {

    /** What stands between employers that are named together. */
    public static final String AND = "+";

    /** Whoever has the ledger's files. */
    public static final Person OWNER = new Person("", Set.of(), Set.of(), true);

    public Person {
        roles = Set.copyOf(roles);
        employers = Set.copyOf(employers);
    }

    /** Whoever has the ledger's files, under the name {@code user}. */
    public static Person owner(String user) {
        return new Person(user, Set.of(), Set.of(), true);
    }

    /** Whether they have {@code permission}. */
    public boolean may(Permission permission) {
        return owner || permission.roles().stream().anyMatch(roles::contains);
    }

    /** Whether they have one of what {@code needs} names. */
    public boolean may(Needs needs) {
        return Stream.of(needs.value()).anyMatch(this::may);
    }

    /**
     * Whether they may see claims of {@code employer}: of each of them, where it names several together, such as
     * {@code glendale+tucson}.
     */
    public boolean sees(String employer) {
        return employers.isEmpty()
                || Stream.of(employer.split(Pattern.quote(AND))).allMatch(employers::contains);
    }

    /** Whether they see every employer's claims, and everything on them. */
    public boolean unbounded() {
        return owner
                || employers.isEmpty()
                        && may(Permission.SEE_SURVEILLANCE)
                        && may(Permission.SEE_MEDICAL_DETAIL)
                        && may(Permission.SEE_ATTORNEY_COMMUNICATION)
                        && may(Permission.SEE_PERSONAL_DETAIL);
    }
}
