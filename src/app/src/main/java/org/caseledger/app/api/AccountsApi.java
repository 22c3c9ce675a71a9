package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caseledger.app.answer.IssuedTokenAnswer;
import org.caseledger.app.answer.OneTimePasswordAnswer;
import org.caseledger.app.answer.StreamTimelineAnswer;
import org.caseledger.app.answer.TokenAnswer;
import org.caseledger.app.answer.UserAnswer;
import org.caseledger.app.ask.AboutAccounts;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.Rows;
import org.caseledger.app.table.WatchTables;
import org.caseledger.app.trail.Opens;
import org.caseledger.decision.Refusal;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.people.Role;
import org.caseledger.user.MailKind;
import org.caseledger.user.TokenScope;
import org.caseledger.user.UserCommand;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts. What opens one is said once, in the answer to the call that makes it. */
@RestController
@RequestMapping(ApiConfiguration.BASE + "/users")
@Tag(name = "accounts")
@Needs(Permission.KEEP_ACCOUNTS)
class AccountsApi {

    private static final Listing<UserAnswer> USERS = Listing.of(WatchTables.ACCOUNTS_BY);

    private static final Listing<TokenAnswer> TOKENS = Listing.of(
                    TokenAnswer::id, "issuedAt", (TokenAnswer one) -> Listing.sortable(one.issuedAt()))
            .orBy("validUntil", one -> Listing.sortable(one.validUntil()));

    private final Asker asker;

    AccountsApi(Asker asker) {
        this.asker = asker;
    }

    /**
     * A new account.
     *
     * @param user its name
     * @param name the person's full name
     * @param roles what they are
     * @param employers whose claims they see; absent for everybody's
     * @param systemUser the operating system's user that stands for them at the command line
     */
    record NewUser(
            String user,
            @Nullable String name,
            List<Role> roles,
            @Nullable List<String> employers,
            @Nullable String systemUser) {}

    /**
     * What somebody is from now on.
     *
     * @param roles and nothing else
     */
    record Roles(List<Role> roles) {}

    /**
     * Whose claims somebody sees from now on.
     *
     * @param employers empty for everybody's
     */
    record Employers(List<String> employers) {}

    /**
     * How somebody is reached by mail from now on.
     *
     * @param address where
     * @param kinds what they are told; both, where it is absent
     */
    record Mail(String address, @Nullable List<MailKind> kinds) {}

    /**
     * Why something is done.
     *
     * @param reason why
     */
    record Why(@Nullable String reason) {}

    /**
     * A token to be issued.
     *
     * @param days how many days it is good
     * @param scope what it may be used for; to read, where it is absent
     */
    record NewToken(int days, @Nullable TokenScope scope) {}

    /**
     * A page of accounts.
     *
     * @param users the accounts
     * @param next what to ask on with, as {@code after}; absent on the last page
     */
    record UsersPage(List<UserAnswer> users, @Nullable String next) {}

    /**
     * A page of an account's tokens.
     *
     * @param tokens the tokens
     * @param next what to ask on with, as {@code after}; absent on the last page
     */
    record TokensPage(List<TokenAnswer> tokens, @Nullable String next) {}

    @Operation(
            operationId = "listUsers",
            summary = "A page of who has an account, as what, since when, and what opens it")
    @GetMapping
    @Needs({Permission.SEE_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    UsersPage all(
            @Parameter(description = "Only accounts with this role.") @RequestParam(defaultValue = "") String role,
            @Parameter(description = "Only accounts that are enabled, or disabled.") @RequestParam(defaultValue = "")
                    String state,
            @Parameter(description = "user, since, name or state; with - before it, the last first.")
                    @RequestParam(defaultValue = "user")
                    String sort,
            @ParameterObject Part part) {
        Listing.Page<UserAnswer> page = USERS.page(all(role, state), sort, part);
        return new UsersPage(page.shown(), page.next());
    }

    @Hidden
    @AsTable
    @Opens(value = "export", question = true)
    @GetMapping(produces = {Format.CSV_TYPE, Format.XLSX_TYPE})
    @Needs({Permission.SEE_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    void table(
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "user") String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Tables.send(
                WatchTables.ACCOUNTS, Rows.of(USERS.sorted(all(role, state), sort)), asker.ledger(), request, response);
    }

    private List<UserAnswer> all(String role, String state) {
        Optional<Role> as = Choice.of("role", role, Role.values());
        Optional<UserFacts.State> wanted = Choice.of("state", state, UserFacts.State.values());
        return about().all().stream()
                .filter(one -> as.map(one.roles()::contains).orElse(true))
                .filter(one -> wanted.map(one.state()::equals).orElse(true))
                .toList();
    }

    @Operation(operationId = "addUser", summary = "Add an account; the answer has its one-time password, this once")
    @ApiResponse(responseCode = "201", description = "Added.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OneTimePasswordAnswer add(@RequestBody NewUser of) {
        UserCommand.AddUser command = new UserCommand.AddUser(
                of.user(), of.name(), of.roles(), of.employers() == null ? List.of() : of.employers(), of.systemUser());
        return oneTime(of.user(), desk().add(command, asker.who()));
    }

    @Operation(operationId = "user", summary = "An account")
    @GetMapping("/{user}")
    @Needs({Permission.SEE_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    UserAnswer one(@PathVariable String user) {
        return about().one(user);
    }

    @Operation(operationId = "userTimeline", summary = "Every entry of an account, in order")
    @GetMapping("/{user}/timeline")
    @Needs({Permission.SEE_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    List<StreamTimelineAnswer> timeline(@PathVariable String user) {
        return about().history(user);
    }

    @Operation(operationId = "giveRoles", summary = "Say what somebody is from now on, and nothing else")
    @PutMapping("/{user}/roles")
    UserAnswer roles(@PathVariable String user, @RequestBody Roles of) {
        return taken(user, desk().give(new UserCommand.GiveRoles(user, of.roles()), asker.who()));
    }

    @Operation(operationId = "bindToEmployers", summary = "Say whose claims somebody sees from now on")
    @PutMapping("/{user}/employers")
    UserAnswer employers(@PathVariable String user, @RequestBody Employers of) {
        return taken(user, desk().give(new UserCommand.BindToEmployers(user, of.employers()), asker.who()));
    }

    @Operation(
            operationId = "disableUser",
            summary = "Let an account be used no more; its password and its tokens are no good from then on")
    @PostMapping("/{user}/disable")
    UserAnswer disable(@PathVariable String user, @RequestBody(required = false) @Nullable Why why) {
        return taken(user, desk().disable(new UserCommand.DisableUser(user, reason(why)), asker.who()));
    }

    @Operation(
            operationId = "enableUser",
            summary = "Let a disabled account be used again; the answer has its one-time password, this once")
    @PostMapping("/{user}/enable")
    OneTimePasswordAnswer enable(@PathVariable String user, @RequestBody(required = false) @Nullable Why why) {
        return oneTime(user, desk().enable(new UserCommand.EnableUser(user, reason(why)), asker.who()));
    }

    @Operation(
            operationId = "makePassword",
            summary = "Make a new one-time password; the one before is no good any more")
    @PostMapping("/{user}/password")
    @Needs({Permission.KEEP_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    OneTimePasswordAnswer password(@PathVariable String user) {
        return oneTime(user, desk().oneTime(user, asker.who()));
    }

    @Operation(operationId = "setMail", summary = "Say where somebody is reached by mail, and what they are told")
    @PutMapping("/{user}/mail")
    @Needs({Permission.KEEP_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    UserAnswer mail(@PathVariable String user, @RequestBody Mail of) {
        List<MailKind> kinds = of.kinds() == null ? List.of(MailKind.values()) : of.kinds();
        return taken(user, desk().mail(new UserCommand.SetMail(user, of.address(), kinds), asker.who()));
    }

    @Operation(operationId = "clearMail", summary = "Take somebody's address away: they are told nothing by mail")
    @DeleteMapping("/{user}/mail")
    @Needs({Permission.KEEP_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    UserAnswer clearMail(@PathVariable String user) {
        return taken(user, desk().give(new UserCommand.ClearMail(user), asker.who()));
    }

    @Operation(operationId = "tokens", summary = "A page of the tokens of an account: until when, revoked, usable")
    @GetMapping("/{user}/tokens")
    @Needs({Permission.SEE_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    TokensPage tokens(
            @PathVariable String user,
            @Parameter(description = "Only those that can be used now.") @RequestParam(defaultValue = "false")
                    boolean usable,
            @Parameter(description = "issuedAt or validUntil; with - before it, the last first.")
                    @RequestParam(defaultValue = "issuedAt")
                    String sort,
            @ParameterObject Part part) {
        List<TokenAnswer> all = about().tokens(user).stream()
                .filter(one -> !usable || one.usable())
                .toList();
        Listing.Page<TokenAnswer> page = TOKENS.page(all, sort, part);
        return new TokensPage(page.shown(), page.next());
    }

    @Operation(operationId = "issueToken", summary = "Issue a token; the answer has it, this once")
    @ApiResponse(responseCode = "201", description = "Issued.")
    @PostMapping("/{user}/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs({Permission.KEEP_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    IssuedTokenAnswer issue(@PathVariable String user, @RequestBody NewToken of) {
        TokenScope scope = of.scope() == null ? TokenScope.READ : of.scope();
        String plain = secret(desk().issue(user, Duration.ofDays(of.days()), scope, asker.who()));
        UserFacts account = asker.machine().user(user);
        return IssuedTokenAnswer.of(account.user(), account.tokens().getLast(), plain);
    }

    @Operation(operationId = "revokeToken", summary = "End a token at once")
    @ApiResponse(responseCode = "204", description = "Ended.")
    @DeleteMapping("/{user}/tokens/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs({Permission.KEEP_ACCOUNTS, Permission.KEEP_OWN_ACCOUNT})
    void revoke(@PathVariable String user, @PathVariable String token) {
        secret(desk().revoke(new UserCommand.RevokeToken(user, token, null), asker.who()));
    }

    private AccountDesk desk() {
        return new AccountDesk(asker.machine());
    }

    private AboutAccounts about() {
        return new AboutAccounts(asker.machine(), asker.person());
    }

    private UserAnswer taken(String user, AccountDesk.Step step) {
        secret(step);
        return about().one(user);
    }

    private OneTimePasswordAnswer oneTime(String user, AccountDesk.Step step) {
        String plain = secret(step);
        return OneTimePasswordAnswer.of(asker.machine().user(user), plain);
    }

    private static String secret(AccountDesk.Step step) {
        return switch (step) {
            case AccountDesk.Step.Refused(Refusal refusal) -> throw Trouble.of(refusal);
            case AccountDesk.Step.Done(String secret) -> secret;
        };
    }

    private static @Nullable String reason(@Nullable Why why) {
        return why == null ? null : why.reason();
    }
}
