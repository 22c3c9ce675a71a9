package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.caseledger.app.answer.DepartureAnswer;
import org.caseledger.app.answer.SubscribedAnswer;
import org.caseledger.app.answer.WebhookAnswer;
import org.caseledger.app.ask.AboutWebhooks;
import org.caseledger.app.desk.WebhookDesk;
import org.caseledger.app.desk.WebhookDesk.Step;
import org.caseledger.app.table.LeavingTables;
import org.caseledger.decision.Refusal;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.people.UserName;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks: other systems that are told what is recorded. The key that signs it is said once. */
@RestController
@RequestMapping(ApiConfiguration.BASE + "/webhooks")
@Tag(name = "webhooks")
@Needs(Permission.KEEP_WEBHOOKS)
class WebhooksApi {

    private static final Listing<WebhookAnswer> WEBHOOKS = Listing.of(LeavingTables.WEBHOOKS_BY);

    private final Asker asker;

    WebhooksApi(Asker asker) {
        this.asker = asker;
    }

    /**
     * A webhook to be subscribed.
     *
     * @param url where it listens: https, or http on the server's own machine
     * @param events the kinds of events that it is told of, such as claim.accepted, or families such as payroll; absent for
     *     everything
     * @param employers whose claims and payrolls it is told of; absent for all that the account sees
     * @param account the account for which it listens, of an auditor: it is told what that account sees
     */
    record NewWebhook(
            String url,
            @Nullable List<String> events,
            @Nullable List<String> employers,
            @Nullable String account) {}

    /**
     * A page of webhooks.
     *
     * @param webhooks the webhooks
     * @param next what to ask on with, as {@code after}; absent on the last page
     */
    record WebhooksPage(
            List<WebhookAnswer> webhooks, @Nullable String next) {}

    @Operation(
            operationId = "listWebhooks",
            summary = "A page of which systems are told what is recorded, and what waits for them")
    @GetMapping
    WebhooksPage all(
            @Parameter(description = "Those that ended, too.") @RequestParam(defaultValue = "true") boolean ended,
            @Parameter(description = "Only those that listen for this account.") @RequestParam(defaultValue = "")
                    String account,
            @Parameter(
                            description =
                                    "since, webhook, url, account, state or waiting; with - before it, the last first.")
                    @RequestParam(defaultValue = "since")
                    String sort,
            @ParameterObject Part part) {
        List<WebhookAnswer> all = about().all().stream()
                .filter(one -> ended || one.endedAt() == null)
                .filter(one -> account.isEmpty() || one.account() != null && UserName.same(account, one.account()))
                .toList();
        Listing.Page<WebhookAnswer> page = WEBHOOKS.page(all, sort, part);
        return new WebhooksPage(page.shown(), page.next());
    }

    @Operation(
            operationId = "webhookDeliveries",
            summary = "A page of what a webhook was told and what waits for it: how often tried, why not",
            description = "What arrived is forgotten after a while.")
    @GetMapping("/{webhook}/deliveries")
    DeparturesPage deliveries(
            @PathVariable String webhook,
            @Parameter(description = "Only what waits.") @RequestParam(defaultValue = "false") boolean waiting,
            @Parameter(
                            description =
                                    "decidedAt, departure, kind, subject, state, attempts, nextTryAt or fault; with - before it, the"
                                            + " last first.")
                    @RequestParam(defaultValue = "decidedAt")
                    String sort,
            @ParameterObject Part part) {
        return DeparturesPage.of(
                about().deliveries(webhook).stream()
                        .filter(one -> !waiting || one.state() == DepartureAnswer.State.WAITS)
                        .toList(),
                sort,
                part);
    }

    @Operation(operationId = "webhook", summary = "A webhook")
    @GetMapping("/{webhook}")
    WebhookAnswer one(@PathVariable String webhook) {
        return about().one(webhook);
    }

    @Operation(
            operationId = "addWebhook",
            summary = "Have a system told from now on what is recorded; the answer has its signing key, this once")
    @ApiResponse(responseCode = "201", description = "Subscribed.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SubscribedAnswer add(@RequestBody NewWebhook of) {
        Step step = desk().subscribe(
                        of.url(),
                        of.events() == null ? List.of() : of.events(),
                        of.employers() == null ? List.of() : of.employers(),
                        of.account(),
                        asker.who());
        return switch (step) {
            case Step.Subscribed(String webhook, String key) -> new SubscribedAnswer(about().one(webhook), key);
            case Step.Refused(Refusal refusal) -> throw Trouble.of(refusal);
            case Step.Ended ended -> throw other(ended);
            case Step.Tested tested -> throw other(tested);
        };
    }

    @Operation(operationId = "testWebhook", summary = "Send a webhook a ping now; the answer says how far it got")
    @PostMapping("/{webhook}/test")
    DepartureAnswer test(@PathVariable String webhook) {
        return switch (desk().test(webhook, asker.who())) {
            case Step.Tested tested ->
                DepartureAnswer.of(List.of(tested.ping())).getFirst();
            case Step.Refused(Refusal refusal) -> throw Trouble.of(refusal);
            case Step.Ended ended -> throw other(ended);
            case Step.Subscribed subscribed -> throw other(subscribed);
        };
    }

    @Operation(operationId = "endWebhook", summary = "Tell a webhook nothing any more, nor what waits for it")
    @DeleteMapping("/{webhook}")
    WebhookAnswer end(
            @PathVariable String webhook,
            @Parameter(description = "Why.") @RequestParam(required = false) @Nullable String reason) {
        return switch (desk().end(webhook, reason, asker.who())) {
            case Step.Ended ended -> about().one(ended.webhook());
            case Step.Refused(Refusal refusal) -> throw Trouble.of(refusal);
            case Step.Tested tested -> throw other(tested);
            case Step.Subscribed subscribed -> throw other(subscribed);
        };
    }

    private static IllegalStateException other(Step step) {
        return new IllegalStateException("not what was asked for: " + step);
    }

    private AboutWebhooks about() {
        return new AboutWebhooks(asker.machine());
    }

    private WebhookDesk desk() {
        return new WebhookDesk(asker.machine());
    }
}
