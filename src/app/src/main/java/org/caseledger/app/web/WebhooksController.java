package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.ask.AboutWebhooks;
import org.caseledger.app.desk.WebhookDesk;
import org.caseledger.app.desk.WebhookDesk.Step;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.OpenLedger;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Webhooks: which other systems are told what is recorded, what each was told, and what waits because it failed. */
@Controller
@RequestMapping("/webhooks")
@Needs(Permission.KEEP_WEBHOOKS)
class WebhooksController {

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

    @GetMapping
    String webhooks(Model model) {
        return list(Form.EMPTY, model);
    }

    @PostMapping
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
                yield list(form, model);
            }
            case Step.Ended ended -> throw other(ended);
            case Step.Tested tested -> throw other(tested);
        };
    }

    @GetMapping("/{webhook}")
    String webhook(@PathVariable String webhook, @RequestParam(defaultValue = "1") int page, Model model) {
        return page(find(webhook), page, model);
    }

    @PostMapping("/{webhook}/test")
    String test(@PathVariable String webhook, HttpServletResponse response, RedirectAttributes once, Model model) {
        return switch (desk.test(find(webhook), you())) {
            case Step.Tested(Leaving ping) -> done(webhook, ping.waits() ? "unheard" : "heard", once);
            case Step.Refused(Refusal refusal) -> refused(webhook, refusal, response, model);
            case Step.Ended ended -> throw other(ended);
            case Step.Subscribed subscribed -> throw other(subscribed);
        };
    }

    @PostMapping("/{webhook}/retry")
    String retry(@PathVariable String webhook, RedirectAttributes once) {
        Optional<Leaving> tried = desk.retry(find(webhook));
        return done(
                webhook,
                tried.map(leaving -> leaving.waits() ? "unheard" : "told").orElse("nothing"),
                once);
    }

    @PostMapping("/{webhook}/end")
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
        return "redirect:/webhooks/" + webhook;
    }

    private String refused(String webhook, Refusal refusal, HttpServletResponse response, Model model) {
        refused(Words.sentence(refusal), response, model);
        return page(find(webhook), 1, model);
    }

    private static void refused(String objection, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("trouble", objection);
    }

    private String list(Form form, Model model) {
        Moment moment = Moment.of(null, null, ledger);
        model.addAttribute(
                "webhooks",
                new AboutWebhooks(ledger)
                        .all().reversed().stream()
                                .map(webhook -> WebhookPage.of(webhook, moment))
                                .toList());
        model.addAttribute("form", form);
        model.addAttribute("here", "/webhooks");
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

    private String page(String webhook, int page, Model model) {
        Moment moment = Moment.of(null, null, ledger);
        AboutWebhooks about = new AboutWebhooks(ledger);
        model.addAttribute("webhook", WebhookPage.of(about.one(webhook), moment));
        model.addAttribute(
                "deliveries",
                Paged.of(about.deliveries(webhook).reversed(), page, Limits.ROWS)
                        .map(leaving -> WebhookPage.Delivery.of(leaving, moment)));
        model.addAttribute("base", "/webhooks/" + webhook);
        model.addAttribute("here", "/webhooks/" + webhook);
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
