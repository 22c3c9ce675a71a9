package org.caseledger.user;

import java.time.Instant;
import java.util.List;
import org.caseledger.people.Role;
import org.jspecify.annotations.Nullable;

/** What happened to an account. The user's name is the stream's. */
public sealed interface UserEvent {

    /** Somebody got an account. */
    record UserAdded(
            @Nullable String name,
            List<Role> roles,
            List<String> employers,
            @Nullable String systemUser) implements UserEvent {}

    /** They are these roles from now on. */
    record RolesGiven(List<Role> roles) implements UserEvent {}

    /** They see the claims of these employers from now on; none for everybody's. */
    record UserBound(List<String> employers) implements UserEvent {}

    /** The account can't be used any more, nor any token that it had. */
    record UserDisabled(@Nullable String reason) implements UserEvent {}

    /** The account can be used again. */
    record UserEnabled(@Nullable String reason) implements UserEvent {}

    /** A token was made. */
    record TokenIssued(String token, Instant validUntil, TokenScope scope) implements UserEvent {}

    /** A token can't be used any more. */
    record TokenRevoked(String token, @Nullable String reason) implements UserEvent {}

    /** There is another password. */
    record PasswordSet(PasswordKind kind) implements UserEvent {}

    /** There is a passkey more. */
    record PasskeyAdded(String passkey, String label) implements UserEvent {}

    /** They are told these kinds of mail at this address from now on, and nothing else. */
    record MailSet(String address, List<MailKind> kinds) implements UserEvent {}

    /** They have no address any more. */
    record MailCleared() implements UserEvent {}

    /** A passkey can't be used any more. */
    record PasskeyRemoved(String passkey) implements UserEvent {}
}
