package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.faq.Questions;
import org.caseledger.app.form.CommandForm;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.AttentionCommand.AssignClaim;
import org.caseledger.claim.ClaimCommand.LogInteraction;
import org.caseledger.claim.ClaimCommand.ReportInjury;
import org.caseledger.law.Jurisdiction;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimRow;
import org.caseledger.projection.claims.ClaimSearch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes in an injury step by step: what happened, whether it is on file already, what the triage line said, treatment and
 * coding, what Form 101 still lacks, whose it is. Every step carries what was typed before, so that nothing is recorded until
 * the last one, and no script and no session is needed.
 */
@Controller
@Needs(Permission.KEEP_CLAIMS)
class IntakeController {

    private static final String PAGE = "/claims/new";
    private static final int CANDIDATES_MAX = 100;
    private static final int DAYS_APART = 7;

    /** What steps carry to each other. */
    private static final Set<String> ALL = Stream.of(
                    Stream.of(IntakeStep.values()).flatMap(step -> step.report().stream()),
                    Stream.of(IntakeStep.values()).flatMap(step -> step.triage().stream()),
                    Stream.of("another", "to"))
            .flatMap(fields -> fields)
            .collect(Collectors.toUnmodifiableSet());

    private final Ledger ledger;
    private final FormDesk desk;

    IntakeController(Ledger ledger, FormDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    @GetMapping(PAGE)
    String begin(@ModelAttribute(TypedForms.TYPED) Map<String, String> typed, Model model) {
        Map<String, String> begins = new LinkedHashMap<>(
                new FormBeginnings(ledger, null).of(CommandForm.ofKnown(ReportInjury.class), Map.of()));
        begins.put("on", LocalDate.now(ledger.clock()).toString());
        begins.putAll(typed);
        begins.putIfAbsent("key", EntryIdentifiers.randomKey());
        return page(IntakeStep.named(typed.getOrDefault("step", "")).orElse(IntakeStep.INCIDENT), begins, model);
    }

    @PostMapping(PAGE)
    String step(@RequestParam Map<String, String> parameters, HttpServletResponse response, Model model) {
        Map<String, String> typed = new LinkedHashMap<>(parameters);
        IntakeStep step = IntakeStep.named(typed.getOrDefault("step", "")).orElse(IntakeStep.INCIDENT);
        if (typed.getOrDefault("do", "").equals("back")) {
            IntakeStep before = step.back();
            return page(
                    before == IntakeStep.DUPLICATES && duplicates(typed).isEmpty() ? before.back() : before,
                    typed,
                    model);
        }
        IntakeForms forms = IntakeForms.of(typed, desk);
        Optional<IntakeStep> wanting = forms.wanting(step);
        if (wanting.isPresent()) {
            return again(wanting.get(), forms, typed, response, model);
        }
        if (step == IntakeStep.DUPLICATES && !typed.getOrDefault("another", "").equals("yes")) {
            model.addAttribute("ask", "Say that it is another injury, or open the claim that is on file.");
            return again(step, forms, typed, response, model);
        }
        if (step == IntakeStep.ASSIGNMENT) {
            return record(forms, typed, response, model);
        }
        IntakeStep next = step.next();
        return page(next == IntakeStep.DUPLICATES && duplicates(typed).isEmpty() ? next.next() : next, typed, model);
    }

    private String record(IntakeForms forms, Map<String, String> typed, HttpServletResponse response, Model model) {
        return switch (desk.record(forms.report())) {
            case FormDesk.Answer.Again(FilledForm again) ->
                again(IntakeForms.stepOf(again), forms.with(again), typed, response, model);
            case FormDesk.Answer.Moved(FilledForm again, long seen) ->
                again(IntakeStep.INCIDENT, forms.with(again), typed, response, model);
            case FormDesk.Answer.Recorded(String entry) -> {
                String claim = forms.report().value("claim");
                String key = typed.getOrDefault("key", "");
                if (forms.triaged() && desk.check(forms.triage()) instanceof FormDesk.Checked.Sound(Record call)) {
                    desk.submit(call, key + ":triage");
                }
                String to = typed.getOrDefault("to", "").strip();
                if (!to.isEmpty()) {
                    desk.submit(new AssignClaim(claim, to), key + ":assign");
                }
                yield "redirect:/claims/" + OwnAddress.encoded(claim) + "?recorded=" + entry + "#recorded";
            }
        };
    }

    private String again(
            IntakeStep step, IntakeForms forms, Map<String, String> typed, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(step, forms.shown(step), typed, model);
    }

    /** The page of {@code step}, which was not looked at before: nothing of it is wrong yet. */
    private String page(IntakeStep step, Map<String, String> typed, Model model) {
        return page(
                step,
                new IntakeForms(
                        FilledForm.sent(ReportInjury.class, typed, Map.of()),
                        FilledForm.sent(LogInteraction.class, typed, Map.of())),
                typed,
                model);
    }

    private String page(IntakeStep step, IntakeForms forms, Map<String, String> typed, Model model) {
        FormChoices choices = new FormChoices(ledger, null);
        model.addAttribute("steps", IntakeStep.values());
        model.addAttribute("step", step);
        model.addAttribute("report", choices.in(forms.report()));
        model.addAttribute("triage", forms.triage());
        model.addAttribute("assign", choices.in(FilledForm.sent(AssignClaim.class, typed, Map.of())));
        model.addAttribute("carried", carried(step, typed));
        if (step == IntakeStep.DUPLICATES) {
            model.addAttribute("duplicates", duplicates(typed));
        }
        boolean minnesota = typed.getOrDefault("jurisdiction", "").equals("MN");
        model.addAttribute("minnesota", minnesota);
        if (step == IntakeStep.TREATMENT) {
            Jurisdiction state = minnesota ? Jurisdiction.MN : Jurisdiction.AZ;
            model.addAttribute(
                    "coding",
                    Questions.coding(state.state(), ledger.law(ledger.now()).law()));
        }
        if (step == IntakeStep.COMPLETENESS) {
            String employer = typed.getOrDefault("employer", "");
            String named = ledger.terms(employer, ledger.now())
                    .map(terms -> terms.policy().name())
                    .orElse(employer);
            model.addAttribute("wanted", FirstReport.of(minnesota, typed, named));
        }
        model.addAttribute("here", PAGE);
        return "web/intake";
    }

    /** What was typed in other steps, which the page carries in hidden fields. */
    private static Map<String, String> carried(IntakeStep step, Map<String, String> typed) {
        Map<String, String> carried = new LinkedHashMap<>();
        typed.forEach((name, text) -> {
            String field = name.startsWith(FilledForm.SURE) ? name.substring(FilledForm.SURE.length()) : name;
            if (ALL.contains(field)
                    && !step.report().contains(field)
                    && !step.triage().contains(field)) {
                carried.put(name, text);
            }
        });
        if (step == IntakeStep.ASSIGNMENT) {
            carried.remove("to");
        }
        return carried;
    }

    /** Claims of the same employee for an injury of nearly the same day. */
    private List<ClaimRow> duplicates(Map<String, String> typed) {
        String employee = typed.getOrDefault("employee.id", "").strip();
        LocalDate today = LocalDate.now(ledger.clock());
        Optional<LocalDate> injured = day(typed.getOrDefault("injuredOn", ""));
        if (employee.isEmpty() || injured.isEmpty()) {
            return List.of();
        }
        return ledger
                .lists(tables ->
                        ClaimRegister.page(tables, ClaimSearch.latestFirst(employee, "", today, CANDIDATES_MAX)))
                .stream()
                .filter(row -> row.employee().equalsIgnoreCase(employee))
                .filter(row -> Math.abs(ChronoUnit.DAYS.between(row.injuredOn(), injured.get())) <= DAYS_APART)
                .toList();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
