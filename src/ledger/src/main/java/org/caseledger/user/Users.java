package org.caseledger.user;

import java.util.List;
import org.caseledger.family.Commands;
import org.caseledger.family.EventKind;
import org.caseledger.family.Events;
import org.caseledger.family.Fold;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamNames;
import org.caseledger.people.UserName;
import org.caseledger.user.UserEvent.*;

/** Accounts: the streams of who may use the ledger, by the user's name in small letters. */
public final class Users {

    /** Their family. */
    public static final StreamFamily<UserCommand, UserEvent, UserFacts> FAMILY = new StreamFamily<>(
            StreamNames.each("user", "user", "an account", "UserAccount"),
            Commands.ofProgram(UserCommand.class, command -> UserName.of(command.user())),
            new Events<>(
                    UserEvent.class,
                    UserWords::of,
                    List.of(
                            EventKind.of("user.added", UserAdded.class),
                            EventKind.of("user.roles-given", RolesGiven.class),
                            EventKind.of("user.bound", UserBound.class),
                            EventKind.of("user.disabled", UserDisabled.class),
                            EventKind.of("user.enabled", UserEnabled.class),
                            EventKind.of("user.token-issued", TokenIssued.class),
                            EventKind.of("user.token-revoked", TokenRevoked.class),
                            EventKind.of("user.password-set", PasswordSet.class),
                            EventKind.of("user.passkey-added", PasskeyAdded.class),
                            EventKind.of("user.passkey-removed", PasskeyRemoved.class),
                            EventKind.of("user.mail-set", MailSet.class),
                            EventKind.of("user.mail-cleared", MailCleared.class))),
            new Fold<>(UserFacts.class, UserFacts::of),
            (facts, command, now) ->
                    UserDecider.decide(facts, command, now.at(), now.standing().employers()));

    private Users() {}
}
