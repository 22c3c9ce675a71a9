package org.caseledger.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseledger.app.call.Account;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.decision.Characters;
import org.caseledger.decision.RefusalCode;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;
import org.caseledger.people.Role;
import org.caseledger.people.UserName;
import org.caseledger.user.Accounts;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;

/**
 * Who calls the command line: the account that {@code --by} names; else the one that the operating system's user stands for;
 * else whoever has the ledger's files, without an account. In a ledger that never had an account, everybody is that.
 *
 * @param by what {@code --by} names; null where it wasn't given
 * @param systemUser the operating system's user
 * @param token whose token came with the call; null for one that came without
 */
record CalledBy(
        @Nullable String by, String systemUser, @Nullable Account token) {

    /** The person among {@code accounts}; refused where {@code --by} names no account that can be used. */
    Person person(Accounts accounts) {
        if (token != null) {
            return usable(ofToken(accounts, token));
        }
        if (accounts.none()) {
            return Person.owner(by == null ? systemUser : by);
        }
        if (by != null) {
            return usable(accounts.named(by)
                    .orElseThrow(() -> refused("there is no account \"" + Characters.shown(by)
                            + "\" in this ledger; user list shows those there are")));
        }
        return accounts.all().stream()
                .filter(account -> systemUser.equals(account.systemUser()))
                // Of several that it stood for, all but one are disabled.
                .reduce((one, other) -> one.enabled() ? one : other)
                .map(CalledBy::usable)
                .orElseGet(() -> Person.owner(systemUser));
    }

    /** The name that entries are to carry; empty where nobody was named and no account is found. */
    Optional<String> name(Accounts accounts) {
        if (token != null) {
            return Optional.of(ofToken(accounts, token).user());
        }
        return by != null ? Optional.of(by) : accounts.mappedTo(systemUser).map(UserFacts::user);
    }

    /** A token stands for its account, whoever is named. */
    private UserFacts ofToken(Accounts accounts, Account token) {
        if (by != null && !UserName.same(by, token.user())) {
            throw refused("this token is " + token.user() + "'s; --by can't name " + Characters.shown(by));
        }
        return accounts.named(token.user())
                .orElseThrow(() -> refused("there is no account " + token.user() + " in this ledger any more"));
    }

    /** Refused where the call came with a token that lets its holder only look. */
    void requireWriting() {
        if (token != null && token.reads()) {
            throw refused("this token may only read; use one with the scope write");
        }
    }

    private static Person usable(UserFacts account) {
        if (!account.enabled()) {
            throw refused("the account " + account.user() + " is disabled; ask an administrator");
        }
        return account.person();
    }

    /** Refused where {@code person} has none of what {@code needs} names, which {@code what} needs. */
    static void require(Person person, Needs needs, String what) {
        require(person, what, needs.value());
    }

    /** Refused where {@code person} has none of {@code permissions}, which {@code what} needs. */
    static void require(Person person, String what, Permission... permissions) {
        if (Arrays.stream(permissions).noneMatch(person::may)) {
            throw refused(person.user() + " ("
                    + words(person.roles().stream().sorted().toList()) + ") may not use "
                    + what + ", which needs one of the roles "
                    + words(Arrays.stream(permissions)
                            .flatMap(permission -> permission.roles().stream())
                            .distinct()
                            .sorted()
                            .toList()));
        }
    }

    private static String words(List<Role> roles) {
        return roles.stream().map(Role::toString).collect(Collectors.joining(", "));
    }

    private static LedgerFault refused(String message) {
        return new LedgerFault(RefusalCode.NOT_PERMITTED + ": " + message);
    }
}
