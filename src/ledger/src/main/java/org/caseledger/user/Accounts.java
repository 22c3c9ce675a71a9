package org.caseledger.user;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.caseledger.decision.Refusal;
import org.caseledger.people.Role;
import org.caseledger.people.UserName;
import org.caseledger.user.UserCommand.*;

/**
 * All accounts of a ledger, in the order of adding. A ledger that never had one asks nobody who they are.
 */
public final class Accounts {

    /** Those of a ledger without any. */
    public static final Accounts NONE = new Accounts(new LinkedHashMap<>());

    private final SequencedMap<String, UserFacts> byName;

    private Accounts(SequencedMap<String, UserFacts> byName) {
        this.byName = byName;
    }

    /** The accounts {@code all}, in this order. */
    public static Accounts of(Collection<UserFacts> all) {
        return NONE.with(all);
    }

    /** Whether the ledger never had one. */
    public boolean none() {
        return byName.isEmpty();
    }

    /** All of them, disabled ones too. */
    public List<UserFacts> all() {
        return List.copyOf(byName.values());
    }

    /** The account that somebody writes {@code user}, in whatever case. */
    public Optional<UserFacts> named(String user) {
        return Optional.ofNullable(byName.get(UserName.of(user)));
    }

    /** The account that can be used and that the operating system's user {@code systemUser} stands for. */
    public Optional<UserFacts> mappedTo(String systemUser) {
        return byName.values().stream()
                .filter(account -> account.enabled() && systemUser.equals(account.systemUser()))
                .findFirst();
    }

    /** The same, with {@code changed} in the place of what is known of them, or after the others. */
    public Accounts with(Collection<UserFacts> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        SequencedMap<String, UserFacts> all = new LinkedHashMap<>(byName);
        changed.stream().filter(UserFacts::exists).forEach(account -> all.put(account.user(), account));
        return new Accounts(all);
    }

    /**
     * What the other accounts have against {@code command}: the last administrator keeps that role and stays enabled, and an
     * operating system's user stands for one account.
     */
    public Optional<Refusal> objection(UserCommand command) {
        return switch (command) {
            case AddUser c -> taken(c);
            case GiveRoles c -> c.roles().contains(Role.ADMINISTRATOR) ? Optional.empty() : last(c);
            case DisableUser c -> last(c);
            case BindToEmployers c -> Optional.empty();
            case EnableUser c -> named(c.user()).flatMap(this::takenMeanwhile);
            case OfOneself c -> Optional.empty();
        };
    }

    private Optional<Refusal> last(UserCommand command) {
        return named(command.user())
                .filter(account -> account.administers()
                        && byName.values().stream()
                                        .filter(UserFacts::administers)
                                        .count()
                                == 1)
                .map(account -> Refusal.of(
                        "last-administrator",
                        account.user() + " is the only administrator; make somebody else one first"));
    }

    private Optional<Refusal> taken(AddUser command) {
        return command.systemUser() == null ? Optional.empty() : taken(command.systemUser());
    }

    private Optional<Refusal> takenMeanwhile(UserFacts account) {
        return account.systemUser() == null || account.enabled() ? Optional.empty() : taken(account.systemUser());
    }

    private Optional<Refusal> taken(String systemUser) {
        return mappedTo(systemUser)
                .map(other -> Refusal.of(
                        "system-user-taken",
                        "system user " + systemUser + " stands for the account " + other.user() + " already"));
    }
}
