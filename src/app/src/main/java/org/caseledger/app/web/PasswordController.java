package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.caseledger.app.desk.AccountDesk;
import org.caseledger.app.secret.Passwords;
import org.caseledger.app.secret.Throttle;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;
import org.caseledger.user.PasswordKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people choose their password: whoever was given a one-time password begins here. */
@Controller
@Needs(Permission.KEEP_OWN_ACCOUNT)
class PasswordController {

    private final OpenLedger ledger;
    private final AccountDesk desk;
    private final Renewal renewal;

    PasswordController(OpenLedger ledger, AccountDesk desk, Renewal renewal) {
        this.ledger = ledger;
        this.desk = desk;
        this.renewal = renewal;
    }

    @GetMapping(WhoIsHere.PASSWORD)
    String password(Model model) {
        return page(model);
    }

    @PostMapping(WhoIsHere.PASSWORD)
    String choose(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person person = Signed.person();
        if (!oneTime(person) && !isTheirs(old, person.user(), request.getRemoteAddr())) {
            return refused("old", "This is not your password, or it was tried too often just now.", response, model);
        }
        if (!password.equals(again)) {
            return refused("again", "This is not what is typed above.", response, model);
        }
        return switch (desk.choose(person.user(), password, Who.web(person.user()))) {
            case AccountDesk.Step.Done done -> {
                renewal.begin(ledger.user(person.user()), request, response);
                yield "redirect:/you?done=password";
            }
            case AccountDesk.Step.Refused refused ->
                refused("password", Words.sentence(refused.refusal()), response, model);
        };
    }

    /** Guessed at as slowly as at the sign-in: a session that was left open is no way around. */
    private boolean isTheirs(String old, String user, String address) {
        Throttle throttle = ledger.secrets().throttle();
        boolean right = throttle.attempt(user, address).isEmpty()
                && ledger.secrets().passwords().verify(user, old) == Passwords.Answer.RIGHT;
        if (right) {
            throttle.succeeded(user, address);
        }
        return right;
    }

    private String refused(String field, String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wrong", field);
        model.addAttribute("why", why);
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("oneTime", oneTime(Signed.person()));
        return "web/password";
    }

    private boolean oneTime(Person person) {
        return ledger.user(person.user()).password() == PasswordKind.ONE_TIME;
    }
}
