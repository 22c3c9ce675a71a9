package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.answer.DepartureAnswer;
import org.caseledger.app.answer.WebhookAnswer;
import org.caseledger.app.ask.AboutWebhooks;
import org.caseledger.app.desk.WebhookDesk;
import org.caseledger.app.desk.WebhookDesk.Step;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.LeavingTables;
import org.caseledger.app.table.Orders;
import org.caseledger.app.table.Rows;
import org.caseledger.app.trail.Opens;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.user.UserFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Webhooks: which other systems are told what is recorded, what each was told, and what waits because it failed. */
@Controller
@Needs(Permission.KEEP_WEBHOOKS)
class WebhooksController {

    private static final String PATH = "/webhooks";
    private static final String LATEST_SUBSCRIBED_FIRST = Orders.FALLING + LeavingTables.WEBHOOKS_BY.usual();

    private final OpenLedger ledger;
    private final WebhookDesk desk;

    WebhooksController(OpenLedger ledger, WebhookDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    /**
     * What is typed to subscribe a webhook.
     *
     * @param url where it listens
     * @param events of what it is to be told, separated by commas or blanks
     * @param employers of whose claims and payrolls
     * @param account for whom it listens
     */
    public record Form(String url, String events, List<String> employers, String account) {

        /** Nothing is typed yet. */
        static final Form EMPTY = new Form("", "", List.of(), "");

        /** The events, one by one. */
        List<String> kinds() {
            return Stream.of(events.split("[,\\s]+"))
                    .filter(kind -> !kind.isBlank())
                    .toList();
        }
    }

    @GetMapping(PATH)
    String webhooks(@RequestParam Map<String, String> parameters, Model model) {
        return list(Form.EMPTY, address(parameters), model);
    }

    @GetMapping(PATH + ".{as}")
    @Opens(value = "export", question = true)
    void export(@PathVariable String as, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Download.send(format, LeavingTables.WEBHOOKS, Rows.of(rows(address(parameters))), ledger, response);
    }

    private static ListAddress address(Map<String, String> parameters) {
        return ListAddress.of(PATH, "", parameters, LeavingTables.WEBHOOKS_BY, LATEST_SUBSCRIBED_FIRST)
                .with("state", parameters.getOrDefault("state", "").strip());
    }

    private List<WebhookAnswer> rows(ListAddress list) {
        String state = list.said("state");
        List<WebhookAnswer> all = new AboutWebhooks(ledger)
                .all().stream()
                        .filter(one ->
                                state.isEmpty() || LeavingTables.state(one).equals(state))
                        .toList();
        return LeavingTables.WEBHOOKS_BY.sorted(all, list.sort().by()).orElseThrow();
    }

    @PostMapping(PATH)
    String add(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") String events,
            @RequestParam(required = false) @Nullable List<String> employers,
            @RequestParam(defaultValue = "") String account,
            HttpServletResponse response,
            RedirectAttributes once,
            Model model) {
        Form form = new Form(
                url.strip(), events.strip(), employers == null ? List.of() : List.copyOf(employers), account.strip());
        Step step = desk.subscribe(
                form.url(), form.kinds(), form.employers(), form.account().isEmpty() ? null : form.account(), you());
        return switch (step) {
            case Step.Subscribed(String webhook, String key) -> {
                once.addFlashAttribute("secret", key);
                yield done(webhook, "added", once);
            }
            case Step.Refused(Refusal refusal) -> {
                refused(Words.sentence(refusal), response, model);
                yield list(form, address(Map.of()), model);
            }
            case Step.Ended ended -> throw other(ended);
            case Step.Tested tested -> throw other(tested);
        };
    }

    @GetMapping(PATH + "/{webhook}")
    String webhook(@PathVariable String webhook, @RequestParam Map<String, String> parameters, Model model) {
        return page(find(webhook), parameters, model);
    }

    @GetMapping(PATH + "/{webhook}/deliveries.{as}")
    @Opens(value = "export", question = true)
    void exportDeliveries(
            @PathVariable String webhook,
            @PathVariable String as,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        String id = find(webhook);
        Download.send(
                format,
                LeavingTables.DELIVERIES,
                Rows.of(deliveries(id, deliveries(id, parameters))),
                ledger,
                response);
    }

    private static ListAddress deliveries(String webhook, Map<String, String> parameters) {
        return ListAddress.of(
                        PATH + "/" + webhook,
                        "deliveries",
                        parameters,
                        LeavingTables.OUTBOX_BY,
                        Orders.FALLING + LeavingTables.OUTBOX_BY.usual())
                .with("state", parameters.getOrDefault("state", "").strip());
    }

    private List<DepartureAnswer> deliveries(String webhook, ListAddress list) {
        String state = list.said("state");
        List<DepartureAnswer> all = new AboutWebhooks(ledger)
                .deliveries(webhook).stream()
                        .filter(one -> state.isEmpty() || one.state().toString().equals(state))
                        .toList();
        return LeavingTables.OUTBOX_BY.sorted(all, list.sort().by()).orElseThrow();
    }

    @PostMapping(PATH + "/{webhook}/test")
    String test(@PathVariable String webhook, HttpServletResponse response, RedirectAttributes once, Model model) {
        return switch (desk.test(find(webhook), you())) {
            case Step.Tested(Leaving ping) -> done(webhook, ping.waits() ? "unheard" : "heard", once);
            case Step.Refused(Refusal refusal) -> refused(webhook, refusal, response, model);
            case Step.Ended ended -> throw other(ended);
            case Step.Subscribed subscribed -> throw other(subscribed);
        };
    }

    @PostMapping(PATH + "/{webhook}/retry")
    String retry(@PathVariable String webhook, RedirectAttributes once) {
        Optional<Leaving> tried = desk.retry(find(webhook));
        return done(
                webhook,
                tried.map(leaving -> leaving.waits() ? "unheard" : "told").orElse("nothing"),
                once);
    }

    @PostMapping(PATH + "/{webhook}/end")
    String end(
            @PathVariable String webhook,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes once,
            Model model) {
        return switch (desk.end(find(webhook), AccountForm.orNull(reason), you())) {
            case Step.Ended ended -> done(ended.webhook(), "ended", once);
            case Step.Refused(Refusal refusal) -> refused(webhook, refusal, response, model);
            case Step.Tested tested -> throw other(tested);
            case Step.Subscribed subscribed -> throw other(subscribed);
        };
    }

    /** Leads to the webhook's page, which shows what is to be shown once; asked for again, it doesn't. */
    private static String done(String webhook, String what, RedirectAttributes once) {
        once.addFlashAttribute("done", what);
        return "redirect:" + PATH + "/" + webhook;
    }

    private String refused(String webhook, Refusal refusal, HttpServletResponse response, Model model) {
        refused(Words.sentence(refusal), response, model);
        return page(find(webhook), Map.of(), model);
    }

    private static void refused(String objection, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("trouble", objection);
    }

    private String list(Form form, ListAddress list, Model model) {
        Moment moment = Moment.of(null, null, ledger);
        model.addAttribute(
                "webhooks",
                rows(list).stream()
                        .map(webhook -> WebhookPage.of(webhook, moment))
                        .toList());
        model.addAttribute("list", list);
        model.addAttribute("form", form);
        model.addAttribute("here", PATH);
        model.addAttribute("allEmployers", AccountsController.employers(ledger));
        model.addAttribute(
                "accounts",
                ledger.users().all().stream()
                        .filter(UserFacts::enabled)
                        .filter(account -> account.person().may(Permission.EXPORT))
                        .map(UserFacts::user)
                        .toList());
        return "web/webhooks";
    }

    private String page(String webhook, Map<String, String> parameters, Model model) {
        Moment moment = Moment.of(null, null, ledger);
        ListAddress list = deliveries(webhook, parameters);
        model.addAttribute("webhook", WebhookPage.of(new AboutWebhooks(ledger).one(webhook), moment));
        model.addAttribute("list", list);
        model.addAttribute(
                "deliveries",
                Paged.of(deliveries(webhook, list), list.page(parameters), Limits.ROWS)
                        .map(one -> LeavingRow.of(one, moment)));
        model.addAttribute("base", PATH + "/" + webhook);
        model.addAttribute("here", PATH + "/" + webhook);
        return "web/webhook";
    }

    /** The id of the webhook that {@code given} names. */
    private String find(String given) {
        return ledger.webhooks()
                .named(given)
                .orElseThrow(() -> new BadAddress.NotFound("There is no webhook " + given + " in this ledger."))
                .webhook();
    }

    private static IllegalStateException other(Step step) {
        return new IllegalStateException("not what was asked for: " + step);
    }

    private static Who you() {
        return Who.web(Signed.person().user());
    }
}
