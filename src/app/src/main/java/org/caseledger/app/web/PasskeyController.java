package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.user.Passkey;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The part of one's own page on which passkeys are made and removed; the making itself is a script's and Spring Security's. */
@Controller
@Needs(Permission.KEEP_OWN_ACCOUNT)
class PasskeyController {

    private final PasskeyRows rows;

    PasskeyController(PasskeyRows rows) {
        this.rows = rows;
    }

    @PostMapping("/you/passkeys/{passkey}/remove")
    String remove(@PathVariable String passkey) {
        if (!rows.remove(Signed.person().user(), passkey)) {
            throw new BadAddress.NotFound("Your account has no such passkey");
        }
        return "redirect:/you#passkeys-title";
    }

    /**
     * A passkey as its person's page shows it.
     *
     * @param id its name in entries
     * @param label what the person calls it
     * @param addedAt since when
     */
    public record OfPasskey(String id, String label, String addedAt) {}

    /** What the page shows of them. */
    @ControllerAdvice(assignableTypes = YouController.class)
    static class Shown {

        private final OpenLedger ledger;
        private final PasskeyPlace place;

        Shown(OpenLedger ledger, PasskeyPlace place) {
            this.ledger = ledger;
            this.place = place;
        }

        @ModelAttribute
        void passkeys(HttpServletRequest request, @RequestParam Map<String, String> parameters, ModelMap model) {
            Signed.somebody()
                    .map(person -> new AccountLists(ledger, person.user(), "/you", parameters))
                    .ifPresent(lists -> {
                        model.addAttribute("passkeysList", lists.passkeysList());
                        model.addAttribute("passkeys", shown(lists.passkeys()));
                    });
            model.addAttribute(
                    "passkeysHere",
                    place.isHere(request) && ledger.onlyReadable().isEmpty());
            model.addAttribute("passkeysElsewhere", place.elsewhere());
        }

        private List<OfPasskey> shown(List<Passkey> passkeys) {
            Moment moment = Moment.of(null, null, ledger);
            return passkeys.stream()
                    .map(one -> new OfPasskey(one.id(), one.label(), moment.shown(one.addedAt())))
                    .toList();
        }
    }
}
