package org.caseledger.app.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.caseledger.app.faq.Questions;
import org.caseledger.app.store.Ledger;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.rules.State;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What workers ask, state by state, with the law in which each answer stands. */
@Controller
class FaqController {

    private final Ledger ledger;

    FaqController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/faq/{state}")
    @Needs(Permission.SEE_LAW)
    String questions(@PathVariable String state, Model model) {
        State found = Stream.of(Jurisdiction.values())
                .filter(one -> one.name().equals(state.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadAddress.NotFound(
                        "There are no questions about " + state + "; there are those about AZ and MN."))
                .state();
        model.addAttribute("state", found.code());
        model.addAttribute("states", Jurisdiction.values());
        model.addAttribute("items", Questions.of(found, ledger.law(ledger.now()).law()));
        return "web/faq";
    }
}
