package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.adoption.LawAdoptions;
import org.caseledger.adoption.LawEvent;
import org.caseledger.app.answer.EntryAnswer;
import org.caseledger.app.answer.ImpactAnswer;
import org.caseledger.app.answer.StreamTimelineAnswer;
import org.caseledger.app.ask.AboutLaw;
import org.caseledger.app.ask.AboutStream;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.desk.AdoptionDesk;
import org.caseledger.app.desk.AdoptionFile;
import org.caseledger.app.trail.Opens;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Entry;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rows of the law's tables and policies that are adopted. */
@RestController
@RequestMapping(ApiConfiguration.BASE + "/law")
@Tag(name = "law")
class LawApi {

    private static final Listing<EntryAnswer<LawEvent>> ADOPTIONS = Listing.of(
                    EntryAnswer<LawEvent>::entry,
                    "recordedAt",
                    (EntryAnswer<LawEvent> one) -> Listing.sortable(one.recordedAt()))
            .orBy("event", EntryAnswer::event);

    private final Asker asker;

    LawApi(Asker asker) {
        this.asker = asker;
    }

    /**
     * Rows of a table of the law, or an employer's policy: one of both.
     *
     * @param table the table that the rows are of, such as arizona/maximum-average-monthly-wage
     * @param rows CSV with the table's header
     * @param policy an employer's policy file, YAML
     */
    record Adoption(
            @Nullable String table,
            @Nullable String rows,
            @Nullable String policy) {

        AdoptionFile file() {
            if (policy != null && table == null && rows == null) {
                return AdoptionFile.policy("policy", policy.getBytes(StandardCharsets.UTF_8));
            }
            if (policy == null && table != null && rows != null) {
                return AdoptionFile.rows(table, "rows", rows.getBytes(StandardCharsets.UTF_8));
            }
            throw Trouble.with(RefusalCode.MISSING_FIELD, "table", "give either \"table\" and \"rows\", or \"policy\"");
        }
    }

    /**
     * What to look at.
     *
     * @param employer the employer's id; every employer that has claims, where it is absent
     * @param period consider the world up to the end of the pay period with this day; today's, where it is absent
     * @param knownAt as known then; now, where it is absent
     * @param adoption what would be adopted
     */
    record ImpactOf(
            @Nullable String employer,
            @Nullable LocalDate period,
            @Nullable Instant knownAt,
            Adoption adoption) {}

    /**
     * A page of adoptions.
     *
     * @param adoptions the entries
     * @param next what to ask on with, as {@code after}; absent on the last page
     */
    record AdoptionsPage(
            List<EntryAnswer<LawEvent>> adoptions, @Nullable String next) {}

    @Operation(operationId = "adoptions", summary = "A page of what was adopted")
    @GetMapping("/adoptions")
    @Needs(Permission.SEE_LAW)
    AdoptionsPage adopted(
            @ParameterObject Times times,
            @Parameter(description = "Only events of this name, such as law.policy-adopted.")
                    @RequestParam(defaultValue = "")
                    String event,
            @Parameter(description = "recordedAt or event; with - before it, the last first.")
                    @RequestParam(defaultValue = "recordedAt")
                    String sort,
            @ParameterObject Part part) {
        List<EntryAnswer<LawEvent>> all = new AboutLaw(asker.ledger(), asker.clocks(times))
                .adopted().stream()
                        .filter(one -> event.isEmpty() || event.equals(one.event()))
                        .toList();
        Listing.Page<EntryAnswer<LawEvent>> page = ADOPTIONS.page(all, sort, part);
        return new AdoptionsPage(page.shown(), page.next());
    }

    @Operation(operationId = "adopt", summary = "Adopt rows of a table of the law, or an employer's policy")
    @ApiResponse(responseCode = "201", description = "Adopted.")
    @PostMapping("/adoptions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.ADOPT_LAW)
    List<EntryAnswer<LawEvent>> adopt(@RequestBody Adoption adoption) {
        return switch (new AdoptionDesk(asker.ledger()).adopt(adoption.file(), asker.who())) {
            case AdoptionDesk.Step.Refused(Refusal refusal) -> throw Trouble.of(refusal);
            case AdoptionDesk.Step.Done(List<Entry<LawEvent>> adopted) -> AboutLaw.answers(adopted);
        };
    }

    @Operation(
            operationId = "impact",
            summary = "What adopting something would change, claim by claim; records nothing")
    @Opens("impact")
    @PostMapping("/impact")
    @Needs(Permission.SEE_PAYROLL)
    List<ImpactAnswer> impact(@RequestBody ImpactOf of, HttpServletRequest request) {
        request.setAttribute(Opens.SUBJECT, of.employer() == null ? "every employer" : of.employer());
        Clocks clocks = new Clocks(
                asker.instant(
                        "knownAt", of.knownAt() == null ? null : of.knownAt().toString()),
                asker.day("period", of.period() == null ? null : of.period().toString()));
        return switch (new AboutLaw(asker.ledger(), clocks)
                .impact(of.employer(), of.adoption().file())) {
            case AboutLaw.Impact.Refused(Refusal refusal) -> throw Trouble.of(refusal);
            case AboutLaw.Impact.Shown(List<ImpactAnswer> impacts) -> impacts;
        };
    }

    @Operation(operationId = "lawTimeline", summary = "Every entry of the adopted law, in order")
    @GetMapping("/timeline")
    @Needs(Permission.SEE_LAW)
    List<StreamTimelineAnswer> timeline(@ParameterObject Times times) {
        return new AboutStream(asker.ledger(), asker.clocks(times)).timeline(LawAdoptions.FAMILY, "");
    }
}
