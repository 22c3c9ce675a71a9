package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.TimelineAnswer;
import org.caseledger.app.form.CommandForm;
import org.caseledger.app.form.FormGroup;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.ClaimCommand.DocumentException;
import org.caseledger.claim.ClaimCommand.LogInteraction;
import org.caseledger.claim.ClaimCommand.RecommendWage;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Claims;
import org.caseledger.decision.Refusal;
import org.caseledger.law.Jurisdiction;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.projection.Recorded;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A form for each thing that may be recorded on a claim. What is sent goes through the front door as a command line does; who
 * may open a form is whoever may give its command.
 */
@Controller
@Needs(Permission.SEE_CLAIMS)
class RecordController {

    private final Ledger ledger;
    private final FormDesk desk;
    private final Consequences consequences;

    RecordController(Ledger ledger, FormDesk desk, Consequences consequences) {
        this.ledger = ledger;
        this.desk = desk;
        this.consequences = consequences;
    }

    /** What may be recorded, under one heading. */
    public record Group(FormGroup group, List<CommandForm> forms) {}

    @Opens("claim")
    @GetMapping("/claims/{claim}/record")
    String all(@PathVariable("claim") String given, Model model) {
        ClaimFacts facts = facts(given);
        Map<FormGroup, List<CommandForm>> groups = new LinkedHashMap<>();
        for (FormGroup group : FormGroup.values()) {
            List<CommandForm> forms = CommandForm.onClaims()
                    .filter(form -> form.words().group() == group && form.opensTo(ledger.person()))
                    .toList();
            if (!forms.isEmpty()) {
                groups.put(group, forms);
            }
        }
        about(facts, model);
        boolean arizona = facts.reported().event().jurisdiction() == Jurisdiction.AZ;
        model.addAttribute("arizona", arizona);
        model.addAttribute("notices", NoticeKind.of(file(facts), arizona, ledger.person()));
        model.addAttribute(
                "groups",
                groups.entrySet().stream()
                        .map(one -> new Group(one.getKey(), one.getValue()))
                        .toList());
        return "web/record";
    }

    @Opens("claim")
    @GetMapping("/claims/{claim}/record/{command}")
    String form(
            @PathVariable("claim") String given,
            @PathVariable String command,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute(TypedForms.TYPED) Map<String, String> typed,
            Model model) {
        CommandForm form = open(command);
        ClaimFacts facts = facts(given);
        Map<String, String> begins = new LinkedHashMap<>(new FormBeginnings(ledger, facts).of(form, parameters));
        if (!addsOnly(form)) {
            begins.put(FilledForm.SEEN, String.valueOf(lastEntry(facts)));
        }
        begins.put("back", OwnAddress.is(parameters.get("back")) ? parameters.getOrDefault("back", "") : "");
        return page(facts, FilledForm.of(form, typed, begins), model);
    }

    @PostMapping("/claims/{claim}/record/{command}")
    @Needs({
        Permission.KEEP_CLAIMS,
        Permission.KEEP_PAY,
        Permission.KEEP_QUEUE,
        Permission.DECIDE_CLAIMS,
        Permission.LOG_INTERACTIONS,
        Permission.SETTLE_VARIANCES,
        Permission.WRITE_LETTERS,
        Permission.APPROVE_LETTERS
    })
    String record(
            @PathVariable("claim") String given,
            @PathVariable String command,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        CommandForm form = open(command);
        ClaimFacts facts = facts(given);
        FilledForm filled = FilledForm.sent(form, parameters, Map.of("claim", facts.claim()));
        if (filled.value("do").equals("look")) {
            return look(facts, filled, response, model);
        }
        return switch (desk.record(filled)) {
            case FormDesk.Answer.Recorded(String entry) -> "redirect:" + after(facts, filled, entry);
            case FormDesk.Answer.Again(FilledForm again) -> again(facts, again, response, model);
            case FormDesk.Answer.Moved(FilledForm moved, long seen) -> {
                model.addAttribute("moved", since(facts, seen));
                yield again(facts, moved.with(FilledForm.SEEN, String.valueOf(lastEntry(facts))), response, model);
            }
        };
    }

    /** What recording the form would change; nothing is recorded. */
    private String look(ClaimFacts facts, FilledForm form, HttpServletResponse response, Model model) {
        return switch (desk.check(form)) {
            case FormDesk.Checked.Unsound(FilledForm again) -> again(facts, again, response, model);
            case FormDesk.Checked.Sound(Record command) ->
                switch (consequences.of(facts, command)) {
                    case Consequences.Result.Refused(Refusal refusal) ->
                        again(facts, desk.refused(form, refusal), response, model);
                    case Consequences.Result.Shown shown -> {
                        model.addAttribute("changes", shown);
                        yield page(facts, form, model);
                    }
                };
        };
    }

    private String again(ClaimFacts facts, FilledForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(facts, form, model);
    }

    /**
     * Whether a form isn't held up by what others record meanwhile. An interaction tells what was said; it takes nothing back,
     * no figure and no status rests on it, and it is as true after somebody else's entry as before: two people who log
     * interactions are not in conflict, and whoever wrote down a call would only be asked to send it again. What it names, its
     * contact and the entries that it is about, the ledger looks up anew when it is recorded.
     */
    private static boolean addsOnly(CommandForm form) {
        return form.command() == LogInteraction.class;
    }

    private String page(ClaimFacts facts, FilledForm form, Model model) {
        about(facts, model);
        if (form.form().command() == LogInteraction.class) {
            model.addAttribute(
                    "templates",
                    InteractionTemplatesPart.of(ledger, facts, form.value(InteractionTemplatesPart.TEMPLATE)));
        }
        model.addAttribute("form", new FormChoices(ledger, facts).in(form));
        model.addAttribute(
                "law",
                form.form()
                        .words()
                        .law()
                        .get(facts.reported().event().jurisdiction().name()));
        if (form.form().command() == RecommendWage.class) {
            WageWorking.of(ledger, facts).ifPresent(wage -> model.addAttribute("wage", wage));
        }
        model.addAttribute("here", file(facts) + "/record/" + form.name());
        return "web/record-form";
    }

    private void about(ClaimFacts facts, Model model) {
        model.addAttribute("claim", facts.claim());
        model.addAttribute("employee", facts.reported().event().employee().name());
        model.addAttribute("status", facts.status());
        model.addAttribute("here", file(facts) + "/record");
    }

    /** The form of {@code command}; a command that has none is not found, one that somebody may not give is forbidden. */
    private CommandForm open(String command) {
        CommandForm form = CommandForm.named(command)
                .filter(CommandForm::onClaim)
                .orElseThrow(() -> new BadAddress.NotFound("Nothing called " + command + " is recorded on a claim."));
        if (!form.opensTo(ledger.person())) {
            throw new AccessDeniedException("Your account has no role that may do this");
        }
        return form;
    }

    private ClaimFacts facts(String given) {
        ClaimFacts facts = ledger.facts(ledger.claimNumber(given));
        if (!facts.exists()) {
            throw new BadAddress.NotFound("Claim " + given + " is not in this ledger.");
        }
        return facts;
    }

    private List<Recorded> recorded(ClaimFacts facts) {
        return ledger.recorded(Claims.FAMILY.stream(facts.claim()));
    }

    private long lastEntry(ClaimFacts facts) {
        return recorded(facts).stream().mapToLong(Recorded::position).max().orElse(0);
    }

    /** What was recorded after {@code seen}, in words. */
    private List<TimelineAnswer> since(ClaimFacts facts, long seen) {
        return recorded(facts).stream()
                .filter(one -> one.position() > seen)
                .map(TimelineAnswer::of)
                .toList();
    }

    private static String after(ClaimFacts facts, FilledForm form, String entry) {
        String back = form.value("back");
        if (!back.isEmpty() && OwnAddress.is(back)) {
            return OwnAddress.with(back, "recorded", entry);
        }
        if (form.form().command() == DocumentException.class) {
            return file(facts) + "/deadlines?recorded=" + entry;
        }
        return file(facts) + "?recorded=" + entry + "#recorded";
    }

    private static String file(ClaimFacts facts) {
        return "/claims/" + OwnAddress.encoded(facts.claim());
    }
}
