package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.trail.Opens;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.user.UserCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one's own account: its roles, its password, its tokens, its sessions. */
@Controller
@Needs(Permission.KEEP_OWN_ACCOUNT)
class YouController {

    private final OpenLedger ledger;
    private final AccountDesk desk;
    private final SessionsByName sessions;

    YouController(OpenLedger ledger, AccountDesk desk, SessionsByName sessions) {
        this.ledger = ledger;
        this.desk = desk;
        this.sessions = sessions;
    }

    @GetMapping("/you")
    String you(
            @RequestParam(defaultValue = "") String done, @RequestParam Map<String, String> parameters, Model model) {
        if (done.equals("password")) {
            model.addAttribute("done", done);
        }
        return page(parameters, model);
    }

    @GetMapping("/you/tokens.{as}")
    @Opens(value = "export", question = true)
    void exportTokens(
            @PathVariable String as, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        lists(parameters).sendTokens(ListAddress.format(as), response);
    }

    @GetMapping("/you/passkeys.{as}")
    @Opens(value = "export", question = true)
    void exportPasskeys(
            @PathVariable String as, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        lists(parameters).sendPasskeys(ListAddress.format(as), response);
    }

    private AccountLists lists(Map<String, String> parameters) {
        return new AccountLists(ledger, user(), "/you", parameters);
    }

    @PostMapping("/you/mail")
    String mail(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(required = false) @Nullable List<String> told,
            HttpServletResponse response,
            RedirectAttributes once,
            Model model) {
        List<String> ticked = told == null ? List.of() : List.copyOf(told);
        AccountDesk.Step step = AccountForm.mail(desk, user(), address, ticked, Who.web(user()));
        return answer("mail", step, response, once, model);
    }

    @PostMapping("/you/tokens")
    String issue(
            @RequestParam int days,
            @RequestParam(defaultValue = "read") String scope,
            HttpServletResponse response,
            RedirectAttributes once,
            Model model) {
        AccountDesk.Step step = desk.issue(user(), AccountForm.days(days), AccountForm.scope(scope), Who.web(user()));
        return answer("token", step, response, once, model);
    }

    @PostMapping("/you/tokens/{token}/revoke")
    String revoke(@PathVariable String token, HttpServletResponse response, RedirectAttributes once, Model model) {
        UserCommand.RevokeToken command = new UserCommand.RevokeToken(user(), token, null);
        return answer("revoked", desk.revoke(command, Who.web(user())), response, once, model);
    }

    /** Ends every session of the person, this one too. */
    @PostMapping("/you/sign-out")
    String signOutEverywhere() {
        sessions.endAll(user());
        return "redirect:" + Entrance.SIGN_IN + "?out";
    }

    private String answer(
            String what, AccountDesk.Step step, HttpServletResponse response, RedirectAttributes once, Model model) {
        return switch (step) {
            case AccountDesk.Step.Done done -> {
                once.addFlashAttribute("done", what);
                once.addFlashAttribute("secret", done.secret());
                yield "redirect:/you";
            }
            case AccountDesk.Step.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("trouble", Words.sentence(refused.refusal()));
                yield page(Map.of(), model);
            }
        };
    }

    private String page(Map<String, String> parameters, Model model) {
        lists(parameters).tokens(model);
        model.addAttribute("account", AccountPage.of(ledger.user(user()), ledger));
        model.addAttribute("open", sessions.getAllSessions(user(), false).size());
        model.addAttribute("base", "/you");
        model.addAttribute("here", "/you");
        return "web/you";
    }

    private static String user() {
        return Signed.person().user();
    }
}
