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
import java.util.OptionalLong;
import org.caseledger.app.answer.LineAnswer;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.app.store.Ledger;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.intake.CommandLines;
import org.caseledger.intake.GivenCommand;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Reply;
import org.caseledger.office.Submission;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Commands: what is to be recorded now. Each needs what stands beside it; the front door judges that. */
@RestController
@RequestMapping(ApiConfiguration.BASE + "/commands")
@Tag(name = "commands")
@Needs({
    Permission.KEEP_CLAIMS,
    Permission.DECIDE_CLAIMS,
    Permission.LOG_INTERACTIONS,
    Permission.KEEP_PAY,
    Permission.KEEP_RECEIVABLES,
    Permission.WAIVE_RECEIVABLES,
    Permission.KEEP_CASES,
    Permission.ANSWER_CASES,
    Permission.KEEP_QUEUE,
    Permission.SETTLE_VARIANCES,
    Permission.ADOPT_LAW,
    Permission.WRITE_LETTERS,
    Permission.APPROVE_LETTERS,
    Permission.AUDIT,
    Permission.RUN_PAYROLL,
    Permission.APPROVE_RUNS
})
class CommandsApi {

    /** Bytes of commands that are recorded all or none: they are in memory together. */
    static final long ATOMIC_MAX = 20_000_000;

    private static final String BODY = "body";

    private final Asker asker;
    private final Turns turns;

    CommandsApi(Asker asker, Turns turns) {
        this.asker = asker;
        this.turns = turns;
    }

    @Operation(
            operationId = "giveCommand",
            summary = "Record a command",
            description =
                    "The person is the token's; `by` and `at` are refused. Under a key that was used before the first"
                            + " answer is given again.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "#/components/schemas/Command")))
    @ApiResponse(responseCode = "201", description = "Recorded.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CommandAnswer give(
            @Parameter(description = "The ledger's idempotency key; the field `key` does the same.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key,
            @Parameter(
                            description = "The ETag of what the command is about, as it was when its sender looked: the"
                                    + " command is refused (409) when something was recorded since.")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable String seen,
            HttpServletRequest request)
            throws IOException {
        String text = Body.text(request, Body.COMMAND_MAX);
        Who who = asker.who();
        GivenCommand given = switch (CommandLines.readBy(who.user(), text, false)) {
            case CommandLines.Result.Faulty(Refusal refusal) -> throw Trouble.of(refusal);
            case CommandLines.Result.Read(GivenCommand read) -> read;
        };
        Submission submission = Submission.now(given.command(), who, key(key, given.key()));
        OptionalLong last = Match.wanted(seen);
        Reply reply = asker.ledger().office().submit(last.isPresent() ? submission.seen(last.getAsLong()) : submission);
        return switch (reply.outcome()) {
            case Outcome.Refused(Refusal refusal) -> throw Trouble.of(refusal);
            case Outcome.Recorded(List<String> entries) ->
                new CommandAnswer(
                        "recorded",
                        entries,
                        reply.otherwise()
                                ? "this key was first used by another command; this one is answered with that one's"
                                        + " result"
                                : reply.warning());
        };
    }

    private static Key key(@Nullable String header, @Nullable String field) {
        if (header != null && field != null && !header.equals(field)) {
            throw Trouble.with("two-keys", "key", "the header Idempotency-Key and the field \"key\" differ; give one");
        }
        String key = header == null ? field : header;
        return key == null ? new Key.Plain(EntryIdentifiers.randomKey()) : new Key.Once(key);
    }

    @Operation(
            operationId = "giveCommands",
            summary = "Record many commands",
            description = "One command a line, one answer a line, in order; answers are sent while lines are read, so"
                    + " read them while you send. With `atomic` all are recorded or none.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = Lines.JSONL, schema = @Schema(ref = "#/components/schemas/Command")))
    @ApiResponse(
            responseCode = "200",
            description = "An answer a line.",
            content = @Content(mediaType = Lines.JSONL, schema = @Schema(implementation = LineAnswer.class)))
    @PostMapping(path = "/batch", consumes = Lines.JSONL, produces = Lines.JSONL)
    void giveAll(
            @RequestParam(defaultValue = "false") boolean atomic,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Ledger ledger = asker.ledger();
        try (Turns.Turn _ = turns.take(asker.person().user());
                InputStream in = Body.stream(request, atomic ? ATOMIC_MAX : Body.FILE_MAX)) {
            Lines out = new Lines(response);
            new LineFile(ledger, asker.who(), out::answer, warning -> {})
                    .record(List.of(new LineFile.Source(BODY, null, in)), atomic);
            out.end();
        }
    }
}
