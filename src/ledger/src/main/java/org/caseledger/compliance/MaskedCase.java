package org.caseledger.compliance;

import java.util.Set;
import org.caseledger.claim.Reserved;
import org.caseledger.compliance.PenaltyEvent.InteractionLogged;
import org.caseledger.compliance.PenaltyEvent.Opening;
import org.caseledger.compliance.PenaltyEvent.Step;

/**
 * What happened in a penalty case, as somebody is told who may not see everything that is {@link Reserved}: the texts of
 * reserved interactions are replaced, and nothing else is.
 */
public final class MaskedCase {

    private MaskedCase() {}

    /** {@code event} without what is {@code hidden}; {@code event} itself where nothing of it is. */
    public static PenaltyEvent of(PenaltyEvent event, Set<Reserved> hidden) {
        return switch (event) {
            case InteractionLogged e -> {
                Reserved kind = e.reserved();
                yield kind != null && hidden.contains(kind)
                        ? new InteractionLogged(
                                e.on(),
                                e.channel(),
                                kind.words(),
                                kind.words(),
                                kind.words(),
                                kind.words(),
                                e.about(),
                                e.followUpOn(),
                                kind)
                        : e;
            }
            case Opening e -> e;
            case Step e -> e;
        };
    }
}
