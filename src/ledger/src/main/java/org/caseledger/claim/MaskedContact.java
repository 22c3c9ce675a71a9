package org.caseledger.claim;

import java.util.Set;
import org.caseledger.claim.ContactEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * Contacts, as somebody is told from whom something is hidden: who treats the employee is medical detail, and how people are
 * reached is personal. Where both are hidden, the first says more.
 */
final class MaskedContact {

    private MaskedContact() {}

    static ContactEvent of(ContactEvent event, Set<Reserved> hidden) {
        return switch (event) {
            case ContactRecorded e ->
                e.role() == ContactRole.PROVIDER && hidden.contains(Reserved.MEDICAL)
                        ? masked(
                                e,
                                Reserved.MEDICAL.words(),
                                masked(e.organization(), Reserved.MEDICAL),
                                Reserved.MEDICAL)
                        : hidden.contains(Reserved.PERSONAL)
                                ? masked(e, e.name(), e.organization(), Reserved.PERSONAL)
                                : e;
            case ContactEnded e ->
                e.reason() != null && hidden.contains(Reserved.PERSONAL)
                        ? new ContactEnded(e.contact(), e.on(), Reserved.PERSONAL.words())
                        : e;
        };
    }

    private static ContactRecorded masked(
            ContactRecorded e, String name, @Nullable String organization, Reserved kind) {
        return new ContactRecorded(
                e.contact(),
                e.role(),
                name,
                organization,
                masked(e.phone(), kind),
                masked(e.email(), kind),
                masked(e.address(), kind),
                e.from(),
                e.letters());
    }

    private static @Nullable String masked(@Nullable String text, Reserved kind) {
        return text == null ? null : kind.words();
    }
}
