package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.caseledger.app.answer.LetterAnswer;
import org.caseledger.app.answer.LettersAnswer;
import org.caseledger.app.letter.AboutLetters;
import org.caseledger.app.letter.DraftedLetter;
import org.caseledger.app.letter.LetterDesk;
import org.caseledger.app.letter.LetterWriter;
import org.caseledger.app.paper.PrintFolder;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.Letters;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.departure.DepartureKind;
import org.caseledger.journal.Who;
import org.caseledger.law.policy.LetterWay;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Letters about a claim: chosen, previewed as they will be, issued, approved, and shown as they were. */
@Controller
class LettersController {

    private static final int PARAGRAPH_MAX = 2_000;

    private final Ledger ledger;

    /**
     * A letter that there is.
     *
     * @param template the template
     * @param now whether it can be written about the claim now, or what comes first
     */
    public record Offered(LettersAnswer.Template template, String now) {

        private static Offered of(LettersAnswer.Template template, String claim) {
            String refused = template.refused();
            return new Offered(
                    template,
                    refused == null
                            ? "can be written"
                            : refused.replace(LetterWriter.none(template.template(), claim), ""));
        }
    }

    LettersController(Ledger ledger) {
        this.ledger = ledger;
    }

    @Opens("letter")
    @GetMapping("/claims/{claim}/letters")
    @Needs(Permission.SEE_CLAIMS)
    String letters(
            @PathVariable("claim") String given,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String paragraph,
            @RequestParam(defaultValue = "") String way,
            @ModelAttribute(TypedForms.TYPED) Map<String, String> typed,
            Model model) {
        return typed.containsKey("template")
                ? page(
                        given,
                        typed.get("template"),
                        typed.getOrDefault("period", ""),
                        typed.getOrDefault("paragraph", ""),
                        typed.getOrDefault("way", ""),
                        null,
                        model)
                : page(given, template, period, paragraph, way, null, model);
    }

    private String page(
            String given,
            @Nullable String template,
            String period,
            String paragraph,
            String way,
            @Nullable String trouble,
            Model model) {
        String claim = ledger.claimNumber(given);
        LettersAnswer answer = new AboutLetters(ledger).of(claim);
        model.addAttribute("answer", answer);
        model.addAttribute(
                "templates",
                answer.templates().stream().map(one -> Offered.of(one, claim)).toList());
        model.addAttribute(
                "employee", ledger.facts(claim).reported().event().employee().name());
        model.addAttribute("template", template == null ? "" : template);
        model.addAttribute("period", period);
        model.addAttribute("paragraph", paragraph);
        model.addAttribute("way", way);
        model.addAttribute("base", base(claim));
        String words = trouble;
        if (template != null && !template.isBlank()) {
            switch (new LetterDesk(ledger).preview(claim, wanted(template, period, paragraph, way))) {
                case LetterWriter.Result.Refused(Refusal refusal) ->
                    words = words == null ? Words.sentence(refusal) : words;
                case LetterWriter.Result.Drafted(DraftedLetter letter) -> {
                    model.addAttribute("draft", letter);
                    model.addAttribute("approval", new LetterDesk(ledger).toApprove(ledger.facts(claim), template));
                    model.addAttribute("page", address(claim, "preview.html", template, period, paragraph));
                    model.addAttribute("pdf", address(claim, "preview.pdf", template, period, paragraph));
                }
            }
        }
        model.addAttribute("trouble", words);
        model.addAttribute("here", address(claim, "", template, period, paragraph));
        return "web/letters";
    }

    private static String base(String claim) {
        return "/claims/" + UriUtils.encodePathSegment(claim, StandardCharsets.UTF_8) + "/letters";
    }

    private static String address(
            String claim, String page, @Nullable String template, String period, String paragraph) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(base(claim) + (page.isEmpty() ? "" : "/" + page));
        Optional.ofNullable(template)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> address.queryParam("template", "{t}"));
        return address.queryParam("period", "{d}")
                .queryParam("paragraph", "{p}")
                .encode()
                .buildAndExpand(Map.of("t", template == null ? "" : template, "d", period, "p", paragraph))
                .toUriString();
    }

    private LetterWriter.Wanted wanted(String template, String period, String paragraph, String way) {
        if (paragraph.length() > PARAGRAPH_MAX) {
            throw new BadAddress("A paragraph of your own has at most " + PARAGRAPH_MAX + " characters.");
        }
        LocalDate day = period.isBlank() ? null : Moment.date("period", period.strip(), ledger);
        return new LetterWriter.Wanted(
                template.strip(),
                day,
                paragraph.isBlank() ? null : paragraph.strip(),
                way.isBlank()
                        ? null
                        : LetterWay.named(way)
                                .orElseThrow(() -> new BadAddress("A letter leaves by print or by e-mail.")));
    }

    @Opens("letter")
    @GetMapping("/claims/{claim}/letters/preview.html")
    @Needs(Permission.SEE_CLAIMS)
    void previewPage(
            @PathVariable("claim") String given,
            @RequestParam String template,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String paragraph,
            HttpServletResponse response)
            throws IOException {
        CompletePage.send(drafted(given, template, period, paragraph).text(), true, response);
    }

    @Opens("letter")
    @GetMapping("/claims/{claim}/letters/preview.pdf")
    @Needs(Permission.SEE_CLAIMS)
    void previewPdf(
            @PathVariable("claim") String given,
            @RequestParam String template,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String paragraph,
            HttpServletResponse response)
            throws IOException {
        DraftedLetter letter = drafted(given, template, period, paragraph);
        CompletePage.sendPdf(
                PrintFolder.pdf(letter.text()),
                "preview-" + letter.found().template().template() + ".pdf",
                response);
    }

    private DraftedLetter drafted(String given, String template, String period, String paragraph) {
        return switch (new LetterDesk(ledger)
                .preview(ledger.claimNumber(given), wanted(template, period, paragraph, ""))) {
            case LetterWriter.Result.Refused(Refusal refusal) -> throw new BadAddress.NotFound(Words.sentence(refusal));
            case LetterWriter.Result.Drafted(DraftedLetter letter) -> letter;
        };
    }

    @PostMapping("/claims/{claim}/letters")
    @Needs(Permission.WRITE_LETTERS)
    String issue(
            @PathVariable("claim") String given,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String paragraph,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String workings,
            @RequestParam(defaultValue = "") String letter,
            HttpServletResponse response,
            Model model) {
        String claim = ledger.claimNumber(given);
        LetterDesk.Step step = new LetterDesk(ledger)
                .issue(
                        claim,
                        wanted(template, period, paragraph, way),
                        Who.web(ledger.person().user()),
                        new LetterDesk.Previewed(
                                workings.isBlank() ? null : workings, letter.isBlank() ? null : letter));
        return switch (step) {
            case LetterDesk.Step.Done(String of, Letters.Item item) ->
                shown(item.id(), item.state().toString());
            case LetterDesk.Step.Refused(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(claim, template, period, paragraph, way, "Not issued: " + refusal.message() + ".", model);
            }
        };
    }

    private static String shown(String letter, String done) {
        return "redirect:/letters/" + UriUtils.encodePathSegment(letter, StandardCharsets.UTF_8) + "?done=" + done;
    }

    @Opens("letter")
    @GetMapping("/letters/{letter}")
    @Needs(Permission.SEE_CLAIMS)
    String letter(@PathVariable String letter, @RequestParam(defaultValue = "") String done, Model model) {
        return one(letter, done, null, model);
    }

    private String one(String letter, String done, @Nullable String trouble, Model model) {
        LetterAnswer answer = new AboutLetters(ledger).one(letter);
        model.addAttribute("letter", answer);
        model.addAttribute("moment", Moment.of(null, null, ledger));
        model.addAttribute("done", done);
        model.addAttribute("trouble", trouble);
        model.addAttribute(
                "leaving",
                ledger.outbox()
                        .latest(
                                answer.email() == null ? DepartureKind.LETTER : DepartureKind.LETTER_MAIL,
                                answer.letter())
                        .orElse(null));
        model.addAttribute("here", "/letters/" + UriUtils.encodePathSegment(answer.letter(), StandardCharsets.UTF_8));
        return "web/letter";
    }

    @Opens("letter")
    @GetMapping("/letters/{letter}/page.html")
    @Needs(Permission.SEE_CLAIMS)
    void letterPage(@PathVariable String letter, HttpServletResponse response) throws IOException {
        CompletePage.send(
                Objects.requireNonNull(new AboutLetters(ledger).one(letter).page()), true, response);
    }

    @Opens("letter")
    @GetMapping("/letters/{letter}/page.pdf")
    @Needs(Permission.SEE_CLAIMS)
    void letterPdf(@PathVariable String letter, HttpServletResponse response) throws IOException {
        LetterAnswer answer = new AboutLetters(ledger).one(letter);
        CompletePage.sendPdf(
                PrintFolder.pdf(Objects.requireNonNull(answer.page())), answer.letter() + ".pdf", response);
    }

    @PostMapping("/letters/{letter}/approve")
    @Needs(Permission.APPROVE_LETTERS)
    String approve(@PathVariable String letter, HttpServletResponse response, Model model) {
        return step(
                letter,
                new LetterDesk(ledger).approve(letter, Who.web(ledger.person().user())),
                response,
                model);
    }

    @PostMapping("/letters/{letter}/drop")
    @Needs({Permission.APPROVE_LETTERS, Permission.WRITE_LETTERS})
    String drop(
            @PathVariable String letter,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        LetterDesk.Step step = reason.isBlank()
                ? new LetterDesk.Step.Refused(
                        Refusal.of(RefusalCode.MISSING_FIELD, "reason", "say why it doesn't leave"))
                : new LetterDesk(ledger)
                        .drop(letter, reason.strip(), Who.web(ledger.person().user()));
        return step(letter, step, response, model);
    }

    private String step(String letter, LetterDesk.Step step, HttpServletResponse response, Model model) {
        return switch (step) {
            case LetterDesk.Step.Done(String claim, Letters.Item item) ->
                shown(item.id(), item.state().toString());
            case LetterDesk.Step.Refused(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield one(letter, "", "Not done: " + refusal.message() + ".", model);
            }
        };
    }
}
