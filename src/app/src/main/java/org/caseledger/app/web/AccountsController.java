package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.app.answer.UserAnswer;
import org.caseledger.app.ask.AboutAccounts;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.Rows;
import org.caseledger.app.table.WatchTables;
import org.caseledger.app.trail.Opens;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.people.Role;
import org.caseledger.user.UserCommand;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Accounts: who has one, as what and since when; administrators add them and look after them. */
@Controller
@Needs(Permission.KEEP_ACCOUNTS)
class AccountsController {

    private final OpenLedger ledger;
    private final AccountDesk desk;

    AccountsController(OpenLedger ledger, AccountDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    /** An employer whose claims an account may be bound to. */
    public record Employer(String id, String name) {}

    @GetMapping("/accounts")
    @Needs(Permission.SEE_ACCOUNTS)
    String accounts(
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String sort,
            Model model) {
        return list(AccountForm.EMPTY, address(role, state, sort), model);
    }

    @GetMapping("/accounts.{as}")
    @Needs(Permission.SEE_ACCOUNTS)
    @Opens(value = "export", question = true)
    void export(
            @PathVariable String as,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Download.send(format, WatchTables.ACCOUNTS, Rows.of(listed(address(role, state, sort))), ledger, response);
    }

    private static ListAddress address(String role, String state, String sort) {
        ListAddress.Sort by = ListAddress.Sort.of(sort, "user", WatchTables.ACCOUNTS_BY.names());
        return new ListAddress("/accounts", Map.of(), by).with("role", role).with("state", state);
    }

    private List<UserAnswer> listed(ListAddress address) {
        String role = address.question().getOrDefault("role", "");
        String state = address.question().getOrDefault("state", "");
        List<UserAnswer> all = new AboutAccounts(ledger, Signed.person())
                .all().stream()
                        .filter(one -> role.isEmpty()
                                || one.roles().stream()
                                        .anyMatch(as -> as.toString().equals(role)))
                        .filter(one -> state.isEmpty() || one.state().toString().equals(state))
                        .toList();
        return WatchTables.ACCOUNTS_BY.sorted(all, address.sort().by()).orElseThrow();
    }

    @PostMapping("/accounts")
    String add(
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String systemUser,
            @RequestParam(required = false) @Nullable List<String> roles,
            @RequestParam(required = false) @Nullable List<String> employers,
            HttpServletResponse response,
            RedirectAttributes once,
            Model model) {
        AccountForm form =
                new AccountForm(user.strip(), name.strip(), systemUser.strip(), list(roles), list(employers));
        return switch (desk.add(form.command(), you())) {
            case AccountDesk.Step.Done done -> shown(form.user(), "added", done, once);
            case AccountDesk.Step.Refused refused -> {
                refused(refused, response, model);
                yield list(form, address("", "", ""), model);
            }
        };
    }

    @GetMapping("/accounts/{user}")
    @Needs(Permission.SEE_ACCOUNTS)
    String account(@PathVariable String user, @RequestParam Map<String, String> parameters, Model model) {
        return page(user, parameters, model);
    }

    @GetMapping("/accounts/{user}/tokens.{as}")
    @Needs(Permission.SEE_ACCOUNTS)
    @Opens(value = "export", question = true)
    void exportTokens(
            @PathVariable String user,
            @PathVariable String as,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        lists(find(user), parameters).sendTokens(ListAddress.format(as), response);
    }

    @GetMapping("/accounts/{user}/history.{as}")
    @Needs(Permission.SEE_ACCOUNTS)
    @Opens(value = "export", question = true)
    void exportHistory(
            @PathVariable String user,
            @PathVariable String as,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        lists(find(user), parameters).sendHistory(ListAddress.format(as), response);
    }

    private AccountLists lists(UserFacts account, Map<String, String> parameters) {
        return new AccountLists(ledger, account.user(), path(account.user()), parameters);
    }

    @PostMapping("/accounts/{user}/roles")
    String roles(
            @PathVariable String user,
            @RequestParam(required = false) @Nullable List<String> roles,
            HttpServletResponse response,
            RedirectAttributes once,
            Model model) {
        UserCommand command = new UserCommand.GiveRoles(find(user).user(), AccountForm.roles(list(roles)));
        return answer(user, "roles", desk.give(command, you()), response, once, model);
    }

    @PostMapping("/accounts/{user}/employers")
    String employers(
            @PathVariable String user,
            @RequestParam(required = false) @Nullable List<String> employers,
            HttpServletResponse response,
            RedirectAttributes once,
            Model model) {
        UserCommand command = new UserCommand.BindToEmployers(find(user).user(), list(employers));
        return answer(user, "employers", desk.give(command, you()), response, once, model);
    }

    @PostMapping("/accounts/{user}/disable")
    String disable(
            @PathVariable String user,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes once,
            Model model) {
        UserCommand.DisableUser command = new UserCommand.DisableUser(find(user).user(), AccountForm.orNull(reason));
        return answer(user, "disabled", desk.disable(command, you()), response, once, model);
    }

    @PostMapping("/accounts/{user}/enable")
    String enable(
            @PathVariable String user,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes once,
            Model model) {
        UserCommand.EnableUser command = new UserCommand.EnableUser(find(user).user(), AccountForm.orNull(reason));
        return answer(user, "enabled", desk.enable(command, you()), response, once, model);
    }

    @PostMapping("/accounts/{user}/password")
    String password(@PathVariable String user, HttpServletResponse response, RedirectAttributes once, Model model) {
        return answer(user, "password", desk.oneTime(find(user).user(), you()), response, once, model);
    }

    @PostMapping("/accounts/{user}/mail")
    String mail(
            @PathVariable String user,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(required = false) @Nullable List<String> told,
            HttpServletResponse response,
            RedirectAttributes once,
            Model model) {
        AccountDesk.Step step = AccountForm.mail(desk, find(user).user(), address, list(told), you());
        return answer(user, "mail", step, response, once, model);
    }

    @PostMapping("/accounts/{user}/tokens")
    String issue(
            @PathVariable String user,
            @RequestParam int days,
            @RequestParam(defaultValue = "read") String scope,
            HttpServletResponse response,
            RedirectAttributes once,
            Model model) {
        AccountDesk.Step step = desk.issue(find(user).user(), AccountForm.days(days), AccountForm.scope(scope), you());
        return answer(user, "token", step, response, once, model);
    }

    @PostMapping("/accounts/{user}/tokens/{token}/revoke")
    String revoke(
            @PathVariable String user,
            @PathVariable String token,
            HttpServletResponse response,
            RedirectAttributes once,
            Model model) {
        UserCommand.RevokeToken command = new UserCommand.RevokeToken(find(user).user(), token, null);
        return answer(user, "revoked", desk.revoke(command, you()), response, once, model);
    }

    private String answer(
            String user,
            String what,
            AccountDesk.Step step,
            HttpServletResponse response,
            RedirectAttributes once,
            Model model) {
        return switch (step) {
            case AccountDesk.Step.Done done -> shown(user, what, done, once);
            case AccountDesk.Step.Refused refused -> {
                refused(refused, response, model);
                yield page(user, Map.of(), model);
            }
        };
    }

    /** Leads to the account's page, which shows what is to be shown once; asked for again, it doesn't. */
    private String shown(String user, String what, AccountDesk.Step.Done done, RedirectAttributes once) {
        once.addFlashAttribute("done", what);
        once.addFlashAttribute("secret", done.secret());
        return "redirect:" + path(ledger.user(user).user());
    }

    private static void refused(AccountDesk.Step.Refused refused, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("trouble", Words.sentence(refused.refusal()));
    }

    private String list(AccountForm form, ListAddress address, Model model) {
        model.addAttribute(
                "accounts",
                listed(address).stream()
                        .map(account -> AccountPage.of(ledger.user(account.user()), ledger))
                        .toList());
        model.addAttribute("list", address);
        model.addAttribute("states", List.of(UserFacts.State.values()));
        model.addAttribute("form", form);
        model.addAttribute("here", "/accounts");
        choices(model);
        return "web/accounts";
    }

    private String page(String user, Map<String, String> parameters, Model model) {
        UserFacts account = find(user);
        AccountLists lists = lists(account, parameters);
        lists.tokens(model);
        lists.history(model);
        model.addAttribute("account", AccountPage.of(account, ledger));
        model.addAttribute("bound", account.employers());
        model.addAttribute("base", path(account.user()));
        model.addAttribute("here", path(account.user()));
        choices(model);
        return "web/account";
    }

    private void choices(Model model) {
        model.addAttribute(
                "allRoles", Stream.of(Role.values()).map(Role::toString).toList());
        model.addAttribute("allEmployers", employers(ledger));
    }

    /** The employers of {@code ledger}, by their names. */
    static List<Employer> employers(OpenLedger ledger) {
        return ledger.policies().employers().stream()
                .map(id -> new Employer(
                        id,
                        ledger.policies().find(id).map(policy -> policy.name()).orElse(id)))
                .toList();
    }

    private UserFacts find(String user) {
        UserFacts account = ledger.user(user);
        if (!account.exists()) {
            throw new BadAddress.NotFound("There is no account " + user + " in this ledger.");
        }
        return account;
    }

    private static String path(String user) {
        return "/accounts/" + UriUtils.encodePathSegment(user, StandardCharsets.UTF_8);
    }

    private static List<String> list(@Nullable List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    private static Who you() {
        return Who.web(Signed.person().user());
    }
}
