package org.caseledger.app.document;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.app.text.TextTable;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimWords;
import org.caseledger.claim.LineKey;
import org.caseledger.family.EventWords;
import org.caseledger.journal.Entry;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableFacts;
import org.caseledger.receivable.ReceivableFacts.Item;
import org.caseledger.receivable.ReceivableWords;
import org.joda.money.Money;

/** A receivable, and a list of them, as JSON and as text. */
public final class ReceivableDocument {

    private ReceivableDocument() {}

    /** Days from the run that opened it to {@code asOf}, or to the day on which nothing was owed any more; in UTC. */
    public static long age(ReceivableFacts facts, LocalDate asOf) {
        LocalDate openedOn = facts.opened().recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate until = facts.closedAt() == null
                ? asOf
                : facts.closedAt().atZone(ZoneOffset.UTC).toLocalDate();
        return Math.max(0, ChronoUnit.DAYS.between(openedOn, until));
    }

    /** A receivable in a list. */
    public static Map<String, Object> summary(ReceivableFacts facts, LocalDate asOf) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("receivable", facts.id());
        document.put("claim", facts.opened().event().claim());
        document.put("run", facts.opened().event().run());
        document.put("state", facts.state().toString());
        document.put("openedAt", facts.opened().recordedAt().toString());
        document.put("ageDays", age(facts, asOf));
        document.put("opened", facts.sum(Item::opened));
        document.put("adjusted", facts.sum(Item::adjusted));
        document.put("instalments", facts.sum(Item::instalments));
        document.put("recovered", facts.sum(Item::recovered));
        document.put("waived", facts.sum(Item::waived));
        document.put("open", facts.open());
        return document;
    }

    /** The JSON document of a receivable with its history. */
    public static Map<String, Object> json(ReceivableFacts facts, LocalDate asOf) {
        Map<String, Object> document = summary(facts, asOf);
        if (facts.closedAt() != null) {
            document.put("closedAt", facts.closedAt().toString());
        }
        document.put("because", facts.opened().event().because());
        List<Object> items = new ArrayList<>();
        facts.items().forEach((key, item) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("forPeriod", StatementDocument.span(key.forPeriod()));
            one.put("kind", key.kind().toString());
            one.put("payCode", key.payCode());
            one.put("leave", key.leave() == null ? null : key.leave().toString());
            one.put("opened", item.opened());
            one.put("open", item.open());
            items.add(one);
        });
        document.put("items", items);
        if (facts.notice() != null) {
            document.put("letter", facts.notice().event());
        }
        if (facts.agreement() != null) {
            document.put("agreement", facts.agreement().event());
        }
        if (facts.proposal() != null) {
            document.put("waiverProposed", facts.proposal().event());
        }
        document.put(
                "entries", facts.entries().stream().map(EntryDocument::json).toList());
        return document;
    }

    /** A list as aligned text. */
    public static String text(List<ReceivableFacts> all, LocalDate asOf) {
        if (all.isEmpty()) {
            return "No receivables.\n";
        }
        TextTable table = new TextTable("receivable", "claim", "run", "state", "age, days", "opened", "open");
        table.alignRight(4, 5, 6);
        for (ReceivableFacts facts : all) {
            table.row(
                    facts.id(),
                    facts.opened().event().claim(),
                    facts.opened().event().run(),
                    facts.state().toString(),
                    String.valueOf(age(facts, asOf)),
                    plain(facts.sum(Item::opened)),
                    plain(facts.open()));
        }
        return table.text();
    }

    /** A receivable with its history as text; {@code claim} gives the facts that led to it in words. */
    public static String text(
            ReceivableFacts facts, LocalDate asOf, Function<String, ClaimFacts> claim, LedgerTime time) {
        ReceivableEvent.ReceivableOpened opened = facts.opened().event();
        StringBuilder out = new StringBuilder();
        out.append("Receivable ").append(facts.id()).append(", ").append(facts.state());
        out.append(", claim ").append(opened.claim()).append(", opened by run ").append(opened.run());
        out.append(", ").append(age(facts, asOf)).append(" days\n\n");
        TextTable items = new TextTable(
                "for period", "of", "code", "opened", "due after all", "instalments", "paid back", "waived", "open");
        items.alignRight(3, 4, 5, 6, 7, 8);
        facts.items().forEach((key, item) -> row(items, key, item));
        out.append(items.text()).append("\nBecause of\n");
        ClaimFacts known = claim.apply(opened.claim());
        for (String id : opened.because()) {
            known.entry(id)
                    .ifPresent(entry -> out.append("  ")
                            .append(ClaimWords.of(entry.event()).what())
                            .append('\n'));
        }
        TextTable history = new TextTable("recorded at", "by", "on", "entry", "what");
        for (Entry<ReceivableEvent> entry : facts.entries()) {
            EventWords words = ReceivableWords.of(entry.event());
            history.row(
                    time.shown(entry.recordedAt()),
                    entry.provenance().by(),
                    words.effectiveFrom() == null ? "" : words.effectiveFrom().toString(),
                    entry.id(),
                    words.what() + (facts.history().withdrawn(entry.id()) ? "  (withdrawn)" : ""));
        }
        return out.append('\n').append(history.text()).toString();
    }

    private static void row(TextTable table, LineKey key, Item item) {
        table.row(
                key.forPeriod().from().toString(),
                LineWords.of(key.kind(), key.leave()),
                key.payCode() == null ? "" : key.payCode(),
                plain(item.opened()),
                plain(item.adjusted()),
                plain(item.instalments()),
                plain(item.recovered()),
                plain(item.waived()),
                plain(item.open()));
    }

    private static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
