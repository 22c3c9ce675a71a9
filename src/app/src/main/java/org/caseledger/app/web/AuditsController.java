package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.answer.AuditListed;
import org.caseledger.app.answer.SampleAuditAnswer;
import org.caseledger.app.ask.AboutAudits;
import org.caseledger.app.ask.Unknown;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.desk.SampleAuditDesk;
import org.caseledger.app.form.CommandForm;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.table.AuditTables;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.Rows;
import org.caseledger.app.trail.Opens;
import org.caseledger.app.workpaper.AuditReport;
import org.caseledger.audit.AuditCommand.CloseAudit;
import org.caseledger.audit.AuditCommand.FollowUpFinding;
import org.caseledger.audit.AuditCommand.JudgeAttribute;
import org.caseledger.audit.AuditCommand.MakeFinding;
import org.caseledger.audit.AuditCommand.NoteExit;
import org.caseledger.audit.AuditCommand.RespondToFinding;
import org.caseledger.audit.AuditCommand.ReviewAudit;
import org.caseledger.audit.AuditEvent.AuditPlanned;
import org.caseledger.audit.AuditFacts;
import org.caseledger.audit.AuditProgramme;
import org.caseledger.audit.Division;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Audits: the list of them, and each with its grid of files by attributes, its findings and what came of them. */
@Controller
@Needs(Permission.SEE_CLAIMS)
class AuditsController {

    /** What an auditor records on the page of an audit, in the order in which it happens. */
    private static final List<Class<? extends Record>> STEPS = List.of(
            JudgeAttribute.class,
            NoteExit.class,
            MakeFinding.class,
            FollowUpFinding.class,
            ReviewAudit.class,
            CloseAudit.class);

    private final Ledger ledger;
    private final OpenLedger whole;
    private final FormDesk desk;

    AuditsController(Ledger ledger, OpenLedger whole, FormDesk desk) {
        this.ledger = ledger;
        this.whole = whole;
        this.desk = desk;
    }

    @GetMapping("/audits")
    @Opens(value = "list", question = true)
    String audits(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return list(Map.of(), "", address(stage, sort), page, model);
    }

    @GetMapping("/audits.{as}")
    @Opens(value = "export", question = true)
    void export(
            @PathVariable String as,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Download.send(format, AuditTables.AUDITS, Rows.of(listed(stage, address(stage, sort))), ledger, response);
    }

    private static ListAddress address(String stage, String sort) {
        return new ListAddress("/audits", Map.of(), ListAddress.Sort.of(sort, AuditTables.AUDITS_BY))
                .with("stage", stage);
    }

    private List<AuditListed> listed(String stage, ListAddress list) {
        List<AuditListed> audits = new AboutAudits(ledger)
                .all().stream()
                        .filter(one -> stage.isEmpty() || one.stage().toString().equals(stage))
                        .toList();
        return AuditTables.AUDITS_BY.sorted(audits, list.sort().by()).orElseThrow();
    }

    private String list(Map<String, String> typed, String trouble, ListAddress list, int page, Model model) {
        String stage = list.question().getOrDefault("stage", "");
        model.addAttribute("list", list);
        model.addAttribute("stage", stage);
        model.addAttribute("stages", List.of(AuditFacts.Stage.values()));
        model.addAttribute("audits", Paged.of(listed(stage, list), page, Limits.ROWS));
        model.addAttribute("programmes", AuditProgramme.all().toList());
        model.addAttribute(
                "employers",
                ledger.policies().employers().stream()
                        .filter(ledger.person()::sees)
                        .toList());
        model.addAttribute("ways", AuditPlanForm.WAYS);
        model.addAttribute("parameters", AuditPlanForm.PARAMETERS);
        model.addAttribute("divisions", List.of(Division.values()));
        model.addAttribute("typed", typed);
        model.addAttribute("trouble", trouble);
        return "web/audits";
    }

    /** Plans an audit; asked only how many would be drawn, it says so and plans nothing. */
    @PostMapping("/audits")
    @Needs(Permission.AUDIT)
    String plan(@RequestParam Map<String, String> parameters, HttpServletResponse response, Model model) {
        SampleAuditDesk.Order order;
        try {
            order = AuditPlanForm.order(parameters, ledger);
        } catch (BadAddress e) {
            return refused(parameters, e.getMessage(), response, model);
        }
        if (parameters.containsKey("ask")) {
            return switch (programs().look(order)) {
                case SampleAuditDesk.Outlook.Refused(Refusal refusal) ->
                    refused(parameters, Words.sentence(refusal), response, model);
                case SampleAuditDesk.Outlook.Planned(AuditPlanned plan) -> {
                    model.addAttribute("sizes", SampleAuditAnswer.Size.of(plan));
                    yield list(parameters, "", address("", ""), 1, model);
                }
            };
        }
        return switch (programs().plan(order, you())) {
            case SampleAuditDesk.Result.Done(AuditFacts facts) -> "redirect:" + at(facts.audit());
            case SampleAuditDesk.Result.Refused(Refusal refusal) ->
                refused(parameters, Words.sentence(refusal), response, model);
        };
    }

    private String refused(
            Map<String, String> parameters, @Nullable String trouble, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(parameters, String.valueOf(trouble), address("", ""), 1, model);
    }

    @GetMapping("/audits/{audit}")
    @Opens("audit")
    String audit(
            @PathVariable("audit") String audit,
            @RequestParam(defaultValue = "") String recorded,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String attribute,
            @RequestParam(defaultValue = "") String finding,
            @ModelAttribute(TypedForms.TYPED) Map<String, String> typed,
            Model model) {
        SampleAuditAnswer answer = answer(audit);
        List<FilledForm> forms = new ArrayList<>();
        for (Class<? extends Record> step : steps()) {
            forms.add(FilledForm.of(step, typed, usual(answer, file, attribute, finding)));
        }
        model.addAttribute("done", !recorded.isEmpty());
        return page(answer, "", forms, model);
    }

    private static Stream<Class<? extends Record>> allSteps() {
        return Stream.concat(STEPS.stream(), Stream.of(RespondToFinding.class));
    }

    private List<Class<? extends Record>> steps() {
        return allSteps()
                .filter(step -> CommandForm.ofKnown(step).opensTo(ledger.person()))
                .toList();
    }

    private Map<String, String> usual(SampleAuditAnswer answer, String file, String attribute, String finding) {
        return Map.of(
                "file", file,
                "attribute", attribute,
                "finding", finding,
                "on", LocalDate.now(ledger.clock()).toString(),
                "files",
                        String.join(
                                "\n",
                                answer.exceptions().stream()
                                        .map(SampleAuditAnswer.AuditDeviation::file)
                                        .distinct()
                                        .toList()));
    }

    private SampleAuditAnswer answer(String audit) {
        try {
            return new AboutAudits(ledger).one(audit);
        } catch (Unknown e) {
            throw new BadAddress.NotFound("There is no audit " + audit + ", or none that your account may see.");
        }
    }

    private String page(SampleAuditAnswer answer, String trouble, List<FilledForm> forms, Model model) {
        model.addAttribute("audit", answer);
        model.addAttribute("trouble", trouble);
        model.addAttribute("forms", forms);
        model.addAttribute("here", at(answer.head().audit()));
        return "web/audit";
    }

    @PostMapping("/audits/{audit}/draw")
    @Needs(Permission.AUDIT)
    String draw(@PathVariable("audit") String audit, HttpServletResponse response, Model model) {
        return stepped(audit, programs().draw(audit, you()), response, model);
    }

    @PostMapping("/audits/{audit}/fill")
    @Needs(Permission.AUDIT)
    String fill(@PathVariable("audit") String audit, HttpServletResponse response, Model model) {
        return stepped(audit, programs().fill(audit, you()), response, model);
    }

    private String stepped(String audit, SampleAuditDesk.Result result, HttpServletResponse response, Model model) {
        return switch (result) {
            case SampleAuditDesk.Result.Done done -> "redirect:" + at(audit) + "?recorded=yes";
            case SampleAuditDesk.Result.Refused(Refusal refusal) -> {
                SampleAuditAnswer answer = answer(audit);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("done", false);
                List<FilledForm> forms = steps().stream()
                        .map(step -> FilledForm.of(step, Map.of(), usual(answer, "", "", "")))
                        .toList();
                yield page(answer, Words.sentence(refusal), forms, model);
            }
        };
    }

    /** Records what an auditor says of the audit. */
    @PostMapping("/audits/{audit}/record")
    @Needs(Permission.AUDIT)
    String record(
            @PathVariable("audit") String audit,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        return sent(audit, STEPS.stream(), parameters, response, model);
    }

    /** Records what management says to a finding. */
    @PostMapping("/audits/{audit}/respond")
    @Needs({Permission.DECIDE_CLAIMS, Permission.RUN_PAYROLL, Permission.APPROVE_RUNS})
    String respond(
            @PathVariable("audit") String audit,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        return sent(audit, Stream.of(RespondToFinding.class), parameters, response, model);
    }

    private String sent(
            String audit,
            Stream<? extends Class<? extends Record>> steps,
            Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        SampleAuditAnswer answer = answer(audit);
        Optional<? extends Class<? extends Record>> step = steps.filter(
                        one -> one.getSimpleName().equals(parameters.get(FilledForm.NAME)))
                .findFirst();
        if (step.isEmpty()) {
            throw new BadAddress("This form is not one of the workbench's own.");
        }
        return switch (desk.record(FilledForm.sent(step.get(), parameters, Map.of("audit", audit)))) {
            case FormDesk.Answer.Recorded(String entry) -> "redirect:" + at(audit) + "?recorded=" + entry;
            case FormDesk.Answer.Again(FilledForm again) -> again(answer, again, response, model);
            case FormDesk.Answer.Moved(FilledForm again, long seen) -> again(answer, again, response, model);
        };
    }

    private String again(SampleAuditAnswer answer, FilledForm again, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("done", false);
        List<FilledForm> forms = steps().stream()
                .map(step -> step.getSimpleName().equals(again.name())
                        ? again
                        : FilledForm.of(step, Map.of(), usual(answer, "", "", "")))
                .toList();
        return page(answer, "", forms, model);
    }

    @GetMapping("/audits/{audit}/files.{as}")
    @Opens("export")
    void files(@PathVariable("audit") String audit, @PathVariable String as, HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        List<AuditTables.GridRow> rows = AuditTables.GridRow.of(answer(audit).files());
        Download.send(format, AuditTables.WORKPAPER, Rows.of(rows), ledger, response);
    }

    @GetMapping("/audits/{audit}/exceptions.{as}")
    @Opens("export")
    void exceptions(@PathVariable("audit") String audit, @PathVariable String as, HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Download.send(format, AuditTables.EXCEPTIONS, Rows.of(answer(audit).exceptions()), ledger, response);
    }

    @GetMapping("/audits/{audit}/report.pdf")
    @Opens("export")
    void report(@PathVariable("audit") String audit, HttpServletResponse response) throws IOException {
        byte[] pdf = AuditReport.pdf(answer(audit), ledger.time());
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-report.pdf\"");
        response.getOutputStream().write(pdf);
    }

    private SampleAuditDesk programs() {
        return new SampleAuditDesk(ledger, whole, CheckpointDesk.of(whole));
    }

    private Who you() {
        return Who.web(ledger.person().user());
    }

    private static String at(String audit) {
        return "/audits/" + UriUtils.encodePathSegment(audit, StandardCharsets.UTF_8);
    }
}
