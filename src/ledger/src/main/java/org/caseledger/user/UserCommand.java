package org.caseledger.user;

import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.NAME;
import static org.caseledger.decision.Limit.USER;
import static org.caseledger.decision.Limit.WORDS;

import java.time.Instant;
import java.util.List;
import org.caseledger.decision.Within;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of an account. Given by the program for an administrator, or for the person whose account it is; no
 * line of JSON can give one, because with most of them goes a secret that must not stand in a file.
 */
public sealed interface UserCommand {

    /** The name of the account, in whatever case. */
    String user();

    /** What people may also ask of their own account. */
    sealed interface OfOneself extends UserCommand {}

    /**
     * Somebody gets an account.
     *
     * @param name the person's full name
     * @param roles what they are; at least one
     * @param employers whose claims they may see; none for everybody's
     * @param systemUser the operating system's user that stands for them at the command line
     */
    @Needs(Permission.KEEP_ACCOUNTS)
    record AddUser(
            @Within(USER) String user,
            @Within(NAME) @Nullable String name,
            List<Role> roles,
            @Within(IDENTIFIER) List<String> employers,
            @Within(USER) @Nullable String systemUser)
            implements UserCommand {}

    /** They are {@code roles} from now on, and nothing else. */
    @Needs(Permission.KEEP_ACCOUNTS)
    record GiveRoles(@Within(USER) String user, List<Role> roles) implements UserCommand {}

    /** They may see the claims of {@code employers} from now on, and of nobody else; none for everybody's. */
    @Needs(Permission.KEEP_ACCOUNTS)
    record BindToEmployers(
            @Within(USER) String user, @Within(IDENTIFIER) List<String> employers) implements UserCommand {}

    /** The account can't be used any more, nor any token of it; what the person did stays. */
    @Needs(Permission.KEEP_ACCOUNTS)
    record DisableUser(
            @Within(USER) String user,
            @Within(WORDS) @Nullable String reason) implements UserCommand {}

    /** A disabled account can be used again; its tokens stay revoked. */
    @Needs(Permission.KEEP_ACCOUNTS)
    record EnableUser(
            @Within(USER) String user,
            @Within(WORDS) @Nullable String reason) implements UserCommand {}

    /** A token of the account was made; {@code token} is its id and says nothing of the secret. */
    @Needs({Permission.KEEP_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    record IssueToken(
            @Within(USER) String user, @Within(CODE) String token, Instant validUntil, TokenScope scope)
            implements OfOneself {}

    /** A token can't be used any more. */
    @Needs({Permission.KEEP_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    record RevokeToken(
            @Within(USER) String user,
            @Within(CODE) String token,
            @Within(WORDS) @Nullable String reason) implements OfOneself {}

    /** The account has another password. */
    @Needs({Permission.KEEP_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    record SetPassword(@Within(USER) String user, PasswordKind kind) implements OfOneself {}

    /** The person signs in by a passkey, too; {@code passkey} is its id, and {@code label} what they call it. */
    @Needs({Permission.KEEP_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    record AddPasskey(
            @Within(USER) String user,
            @Within(NAME) String passkey,
            @Within(NAME) String label) implements OfOneself {}

    /**
     * From now on the person is told {@code kinds} by mail, at {@code address}; none of them for nothing, though the address is
     * kept.
     */
    @Needs({Permission.KEEP_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    record SetMail(@Within(USER) String user, @Within(NAME) String address, List<MailKind> kinds)
            implements OfOneself {}

    /** The person has no address any more, and is told nothing by mail. */
    @Needs({Permission.KEEP_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    record ClearMail(@Within(USER) String user) implements OfOneself {}

    /** A passkey can't be used any more. */
    @Needs({Permission.KEEP_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    record RemovePasskey(
            @Within(USER) String user, @Within(NAME) String passkey) implements OfOneself {}
}
