package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.answer.RefusedLinesAnswer;
import org.caseledger.app.answer.WhatIfAnswer;
import org.caseledger.app.desk.Supposition;
import org.caseledger.app.form.CommandForm;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.MoneyTables;
import org.caseledger.app.table.Rows;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Who;
import org.caseledger.payroll.WhatIf;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.receivable.ReceivableFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.node.ObjectNode;

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
    private final FormDesk desk;

    WhatIfController(Ledger ledger, PayrollPages pages, FormDesk desk) {
        this.ledger = ledger;
        this.pages = pages;
        this.desk = desk;
    }

    /**
     * What is asked.
     *
     * @param lines what is supposed, a command a line
     * @param subject on which claim or receivable the next fact would be
     */
    public record Form(String employer, String period, String lines, String subject) {}

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
            return chosen(form, command, response, model);
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
        Who who =
                form.lines().contains("\"by\"") ? null : Who.web(ledger.person().user());
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

    /** The fields of the fact that somebody chose. */
    private String chosen(Form form, String command, HttpServletResponse response, Model model) {
        Optional<CommandForm> chosen = CommandForm.named(command).filter(WhatIfController::canBeSupposed);
        Optional<ClaimFacts> claim = chosen.flatMap(one -> claim(one, form.subject()));
        if (claim.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("trouble", "Choose what is supposed, and the claim or receivable that it would be on.");
            return page(form, model);
        }
        Map<String, String> begins =
                new LinkedHashMap<>(new FormBeginnings(ledger, claim.get()).of(chosen.get(), Map.of()));
        begins.put(chosen.get().fields().getFirst().name(), subject(chosen.get(), form.subject()));
        return fact(form, FilledForm.of(chosen.get(), Map.of(), begins), claim.get(), model);
    }

    /** Adds a fact that was filled in to what is supposed. */
    @PostMapping("/payroll/what-if/fact")
    String add(
            @RequestParam(name = "of-employer") String employer,
            @RequestParam(name = "of-period") String period,
            @RequestParam(name = "of-lines", defaultValue = "") String lines,
            @RequestParam(name = "of-subject", defaultValue = "") String subject,
            @RequestParam(name = "of-command", defaultValue = "") String command,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        Form form = new Form(employer, period, lines, subject);
        Optional<CommandForm> chosen = CommandForm.named(command).filter(WhatIfController::canBeSupposed);
        Optional<ClaimFacts> claim = chosen.flatMap(one -> claim(one, subject));
        if (claim.isEmpty()) {
            throw new BadAddress.NotFound("There is no such claim or receivable, or nothing of that kind is supposed.");
        }
        CommandForm of = chosen.orElseThrow();
        FilledForm filled =
                FilledForm.sent(of, parameters, Map.of(of.fields().getFirst().name(), subject(of, subject)));
        return switch (desk.check(filled)) {
            case FormDesk.Checked.Unsound(FilledForm again) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield fact(form, again, claim.get(), model);
            }
            case FormDesk.Checked.Sound(Record sound) ->
                page(new Form(employer, period, joined(lines, line(of, sound)), subject), model);
        };
    }

    private static String line(CommandForm form, Record command) {
        ObjectNode line = LedgerJson.mapper().createObjectNode();
        line.put("do", form.name());
        line.setAll((ObjectNode) LedgerJson.mapper().valueToTree(command));
        return line.toString();
    }

    private String fact(Form form, FilledForm fact, ClaimFacts claim, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("fact", new FormChoices(ledger, claim).in(fact));
        model.addAttribute("claim", claim.claim());
        model.addAttribute("employee", claim.reported().event().employee().name());
        model.addAttribute("here", "/payroll/what-if?employer=" + OwnAddress.encoded(form.employer()));
        return "web/what-if-fact";
    }

    private static boolean canBeSupposed(CommandForm form) {
        return form.onClaim() || form.onReceivable();
    }

    /** The claim of {@code subject}, which is one or a receivable on one; empty where there is none. */
    private Optional<ClaimFacts> claim(CommandForm form, String subject) {
        ReceivableFacts receivable = ledger.receivable(subject);
        String claim = form.onReceivable()
                ? receivable.exists() ? receivable.opened().event().claim() : ""
                : ledger.claimNumber(subject);
        return Optional.of(claim)
                .filter(one -> !one.isEmpty())
                .map(ledger::facts)
                .filter(ClaimFacts::exists);
    }

    private String subject(CommandForm form, String subject) {
        return form.onReceivable() ? subject : ledger.claimNumber(subject);
    }

    private String page(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("employers", pages.employers());
        model.addAttribute(
                "facts",
                CommandForm.all().filter(WhatIfController::canBeSupposed).toList());
        model.addAttribute("here", "/payroll/what-if?employer=" + OwnAddress.encoded(form.employer()));
        return "web/what-if";
    }
}
