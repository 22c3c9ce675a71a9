package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.caseledger.app.answer.DepartureAnswer;
import org.caseledger.app.answer.DigestAnswer;
import org.caseledger.app.ask.AboutDigest;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.mail.DailyPass;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people are told by mail. */
@RestController
@RequestMapping(ApiConfiguration.BASE + "/digest")
@Tag(name = "mail")
@Needs(Permission.SEE_CLAIMS)
class DigestApi {

    private final Asker asker;

    DigestApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(
            operationId = "digest",
            summary = "What a person's digest of a day says: deadlines, what presses, what is new")
    @GetMapping
    DigestAnswer digest(
            @Parameter(description = "Whose; one's own, where it is absent.")
                    @RequestParam(name = "for", defaultValue = "")
                    String whose,
            @Parameter(description = "Of this day; today, where it is absent.") @RequestParam(defaultValue = "")
                    String day) {
        OpenLedger ledger = asker.machine();
        return new AboutDigest(asker.ledger(), ledger.mails(), new Clocks(null, asker.day("day", day)).asOf(ledger))
                .of(whose.isEmpty() ? null : whose, asker.person());
    }

    @Operation(
            operationId = "sendDigests",
            summary = "Let the digests of today leave, to whoever has none of today, and what has become critical",
            description = "Refused where no mail server takes the ledger's mail.")
    @PostMapping("/send")
    @Needs(Permission.OPERATE)
    List<DepartureAnswer> send() {
        return DepartureAnswer.of(DailyPass.byHand(asker.machine()));
    }
}
