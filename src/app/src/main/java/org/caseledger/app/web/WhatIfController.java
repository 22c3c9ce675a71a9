package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.answer.RefusedLinesAnswer;
import org.caseledger.app.answer.WhatIfAnswer;
import org.caseledger.app.desk.Supposition;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.MoneyTables;
import org.caseledger.app.table.Rows;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.Claims;
import org.caseledger.intake.CommandLines;
import org.caseledger.journal.Who;
import org.caseledger.payroll.WhatIf;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.receivable.Receivables;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a run would carry if something were recorded that isn't: facts are chosen, typed as lines or sent as a file, and what
 * they would change stands beside what is. Nothing is recorded, and so everybody who sees payroll may suppose everything.
 */
@Controller
@Needs(Permission.SEE_PAYROLL)
class WhatIfController {

    /** Bytes of lines that are supposed in one form. */
    private static final int LINES_BYTES_MAX = 200_000;

    private static final String ADD = "add";

    private final Ledger ledger;
    private final PayrollPages pages;

    WhatIfController(Ledger ledger, PayrollPages pages) {
        this.ledger = ledger;
        this.pages = pages;
    }

    /**
     * What is asked.
     *
     * @param lines what is supposed, a command a line
     * @param subject on which claim or receivable the next fact would be
     */
    record Form(String employer, String period, String lines, String subject) {}

    @GetMapping("/payroll/what-if")
    String ask(
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String claim,
            Model model) {
        return page(new Form(employer, period, "", claim), model);
    }

    @Opens("preview")
    @PostMapping("/payroll/what-if")
    String suppose(
            @RequestParam String employer,
            @RequestParam String period,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String command,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Form form = new Form(employer, period, with(lines, file), subject.strip());
        if (step.equals(ADD)) {
            return page(added(form, command, model), model);
        }
        request.setAttribute(Opens.SUBJECT, employer + " " + period + " what-if");
        LocalDate day = Moment.date("period", period, ledger);
        pages.policy(employer);
        try {
            switch (supposed(form, day)) {
                case Supposition.Result.Shown(WhatIf whatIf) ->
                    model.addAttribute(
                            "result",
                            WhatIfView.of(
                                    WhatIfAnswer.of(whatIf, Reasons.in(ledger).with(whatIf.files()), true)));
                case Supposition.Result.Refused(List<LineFile.Answer> answers) -> {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    model.addAttribute(
                            "refusals", RefusedLinesAnswer.of(answers).refused());
                }
            }
        } catch (LedgerFault e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("trouble", e.getMessage());
        }
        return page(form, model);
    }

    @Opens("export")
    @PostMapping("/payroll/what-if.{as}")
    void export(
            @PathVariable String as,
            @RequestParam String employer,
            @RequestParam String period,
            @RequestParam(defaultValue = "") String lines,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        request.setAttribute(Opens.SUBJECT, employer + " " + period + " what-if");
        LocalDate day = Moment.date("period", period, ledger);
        pages.policy(employer);
        switch (supposed(new Form(employer, period, lines, ""), day)) {
            case Supposition.Result.Shown(WhatIf whatIf) ->
                Download.send(
                        format,
                        MoneyTables.SUPPOSED_CHANGES,
                        Rows.of(WhatIfAnswer.of(whatIf, Reasons.in(ledger).with(whatIf.files()), false)
                                .changes()),
                        ledger,
                        response);
            case Supposition.Result.Refused refused ->
                throw new BadAddress("Some lines would be refused; show what they would change first.");
        }
    }

    private Supposition.Result supposed(Form form, LocalDate day) {
        // Lines of a file for the command line say by whom; those of a page are whoever's sits there.
        Who who = form.lines().contains("\"by\"") ? null : Who.web(ledger.person().user());
        byte[] lines = form.lines().getBytes(StandardCharsets.UTF_8);
        return new Supposition(ledger, who)
                .suppose(
                        form.employer(),
                        day,
                        List.of(new LineFile.Source("line", null, new ByteArrayInputStream(lines))));
    }

    private static String with(String lines, @Nullable MultipartFile file) {
        return UploadedFile.of(file)
                .map(sent -> joined(lines, sent.text(LINES_BYTES_MAX)))
                .orElse(lines);
    }

    private static String joined(String lines, String more) {
        return lines.isBlank() ? more : lines.stripTrailing() + "\n" + more;
    }

    private Form added(Form form, String command, Model model) {
        Class<?> chosen = commands().get(command);
        if (chosen == null || form.subject().isEmpty()) {
            model.addAttribute("trouble", "Choose what is supposed, and on which claim or receivable.");
            return form;
        }
        String line = CommandLines.blank(chosen, form.subject(), LocalDate.now(ledger.clock()));
        return new Form(form.employer(), form.period(), joined(form.lines(), line), form.subject());
    }

    /** What can be supposed, by its name. */
    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new TreeMap<>();
        Stream.of(Claims.FAMILY, Receivables.FAMILY)
                .flatMap(family -> family.commands().byHand().stream())
                .forEach(command -> commands.put(command.getSimpleName(), command));
        return commands;
    }

    private String page(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("employers", pages.employers());
        model.addAttribute("commands", commands().keySet());
        model.addAttribute("here", "/payroll/what-if?employer=" + OwnAddress.encoded(form.employer()));
        return "web/what-if";
    }
}
