package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caseledger.app.store.Ledger;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Channel;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The journal as it grows. */
@RestController
@Tag(name = "journal")
class StreamApi {

    private final Asker asker;
    private final Streams streams;

    StreamApi(Asker asker, Streams streams) {
        this.asker = asker;
        this.streams = streams;
    }

    @Operation(
            operationId = "followEntries",
            summary = "The journal as it grows, as server-sent events",
            description =
                    "An event for each entry: `id` is its number, `data` the line that export writes of it. It goes on"
                            + " until the client leaves, the server stops, or the token is no good any more; begin again with the"
                            + " header Last-Event-ID.")
    @ApiResponse(
            responseCode = "200",
            description = "An event for each entry, and comments so that the connection stays open.",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = ApiConfiguration.BASE + "/entries/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Needs(Permission.EXPORT)
    SseEmitter follow(
            @Parameter(description = "Entries after the one with this number.") @RequestParam(defaultValue = "0")
                    long after,
            @Parameter(description = "The id of the last event that came; it goes before `after`.")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable String last,
            @Parameter(description = "Why, for the trail of who read what.")
                    @RequestHeader(name = "Case-Ledger-Why", required = false)
                    @Nullable String why) {
        Ledger ledger = asker.ledger();
        long number = last == null ? after : number(last);
        long place = number < 0 ? Long.MAX_VALUE : ledger.position(number);
        if (place > asker.machine().arrivals().last()) {
            throw Trouble.with("out-of-range", last == null ? "after" : "Last-Event-ID", "there is no such entry yet");
        }
        SseEmitter stream = streams.open(asker.caller(), number, place);
        // Now, and not when it ends: whoever is cut off has read, too.
        ledger.noteOpened(Channel.API, "export", null, why, null);
        return stream;
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw Trouble.with(RefusalCode.WRONG_TYPE, "Last-Event-ID", "\"Last-Event-ID\" must be the id of an event");
        }
    }
}
