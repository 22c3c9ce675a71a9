package org.caseledger.projection;

import java.util.Set;
import org.caseledger.claim.Reserved;
import org.caseledger.people.Person;

/**
 * How much of a ledger somebody sees.
 *
 * @param employers whose claims; empty for everybody's
 * @param hidden what is masked on them
 */
public record Sight(Set<String> employers, Set<Reserved> hidden) {

    /** Everything. */
    public static final Sight ALL = new Sight(Set.of(), Set.of());

    public Sight {
        employers = Set.copyOf(employers);
        hidden = Set.copyOf(hidden);
    }

    /** What {@code person} sees. */
    public static Sight of(Person person) {
        return person.unbounded() ? ALL : new Sight(person.employers(), Reserved.hiddenFrom(person));
    }

    /** The same, with {@code more} masked, too. */
    public Sight without(Set<Reserved> more) {
        return more.isEmpty() ? this : new Sight(employers, Reserved.union(hidden, more));
    }

    /** Whether claims of some employers only are seen. */
    public boolean bounded() {
        return !employers.isEmpty();
    }

    /** Whether claims of {@code employer} are seen. */
    public boolean sees(String employer) {
        return employers.isEmpty() || employers.contains(employer);
    }
}
