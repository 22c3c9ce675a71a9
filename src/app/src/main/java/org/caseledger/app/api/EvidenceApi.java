package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.document.SafeDownload;
import org.caseledger.app.evidence.EvidenceDesk;
import org.caseledger.app.evidence.EvidencePackage;
import org.caseledger.app.evidence.EvidenceWish;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.Reserved;
import org.caseledger.decision.RefusalCode;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A claim's evidence package. */
@RestController
@RequestMapping(ApiConfiguration.BASE)
@Tag(name = "integrity")
class EvidenceApi {

    private static final String ZIP = "application/zip";

    private final Asker asker;
    private final Turns turns;

    EvidenceApi(Asker asker, Turns turns) {
        this.asker = asker;
        this.turns = turns;
    }

    @Operation(
            operationId = "claimEvidence",
            summary = "A claim's evidence package: entries with proofs, statement, documents and letters in one ZIP",
            description = "What the person may not see is redacted. A checkpoint is signed for it and kept.")
    @ApiResponse(
            responseCode = "200",
            description = "The ZIP.",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @Opens("evidence")
    @GetMapping("/claims/{claim}/evidence")
    @Needs(Permission.TAKE_EVIDENCE)
    void evidence(
            @PathVariable String claim,
            @Parameter(description = "What isn't to be shown: surveillance, medical, attorney, personal.")
                    @RequestParam(required = false)
                    @Nullable List<String> redact,
            @Parameter(description = "With who read the claim, and when.") @RequestParam(defaultValue = "false")
                    boolean readTrail,
            @ParameterObject Times times,
            HttpServletResponse response)
            throws IOException {
        EvidenceWish wish = new EvidenceWish(claim, kinds(redact), readTrail, asker.clocks(times));
        wish.objection(asker.person()).ifPresent(words -> {
            throw Trouble.of(HttpStatus.FORBIDDEN, RefusalCode.NOT_PERMITTED, words);
        });
        try (Turns.Turn _ = turns.take(asker.person().user())) {
            CheckpointDesk checkpoints = CheckpointDesk.of(asker.machine());
            EvidencePackage made =
                    new EvidenceDesk(asker.machine(), checkpoints).assemble(wish, asker.person(), asker.who());
            made.writeTo(SafeDownload.saving(made.name(), ZIP, response));
        }
    }

    private static Set<Reserved> kinds(@Nullable List<String> redact) {
        Set<Reserved> kinds = EnumSet.noneOf(Reserved.class);
        for (String one : redact == null ? List.<String>of() : redact) {
            Reserved kind = DocumentsApi.named("redact", one, Reserved.values());
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
