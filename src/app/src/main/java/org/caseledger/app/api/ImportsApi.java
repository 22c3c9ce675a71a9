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
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.answer.LineAnswer;
import org.caseledger.app.ask.Unknown;
import org.caseledger.app.feed.Feeds;
import org.caseledger.app.feed.ImportAnswer;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.lines.WrongFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of other systems, and histories. A file that was taken already, or in part, is not taken again. */
@RestController
@RequestMapping(ApiConfiguration.BASE + "/imports")
@Tag(name = "imports")
@Needs({Permission.KEEP_CLAIMS, Permission.KEEP_PAY})
class ImportsApi {

    private static final String CSV = "text/csv";
    private static final String BODY = Feeds.NAMELESS;

    private final Asker asker;
    private final Turns turns;

    ImportsApi(Asker asker, Turns turns) {
        this.asker = asker;
        this.turns = turns;
    }

    @Operation(
            operationId = "importFeed",
            summary = "Take in a CSV file of another system",
            description =
                    "Bad rows are in the answer's `bad`, with line and column; the others are taken. With `atomic`"
                            + " one bad row refuses the file. A `Content-Disposition` with a `filename` says what the"
                            + " file is called, here and in an alert about its refused rows.")
    @RequestBody(required = true, content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    @PostMapping(path = "/{feed}", consumes = CSV)
    ImportAnswer feed(
            @Parameter(description = "claims, roster, leave, tpa-report or posted.") @PathVariable String feed,
            @RequestParam(defaultValue = "false") boolean atomic,
            HttpServletRequest request)
            throws IOException {
        Feeds.Kind kind = Stream.of(Feeds.Kind.values())
                .filter(one -> one.toString().equals(feed))
                .findFirst()
                .orElseThrow(() -> new Unknown(
                        "feed",
                        "there is no feed " + feed + "; there are claims, roster, leave, tpa-report and posted"));
        Ledger ledger = asker.ledger();
        String by = asker.who().user();
        try (Turns.Turn _ = turns.take(by)) {
            return Body.file(request, file -> {
                try {
                    return ImportAnswer.of(
                            kind, List.of(new Feeds(ledger).take(kind, name(request), file, by, atomic)));
                } catch (WrongFile e) {
                    throw named(e, file);
                }
            });
        }
    }

    /** What a file is called that is sent: by the request's Content-Disposition, else {@value #BODY}. */
    private static String name(HttpServletRequest request) {
        String disposition = request.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        if (disposition == null) {
            return BODY;
        }
        try {
            String given = ContentDisposition.parse(disposition).getFilename();
            return given == null || given.isBlank() ? BODY : given.replace('\\', '/');
        } catch (IllegalArgumentException e) {
            throw Trouble.with(
                    "unreadable-header",
                    HttpHeaders.CONTENT_DISPOSITION,
                    "the header Content-Disposition must be such as: attachment; filename=\"roster.csv\"");
        }
    }

    /** What is sent has no name, and where it lay meanwhile is nobody's business. */
    private static WrongFile named(WrongFile fault, Path file) {
        return new WrongFile(String.valueOf(fault.getMessage()).replace(file.toString(), "the " + BODY));
    }

    @Operation(
            operationId = "importHistory",
            summary = "Execute commands as of the instants that they name",
            description =
                    "One command a line, each with its `at`, never decreasing; one answer a line. The person is the"
                            + " token's; `by` is refused.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = Lines.JSONL, schema = @Schema(ref = "#/components/schemas/Command")))
    @ApiResponse(
            responseCode = "200",
            description = "An answer a line.",
            content = @Content(mediaType = Lines.JSONL, schema = @Schema(implementation = LineAnswer.class)))
    @PostMapping(path = "/history", consumes = Lines.JSONL, produces = Lines.JSONL)
    void history(
            @RequestParam(defaultValue = "false") boolean atomic,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Ledger ledger = asker.ledger();
        try (Turns.Turn _ = turns.take(asker.person().user())) {
            Body.file(request, file -> {
                Lines out = new Lines(response);
                new LineFile(ledger, asker.who(), out::answer, warning -> {})
                        .history(List.of(new LineFile.Source(BODY, file, null)), atomic);
                out.end();
                return out;
            });
        }
    }
}
