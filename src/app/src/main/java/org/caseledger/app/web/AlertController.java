package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.AlertAnswer;
import org.caseledger.app.ask.AboutAlerts;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.AttentionCommand.AcknowledgeAlert;
import org.caseledger.claim.AttentionCommand.SnoozeAlert;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An alert, and the two forms by which somebody says something of it: that they took note, or that it is put off. */
@Controller
@Needs(Permission.SEE_CLAIMS)
class AlertController {

    private static final String AS_OF = "as-of";
    private static final String NOTE = "note";
    private static final int PUT_OFF_DAYS = 7;

    private final Ledger ledger;
    private final FormDesk desk;

    AlertController(Ledger ledger, FormDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    @Opens("alert")
    @GetMapping("/alerts/{alert}")
    String alert(
            @PathVariable("alert") String id,
            @RequestParam(defaultValue = "/") String back,
            @RequestParam(name = AS_OF, defaultValue = "") String asOf,
            @ModelAttribute(TypedForms.TYPED) Map<String, String> typed,
            HttpServletRequest request,
            Model model) {
        LocalDate day = day(asOf);
        AlertAnswer alert = find(id, day);
        request.setAttribute(Opens.SUBJECT, alert.alert());
        if (alert.claim() != null) {
            request.setAttribute(Opens.CLAIM, alert.claim());
        }
        return page(alert, day, back, List.of(note(typed), putOff(typed)), model);
    }

    @PostMapping("/alerts/{alert}/note")
    @Needs(Permission.KEEP_QUEUE)
    String takeNote(
            @PathVariable("alert") String id,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        return answer(id, FilledForm.sent(AcknowledgeAlert.class, parameters, Map.of("alert", id)), response, model);
    }

    @PostMapping("/alerts/{alert}/put-off")
    @Needs(Permission.KEEP_QUEUE)
    String putOff(
            @PathVariable("alert") String id,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        return answer(id, FilledForm.sent(SnoozeAlert.class, parameters, Map.of("alert", id)), response, model);
    }

    private String answer(String id, FilledForm form, HttpServletResponse response, Model model) {
        LocalDate day = day(form.value(AS_OF));
        AlertAnswer alert = find(id, day);
        String back = form.value("back");
        return switch (desk.record(form)) {
            case FormDesk.Answer.Recorded recorded ->
                "redirect:" + OwnAddress.with(OwnAddress.is(back) ? back : "/", "done", OwnAddress.encoded(id));
            case FormDesk.Answer.Again(FilledForm again) -> again(alert, day, back, again, response, model);
            case FormDesk.Answer.Moved(FilledForm again, long seen) -> again(alert, day, back, again, response, model);
        };
    }

    private String again(
            AlertAnswer alert, LocalDate day, String back, FilledForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        boolean note = form.form().command() == AcknowledgeAlert.class;
        return page(alert, day, back, note ? List.of(form, putOff(Map.of())) : List.of(note(Map.of()), form), model);
    }

    private LocalDate day(String asOf) {
        return Moment.of(null, asOf, ledger).asOf();
    }

    private AlertAnswer find(String id, LocalDate day) {
        return AboutAlerts.one(ledger, id, new Clocks(null, day))
                .orElseThrow(
                        () -> new BadAddress.NotFound("There is no such alert, or none that your account may see."));
    }

    private String page(AlertAnswer alert, LocalDate day, String back, List<FilledForm> forms, Model model) {
        AlertRow row = AlertRow.of(ledger, List.of(alert), day).getFirst();
        model.addAttribute("row", row);
        model.addAttribute("back", OwnAddress.is(back) ? back : "/");
        model.addAttribute(NOTE, forms.getFirst());
        model.addAttribute("putOff", forms.getLast());
        model.addAttribute("here", row.asOf().isEmpty() ? row.page() : row.page() + "?" + AS_OF + "=" + row.asOf());
        return "web/alert";
    }

    private static FilledForm note(Map<String, String> typed) {
        return FilledForm.of(AcknowledgeAlert.class, typed, Map.of());
    }

    private FilledForm putOff(Map<String, String> typed) {
        return FilledForm.of(
                SnoozeAlert.class,
                typed,
                Map.of(
                        "until",
                        LocalDate.now(ledger.clock()).plusDays(PUT_OFF_DAYS).toString()));
    }
}
