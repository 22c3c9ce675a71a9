package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.queue.QueueCommand.LendQueue;
import org.caseledger.queue.QueueCommand.WithdrawLending;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose queue has how much, and what is lent to whom. */
@Controller
@Needs(Permission.SEE_CLAIMS)
class QueuesController {

    private static final String LEND = "lend";
    private static final String WITHDRAW = "withdraw";
    private static final int LENT_DAYS = 7;

    private final Ledger ledger;
    private final FormDesk desk;

    QueuesController(Ledger ledger, FormDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    @Opens(value = "list", question = true)
    @GetMapping("/queues")
    String queues(
            @RequestParam(defaultValue = "") String recorded,
            @ModelAttribute(TypedForms.TYPED) Map<String, String> typed,
            Model model) {
        model.addAttribute("done", QueuesPage.words(ledger, recorded));
        return page(lend(typed), WorkForm.of(WITHDRAW, typed, Map.of()), model);
    }

    @PostMapping("/queues/lend")
    @Needs(Permission.KEEP_QUEUE)
    String lend(@RequestParam Map<String, String> parameters, HttpServletResponse response, Model model) {
        WorkForm form = WorkForm.sent(LEND, parameters)
                .needs("from", LendQueue.class, "Choose whose queue it is.")
                .needs("to", LendQueue.class, "Choose who looks after it.")
                .needsDay("fromDay", Moment.horizon(ledger), "Say from which day on.")
                .needsDay("toDay", Moment.horizon(ledger), "Say up to which day.");
        return answer(
                form,
                () -> new LendQueue(form.value("from"), form.value("to"), form.day("fromDay"), form.day("toDay")),
                response,
                model);
    }

    @PostMapping("/queues/lendings/{lending}/withdraw")
    @Needs(Permission.KEEP_QUEUE)
    String withdraw(
            @PathVariable("lending") String lending,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        WorkForm form =
                WorkForm.sent(WITHDRAW, parameters).needs("reason", WithdrawLending.class, "Say why it comes back.");
        return answer(form, () -> new WithdrawLending(lending, form.value("reason")), response, model);
    }

    private String answer(WorkForm form, Supplier<Record> command, HttpServletResponse response, Model model) {
        return switch (desk.record(form, command)) {
            case FormDesk.Answer.Recorded(String entry) -> "redirect:/queues?recorded=" + entry;
            case FormDesk.Answer.Again(WorkForm again) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("done", "");
                yield again.name().equals(LEND)
                        ? page(again, WorkForm.of(WITHDRAW, Map.of(), Map.of()), model)
                        : page(lend(Map.of()), again, model);
            }
        };
    }

    private WorkForm lend(Map<String, String> typed) {
        LocalDate today = LocalDate.now(ledger.clock());
        return WorkForm.of(
                LEND,
                typed,
                Map.of(
                        "from", ledger.person().user(),
                        "fromDay", today.toString(),
                        "toDay", today.plusDays(LENT_DAYS - 1).toString()));
    }

    private String page(WorkForm lend, WorkForm withdraw, Model model) {
        model.addAttribute("list", QueuesPage.of(ledger));
        model.addAttribute("people", Colleague.of(ledger, null));
        model.addAttribute(LEND, lend);
        model.addAttribute(WITHDRAW, withdraw);
        model.addAttribute("here", "/queues");
        return "web/queues";
    }
}
