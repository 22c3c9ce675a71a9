package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.caseledger.app.store.JournalLine;
import org.caseledger.app.store.JournalText;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal. */
@RestController
@Tag(name = "journal")
class EntriesApi {

    /** Entries that are asked for at once. */
    static final int MAX = 10_000;

    private final Asker asker;

    EntriesApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(
            operationId = "entries",
            summary = "The journal, in ledger order, as export writes it",
            description =
                    "Every entry has a number; ask on with `after` the last one that came. No line means that there"
                            + " is none yet.")
    @ApiResponse(
            responseCode = "200",
            description = "An entry a line.",
            content = @Content(mediaType = Lines.JSONL, schema = @Schema(implementation = JournalLine.class)))
    @Opens("export")
    @GetMapping(path = ApiConfiguration.BASE + "/entries", produces = Lines.JSONL)
    @Needs(Permission.EXPORT)
    void entries(
            @Parameter(description = "Entries after the one with this number.") @RequestParam(defaultValue = "0")
                    long after,
            @Parameter(description = "At most so many; 1 to " + MAX + ".") @RequestParam(defaultValue = "1000")
                    int limit,
            HttpServletResponse response)
            throws IOException {
        if (after < 0) {
            throw Trouble.with("out-of-range", "after", "\"after\" is the number of an entry, 0 for the beginning");
        }
        Pages.check(limit, MAX);
        Lines lines = new Lines(response);
        JournalText.write(asker.ledger(), after, limit, lines.writer());
        lines.end();
    }
}
