package org.caseledger.app.desk;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseledger.app.secret.Secrets;
import org.caseledger.app.secret.Tokens;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.caseledger.people.UserName;
import org.caseledger.user.PasswordKind;
import org.caseledger.user.TokenScope;
import org.caseledger.user.UserCommand;

/**
 * Accounts on an open ledger: what is recorded of them, and the secret that belongs to it. The entry comes first, so that
 * nothing opens the ledger of which no entry tells.
 */
public final class AccountDesk {

    private final OpenLedger ledger;
    private final Secrets secrets;

    /** The desk of {@code ledger}. */
    public AccountDesk(OpenLedger ledger) {
        this.ledger = ledger;
        secrets = ledger.secrets();
    }

    /** What became of a step. */
    public sealed interface Step {

        /**
         * It was taken.
         *
         * @param secret what is to be shown once and is kept nowhere; blank where there is nothing to show
         */
        record Done(String secret) implements Step {

            /** Without the secret: whatever is printed or logged by mistake doesn't tell it. */
            @Override
            public String toString() {
                return "Done";
            }
        }

        /** It was not. */
        record Refused(Refusal refusal) implements Step {}
    }

    /** Adds an account; its one-time password is to be shown. */
    public Step add(UserCommand.AddUser command, Who who) {
        return submit(command, who).orElseGet(() -> oneTime(command.user(), who));
    }

    /** Gives {@code user} a new one-time password; whatever opened the account by a password before doesn't any more. */
    public Step oneTime(String user, Who who) {
        return taken(new UserCommand.SetPassword(user, PasswordKind.ONE_TIME), who, () -> {
            secrets.throttle().forget(user);
            return secrets.passwords().oneTime(user).plain();
        });
    }

    /** {@code user} has chosen {@code password}. */
    public Step choose(String user, String password, Who who) {
        Optional<Refusal> objection = secrets.passwords().judge(user, password);
        if (objection.isPresent()) {
            return new Step.Refused(objection.get());
        }
        return taken(new UserCommand.SetPassword(user, PasswordKind.CHOSEN), who, () -> {
            secrets.passwords().set(user, password);
            return "";
        });
    }

    /** Disables an account; nothing that opened it does any more, even if it is enabled again. */
    public Step disable(UserCommand.DisableUser command, Who who) {
        return taken(command, who, () -> {
            secrets.tokens().revokeAll(command.user());
            secrets.passwords().forget(command.user());
            return "";
        });
    }

    /** Enables an account again; its one-time password is to be shown. */
    public Step enable(UserCommand.EnableUser command, Who who) {
        return submit(command, who).orElseGet(() -> oneTime(command.user(), who));
    }

    /** Gives a command with which no secret goes. */
    public Step give(UserCommand command, Who who) {
        return taken(command, who, () -> "");
    }

    /** Says where somebody is reached by mail, and what they are told. */
    public Step mail(UserCommand.SetMail command, Who who) {
        return MailAddress.objection(command.address())
                .<Step>map(Step.Refused::new)
                .orElseGet(() -> give(command, who));
    }

    /** Issues a token that is good for {@code valid}; it is to be shown. */
    public Step issue(String user, Duration valid, TokenScope scope, Who who) {
        String id = secrets.tokens().newId();
        UserCommand.IssueToken command = new UserCommand.IssueToken(
                user, id, ledger.clock().instant().plus(valid).truncatedTo(ChronoUnit.SECONDS), scope);
        return taken(
                command,
                who,
                () -> secrets.tokens()
                        .issue(id, UserName.of(user), scope(scope), command.validUntil())
                        .plain());
    }

    /** Revokes a token. */
    public Step revoke(UserCommand.RevokeToken command, Who who) {
        return taken(command, who, () -> {
            secrets.tokens().revoke(command.user(), command.token());
            return "";
        });
    }

    private Step taken(UserCommand command, Who who, Supplier<String> secret) {
        return submit(command, who).orElseGet(() -> new Step.Done(secret.get()));
    }

    private Optional<Step> submit(UserCommand command, Who who) {
        Key once = new Key.Once(EntryIdentifiers.randomKey());
        return ledger.office()
                                .submit(Submission.now((Record) command, who, once))
                                .outcome()
                        instanceof Outcome.Refused(Refusal refusal)
                ? Optional.of(new Step.Refused(refusal))
                : Optional.empty();
    }

    private static Tokens.Scope scope(TokenScope scope) {
        return Tokens.Scope.valueOf(scope.name());
    }
}
