package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.people.OpenToAll;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in. What they send is Spring Security's to look at, see {@link PagesSecurity}. */
@Controller
@OpenToAll
class SignInController {

    private final OpenLedger ledger;
    private final DemoDoor demo;

    SignInController(OpenLedger ledger, DemoDoor demo) {
        this.ledger = ledger;
        this.demo = demo;
    }

    /** An account of a demo, as its button says it. */
    public record Choice(String user, String name, String roles) {

        private static Choice of(UserFacts account) {
            return new Choice(
                    account.user(),
                    account.name() == null ? account.user() : account.name(),
                    Words.roles(account.roles()));
        }
    }

    @GetMapping(Entrance.SIGN_IN)
    String signIn(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable Long wait,
            @RequestParam(required = false) @Nullable String ended,
            @RequestParam(required = false) @Nullable String again,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(defaultValue = "") String here,
            @RequestParam(defaultValue = "") String typed,
            HttpServletRequest request,
            Model model) {
        if (wait != null) {
            model.addAttribute(
                    "trouble",
                    "That was tried too often. Wait " + (wait == 1 ? "a minute" : wait + " minutes")
                            + ", then try again. If you can't wait, ask an administrator for a one-time password.");
        } else if (refused != null) {
            model.addAttribute(
                    "trouble",
                    "This name and password open no account. Check both; after several wrong tries you have to wait before"
                            + " the next.");
        } else if (ended != null) {
            model.addAttribute(
                    "note",
                    "Your session had ended, and nothing was done."
                            + (typed.isEmpty()
                                    ? ""
                                    : " What you typed is kept and comes back when you have signed in."));
        } else if (again != null) {
            model.addAttribute("note", "This page had been open for too long. Sign in now.");
        } else if (out != null) {
            model.addAttribute("note", "You are signed out.");
        }
        model.addAttribute(TypedForms.HERE, OwnAddress.is(here) ? here : "");
        model.addAttribute("keptAs", typed);
        model.addAttribute("choices", choices(request));
        return "web/sign-in";
    }

    private List<Choice> choices(HttpServletRequest request) {
        return demo.isOpenTo(request.getRemoteAddr())
                ? ledger.users().all().stream()
                        .filter(account -> account.enabled()
                                && ledger.secrets().passwords().has(account.user()))
                        .map(Choice::of)
                        .toList()
                : List.of();
    }
}
