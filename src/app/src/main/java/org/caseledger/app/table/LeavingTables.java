package org.caseledger.app.table;

import java.time.Instant;
import java.util.Objects;
import org.caseledger.app.answer.DepartureAnswer;
import org.caseledger.app.answer.WebhookAnswer;
import org.jspecify.annotations.Nullable;

/** The tables of what leaves the ledger, and of the other systems that are told. */
public final class LeavingTables {

    /** What left, and what waits to leave. */
    public static final ListTable<DepartureAnswer> OUTBOX = departures("outbox");

    /** What a webhook was told, and what waits for it. */
    public static final ListTable<DepartureAnswer> DELIVERIES = departures("deliveries");

    /** What it is sorted by. */
    public static final Orders<DepartureAnswer> OUTBOX_BY = Orders.of(
                    DepartureAnswer::departure, "decidedAt", (DepartureAnswer one) -> Orders.sortable(one.decidedAt()))
            .orBy("departure", DepartureAnswer::departure)
            .orBy("kind", DepartureAnswer::kind)
            .orBy("subject", DepartureAnswer::subject)
            .orBy("state", one -> String.valueOf(one.state().ordinal()))
            .orBy("attempts", one -> Orders.sortable(one.attempts()))
            .orBy("nextTryAt", one -> instant(one.nextTryAt()))
            .orBy("fault", one -> Objects.requireNonNullElse(one.fault(), ""));

    /** Webhooks; nothing of them signs anything. */
    public static final ListTable<WebhookAnswer> WEBHOOKS = ListTable.of(
            "webhooks",
            Column.text("webhook", WebhookAnswer::webhook),
            Column.text("url", WebhookAnswer::url),
            Column.text("events", row -> String.join(" ", row.events())),
            Column.text("employers", row -> String.join(" ", row.employers())),
            Column.text("account", WebhookAnswer::account),
            Column.text("state", LeavingTables::state),
            Column.instant("since", WebhookAnswer::since),
            Column.text("by", WebhookAnswer::by),
            Column.instant("ended_at", WebhookAnswer::endedAt),
            Column.text("reason", WebhookAnswer::reason),
            Column.number("waiting", WebhookAnswer::waiting),
            Column.text("fault", WebhookAnswer::fault));

    /** What they are sorted by. */
    public static final Orders<WebhookAnswer> WEBHOOKS_BY = Orders.of(
                    WebhookAnswer::webhook, "since", (WebhookAnswer one) -> Orders.sortable(one.since()))
            .orBy("webhook", WebhookAnswer::webhook)
            .orBy("url", WebhookAnswer::url)
            .orBy("account", one -> Objects.requireNonNullElse(one.account(), ""))
            .orBy("state", LeavingTables::state)
            .orBy("waiting", one -> Orders.sortable(one.waiting()));

    private LeavingTables() {}

    private static ListTable<DepartureAnswer> departures(String name) {
        return ListTable.of(
                name,
                Column.text("departure", DepartureAnswer::departure),
                Column.text("kind", DepartureAnswer::kind),
                Column.text("subject", DepartureAnswer::subject),
                Column.text("entry", DepartureAnswer::entry),
                Column.instant("decided_at", DepartureAnswer::decidedAt),
                Column.text("state", DepartureAnswer::state),
                Column.number("attempts", DepartureAnswer::attempts),
                Column.instant("left_at", DepartureAnswer::leftAt),
                Column.instant("next_try_at", DepartureAnswer::nextTryAt),
                Column.text("fault", DepartureAnswer::fault));
    }

    /** Whether {@code webhook} is told what is recorded, in a word. */
    public static String state(WebhookAnswer webhook) {
        return webhook.endedAt() == null ? "told" : "ended";
    }

    /** What has no point in time comes last. */
    private static String instant(@Nullable Instant at) {
        return at == null ? "~" : Orders.sortable(at);
    }
}
