package org.caseledger.user;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;
import static org.caseledger.decision.Decision.unchanged;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.caseledger.decision.Characters;
import org.caseledger.decision.Decision;
import org.caseledger.decision.RefusalCode;
import org.caseledger.people.Role;
import org.caseledger.people.UserName;
import org.caseledger.user.UserCommand.*;
import org.caseledger.user.UserEvent.*;

/**
 * Decides on commands to an account from its own facts. What the other accounts have to do with it, {@link Accounts} says.
 */
public final class UserDecider {

    /** How long a token may be valid: a policy of the program. */
    public static final Duration TOKEN_VALID_MAX = Duration.ofDays(366);

    private UserDecider() {}

    /** The decision on {@code command}, given at {@code at}, where {@code known} are the employers with a policy. */
    public static Decision<UserEvent> decide(
            UserFacts facts, UserCommand command, Instant at, Collection<String> known) {
        if (command instanceof AddUser add) {
            return add(facts, add, known);
        }
        if (!facts.exists()) {
            return refuse(
                    RefusalCode.UNKNOWN_USER,
                    "there is no account " + Characters.shown(command.user()) + "; user list shows those there are");
        }
        return switch (command) {
            case AddUser c -> add(facts, c, known);
            case GiveRoles c -> roles(facts, c);
            case BindToEmployers c -> bind(facts, c, known);
            case DisableUser c ->
                facts.enabled()
                        ? accept(new UserDisabled(c.reason()))
                        : refuse("already-disabled", "the account " + facts.user() + " is disabled already");
            case EnableUser c ->
                facts.enabled()
                        ? refuse("already-enabled", "the account " + facts.user() + " can be used already")
                        : accept(new UserEnabled(c.reason()));
            case IssueToken c -> issue(facts, c, at);
            case RevokeToken c -> revoke(facts, c);
            case SetPassword c -> usable(facts).orElseGet(() -> accept(new PasswordSet(c.kind())));
            case AddPasskey c ->
                facts.passkey(c.passkey()).isPresent()
                        ? refuse("passkey-exists", facts.user() + " signs in by this passkey already")
                        : usable(facts).orElseGet(() -> accept(new PasskeyAdded(c.passkey(), c.label())));
            case SetMail c -> usable(facts).orElseGet(() -> mail(facts, c));
            case ClearMail c -> facts.mailing().isPresent() ? accept(new MailCleared()) : unchanged();
            case RemovePasskey c ->
                facts.passkey(c.passkey()).isPresent()
                        ? accept(new PasskeyRemoved(c.passkey()))
                        : refuse("unknown-passkey", facts.user() + " has no such passkey");
        };
    }

    private static Decision<UserEvent> add(UserFacts facts, AddUser c, Collection<String> known) {
        if (facts.exists()) {
            return refuse(
                    "user-exists",
                    "there is an account " + facts.user() + " already"
                            + (facts.enabled() ? "" : "; it is disabled and can be enabled again"));
        }
        if (!UserName.isOne(c.user())) {
            return refuse(
                    "bad-user-name",
                    "\"" + Characters.shown(c.user()) + "\" can't be an account's name: at most "
                            + UserName.CHARACTERS_MAX + " letters from a to z, digits and . - _ @");
        }
        return objection(c.roles(), c.employers(), known)
                .orElseGet(() -> accept(
                        new UserAdded(c.name(), UserFacts.ordered(c.roles()), ordered(c.employers()), c.systemUser())));
    }

    private static Decision<UserEvent> roles(UserFacts facts, GiveRoles c) {
        List<Role> roles = UserFacts.ordered(c.roles());
        return objection(roles, facts.employers(), facts.employers())
                .orElseGet(() -> roles.equals(facts.roles()) ? unchanged() : accept(new RolesGiven(roles)));
    }

    private static Decision<UserEvent> bind(UserFacts facts, BindToEmployers c, Collection<String> known) {
        List<String> employers = ordered(c.employers());
        return objection(facts.roles(), employers, known)
                .orElseGet(() -> employers.equals(facts.employers()) ? unchanged() : accept(new UserBound(employers)));
    }

    private static Decision<UserEvent> mail(UserFacts facts, SetMail c) {
        List<MailKind> kinds = c.kinds().isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(c.kinds()));
        boolean same = facts.mailing()
                .filter(mailing ->
                        mailing.address().equals(c.address()) && mailing.kinds().equals(kinds))
                .isPresent();
        return same ? unchanged() : accept(new MailSet(c.address(), kinds));
    }

    private static List<String> ordered(List<String> employers) {
        return List.copyOf(new TreeSet<>(employers));
    }

    private static Optional<Decision<UserEvent>> objection(
            Collection<Role> roles, List<String> employers, Collection<String> known) {
        if (roles.isEmpty()) {
            return Optional.of(refuse(
                    "no-roles",
                    "an account needs a role; there are "
                            + String.join(
                                    ", ",
                                    List.of(Role.values()).stream()
                                            .map(Role::toString)
                                            .toList())));
        }
        if (roles.contains(Role.ADMINISTRATOR) && !employers.isEmpty()) {
            return Optional.of(refuse(
                    "administrator-bound",
                    "an administrator looks after the whole ledger and can't be bound to employers; give the person"
                            + " a second account"));
        }
        return employers.stream()
                .filter(employer -> !known.contains(employer))
                .findFirst()
                .map(employer -> refuse(
                        RefusalCode.UNKNOWN_EMPLOYER,
                        "there is no policy for employer \"" + employer + "\"; known: " + String.join(", ", known)));
    }

    private static Optional<Decision<UserEvent>> usable(UserFacts facts) {
        return facts.enabled()
                ? Optional.empty()
                : Optional.of(refuse(
                        "user-disabled", "the account " + facts.user() + " is disabled; it has to be enabled first"));
    }

    private static Decision<UserEvent> issue(UserFacts facts, IssueToken c, Instant at) {
        if (facts.token(c.token()).isPresent()) {
            return refuse("token-exists", facts.user() + " has a token " + c.token() + " already");
        }
        if (!c.validUntil().isAfter(at) || c.validUntil().isAfter(at.plus(TOKEN_VALID_MAX))) {
            return refuse(
                    "bad-validity",
                    "validUntil (" + c.validUntil() + ") must come, and at most " + TOKEN_VALID_MAX.toDays()
                            + " days after " + at);
        }
        return usable(facts).orElseGet(() -> accept(new TokenIssued(c.token(), c.validUntil(), c.scope())));
    }

    private static Decision<UserEvent> revoke(UserFacts facts, RevokeToken c) {
        return facts.token(c.token())
                .map(token -> token.revoked()
                        ? Decision.<UserEvent>refuse(
                                "token-revoked", "token " + c.token() + " was revoked at " + token.revokedAt())
                        : Decision.<UserEvent>accept(new TokenRevoked(c.token(), c.reason())))
                .orElseGet(
                        () -> refuse("unknown-token", facts.user() + " has no token " + Characters.shown(c.token())));
    }
}
