package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.ask.Unknown;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.document.SafeDownload;
import org.caseledger.app.evidence.EvidenceDesk;
import org.caseledger.app.evidence.EvidencePackage;
import org.caseledger.app.evidence.EvidenceWish;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.Reserved;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A claim's evidence package, for saving. */
@Controller
@Needs(Permission.TAKE_EVIDENCE)
class EvidenceController {

    private final Ledger ledger;
    private final OpenLedger open;

    EvidenceController(Ledger ledger, OpenLedger open) {
        this.ledger = ledger;
        this.open = open;
    }

    @Opens("evidence")
    @GetMapping("/claims/{claim}/evidence.zip")
    void evidence(
            @PathVariable String claim,
            @RequestParam(defaultValue = "") List<String> redact,
            @RequestParam(name = "read-trail", defaultValue = "false") boolean readTrail,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            HttpServletResponse response)
            throws IOException {
        Moment moment = Moment.of(knownAt, asOf, ledger);
        EvidenceWish wish = new EvidenceWish(
                claim, kinds(redact), readTrail, new Clocks(moment.past() ? moment.knownAt() : null, moment.asOf()));
        Person person = ledger.person();
        wish.objection(person).ifPresent(words -> {
            throw new AccessDeniedException("Not made: " + words + ".");
        });
        EvidencePackage made;
        try {
            made = new EvidenceDesk(open, CheckpointDesk.of(open)).assemble(wish, person, Who.web(person.user()));
        } catch (Unknown unknown) {
            throw new BadAddress.NotFound("Claim " + claim + " is not in this ledger as of what was known then.");
        }
        made.writeTo(SafeDownload.saving(made.name(), "application/zip", response));
    }

    private static Set<Reserved> kinds(List<String> redact) {
        Set<Reserved> kinds = EnumSet.noneOf(Reserved.class);
        for (Reserved kind : Reserved.values()) {
            if (redact.contains(kind.toString())) {
                kinds.add(kind);
            }
        }
        if (!redact.stream()
                .allMatch(one -> one.isBlank()
                        || kinds.stream().anyMatch(kind -> kind.toString().equals(one)))) {
            throw new BadAddress("What is redacted is surveillance, medical, attorney or personal.");
        }
        return kinds;
    }
}
