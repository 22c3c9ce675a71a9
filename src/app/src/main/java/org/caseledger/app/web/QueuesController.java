package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.QueueRow;
import org.caseledger.app.table.Rows;
import org.caseledger.app.table.WatchTables;
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
            @RequestParam(defaultValue = "") String sort,
            @ModelAttribute(TypedForms.TYPED) Map<String, String> typed,
            Model model) {
        model.addAttribute("done", QueuesPage.words(ledger, recorded));
        return page(lend(typed), FilledForm.of(WithdrawLending.class, typed, Map.of()), sort, model);
    }

    @Opens(value = "export", question = true)
    @GetMapping("/queues.{as}")
    void export(@PathVariable String as, @RequestParam(defaultValue = "") String sort, HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        List<QueueRow> rows = QueuesPage.queues(ledger, address(sort)).stream()
                .map(QueuesPage.Queue::row)
                .toList();
        Download.send(format, WatchTables.QUEUES, Rows.of(rows), ledger, response);
    }

    private static ListAddress address(String sort) {
        return new ListAddress("/queues", Map.of(), ListAddress.Sort.of(sort, WatchTables.QUEUES_BY));
    }

    @PostMapping("/queues/lend")
    @Needs(Permission.KEEP_QUEUE)
    String lend(@RequestParam Map<String, String> parameters, HttpServletResponse response, Model model) {
        return answer(FilledForm.sent(LendQueue.class, parameters, Map.of()), response, model);
    }

    @PostMapping("/queues/lendings/{lending}/withdraw")
    @Needs(Permission.KEEP_QUEUE)
    String withdraw(
            @PathVariable("lending") String lending,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        return answer(FilledForm.sent(WithdrawLending.class, parameters, Map.of("lending", lending)), response, model);
    }

    private String answer(FilledForm form, HttpServletResponse response, Model model) {
        return switch (desk.record(form)) {
            case FormDesk.Answer.Recorded(String entry) -> "redirect:/queues?recorded=" + entry;
            case FormDesk.Answer.Again(FilledForm again) -> again(again, response, model);
            case FormDesk.Answer.Moved(FilledForm again, long seen) -> again(again, response, model);
        };
    }

    private String again(FilledForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("done", "");
        return form.form().command() == LendQueue.class
                ? page(form, FilledForm.of(WithdrawLending.class, Map.of(), Map.of()), "", model)
                : page(lend(Map.of()), form, "", model);
    }

    private FilledForm lend(Map<String, String> typed) {
        LocalDate today = LocalDate.now(ledger.clock());
        return FilledForm.of(
                LendQueue.class,
                typed,
                Map.of(
                        "from", ledger.person().user(),
                        "fromDay", today.toString(),
                        "toDay", today.plusDays(LENT_DAYS - 1).toString()));
    }

    private String page(FilledForm lend, FilledForm withdraw, String sort, Model model) {
        model.addAttribute("list", QueuesPage.of(ledger, address(sort)));
        model.addAttribute(LEND, new FormChoices(ledger, null).in(lend));
        model.addAttribute(WITHDRAW, withdraw);
        model.addAttribute("here", "/queues");
        return "web/queues";
    }
}
