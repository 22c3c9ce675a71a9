package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.caseledger.app.answer.TrayMailAnswer;
import org.caseledger.app.ask.AboutTray;
import org.caseledger.app.desk.TrayDesk;
import org.caseledger.app.desk.TrayDesk.Filing;
import org.caseledger.app.desk.TrayDesk.Step;
import org.caseledger.app.desk.TrayDesk.Taken;
import org.caseledger.app.document.DocumentType;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.TrayMail;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.Refusal;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mail that came in: listed with proposals, put on a claim's file, set aside. */
@RestController
@RequestMapping(ApiConfiguration.BASE + "/tray")
@Tag(name = "tray")
@Needs(Permission.KEEP_CLAIMS)
class TrayApi {

    private static final int SETTLED_MAX = 100;

    private final Asker asker;
    private final Turns turns;

    TrayApi(Asker asker, Turns turns) {
        this.asker = asker;
        this.turns = turns;
    }

    /**
     * On whose file a mail goes.
     *
     * @param claim the claim
     * @param result what comes of it; absent for "Put on file"
     * @param followUpOn when it is to be followed up; absent for never
     * @param reserved for whose eyes only it and its files are: medical, attorney, surveillance or personal; absent where
     *     everybody who sees the claim may read them
     */
    record Put(
            String claim,
            @Nullable String result,
            @Nullable LocalDate followUpOn,
            @Nullable Reserved reserved) {}

    /**
     * Why a mail is on no file.
     *
     * @param reason why
     */
    record Aside(String reason) {}

    @Operation(
            operationId = "tray",
            summary = "Mail that came in and is on nobody's file, with the claims it may belong to and why")
    @Opens(value = "list", question = true)
    @GetMapping
    List<TrayMailAnswer> tray(
            @Parameter(description = "What was put on file or set aside instead, the last 100.")
                    @RequestParam(required = false, defaultValue = "false")
                    boolean settled) {
        AboutTray about = new AboutTray(asker.ledger());
        return about.answers(settled ? about.settled(SETTLED_MAX) : about.waiting());
    }

    @Operation(operationId = "mail", summary = "A mail that came in: who sent it, what it says, what is attached")
    @Opens("mail")
    @GetMapping("/{mail}")
    TrayMailAnswer mail(@PathVariable String mail, HttpServletRequest request) {
        AboutTray about = new AboutTray(asker.ledger());
        TrayMail found = about.one(mail);
        request.setAttribute(Opens.SUBJECT, "mail " + found.number());
        return about.answer(found, List.of());
    }

    @Operation(
            operationId = "takeMail",
            summary = "Take a mail in",
            description =
                    "The body is the mail as it is (message/rfc822), up to 25 MB. The same mail again is answered with"
                            + " the first.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "201", description = "It is in the tray.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TrayMailAnswer take(HttpServletRequest request) throws IOException {
        byte[] raw;
        try (Turns.Turn _ = turns.take(asker.person().user());
                InputStream in = Body.stream(request, DocumentType.BYTES_MAX)) {
            raw = in.readAllBytes();
        } catch (Body.TooLarge e) {
            throw Trouble.of(DocumentType.tooLarge("the mail"));
        }
        Ledger ledger = asker.ledger();
        return switch (new TrayDesk(ledger).take(raw, "hand")) {
            case Taken.Refused(Refusal refusal) -> throw Trouble.of(refusal);
            case Taken.InTray(TrayMail mail, boolean before) -> new AboutTray(ledger).answer(mail, List.of());
        };
    }

    @Operation(
            operationId = "putMail",
            summary = "Put a mail on a claim's file",
            description = "It and its attachments become documents, and an interaction names them.")
    @PostMapping("/{mail}/file")
    TrayMailAnswer put(@PathVariable String mail, @RequestBody Put put) {
        Filing filing = new Filing(
                put.claim(), Objects.requireNonNullElse(put.result(), "Put on file"), put.followUpOn(), put.reserved());
        return step(mail, (desk, found) -> desk.file(found, filing, asker.who()));
    }

    @Operation(operationId = "setMailAside", summary = "Set a mail aside that belongs on no file")
    @PostMapping("/{mail}/set-aside")
    TrayMailAnswer setAside(@PathVariable String mail, @RequestBody Aside why) {
        return step(mail, (desk, found) -> desk.setAside(found, why.reason(), asker.who()));
    }

    @Operation(operationId = "takeMailBack", summary = "Have a mail that was set aside wait again")
    @PostMapping("/{mail}/take-back")
    TrayMailAnswer takeBack(@PathVariable String mail) {
        return step(mail, TrayDesk::takeBack);
    }

    private interface Taking {
        Step step(TrayDesk desk, TrayMail mail);
    }

    private TrayMailAnswer step(String mail, Taking taking) {
        Ledger ledger = asker.ledger();
        AboutTray about = new AboutTray(ledger);
        return switch (taking.step(new TrayDesk(ledger), about.one(mail))) {
            case Step.Refused(Refusal refusal) -> throw Trouble.of(refusal);
            case Step.Filed filed -> about.answer(about.one(mail), filed.left());
            case Step.Settled settled -> about.answer(settled.mail(), List.of());
        };
    }
}
