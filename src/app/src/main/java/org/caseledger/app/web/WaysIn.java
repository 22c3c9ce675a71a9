package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the page of signing in offers beside name and password, and what became of it. */
@ControllerAdvice(assignableTypes = SignInController.class)
class WaysIn {

    private final OpenIdSignIn openId;
    private final PasskeyPlace passkeys;

    WaysIn(OpenIdSignIn openId, PasskeyPlace passkeys) {
        this.openId = openId;
        this.passkeys = passkeys;
    }

    @ModelAttribute
    void ways(HttpServletRequest request, ModelMap model) {
        String label = openId.label().orElse("");
        model.addAttribute("openId", label);
        model.addAttribute("openIdBegins", OpenIdSignIn.BEGIN + "/" + OpenIdSignIn.PROVIDER);
        model.addAttribute("passkeysHere", passkeys.isHere(request));
        String trouble = request.getParameter(OpenIdSignIn.TROUBLE);
        if (trouble != null && !label.isEmpty()) {
            model.addAttribute(
                    "trouble",
                    trouble.equals("unknown")
                            ? label
                                    + " knows you, and this ledger has no account for you that can be used. An administrator"
                                    + " of it adds one."
                            : "Signing in by " + label
                                    + " didn't work. Try again, or sign in with your password; the cause is"
                                    + " in the ledger's log.");
        }
    }
}
