package org.caseledger.app.web;

import java.util.List;
import org.caseledger.app.store.Ledger;
import org.caseledger.people.Permission;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom work can be given.
 *
 * @param user the account
 * @param words the account with the person's name
 */
public record Colleague(String user, String words) {

    /** Those who can be given claims of {@code employer}, or of any where that is null. */
    static List<Colleague> of(Ledger ledger, @Nullable String employer) {
        return ledger.users().all().stream()
                .filter(UserFacts::enabled)
                .filter(account -> account.person().may(Permission.SEE_CLAIMS))
                .filter(account -> employer == null || account.person().sees(employer))
                .map(account -> new Colleague(account.user(), AlertRow.named(ledger, account.user())))
                .toList();
    }
}
