package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.caseledger.app.answer.AuditAnswer;
import org.caseledger.app.desk.AuditDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.app.workpaper.Workpaper;
import org.caseledger.decision.Refusal;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Audits of what was paid. */
@RestController
@Tag(name = "audits")
class AuditsApi {

    private static final int SIZE_MAX = 10_000;

    private final Asker asker;

    AuditsApi(Asker asker) {
        this.asker = asker;
    }

    /**
     * What to audit.
     *
     * @param employer the employer's id
     * @param period any day of the pay period
     * @param size how many lines to draw
     * @param seed any text; the same one draws the same lines again
     * @param knownAt look at the runs transmitted up to then; now, where it is absent
     */
    record AuditOf(
            String employer,
            LocalDate period,
            int size,
            String seed,
            @Nullable Instant knownAt) {}

    @Operation(
            operationId = "auditSupplemental",
            summary = "Draw a sample of supplemental pay and compute each line again from the entries alone",
            description = "It is recorded, and a workpaper is left in the ledger's folder workpapers.")
    @ApiResponse(responseCode = "201", description = "Audited.")
    @PostMapping(ApiConfiguration.BASE + "/audits/supplemental")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.AUDIT)
    @Opens("audit")
    AuditAnswer supplemental(@RequestBody AuditOf of, HttpServletRequest request) {
        if (of.size() < 1 || of.size() > SIZE_MAX) {
            throw Trouble.with("out-of-range", "size", "\"size\" must be 1 to " + SIZE_MAX + ", not " + of.size());
        }
        Ledger ledger = asker.ledger();
        AuditDesk.Order order = new AuditDesk.Order(
                of.employer(),
                asker.needed("period", of.period().toString()),
                of.size(),
                of.seed(),
                asker.who(),
                asker.instant(
                        "knownAt", of.knownAt() == null ? null : of.knownAt().toString()));
        return switch (new AuditDesk(ledger).audit(order)) {
            case AuditDesk.Result.Refused(Refusal refusal) -> throw Trouble.of(refusal);
            case AuditDesk.Result.Done(AuditAnswer audit) -> {
                request.setAttribute(Opens.SUBJECT, audit.audit());
                yield audit.withFiles(
                        Workpaper.write(audit, ledger.time(), Workpaper.inLedger(ledger.directory(), audit)));
            }
        };
    }
}
