package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.answer.AttachedAnswer;
import org.caseledger.app.answer.DocumentAnswer;
import org.caseledger.app.ask.AboutDocuments;
import org.caseledger.app.ask.AboutDocuments.Opened;
import org.caseledger.app.desk.DocumentDesk;
import org.caseledger.app.desk.DocumentDesk.Given;
import org.caseledger.app.desk.DocumentDesk.Step;
import org.caseledger.app.document.DocumentType;
import org.caseledger.app.document.SafeDownload;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.DocumentKind;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents on claims' files. */
@RestController
@RequestMapping(ApiConfiguration.BASE + "/claims/{claim}/documents")
@Tag(name = "documents")
@Needs(Permission.SEE_CLAIMS)
class DocumentsApi {

    private static final String ANY = MediaType.APPLICATION_OCTET_STREAM_VALUE;

    private final Asker asker;
    private final Turns turns;

    DocumentsApi(Asker asker, Turns turns) {
        this.asker = asker;
        this.turns = turns;
    }

    @Operation(operationId = "claimDocuments", summary = "The documents on a claim's file, the last received first")
    @Opens("documents")
    @GetMapping
    List<DocumentAnswer> documents(@PathVariable String claim, @ParameterObject Times times) {
        return new AboutDocuments(asker.ledger(), asker.clocks(times)).of(claim);
    }

    @Operation(operationId = "claimDocument", summary = "A document on a claim's file")
    @Opens("documents")
    @GetMapping("/{document}")
    DocumentAnswer document(@PathVariable String claim, @PathVariable String document, @ParameterObject Times times) {
        AboutDocuments about = new AboutDocuments(asker.ledger(), asker.clocks(times));
        return about.of(claim, document);
    }

    @Operation(
            operationId = "claimDocumentContent",
            summary = "The bytes of a document",
            description = "As a file to save, of the type that it is by its content. 403 for one that is reserved.")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes.",
            content = @Content(mediaType = ANY, schema = @Schema(type = "string", format = "binary")))
    @Opens("document")
    @GetMapping("/{document}/content")
    void content(
            @PathVariable String claim,
            @PathVariable String document,
            @ParameterObject Times times,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AboutDocuments about = new AboutDocuments(asker.ledger(), asker.clocks(times));
        DocumentAnswer found = about.of(claim, document);
        request.setAttribute(Opens.SUBJECT, found.id());
        switch (about.open(found.id())) {
            case Opened.Withheld withheld ->
                throw Trouble.of(HttpStatus.FORBIDDEN, RefusalCode.NOT_PERMITTED, withheld.words());
            case Opened.Bytes(DocumentAnswer answer, byte[] bytes) ->
                SafeDownload.save(answer.name(), answer.mediaType(), bytes, response);
        }
    }

    @Operation(
            operationId = "attachDocument",
            summary = "Put a document on a claim's file",
            description = "The body is the file as it is, up to 25 MB; what it is, its content says. The same content"
                    + " again is answered with the first, and `before` is true.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ANY, schema = @Schema(type = "string", format = "binary")))
    @Needs(Permission.LOG_INTERACTIONS)
    @PostMapping
    AttachedAnswer attach(
            @PathVariable String claim,
            @Parameter(description = "What the file is called.") @RequestParam String name,
            @Parameter(description = "What it is, such as form-104 or work-status.")
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "When it came; without it, today.") @RequestParam(required = false) @Nullable String received,
            @Parameter(description = "medical, attorney, surveillance or personal; without it, what its kind says.")
                    @RequestParam(required = false)
                    @Nullable String reserved,
            HttpServletRequest request)
            throws IOException {
        Given head = new Given(
                claim,
                name,
                new byte[0],
                named("kind", kind, DocumentKind.values()),
                asker.day("received", received),
                named("reserved", reserved, Reserved.values()));
        byte[] bytes;
        try (Turns.Turn _ = turns.take(asker.person().user());
                InputStream in = Body.stream(request, DocumentType.BYTES_MAX)) {
            bytes = in.readAllBytes();
        } catch (Body.TooLarge e) {
            throw Trouble.of(DocumentType.tooLarge(name));
        }
        return switch (new DocumentDesk(asker.ledger()).attach(head.with(bytes), asker.who())) {
            case Step.Refused(Refusal refusal) -> throw Trouble.of(refusal);
            case Step.Attached(DocumentAnswer document, boolean before) -> AttachedAnswer.of(document, before);
        };
    }

    /** The one of {@code words} that {@code text}, the value of {@code field}, names; null where it is blank. */
    static <E> @Nullable E named(String field, @Nullable String text, E[] words) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Stream.of(words)
                .filter(word -> word.toString().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> Trouble.with(
                        RefusalCode.WRONG_TYPE,
                        field,
                        "\"" + field + "\" must be one of "
                                + Stream.of(words).map(Object::toString).collect(Collectors.joining(", "))));
    }
}
