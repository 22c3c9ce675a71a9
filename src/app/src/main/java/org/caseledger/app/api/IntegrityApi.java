package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.caseledger.app.answer.CheckpointAnswer;
import org.caseledger.app.answer.CheckpointKeyAnswer;
import org.caseledger.app.answer.GrownAnswer;
import org.caseledger.app.answer.IntegrityAnswer;
import org.caseledger.app.answer.ProofAnswer;
import org.caseledger.app.answer.VerifiedAnswer;
import org.caseledger.app.ask.AboutIntegrity;
import org.caseledger.app.ask.Unknown;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.integrity.Checkpoint;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.app.store.KeptAnswer;
import org.caseledger.app.store.LedgerTree;
import org.caseledger.app.trail.Opens;
import org.caseledger.decision.RefusalCode;
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
import org.springframework.web.bind.annotation.RestController;

/** Whether the ledger is what was recorded: checkpoints, the check of every entry, and proofs. It is about the whole ledger. */
@RestController
@RequestMapping(ApiConfiguration.BASE)
@Tag(name = "integrity")
class IntegrityApi {

    private final Asker asker;

    IntegrityApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(
            operationId = "signCheckpoint",
            summary = "Sign how many entries the ledger has and the root over them",
            description =
                    "The note is a C2SP checkpoint; keep it outside. With `answers` it is over the answers to keys.")
    @PostMapping("/checkpoints")
    @Needs({Permission.EXPORT, Permission.OPERATE})
    CheckpointAnswer sign(
            @Parameter(description = "Sign the answers to keys instead of the entries.")
                    @RequestParam(defaultValue = "false")
                    boolean answers) {
        CheckpointDesk desk = desk();
        return CheckpointAnswer.of(
                answers ? desk.signAnswers(asker.who()) : desk.sign(asker.who()), desk.verifier(asker.who()));
    }

    @Operation(operationId = "checkpointKey", summary = "The key by which checkpoints are checked, as a C2SP vkey")
    @GetMapping("/checkpoints/key")
    @Needs({Permission.EXPORT, Permission.OPERATE})
    CheckpointKeyAnswer key() {
        return new CheckpointKeyAnswer(desk().verifier(asker.who()).text());
    }

    @Operation(
            operationId = "integrity",
            summary = "What is known of whether the record is whole",
            description = "The last checkpoint, and the last verification: when, by whom, with what result.")
    @GetMapping("/integrity")
    @Needs({Permission.EXPORT, Permission.OPERATE})
    IntegrityAnswer integrity() {
        requireWhole();
        return new AboutIntegrity(asker.machine()).now();
    }

    @Operation(
            operationId = "verify",
            summary = "Hold every entry against the tree that grew with them, and against a checkpoint that you kept",
            description = "The checkpoint, if there is one, is the body. The answer says the first entry that differs.")
    @PostMapping(path = "/verification", consumes = MediaType.ALL_VALUE)
    @Needs({Permission.EXPORT, Permission.OPERATE})
    VerifiedAnswer verify(@RequestBody(required = false) @Nullable String checkpoint) {
        return VerifiedAnswer.of(
                asker.machine().tree().origin(),
                desk().verify(
                                checkpoint == null || checkpoint.isBlank() ? null : note(checkpoint),
                                null,
                                asker.who(),
                                done -> {}));
    }

    private static SignedNote note(String written) {
        try {
            SignedNote note = SignedNote.read(written);
            note.checkpoint();
            return note;
        } catch (IllegalArgumentException e) {
            throw Trouble.with(RefusalCode.WRONG_TYPE, "checkpoint", "the body is no checkpoint: " + e.getMessage());
        }
    }

    @Operation(
            operationId = "proveEntry",
            summary = "The proof that an entry is in the ledger, with its exact line and a signed checkpoint")
    @Opens("proof")
    @GetMapping("/entries/{entry}/proof")
    @Needs(Permission.EXPORT)
    ProofAnswer prove(@PathVariable String entry) {
        return deskForEveryLine()
                .prove(entry, asker.who())
                .map(proven -> ProofAnswer.of(proven.proof(), proven.note()))
                .orElseThrow(() -> new Unknown("entry", "there is no entry \"" + entry + "\""));
    }

    @Operation(operationId = "proveGrowth", summary = "The proof that the ledger was only added to between two sizes")
    @GetMapping("/checkpoints/consistency")
    @Needs(Permission.EXPORT)
    GrownAnswer prove(
            @Parameter(description = "How many entries it had.") @RequestParam long from,
            @Parameter(description = "How many entries it had later.") @RequestParam long to) {
        CheckpointDesk desk = deskForEveryLine();
        Checkpoint now = asker.machine().tree().now();
        if (from < 1 || from > to || to > now.size()) {
            throw Trouble.with(
                    "out-of-range",
                    from < 1 || from > to ? "from" : "to",
                    "\"from\" and \"to\" must be sizes that the ledger had, in order: from 1 to " + now.size());
        }
        CheckpointDesk.Signed<LedgerTree.Grown> grown = desk.prove(from, to, asker.who());
        return GrownAnswer.of(grown.proof(), grown.note());
    }

    @Operation(
            operationId = "keptAnswers",
            summary = "The answers that are kept to keys, in the order in which they were kept, as export writes them",
            description =
                    "They decide what a repeated command gets. Every answer has a number; ask on with `after` the last one"
                            + " that came. No line means that there is none yet.")
    @ApiResponse(
            responseCode = "200",
            description = "An answer a line.",
            content = @Content(mediaType = Lines.JSONL, schema = @Schema(implementation = KeptAnswer.class)))
    @Opens("export")
    @GetMapping(path = "/kept-answers", produces = Lines.JSONL)
    @Needs(Permission.EXPORT)
    void keptAnswers(
            @Parameter(description = "Answers after the one with this number.") @RequestParam(defaultValue = "0")
                    long after,
            @Parameter(description = "At most so many; 1 to " + EntriesApi.MAX + ".")
                    @RequestParam(defaultValue = "1000")
                    int limit,
            HttpServletResponse response)
            throws IOException {
        requireEveryLine("answers to keys are told with all that they say, which isn't all for your eyes");
        if (after < 0) {
            throw Trouble.with("out-of-range", "after", "\"after\" is the number of an answer, 0 for the beginning");
        }
        Pages.check(limit, EntriesApi.MAX);
        Lines lines = new Lines(response);
        asker.machine().tree().writeAnswers(after, limit, lines.writer());
        lines.end();
    }

    private CheckpointDesk desk() {
        requireWhole();
        return CheckpointDesk.of(asker.machine());
    }

    private void requireWhole() {
        if (!asker.person().employers().isEmpty()) {
            throw Trouble.of(
                    HttpStatus.FORBIDDEN,
                    RefusalCode.NOT_PERMITTED,
                    "this is about the whole ledger, and you are bound to some employers of it");
        }
    }

    /** The desk for what tells lines. */
    private CheckpointDesk deskForEveryLine() {
        requireEveryLine("an entry is proved with all that it says, which isn't all for your eyes");
        return CheckpointDesk.of(asker.machine());
    }

    private void requireEveryLine(String why) {
        requireWhole();
        if (!asker.person().unbounded()) {
            throw Trouble.of(HttpStatus.FORBIDDEN, RefusalCode.NOT_PERMITTED, why);
        }
    }
}
