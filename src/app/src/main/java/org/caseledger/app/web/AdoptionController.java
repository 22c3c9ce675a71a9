package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caseledger.adoption.LawCommand;
import org.caseledger.adoption.LawEvent;
import org.caseledger.app.answer.ImpactAnswer;
import org.caseledger.app.ask.AboutLaw;
import org.caseledger.app.ask.AboutTables;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.desk.AdoptionDesk;
import org.caseledger.app.desk.AdoptionFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.LawTables;
import org.caseledger.app.table.Rows;
import org.caseledger.app.trail.Opens;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Who;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.table.LawTable;
import org.caseledger.law.table.Row;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
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
 * Rows of a table of the law, or an employer's policy, before they are adopted and while they are: what stands in their place,
 * what they would change in money, and the adoption. Who adopts need not see claims, and who sees what it comes to need not
 * adopt: the same form is theirs, with the step that each of them may take.
 */
@Controller
@Needs({Permission.ADOPT_LAW, Permission.SEE_PAYROLL})
class AdoptionController {

    /** Bytes of rows or of a policy. */
    private static final int TEXT_BYTES_MAX = 200_000;

    private static final String CHECK = "check";

    private final Ledger ledger;
    private final PayrollPages pages;

    AdoptionController(Ledger ledger, PayrollPages pages) {
        this.ledger = ledger;
        this.pages = pages;
    }

    /**
     * What is typed.
     *
     * @param table the table that the rows are of; blank for a policy
     * @param text the rows as CSV with the table's header, or the policy as YAML
     * @param name what the file is called that the text came from
     * @param employer whose claims are looked at; blank for all
     * @param period up to the pay period with this day; blank for today's
     */
    public record Form(String table, String text, String name, String employer, String period) {

        AdoptionFile file() {
            if (text.isBlank()) {
                throw new LedgerFault("type the rows or the policy, or choose a file that holds them");
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            String called = name.isBlank() ? table.isEmpty() ? "policy" : "rows" : name;
            return table.isEmpty() ? AdoptionFile.policy(called, bytes) : AdoptionFile.rows(table, called, bytes);
        }
    }

    /**
     * A part of what would be adopted, beside what stands in its place.
     *
     * @param what the table with its series, or the policy
     * @param days the days on which it would stand
     * @param value the number with its unit
     * @param before the rows that stand on these days
     */
    public record Proposed(String what, String days, String value, List<Row> before) {}

    @GetMapping("/law/adopt")
    String ask(@RequestParam(defaultValue = "") String table, Model model) {
        String header = LawTable.exists(table) ? header(table) : "";
        return page(new Form(header.isEmpty() ? "" : table, header, "", "", ""), model);
    }

    private String header(String table) {
        LawTable found = new AboutTables(ledger, Clocks.NOW).named(table).orElseThrow();
        return String.join(
                        ",",
                        LawTables.rows(found).columns().stream()
                                .map(column -> column.name())
                                .toList())
                + "\n";
    }

    @PostMapping("/law/adopt")
    @Needs(Permission.ADOPT_LAW)
    String adopt(
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model) {
        Form form = form(table, text, name, employer, period, file);
        try {
            AdoptionFile proposed = form.file();
            if (step.equals(CHECK)) {
                return checked(form, proposed, response, model);
            }
            return switch (new AdoptionDesk(ledger)
                    .adopt(proposed, Who.web(ledger.person().user()))) {
                case AdoptionDesk.Step.Done(List<Entry<LawEvent>> adopted) ->
                    "redirect:/law/adoptions?done=" + adopted.size();
                case AdoptionDesk.Step.Refused(Refusal refusal) ->
                    refused(form, Words.sentence(refusal), response, model);
            };
        } catch (LedgerFault e) {
            return refused(form, String.valueOf(e.getMessage()), response, model);
        }
    }

    private String checked(Form form, AdoptionFile proposed, HttpServletResponse response, Model model) {
        return switch (new AdoptionDesk(ledger).consider(proposed, ledger.now())) {
            case AdoptionDesk.Considered.Refused(Refusal refusal) ->
                refused(form, Words.sentence(refusal), response, model);
            case AdoptionDesk.Considered.Changed changed -> {
                model.addAttribute("proposed", proposed(proposed));
                yield page(form, model);
            }
        };
    }

    @Opens("impact")
    @PostMapping("/law/impact")
    @Needs(Permission.SEE_PAYROLL)
    String impact(
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Form form = form(table, text, name, employer, period, file);
        request.setAttribute(Opens.SUBJECT, employer.isEmpty() ? "every employer" : employer);
        try {
            AdoptionFile proposed = form.file();
            return switch (impact(form, proposed)) {
                case AboutLaw.Impact.Refused(Refusal refusal) ->
                    refused(form, Words.sentence(refusal), response, model);
                case AboutLaw.Impact.Shown(List<ImpactAnswer> impacts) -> {
                    model.addAttribute("proposed", proposed(proposed));
                    model.addAttribute(
                            "impacts",
                            impacts.stream()
                                    .map(one -> ImpactView.of(
                                            one, pages.employers().getOrDefault(one.employer(), one.employer())))
                                    .toList());
                    yield page(form, model);
                }
            };
        } catch (LedgerFault e) {
            return refused(form, String.valueOf(e.getMessage()), response, model);
        }
    }

    @Opens("export")
    @PostMapping("/law/impact.{as}")
    @Needs(Permission.SEE_PAYROLL)
    void export(
            @PathVariable String as,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "") String period,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        request.setAttribute(Opens.SUBJECT, "impact on " + (employer.isEmpty() ? "every employer" : employer));
        Form form = new Form(table.strip(), text, "", employer, period);
        switch (impact(form, form.file())) {
            case AboutLaw.Impact.Refused(Refusal refusal) -> throw new BadAddress(Words.sentence(refusal));
            case AboutLaw.Impact.Shown(List<ImpactAnswer> impacts) ->
                Download.send(
                        format,
                        LawTables.IMPACT,
                        Rows.of(impacts.stream()
                                .flatMap(one ->
                                        one.lines().stream().map(line -> new LawTables.Changed(one.employer(), line)))
                                .toList()),
                        ledger,
                        response);
        }
    }

    private AboutLaw.Impact impact(Form form, AdoptionFile proposed) {
        LocalDate day = form.period().isBlank() ? null : Moment.date("period", form.period(), ledger);
        if (!form.employer().isEmpty()) {
            pages.policy(form.employer());
        }
        return new AboutLaw(ledger, new Clocks(null, day))
                .impact(form.employer().isEmpty() ? null : form.employer(), proposed);
    }

    private static Form form(
            String table, String text, String name, String employer, String period, @Nullable MultipartFile file) {
        return UploadedFile.of(file)
                .map(sent -> new Form(table.strip(), sent.text(TEXT_BYTES_MAX), sent.name(), employer, period))
                .orElseGet(() -> new Form(table.strip(), text, name, employer, period));
    }

    /** What stands in the place of each part of {@code file}. */
    private List<Proposed> proposed(AdoptionFile file) {
        return file.commands().stream()
                .map(given -> switch (given.command()) {
                    case LawCommand.AdoptRow row ->
                        new Proposed(
                                row.series() == null ? row.table() : row.table() + " " + row.series(),
                                row.effectiveTo() == null
                                        ? "from " + row.effectiveFrom()
                                        : row.effectiveFrom() + " to " + row.effectiveTo(),
                                row.value() + " " + row.unit(),
                                before(row));
                    case LawCommand.AdoptPolicy policy -> new Proposed(file.name(), "", "", List.of());
                    case LawCommand.AdoptPolicyFile laid -> new Proposed(laid.file(), "", "", List.of());
                })
                .toList();
    }

    private List<Row> before(LawCommand.AdoptRow row) {
        DateSpan days =
                new DateSpan(row.effectiveFrom(), row.effectiveTo() == null ? LocalDate.MAX : row.effectiveTo());
        String key = row.series() == null ? "" : row.series();
        return new AboutTables(ledger, Clocks.NOW)
                .named(row.table())
                .map(table -> AboutTables.rows(table).stream()
                        .filter(one -> one.key().equals(key))
                        .filter(one -> one.inForce().overlap(days).isPresent())
                        .toList())
                .orElse(List.of());
    }

    private String refused(Form form, String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("trouble", why.endsWith(".") ? why : why + ".");
        return page(form, model);
    }

    private String page(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("tables", LawTable.names());
        model.addAttribute("employers", ledger.person().may(Permission.SEE_PAYROLL) ? pages.employers() : Map.of());
        model.addAttribute("here", "/law/adopt");
        return "web/adopt";
    }
}
