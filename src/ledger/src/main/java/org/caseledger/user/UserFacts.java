package org.caseledger.user;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.people.Person;
import org.caseledger.people.Role;
import org.caseledger.user.UserEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is: the fold of its entries.
 *
 * @param user the user's name
 * @param history everything recorded
 * @param state whether it can be used; null for an account that nobody added
 * @param since when that began
 * @param name the person's full name, where it is known
 * @param roles what they are, in the order of {@link Role}
 * @param employers whose claims they may see; empty for everybody's
 * @param systemUser the operating system's user that stands for them, where one does
 * @param tokens every token that was ever issued, in order
 * @param passkeys the passkeys that can be used, in the order of adding
 * @param mail how they are reached by mail; null where nobody said
 * @param password how the password came to be; null where none was ever set
 * @param passwordSetAt when it was set; null where none was
 */
public record UserFacts(
        String user,
        History<UserEvent> history,
        @Nullable State state,
        Instant since,
        @Nullable String name,
        List<Role> roles,
        List<String> employers,
        @Nullable String systemUser,
        List<Token> tokens,
        List<Passkey> passkeys,
        @Nullable Mailing mail,
        @Nullable PasswordKind password,
        @Nullable Instant passwordSetAt) {

    /** Whether an account can be used. */
    public enum State {
        ENABLED,
        DISABLED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public UserFacts {
        roles = List.copyOf(roles);
        employers = List.copyOf(employers);
        tokens = List.copyOf(tokens);
        passkeys = List.copyOf(passkeys);
    }

    /** Everything recorded. */
    public List<Entry<UserEvent>> entries() {
        return history.entries();
    }

    /** Whether somebody added it. */
    public boolean exists() {
        return state != null;
    }

    /** Whether it can be used. */
    public boolean enabled() {
        return state == State.ENABLED;
    }

    /** Whether it can be used, and is an administrator's. */
    public boolean administers() {
        return enabled() && roles.contains(Role.ADMINISTRATOR);
    }

    /** The token {@code id}, if the account has or had it. */
    public Optional<Token> token(String id) {
        return tokens.stream().filter(token -> token.id().equals(id)).findFirst();
    }

    /** The passkey {@code id}, if the account has it. */
    public Optional<Passkey> passkey(String id) {
        return passkeys.stream().filter(passkey -> passkey.id().equals(id)).findFirst();
    }

    /** How they are reached by mail, if they are. */
    public Optional<Mailing> mailing() {
        return Optional.ofNullable(mail);
    }

    /** The person as the ledger lets them use it: of an account that can't be used, nobody with any role. */
    public Person person() {
        return new Person(user, enabled() ? Set.copyOf(roles) : Set.of(), Set.copyOf(employers), false);
    }

    /** The account as it was known at {@code instant}. */
    public UserFacts knownAt(Instant instant) {
        return of(user, history.knownAt(instant));
    }

    /** The facts that {@code entries} add up to. */
    public static UserFacts of(String user, List<Entry<UserEvent>> entries) {
        return of(user, History.of(entries));
    }

    private static UserFacts of(String user, History<UserEvent> history) {
        Fold fold = new Fold();
        history.standing().forEach(fold::add);
        return fold.facts(user, history);
    }

    /** {@code roles} once each, in the order of {@link Role}. */
    static List<Role> ordered(Collection<Role> roles) {
        return roles.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(roles));
    }

    private static final class Fold {
        private @Nullable State state;
        private Instant since = Instant.EPOCH;
        private @Nullable String name;
        private List<Role> roles = List.of();
        private List<String> employers = List.of();
        private @Nullable String systemUser;
        private final Map<String, Token> tokens = new LinkedHashMap<>();
        private final Map<String, Passkey> passkeys = new LinkedHashMap<>();
        private @Nullable Mailing mail;
        private @Nullable PasswordKind password;
        private @Nullable Instant passwordSetAt;

        void add(Entry<UserEvent> entry) {
            Instant at = entry.recordedAt();
            switch (entry.event()) {
                case UserAdded e -> {
                    become(State.ENABLED, at);
                    name = e.name();
                    roles = ordered(e.roles());
                    employers = e.employers();
                    systemUser = e.systemUser();
                }
                case RolesGiven e -> roles = ordered(e.roles());
                case UserBound e -> employers = e.employers();
                case UserDisabled e -> {
                    become(State.DISABLED, at);
                    tokens.replaceAll((id, token) -> token.revokedAt(at));
                }
                case UserEnabled e -> become(State.ENABLED, at);
                case TokenIssued e -> tokens.put(e.token(), new Token(e.token(), e.scope(), at, e.validUntil(), null));
                case TokenRevoked e -> tokens.computeIfPresent(e.token(), (id, token) -> token.revokedAt(at));
                case PasswordSet e -> {
                    password = e.kind();
                    passwordSetAt = at;
                }
                case PasskeyAdded e -> passkeys.put(e.passkey(), new Passkey(e.passkey(), e.label(), at));
                case PasskeyRemoved e -> passkeys.remove(e.passkey());
                case MailSet e -> mail = new Mailing(e.address(), e.kinds(), at);
                case MailCleared e -> mail = null;
            }
        }

        private void become(State next, Instant at) {
            state = next;
            since = at;
        }

        UserFacts facts(String user, History<UserEvent> history) {
            return new UserFacts(
                    user,
                    history,
                    state,
                    since,
                    name,
                    roles,
                    employers,
                    systemUser,
                    new ArrayList<>(tokens.values()),
                    new ArrayList<>(passkeys.values()),
                    mail,
                    password,
                    passwordSetAt);
        }
    }
}
