package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.caseledger.app.answer.AuditAnswer;
import org.caseledger.app.desk.AuditDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.app.workpaper.Workpaper;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.sampling.AttributeSampling;
import org.caseledger.sampling.SamplePlan;
import org.caseledger.sampling.SampleRate;
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
     * @param size how many lines to draw; absent where that follows from what would be too much
     * @param tolerable instead of a size: the rate of differences, in percent, that would be too much; as many are drawn as
     *     attribute sampling needs
     * @param expected with tolerable: the rate that is expected, in percent; 0, where it is absent
     * @param risk with tolerable: the risk of relying on the runs wrongly, in percent; 5, where it is absent
     * @param seed any text; the same one draws the same lines again
     * @param knownAt look at the runs transmitted up to then; now, where it is absent
     */
    record AuditOf(
            String employer,
            LocalDate period,
            @Nullable Integer size,
            @Nullable BigDecimal tolerable,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal risk,
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
        Ledger ledger = asker.ledger();
        AuditDesk.Order order = new AuditDesk.Order(
                of.employer(),
                asker.needed("period", of.period().toString()),
                plan(of),
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

    private static SamplePlan plan(AuditOf of) {
        if (of.size() != null) {
            if (of.tolerable() != null || of.expected() != null || of.risk() != null) {
                throw Trouble.with(
                        "contradiction", "size", "give \"size\", or \"tolerable\" with what goes with it; not both");
            }
            if (of.size() < 1 || of.size() > SIZE_MAX) {
                throw Trouble.with("out-of-range", "size", "\"size\" must be 1 to " + SIZE_MAX + ", not " + of.size());
            }
            return new SamplePlan.Fixed(of.size());
        }
        if (of.tolerable() == null) {
            throw Trouble.with(
                    RefusalCode.MISSING_FIELD, "size", "say how many lines to draw: \"size\", or \"tolerable\"");
        }
        return new SamplePlan.Attribute(new AttributeSampling(
                of.expected() == null ? BigDecimal.ZERO : percent("expected", of.expected()),
                percent("tolerable", of.tolerable()),
                of.risk() == null ? SampleRate.USUAL_RISK : percent("risk", of.risk())));
    }

    /** A percentage with few enough digits to reckon with. */
    private static BigDecimal percent(String field, BigDecimal given) {
        if (given.signum() < 0
                || given.compareTo(BigDecimal.valueOf(100)) > 0
                || given.scale() > 6
                || given.scale() < -2) {
            throw Trouble.with(
                    "out-of-range", field, "\"" + field + "\" must be 0 to 100 percent with at most six decimals");
        }
        return given;
    }
}
