package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.caseledger.app.answer.LetterAnswer;
import org.caseledger.app.answer.LetterPreviewAnswer;
import org.caseledger.app.answer.LettersAnswer;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.letter.AboutLetters;
import org.caseledger.app.letter.DraftedLetter;
import org.caseledger.app.letter.LetterDesk;
import org.caseledger.app.letter.LetterWriter;
import org.caseledger.app.paper.PrintFolder;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Letters;
import org.caseledger.decision.Refusal;
import org.caseledger.law.policy.LetterWay;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Letters about a claim: previewed, issued, approved by somebody else. */
@RestController
@RequestMapping(ApiConfiguration.BASE)
@Tag(name = "letters")
class LettersApi {

    private final Asker asker;

    LettersApi(Asker asker) {
        this.asker = asker;
    }

    /**
     * The letter that is wanted.
     *
     * @param template the template
     * @param period any day of the pay period that it speaks of; absent for the latest with pay
     * @param paragraph words of one's own in it
     * @param way by which way it is to leave, print or e-mail; absent for print
     * @param workings the preview that was looked at: refused (409) if facts moved since; of a preview itself, nothing
     */
    record LetterOf(
            String template,
            @Nullable LocalDate period,
            @Nullable String paragraph,
            @Nullable LetterWay way,
            @Nullable String workings) {}

    /**
     * Why a letter doesn't leave.
     *
     * @param reason why
     */
    record Drop(String reason) {}

    @Operation(
            operationId = "claimLetters",
            summary = "Which letters can be written about a claim, and those that were")
    @Opens("letter")
    @GetMapping("/claims/{claim}/letters")
    @Needs(Permission.SEE_CLAIMS)
    LettersAnswer letters(@PathVariable String claim) {
        return new AboutLetters(asker.ledger()).of(claim);
    }

    @Operation(operationId = "previewLetter", summary = "A letter as it would be issued; records nothing")
    @Opens("letter")
    @PostMapping("/claims/{claim}/letters/preview")
    @Needs(Permission.SEE_CLAIMS)
    LetterPreviewAnswer preview(@PathVariable String claim, @RequestBody LetterOf of) {
        Ledger ledger = asker.ledger();
        LetterDesk desk = new LetterDesk(ledger);
        ClaimFacts facts = Clocks.NOW.facts(ledger, claim);
        return switch (desk.preview(claim, wanted(of))) {
            case LetterWriter.Result.Refused(Refusal refusal) -> throw Trouble.of(refusal);
            case LetterWriter.Result.Drafted(DraftedLetter letter) ->
                letter.answer(facts.claim(), desk.toApprove(facts, of.template()), null);
        };
    }

    private LetterWriter.Wanted wanted(LetterOf of) {
        LocalDate period = of.period();
        return new LetterWriter.Wanted(
                of.template(),
                period == null ? null : asker.day("period", period.toString()),
                of.paragraph(),
                of.way());
    }

    @Operation(
            operationId = "issueLetter",
            summary = "Issue a letter, or have it approved where the employer's policy says so")
    @ApiResponse(responseCode = "201", description = "Written; its state says whether it left or waits for approval.")
    @PostMapping("/claims/{claim}/letters")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.WRITE_LETTERS)
    LetterAnswer issue(@PathVariable String claim, @RequestBody LetterOf of) {
        return taken(new LetterDesk(asker.ledger())
                .issue(claim, wanted(of), asker.who(), new LetterDesk.Previewed(of.workings(), null)));
    }

    @Operation(operationId = "letter", summary = "A letter as it was written, and what it was written from")
    @Opens("letter")
    @GetMapping("/letters/{letter}")
    @Needs(Permission.SEE_CLAIMS)
    LetterAnswer letter(@PathVariable String letter) {
        return new AboutLetters(asker.ledger()).one(letter);
    }

    @Operation(operationId = "letterPdf", summary = "A letter as it was written, as tagged PDF")
    @Opens("letter")
    @GetMapping(path = "/letters/{letter}/page.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs(Permission.SEE_CLAIMS)
    byte[] pdf(@PathVariable String letter) throws IOException {
        return PrintFolder.pdf(Objects.requireNonNull(
                new AboutLetters(asker.ledger()).one(letter).page()));
    }

    @Operation(operationId = "approveLetter", summary = "Approve a letter that somebody else wrote; it leaves")
    @PostMapping("/letters/{letter}/approve")
    @Needs(Permission.APPROVE_LETTERS)
    LetterAnswer approve(@PathVariable String letter) {
        return taken(new LetterDesk(asker.ledger()).approve(letter, asker.who()));
    }

    @Operation(operationId = "dropLetter", summary = "Have a letter that waits for approval never leave")
    @PostMapping("/letters/{letter}/drop")
    @Needs({Permission.APPROVE_LETTERS, Permission.WRITE_LETTERS})
    LetterAnswer drop(@PathVariable String letter, @RequestBody Drop why) {
        return taken(new LetterDesk(asker.ledger()).drop(letter, why.reason(), asker.who()));
    }

    private static LetterAnswer taken(LetterDesk.Step step) {
        return switch (step) {
            case LetterDesk.Step.Done(String claim, Letters.Item item) -> LetterAnswer.of(claim, item, false);
            case LetterDesk.Step.Refused(Refusal refusal) -> throw Trouble.of(refusal);
        };
    }
}
