package org.caseledger.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.caseledger.app.answer.IssuedTokenAnswer;
import org.caseledger.app.answer.OneTimePasswordAnswer;
import org.caseledger.app.answer.StreamTimelineAnswer;
import org.caseledger.app.answer.TokenAnswer;
import org.caseledger.app.answer.UserAnswer;
import org.caseledger.app.ask.AboutAccounts;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.text.StreamTimelineText;
import org.caseledger.app.text.UserText;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.people.Role;
import org.caseledger.user.MailKind;
import org.caseledger.user.Token;
import org.caseledger.user.TokenScope;
import org.caseledger.user.UserCommand;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code user}: who has an account, as what, and what opens it. Passwords and tokens are made here and printed once; they
 * are never taken from the command line, where other users of the machine could read them.
 */
@Command(
        name = "user",
        description = "Accounts: add, list, role, employers, disable, enable, password, mail, token, tokens, revoke,"
                + " history.")
@Needs(Permission.KEEP_ACCOUNTS)
final class UserCommands implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @CommandLine.Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "name a step: add, list, role, employers, disable, enable, password, mail, token, tokens, revoke or"
                        + " history");
    }

    private static final class Name {
        @Parameters(index = "0", paramLabel = "NAME", description = "The account's name, in whatever case.")
        private String user = "";
    }

    private static final class Why {
        @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
        private @Nullable String reason;
    }

    @Command(name = "add", description = "Give somebody an account; prints a one-time password, this once.")
    int add(
            @Mixin Name name,
            @Option(
                            names = "--role",
                            required = true,
                            split = ",",
                            paramLabel = "R",
                            description = "What they are: ${COMPLETION-CANDIDATES}; several separated by commas.")
                    List<Role> roles,
            @Option(
                            names = "--employer",
                            split = ",",
                            paramLabel = "E",
                            description = "Whose claims they see (default: every employer's).")
                    @Nullable List<String> employers,
            @Option(names = "--name", paramLabel = "TEXT", description = "The person's full name.") @Nullable String fullName,
            @Option(
                            names = "--system-user",
                            paramLabel = "LOGIN",
                            description = "The operating system's user that stands for them at the command line.")
                    @Nullable String systemUser) {
        try (OpenLedger ledger = root.openWhole()) {
            UserCommand.AddUser command = new UserCommand.AddUser(
                    name.user, fullName, roles, employers == null ? List.of() : employers, systemUser);
            return oneTime(ledger, name.user, new AccountDesk(ledger).add(command, root.who(ledger)));
        }
    }

    @Command(name = "list", description = "Who has an account, as what, since when, and what opens it.")
    @Needs(Permission.SEE_ACCOUNTS)
    int list() {
        try (Ledger ledger = root.openExisting()) {
            return print(ledger, ledger.users().all());
        }
    }

    @Command(name = "role", description = "Say what somebody is from now on, and nothing else.")
    int role(
            @Mixin Name name,
            @Parameters(
                            index = "1",
                            split = ",",
                            paramLabel = "R",
                            description = "${COMPLETION-CANDIDATES}; several separated by commas.")
                    List<Role> roles) {
        return give(name, desk -> who -> desk.give(new UserCommand.GiveRoles(name.user, roles), who));
    }

    @Command(name = "employers", description = "Say whose claims somebody sees from now on.")
    int employers(
            @Mixin Name name,
            @Parameters(
                            index = "1",
                            arity = "0..1",
                            split = ",",
                            paramLabel = "E",
                            description = "Ids of the employers whose claims they see, separated by commas.")
                    @Nullable List<String> employers,
            @Option(names = "--all", description = "They see every employer's claims.") boolean all) {
        List<String> bounds = employers == null ? List.of() : employers;
        if (all != bounds.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "name employers, or say --all, and not both");
        }
        return give(name, desk -> who -> desk.give(new UserCommand.BindToEmployers(name.user, bounds), who));
    }

    @Command(
            name = "disable",
            description = "Let an account be used no more; its password and its tokens are no good from then on.")
    int disable(@Mixin Name name, @Mixin Why why) {
        return give(name, desk -> who -> desk.disable(new UserCommand.DisableUser(name.user, why.reason), who));
    }

    @Command(
            name = "enable",
            description = "Let a disabled account be used again; prints a one-time password, this once.")
    int enable(@Mixin Name name, @Mixin Why why) {
        try (OpenLedger ledger = root.openExistingWhole()) {
            UserCommand.EnableUser command = new UserCommand.EnableUser(name.user, why.reason);
            return oneTime(ledger, name.user, new AccountDesk(ledger).enable(command, root.who(ledger)));
        }
    }

    @Command(
            name = "password",
            description = "Make a new one-time password and print it, this once; the one before is no good any more.")
    @Needs({Permission.KEEP_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    int password(@Mixin Name name) {
        try (OpenLedger ledger = root.openExistingWhole()) {
            return oneTime(ledger, name.user, new AccountDesk(ledger).oneTime(name.user, root.who(ledger)));
        }
    }

    @Command(name = "mail", description = "Say where somebody is reached by mail, and what they are told.")
    @Needs({Permission.KEEP_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    int mail(
            @Mixin Name name,
            @Parameters(
                            index = "1",
                            arity = "0..1",
                            paramLabel = "ADDRESS",
                            description = "Such as m.ortiz@city.example.")
                    @Nullable String address,
            @Option(
                            names = "--tell",
                            split = ",",
                            paramLabel = "K",
                            defaultValue = "digest,critical",
                            description = "${COMPLETION-CANDIDATES}, or both separated by a comma (default: both).")
                    List<MailKind> kinds,
            @Option(names = "--none", description = "They have no address any more, and are told nothing.")
                    boolean none) {
        if (none == (address != null)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "name an address, or say --none, and not both");
        }
        return give(
                name,
                desk -> who -> address == null
                        ? desk.give(new UserCommand.ClearMail(name.user), who)
                        : desk.mail(new UserCommand.SetMail(name.user, address, kinds), who));
    }

    @Command(name = "token", description = "Issue a token for the account's programs and print it, this once.")
    @Needs({Permission.KEEP_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    int token(
            @Mixin Name name,
            @Option(names = "--days", required = true, paramLabel = "N", description = "How many days it is good.")
                    int days,
            @Option(
                            names = "--scope",
                            paramLabel = "SCOPE",
                            defaultValue = "read",
                            description = "What it may be used for: ${COMPLETION-CANDIDATES} (default: read).")
                    TokenScope scope) {
        try (OpenLedger ledger = root.openExistingWhole()) {
            return switch (new AccountDesk(ledger).issue(name.user, Duration.ofDays(days), scope, root.who(ledger))) {
                case AccountDesk.Step.Refused(Refusal refusal) -> root.output().refused(refusal);
                case AccountDesk.Step.Done(String plain) -> {
                    UserFacts account = ledger.user(name.user);
                    Token issued = account.tokens().getLast();
                    IssuedTokenAnswer answer = IssuedTokenAnswer.of(account.user(), issued, plain);
                    root.output().print(answer, () -> UserText.of(answer, ledger.time()));
                    yield CaseLedger.DONE;
                }
            };
        }
    }

    @Command(
            name = "tokens",
            description = "The tokens of an account: until when, revoked, usable; never what they are.")
    @Needs({Permission.SEE_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    int tokens(@Mixin Name name) {
        try (OpenLedger ledger = root.openExistingWhole()) {
            List<TokenAnswer> answers = about(ledger).tokens(name.user);
            root.output().print(answers, () -> UserText.ofTokens(answers, ledger.time()));
            return CaseLedger.DONE;
        }
    }

    @Command(name = "revoke", description = "End a token at once.")
    @Needs({Permission.KEEP_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    int revoke(
            @Mixin Name name,
            @Parameters(index = "1", paramLabel = "TOKEN", description = "The token's id; user tokens shows it.")
                    String token,
            @Mixin Why why) {
        return give(name, desk -> who -> desk.revoke(new UserCommand.RevokeToken(name.user, token, why.reason), who));
    }

    @Command(name = "history", description = "Every entry of an account, in the order of recording.")
    @Needs({Permission.SEE_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    int history(@Mixin Name name) {
        try (OpenLedger ledger = root.openExistingWhole()) {
            List<StreamTimelineAnswer> lines = about(ledger).history(name.user);
            root.output().print(lines, () -> StreamTimelineText.of(lines, ledger.time()));
            return CaseLedger.DONE;
        }
    }

    private AboutAccounts about(OpenLedger ledger) {
        return new AboutAccounts(ledger, root.person(ledger));
    }

    private int give(Name name, Function<AccountDesk, Function<Who, AccountDesk.Step>> step) {
        try (OpenLedger ledger = root.openExistingWhole()) {
            return switch (step.apply(new AccountDesk(ledger)).apply(root.who(ledger))) {
                case AccountDesk.Step.Refused(Refusal refusal) -> root.output().refused(refusal);
                case AccountDesk.Step.Done(String secret) -> print(ledger, List.of(ledger.user(name.user)));
            };
        }
    }

    private int oneTime(OpenLedger ledger, String name, AccountDesk.Step step) {
        return switch (step) {
            case AccountDesk.Step.Refused(Refusal refusal) -> root.output().refused(refusal);
            case AccountDesk.Step.Done(String plain) -> {
                OneTimePasswordAnswer answer = OneTimePasswordAnswer.of(ledger.user(name), plain);
                root.output().print(answer, () -> UserText.of(answer, ledger.time()));
                yield CaseLedger.DONE;
            }
        };
    }

    private int print(Ledger ledger, List<UserFacts> accounts) {
        Instant now = ledger.clock().instant();
        List<UserAnswer> answers =
                accounts.stream().map(account -> UserAnswer.of(account, now)).toList();
        root.output().print(answers, () -> UserText.of(answers, ledger.time()));
        return CaseLedger.DONE;
    }
}
