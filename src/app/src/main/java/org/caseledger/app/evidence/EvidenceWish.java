package org.caseledger.app.evidence;

import java.util.Optional;
import java.util.Set;
import org.caseledger.app.ask.Clocks;
import org.caseledger.claim.Reserved;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;

/**
 * The evidence package that somebody wants.
 *
 * @param claim the claim's number, written in whatever case
 * @param redact what isn't to be shown, besides what isn't for their own eyes
 * @param readTrail whether the lines of the read trail about the claim are to be in it
 * @param clocks what was known, and up to which day
 */
public record EvidenceWish(String claim, Set<Reserved> redact, boolean readTrail, Clocks clocks) {

    public EvidenceWish {
        redact = Reserved.union(redact, Set.of());
    }

    /** What speaks against making it for {@code person}, in a person's words; empty where nothing does. */
    public Optional<String> objection(Person person) {
        if (!person.employers().isEmpty()) {
            return Optional.of("a package is proved in the whole ledger, and you are bound to some employers of it; ask"
                    + " somebody who isn't");
        }
        return readTrail && !person.may(Permission.AUDIT)
                ? Optional.of("the read trail is for auditors and compliance officers; make the package without it")
                : Optional.empty();
    }

    /** What isn't shown in the one for {@code person}: what they redact, and what isn't for their own eyes. */
    Set<Reserved> hidden(Person person) {
        return Reserved.union(redact, Reserved.hiddenFrom(person));
    }
}
