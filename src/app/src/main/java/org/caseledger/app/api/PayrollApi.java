package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseledger.app.answer.Document;
import org.caseledger.app.answer.MovedAnswer;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.answer.RunAnswer;
import org.caseledger.app.answer.RunHead;
import org.caseledger.app.answer.RunLineAnswer;
import org.caseledger.app.answer.RunListed;
import org.caseledger.app.answer.StreamTimelineAnswer;
import org.caseledger.app.answer.WhatIfAnswer;
import org.caseledger.app.ask.AboutRuns;
import org.caseledger.app.ask.AboutStream;
import org.caseledger.app.ask.Unknown;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.desk.Supposition;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.MoneyTables;
import org.caseledger.app.table.Rows;
import org.caseledger.app.table.RunRow;
import org.caseledger.app.trail.Opens;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.payroll.Moved;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.Payrolls;
import org.caseledger.payroll.WhatIf;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Payroll runs: previewed, prepared, approved by somebody else, transmitted. */
@RestController
@RequestMapping(ApiConfiguration.BASE + "/payroll")
@Tag(name = "payroll")
class PayrollApi {

    private static final Listing<RunListed> RUNS = Listing.of(
                    (RunListed one) -> one.head().run(),
                    "period",
                    (RunListed one) -> one.head().period().from().toString())
            .orBy("run", one -> one.head().run());

    private final Asker asker;

    PayrollApi(Asker asker) {
        this.asker = asker;
    }

    /**
     * What a run is to be of, and what it is to be previewed with.
     *
     * @param employer the employer's id
     * @param period any day of the pay period
     * @param knownAt as known then; now, where it is absent
     * @param explain whether with the working of every line
     * @param with commands that are supposed, on top of what is known now: the answer says what would change
     */
    record PreviewOf(
            String employer,
            LocalDate period,
            @Nullable Instant knownAt,
            @Nullable Boolean explain,
            @Nullable List<JsonNode> with) {}

    /**
     * What a run is to be of.
     *
     * @param employer the employer's id
     * @param period any day of the pay period
     * @param hash the preview that was agreed to: refused (409) if facts moved since
     * @param knownAt when that preview was known; looked for, where it is absent
     */
    record RunOf(
            String employer,
            LocalDate period,
            @Nullable String hash,
            @Nullable Instant knownAt) {}

    /**
     * A page of runs.
     *
     * @param runs the runs
     * @param next what to ask on with, as {@code after}; absent on the last page
     */
    record RunsPage(List<RunListed> runs, @Nullable String next) {}

    /**
     * Why a run is given up.
     *
     * @param reason why
     */
    record Cancel(@Nullable String reason) {}

    @Operation(
            operationId = "previewRun",
            summary = "What a run of the period would carry; records nothing",
            description = "With `with`, what these commands would change in it.")
    @Opens("preview")
    @PostMapping("/preview")
    @Needs(Permission.SEE_PAYROLL)
    Document preview(@RequestBody PreviewOf of, HttpServletRequest request) {
        request.setAttribute(Opens.SUBJECT, of.employer() + " " + of.period() + (of.with() == null ? "" : " what-if"));
        Ledger ledger = asker.ledger();
        LocalDate day = asker.needed("period", of.period().toString());
        boolean explain = Boolean.TRUE.equals(of.explain());
        if (of.with() == null) {
            return new AboutRuns(ledger, asker.instant("knownAt", text(of.knownAt())))
                    .preview(of.employer(), day, explain);
        }
        if (of.knownAt() != null) {
            throw Trouble.with(
                    "both-given", "knownAt", "\"with\" supposes on top of what is known now; leave \"knownAt\" out");
        }
        return switch (new Supposition(ledger, asker.who()).suppose(of.employer(), day, List.of(lines(of.with())))) {
            case Supposition.Result.Shown(WhatIf whatIf) ->
                WhatIfAnswer.of(whatIf, Reasons.in(ledger).with(whatIf.files()), explain);
            case Supposition.Result.Refused(List<LineFile.Answer> answers) -> throw refused(answers.getFirst());
        };
    }

    private static LineFile.Source lines(List<JsonNode> commands) {
        String text = commands.stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
        return new LineFile.Source("with", null, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Trouble refused(LineFile.Answer answer) {
        Refusal refusal = ((Outcome.Refused) answer.outcome()).refusal();
        return Trouble.of(refusal.saying(answer.file() + ":" + answer.line() + ": " + refusal.message())
                .within("with." + (answer.line() - 1)));
    }

    @Operation(operationId = "prepareRun", summary = "Open a run of the period and freeze its lines")
    @ApiResponse(responseCode = "201", description = "Prepared.")
    @PostMapping("/runs")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.RUN_PAYROLL)
    RunAnswer run(@RequestBody RunOf of) {
        if (of.hash() == null && of.knownAt() != null) {
            throw Trouble.with(RefusalCode.MISSING_FIELD, "hash", "a run is of now; \"knownAt\" goes with \"hash\"");
        }
        LocalDate day = asker.needed("period", of.period().toString());
        PayrollDesk.Previewed previewed = of.hash() == null ? null : new PayrollDesk.Previewed(of.hash(), of.knownAt());
        Ledger ledger = asker.ledger();
        return taken(ledger, new PayrollDesk(ledger).run(of.employer(), day, asker.who(), previewed));
    }

    @Operation(operationId = "approveRun", summary = "Approve a run that somebody else prepared")
    @PostMapping("/runs/{run}/approve")
    @Needs(Permission.APPROVE_RUNS)
    RunAnswer approve(@PathVariable String run) {
        Ledger ledger = asker.ledger();
        return taken(ledger, new PayrollDesk(ledger).approve(named(run), asker.who()));
    }

    @Operation(
            operationId = "transmitRun",
            summary = "Issue an approved run",
            description =
                    "Its files leave afterwards; while they wait, the answer has no `files`, and the outbox says why.")
    @PostMapping("/runs/{run}/transmit")
    @Needs(Permission.RUN_PAYROLL)
    RunAnswer transmit(@PathVariable String run) {
        Ledger ledger = asker.ledger();
        return taken(ledger, new PayrollDesk(ledger).transmit(named(run), asker.who()));
    }

    @Operation(operationId = "cancelRun", summary = "Give a run up before it is transmitted")
    @PostMapping("/runs/{run}/cancel")
    @Needs({Permission.RUN_PAYROLL, Permission.APPROVE_RUNS})
    RunAnswer cancel(@PathVariable String run, @RequestBody(required = false) @Nullable Cancel why) {
        Ledger ledger = asker.ledger();
        String reason = why == null ? null : why.reason();
        return taken(ledger, new PayrollDesk(ledger).cancel(named(run), asker.who(), reason));
    }

    @Operation(operationId = "run", summary = "A run on record")
    @Opens("run")
    @GetMapping("/runs/{run}")
    @Needs(Permission.SEE_PAYROLL)
    RunAnswer show(
            @PathVariable String run,
            @Parameter(description = "As known then: an instant, or a date, which means its end. Default: now.")
                    @RequestParam(required = false)
                    @Nullable String knownAt,
            @Parameter(description = "With the working of every line.") @RequestParam(defaultValue = "false")
                    boolean explain) {
        Ledger ledger = asker.ledger();
        AboutRuns runs = new AboutRuns(ledger, asker.instant("knownAt", knownAt));
        PayrollFacts.Run record = runs.find(named(run));
        RunAnswer answer = runs.answer(record, explain);
        return runs.knownAt() == null ? answer.withFiles(runs.filesLeft(record)) : answer;
    }

    @Operation(operationId = "listRuns", summary = "A page of the runs of an employer")
    @Opens(value = "list", question = true)
    @GetMapping("/runs")
    @Needs(Permission.SEE_PAYROLL)
    RunsPage runs(
            @Parameter(description = "The employer's id.") @RequestParam String employer,
            @Parameter(description = "As known then: an instant, or a date, which means its end. Default: now.")
                    @RequestParam(required = false)
                    @Nullable String knownAt,
            @Parameter(description = "Only those that are so far: prepared, approved, transmitted or cancelled.")
                    @RequestParam(defaultValue = "")
                    String state,
            @Parameter(description = "period or run; with - before it, the last first.")
                    @RequestParam(defaultValue = "period")
                    String sort,
            @ParameterObject Part part) {
        Optional<RunHead.State> wanted = Choice.of("state", state, RunHead.State.values());
        List<RunListed> all = new AboutRuns(asker.ledger(), asker.instant("knownAt", knownAt))
                .of(employer).stream()
                        .filter(run -> wanted.map(run.head().state()::equals).orElse(true))
                        .toList();
        Listing.Page<RunListed> page = RUNS.page(all, sort, part);
        return new RunsPage(page.shown(), page.next());
    }

    @Hidden
    @AsTable
    @Opens(value = "export", question = true)
    @GetMapping(
            path = "/runs",
            produces = {Format.CSV_TYPE, Format.XLSX_TYPE})
    @Needs(Permission.SEE_PAYROLL)
    void runsTable(
            @RequestParam String employer,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "period") String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<RunHead.State> wanted = Choice.of("state", state, RunHead.State.values());
        List<RunRow> rows = new AboutRuns(asker.ledger(), asker.instant("knownAt", knownAt))
                .onRecord(employer).stream()
                        .map(RunRow::of)
                        .filter(run -> wanted.map(run.head().state()::equals).orElse(true))
                        .toList();
        Tables.send(
                MoneyTables.RUNS,
                Rows.of(Listing.of(MoneyTables.RUNS_BY).sorted(rows, sort)),
                asker.ledger(),
                request,
                response);
    }

    @Hidden
    @AsTable
    @Opens("export")
    @GetMapping(
            path = "/runs/{run}",
            produces = {Format.CSV_TYPE, Format.XLSX_TYPE})
    @Needs(Permission.SEE_PAYROLL)
    void linesTable(@PathVariable String run, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AboutRuns runs = new AboutRuns(asker.ledger(), null);
        List<RunLineAnswer> lines = runs.answer(runs.find(named(run)), false).lines();
        Tables.send(MoneyTables.RUN_LINES, Rows.of(lines), asker.ledger(), request, response);
    }

    @Operation(operationId = "payrollTimeline", summary = "Every entry of an employer's payroll, in order")
    @Opens("timeline")
    @GetMapping("/employers/{employer}/timeline")
    @Needs(Permission.SEE_PAYROLL)
    List<StreamTimelineAnswer> timeline(@PathVariable String employer, @ParameterObject Times times) {
        return new AboutStream(asker.ledger(), asker.clocks(times)).timeline(Payrolls.FAMILY, employer);
    }

    /** What can't be the id of a run is that of none. */
    private static String named(String run) {
        if (!PayrollDesk.namesRun(run)) {
            throw new Unknown("run", "there is no payroll run " + run);
        }
        return run;
    }

    private static RunAnswer taken(Ledger ledger, PayrollDesk.Step step) {
        return switch (step) {
            case PayrollDesk.Step.Refused(Refusal refusal, List<Moved> moved) ->
                throw moved.isEmpty() ? Trouble.of(refusal) : Trouble.of(refusal, MovedAnswer.entries(moved));
            case PayrollDesk.Step.Done(PayrollFacts.Run run) -> {
                AboutRuns runs = new AboutRuns(ledger, null);
                yield runs.answer(run, false).withFiles(runs.filesLeft(run));
            }
        };
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
