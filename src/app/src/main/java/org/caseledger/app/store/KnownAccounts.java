package org.caseledger.app.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.caseledger.projection.Recorded;
import org.caseledger.user.Accounts;
import org.caseledger.user.UserFacts;
import org.caseledger.user.Users;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that are on record. They are read when they are first asked for, and folded again only when something was
 * recorded on one of them: every command asks for them.
 */
final class KnownAccounts {

    private final Supplier<List<Recorded>> first;
    private final Function<String, UserFacts> facts;
    private volatile @Nullable Accounts known;

    /**
     * The accounts on record.
     *
     * @param first the first entries of accounts, in ledger order
     * @param facts the facts of an account, with everything on record
     */
    KnownAccounts(Supplier<List<Recorded>> first, Function<String, UserFacts> facts) {
        this.first = first;
        this.facts = facts;
    }

    /** All of them, in the order of adding. */
    Accounts all() {
        Accounts all = known;
        return all == null ? read() : all;
    }

    private synchronized Accounts read() {
        Accounts all = known;
        if (all == null) {
            all = Accounts.NONE.with(facts(users(first.get())));
            known = all;
        }
        return all;
    }

    /** {@code entries} are on record now, and in the facts. */
    synchronized void advance(List<Recorded> entries) {
        Set<String> changed = users(entries);
        Accounts before = known;
        if (!changed.isEmpty() && before != null) {
            known = before.with(facts(changed));
        }
    }

    /** The users on whose accounts {@code entries} are, in order. */
    static Set<String> users(Collection<Recorded> entries) {
        Set<String> users = new LinkedHashSet<>();
        entries.forEach(entry -> Users.FAMILY.streams().subject(entry.stream()).ifPresent(users::add));
        return users;
    }

    private List<UserFacts> facts(Set<String> users) {
        return users.stream().map(facts).toList();
    }
}
