package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.AuditListed;
import org.caseledger.app.answer.DrawAnswer;
import org.caseledger.app.answer.SampleAuditAnswer;
import org.caseledger.app.ask.AboutAudits;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.desk.SampleAuditDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.AuditTables;
import org.caseledger.app.trail.Opens;
import org.caseledger.app.workpaper.AuditReport;
import org.caseledger.audit.AuditFacts;
import org.caseledger.audit.Division;
import org.caseledger.audit.SizePlan;
import org.caseledger.decision.Refusal;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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

/** Audits of files. What people judge, find and answer they record as commands. */
@RestController
@RequestMapping(ApiConfiguration.BASE + "/audits")
@Tag(name = "audits")
@Needs(Permission.AUDIT)
class SampleAuditsApi {

    private static final Listing<AuditListed> AUDITS = Listing.of(AuditTables.AUDITS_BY);

    private final Asker asker;

    SampleAuditsApi(Asker asker) {
        this.asker = asker;
    }

    /**
     * An audit to be planned.
     *
     * @param audit its id
     * @param programme the programme's id, such as closed-claims
     * @param employer the employer's id
     * @param from the first day of what is looked at
     * @param to the last
     * @param plan how many are drawn
     * @param seed any text; the same one draws the same files again
     * @param knownAt what was recorded up to then counts; everything, where it is absent
     * @param dividedBy by what the population is divided into strata; it is drawn as one, where it is absent
     * @param strata by the name of a stratum how many files of it are drawn, where its number isn't the plan's
     */
    record NewAudit(
            String audit,
            String programme,
            String employer,
            LocalDate from,
            LocalDate to,
            SizePlan plan,
            String seed,
            @Nullable Instant knownAt,
            @Nullable Division dividedBy,
            @Nullable Map<String, Integer> strata) {}

    /**
     * A page of audits.
     *
     * @param audits the audits
     * @param next what to ask on with, as {@code after}; absent on the last page
     */
    record AuditsPage(List<AuditListed> audits, @Nullable String next) {}

    @Operation(operationId = "listAudits", summary = "A page of audits, with what is open of them")
    @GetMapping
    @Needs(Permission.SEE_CLAIMS)
    @Opens(value = "list", question = true)
    AuditsPage all(
            @Parameter(description = "Only those that have come to this stage, such as drawn.")
                    @RequestParam(defaultValue = "")
                    String stage,
            @Parameter(
                            description =
                                    "audit, title, stage, population, sample, exceptions, toJudge, openFindings or"
                                            + " overdue; with - before it, the last first.")
                    @RequestParam(defaultValue = "audit")
                    String sort,
            @ParameterObject Part part) {
        List<AuditListed> all = new AboutAudits(asker.ledger())
                .all().stream()
                        .filter(one -> stage.isEmpty() || one.stage().toString().equals(stage))
                        .toList();
        Listing.Page<AuditListed> page = AUDITS.page(all, sort, part);
        return new AuditsPage(page.shown(), page.next());
    }

    @Operation(
            operationId = "audit",
            summary = "An audit: its sample, the grid of files by attributes, what deviates, was found and came of it")
    @GetMapping("/{audit}")
    @Needs(Permission.SEE_CLAIMS)
    @Opens("audit")
    SampleAuditAnswer one(@PathVariable String audit) {
        return new AboutAudits(asker.ledger()).one(audit);
    }

    @Operation(operationId = "auditReport", summary = "The report of an audit, as tagged PDF")
    @GetMapping(path = "/{audit}/report.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs(Permission.SEE_CLAIMS)
    @Opens("audit")
    byte[] report(@PathVariable String audit) throws IOException {
        Ledger ledger = asker.ledger();
        return AuditReport.pdf(new AboutAudits(ledger).one(audit), ledger.time());
    }

    @Operation(
            operationId = "planAudit",
            summary = "Plan an audit: freeze its population at a signed checkpoint, and say how many are drawn")
    @ApiResponse(responseCode = "201", description = "Planned.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Opens("audit")
    SampleAuditAnswer plan(@RequestBody NewAudit of, HttpServletRequest request) {
        request.setAttribute(Opens.SUBJECT, of.audit());
        SampleAuditDesk.Order order = new SampleAuditDesk.Order(
                of.audit(),
                of.programme(),
                of.employer(),
                asker.needed("from", of.from().toString()),
                asker.needed("to", of.to().toString()),
                of.plan(),
                of.seed(),
                asker.instant(
                        "knownAt", of.knownAt() == null ? null : of.knownAt().toString()),
                of.dividedBy(),
                of.strata() == null ? Map.of() : of.strata());
        done(desk().plan(order, asker.who()));
        return one(of.audit());
    }

    @Operation(
            operationId = "drawAudit",
            summary = "Draw an audit's sample; under stop-or-go, once it is judged, the next stage",
            description = "The answer has all that it takes to draw again elsewhere.")
    @PostMapping("/{audit}/draw")
    @Opens("audit")
    DrawAnswer draw(@PathVariable String audit) {
        return DrawAnswer.of(done(desk().draw(audit, asker.who())));
    }

    @Operation(operationId = "fillAudit", summary = "Fill in the drawn files as far as the ledger knows")
    @PostMapping("/{audit}/fill")
    @Opens("audit")
    SampleAuditAnswer fill(@PathVariable String audit) {
        done(desk().fill(audit, asker.who()));
        return one(audit);
    }

    private SampleAuditDesk desk() {
        CheckpointDesk checkpoints = CheckpointDesk.of(asker.machine());
        return new SampleAuditDesk(asker.ledger(), asker.machine(), checkpoints);
    }

    private static AuditFacts done(SampleAuditDesk.Result result) {
        return switch (result) {
            case SampleAuditDesk.Result.Done(AuditFacts facts) -> facts;
            case SampleAuditDesk.Result.Refused(Refusal refusal) -> throw Trouble.of(refusal);
        };
    }
}
