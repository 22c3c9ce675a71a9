package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.caseledger.app.answer.DocumentAnswer;
import org.caseledger.app.ask.AboutDocuments;
import org.caseledger.app.ask.AboutDocuments.Opened;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.ask.Unknown;
import org.caseledger.app.desk.DocumentDesk;
import org.caseledger.app.desk.DocumentDesk.Given;
import org.caseledger.app.desk.DocumentDesk.Step;
import org.caseledger.app.document.DocumentType;
import org.caseledger.app.document.SafeDownload;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.DocumentKind;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;

/** The documents on a claim's file: the list, a form that attaches one, and each for saving or looking at. */
@Controller
@Needs(Permission.SEE_CLAIMS)
class DocumentsController {

    private static final String ATTACH = "attach";

    private final Ledger ledger;

    DocumentsController(Ledger ledger) {
        this.ledger = ledger;
    }

    @Opens("documents")
    @GetMapping("/claims/{claim}/documents")
    String documents(
            @PathVariable("claim") String given,
            @RequestParam(defaultValue = "") String attached,
            @RequestParam(defaultValue = "") String before,
            @ModelAttribute(TypedForms.TYPED) Map<String, String> typed,
            Model model) {
        String today = LocalDate.now(ledger.clock()).toString();
        model.addAttribute("attached", attached);
        model.addAttribute("before", before);
        return page(facts(given), SentForm.of(ATTACH, typed, Map.of("receivedOn", today)), model);
    }

    @PostMapping("/claims/{claim}/documents")
    @Needs(Permission.LOG_INTERACTIONS)
    String attach(
            @PathVariable("claim") String given,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        ClaimFacts facts = facts(given);
        SentForm form =
                SentForm.sent(ATTACH, parameters).needsDay("receivedOn", Moment.horizon(ledger), "Say when it came.");
        DocumentKind kind = chosen(form.value("kind"), DocumentKind.values());
        Reserved reserved = chosen(form.value("reserved"), Reserved.values());
        if (!form.errors().isEmpty()) {
            return again(facts, form, response, model);
        }
        if (file == null || file.isEmpty()) {
            return again(facts, form.again("Choose a file; an empty one is not kept."), response, model);
        }
        byte[] bytes;
        try (InputStream in = file.getInputStream()) {
            bytes = in.readNBytes(DocumentType.BYTES_MAX + 1);
        }
        Given document = new Given(
                facts.claim(),
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                bytes,
                kind,
                form.day("receivedOn"),
                reserved);
        return switch (new DocumentDesk(ledger)
                .attach(document, Who.web(ledger.person().user()))) {
            case Step.Refused(Refusal refusal) ->
                again(
                        facts,
                        form.again("Not attached: " + refusal.message()
                                + ". Choose the file again; browsers don't keep it."),
                        response,
                        model);
            case Step.Attached(DocumentAnswer answer, boolean before) ->
                "redirect:" + address(facts) + (before ? "?before=" : "?attached=")
                        + UriUtils.encodeQueryParam(answer.id(), StandardCharsets.UTF_8);
        };
    }

    @Opens("document")
    @GetMapping("/claims/{claim}/documents/{document}")
    void open(
            @PathVariable String claim,
            @PathVariable String document,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String view,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Moment moment = Moment.of(knownAt, null, ledger);
        AboutDocuments about = new AboutDocuments(ledger, new Clocks(moment.past() ? moment.knownAt() : null, null));
        Opened opened;
        try {
            DocumentAnswer found = about.of(claim, document);
            request.setAttribute(Opens.SUBJECT, found.id());
            opened = about.open(found.id());
        } catch (Unknown e) {
            throw new BadAddress.NotFound("Document " + document + " is not on the file of claim " + claim + ".");
        }
        switch (opened) {
            case Opened.Withheld withheld -> throw new AccessDeniedException(withheld.words());
            case Opened.Bytes(DocumentAnswer answer, byte[] bytes) -> {
                if (view == null) {
                    SafeDownload.save(answer.name(), answer.mediaType(), bytes, response);
                } else {
                    SafeDownload.show(answer.name(), answer.mediaType(), bytes, response);
                }
            }
        }
    }

    private ClaimFacts facts(String given) {
        ClaimFacts facts = ledger.facts(ledger.claimNumber(given));
        if (!facts.exists()) {
            throw new BadAddress.NotFound("Claim " + given + " is not in this ledger.");
        }
        return facts;
    }

    private static <E> @Nullable E chosen(String text, E[] words) {
        return text.isEmpty()
                ? null
                : Stream.of(words)
                        .filter(word -> word.toString().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new BadAddress("This form is not one of the workbench's own."));
    }

    private String again(ClaimFacts facts, SentForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("attached", "");
        model.addAttribute("before", "");
        return page(facts, form, model);
    }

    private String page(ClaimFacts facts, SentForm form, Model model) {
        model.addAttribute("claim", facts.claim());
        model.addAttribute("employee", facts.reported().event().employee().name());
        model.addAttribute("documents", DocumentRow.of(ledger, Clocks.NOW, facts.claim()));
        model.addAttribute(ATTACH, form);
        model.addAttribute("kinds", List.of(DocumentKind.values()));
        model.addAttribute("reservedKinds", List.of(Reserved.values()));
        model.addAttribute("here", address(facts));
        return "web/documents";
    }

    private static String address(ClaimFacts facts) {
        return "/claims/" + UriUtils.encodePathSegment(facts.claim(), StandardCharsets.UTF_8) + "/documents";
    }
}
