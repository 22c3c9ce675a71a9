package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.AttentionCommand.AssignClaim;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Gives many claims to one person: each is recorded by itself, and what became of each is said. Sent again, by a page that
 * is reloaded, nothing is recorded twice.
 */
@Controller
class AssigningController {

    private static final int KEY_MAX = 60;

    private final Ledger ledger;
    private final FormDesk desk;

    AssigningController(Ledger ledger, FormDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    /**
     * What became of one claim.
     *
     * @param claim the claim
     * @param recorded whether it was given
     * @param why why it wasn't; blank where it was
     */
    public record Given(String claim, boolean recorded, String why) {}

    @PostMapping("/claims/assign")
    @Needs(Permission.KEEP_CLAIMS)
    String assign(
            @RequestParam(name = "claim", defaultValue = "") List<String> claims,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "/claims") String back,
            HttpServletResponse response,
            Model model) {
        if (key.length() > KEY_MAX) {
            throw new BadAddress("This form is not one of the workbench's own.");
        }
        String once = key.isBlank() ? EntryIdentifiers.randomKey() : key;
        List<Given> given = new ArrayList<>();
        if (!to.isBlank()) {
            claims.stream()
                    .filter(claim -> !claim.isBlank())
                    .distinct()
                    .forEach(claim -> given.add(give(claim.strip(), to.strip(), once)));
        }
        long done = given.stream().filter(Given::recorded).count();
        if (done == 0) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("given", given);
        model.addAttribute("done", done);
        model.addAttribute("unchosen", claims.stream().allMatch(String::isBlank));
        model.addAttribute("nobody", to.isBlank());
        model.addAttribute("to", to.isBlank() ? "" : AlertRow.named(ledger, to.strip()));
        model.addAttribute("back", OwnAddress.is(back) ? back : "/claims");
        return "web/assigned";
    }

    private Given give(String claim, String to, String key) {
        return switch (desk.submit(new AssignClaim(claim, to), key + ":" + claim)
                .outcome()) {
            case Outcome.Recorded recorded -> new Given(claim, true, "");
            case Outcome.Refused(Refusal refusal) -> new Given(claim, false, Words.sentence(refusal));
        };
    }
}
