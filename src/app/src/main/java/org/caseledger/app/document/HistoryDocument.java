package org.caseledger.app.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.app.text.TextTable;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.Figures;
import org.caseledger.payroll.LineHistory;
import org.caseledger.payroll.LineHistory.Version;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.receivable.ReceivableFacts.Item;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The for-period view: every version of each period's figures, and today's balance.
 *
 * @param statement the claim's statement now
 * @param receivables the claim's receivables now
 * @param knownAt the instant at which it is known
 * @param periods the histories by pay period
 * @param reasons tells what led to a version
 */
public record HistoryDocument(
        Statement statement,
        ClaimReceivables receivables,
        Instant knownAt,
        SortedMap<DateSpan, List<LineHistory>> periods,
        Reasons reasons) {

    /** The JSON document. */
    public Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("claim", statement.facts().claim());
        document.put("knownAt", knownAt.toString());
        document.put("asOf", statement.entitlement().asOf().toString());
        document.put("status", statement.entitlement().standing().status());
        List<Object> all = new ArrayList<>();
        periods.forEach((period, lines) -> {
            Map<String, Object> one = StatementDocument.span(period);
            one.put("lines", sorted(lines).map(this::line).toList());
            all.add(one);
        });
        document.put("periods", all);
        document.put("missing", statement.missing());
        return document;
    }

    private static Stream<LineHistory> sorted(List<LineHistory> lines) {
        return lines.stream().sorted(Comparator.comparing(LineHistory::key, StatementDocument.keyOrder()));
    }

    private Map<String, Object> line(LineHistory history) {
        Map<String, Object> document = new LinkedHashMap<>();
        LineKind kind = history.key().kind();
        document.put("kind", kind.toString());
        document.put("payCode", history.key().payCode());
        document.put("leave", history.key().leave());
        document.put(
                "versions",
                history.versions().stream()
                        .map(version -> version(kind, version))
                        .toList());
        if (history.today() != null) {
            document.put("today", StatementDocument.line(history.today(), false));
        } else if (kind == LineKind.RECEIVABLE) {
            Map<String, Object> today = new LinkedHashMap<>();
            today.put("recovered", sum(history.key(), Item::recovered));
            today.put("waived", sum(history.key(), Item::waived));
            today.put("open", sum(history.key(), Item::open));
            document.put("today", today);
        }
        return document;
    }

    private Map<String, Object> version(LineKind kind, Version version) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("run", version.carried().run());
        document.put("runPeriod", StatementDocument.span(version.carried().runPeriod()));
        document.put("transmittedAt", version.carried().entry().recordedAt().toString());
        document.put("transmittedBy", version.carried().entry().provenance().by());
        document.put("entry", version.carried().entry().id());
        document.put(
                "carried", FigureWords.json(kind, Figures.of(version.carried().line())));
        document.put("cumulative", FigureWords.json(kind, version.cumulative()));
        version.dueThen().ifPresent(due -> document.put("dueThen", FigureWords.json(kind, due)));
        if (inDollars(kind)) {
            document.put("paidElsewhereThen", version.elsewhere());
        }
        document.put("because", Causes.json(version.because(), statement.facts().claim(), reasons, Set.of()));
        document.put("corrects", Causes.json(version.corrects()));
        return document;
    }

    /** The histories as aligned text. */
    public String text() {
        StringBuilder out = new StringBuilder();
        out.append("Claim ").append(statement.facts().claim());
        out.append(", ").append(statement.entitlement().standing().status());
        out.append(", as of ").append(statement.entitlement().asOf());
        out.append(", known at ").append(reasons.time().shown(knownAt)).append('\n');
        Causes causes = new Causes(reasons, Set.of());
        periods.forEach((period, lines) -> {
            TextTable table = new TextTable(
                    "kind",
                    "code",
                    "carried by",
                    "transmitted at",
                    "by",
                    "days",
                    "carried",
                    "cumulative",
                    "elsewhere",
                    "due then",
                    "balance",
                    "because");
            table.alignRight(5, 6, 7, 8, 9, 10);
            sorted(lines).forEach(line -> rows(table, line, causes));
            out.append('\n').append(period).append('\n').append(table.text());
        });
        if (periods.isEmpty()) {
            out.append("\nNothing is due and no run carried anything.\n");
        }
        return out.append(causes.text()).toString();
    }

    private void rows(TextTable table, LineHistory history, Causes causes) {
        LineKind kind = history.key().kind();
        String what = kind.toString();
        String code = FigureWords.code(history.key());
        for (Version version : history.versions()) {
            Figures carried = Figures.of(version.carried().line());
            table.row(
                    what,
                    code,
                    version.carried().run(),
                    reasons.time().shown(version.carried().entry().recordedAt()),
                    version.carried().entry().provenance().by(),
                    FigureWords.countsDays(kind) ? String.valueOf(carried.days()) : "",
                    FigureWords.of(kind, carried),
                    FigureWords.of(kind, version.cumulative()),
                    inDollars(kind) ? version.elsewhere().getAmount().toPlainString() : "",
                    version.dueThen().map(due -> FigureWords.of(kind, due)).orElse(""),
                    "",
                    causes.numbers(version.because(), statement.facts().claim()));
            what = "";
            code = "";
        }
        if (kind == LineKind.RECEIVABLE) {
            owed(table, history.key());
        }
        StatementLine today = history.today();
        if (today != null) {
            Figures due = Figures.due(today);
            table.row(
                    what,
                    code,
                    "today",
                    "",
                    "",
                    FigureWords.countsDays(kind) && today.known() ? String.valueOf(due.days()) : "",
                    "",
                    FigureWords.of(kind, carried(today)),
                    inDollars(kind) ? today.paidElsewhere().getAmount().toPlainString() : "",
                    today.known() ? FigureWords.of(kind, due) : "missing",
                    today.known() ? FigureWords.of(kind, due.minus(Figures.paid(today))) : "missing",
                    "");
        }
    }

    /** What came of the money under an address beside the runs, and what is owed of it today. */
    private void owed(TextTable table, LineKey key) {
        off(table, "paid back", sum(key, Item::recovered));
        off(table, "waived", sum(key, Item::waived));
        String open = sum(key, Item::open).getAmount().toPlainString();
        table.row("", "", "today", "", "", "", "", "", "", "", open, "");
    }

    private static void off(TextTable table, String how, Money amount) {
        if (!amount.isZero()) {
            table.row("", "", how, "", "", "", amount.negated().getAmount().toPlainString(), "", "", "", "", "");
        }
    }

    /** Of all receivables: an address may be left with the claimant more than once. */
    private Money sum(LineKey key, Function<Item, Money> part) {
        return receivables.all().stream()
                .flatMap(receivable -> receivable.items().entrySet().stream())
                .filter(item -> item.getKey().forPeriod().equals(key.forPeriod())
                        && Objects.equals(item.getKey().payCode(), key.payCode())
                        && item.getKey().leave() == key.leave())
                .map(item -> part.apply(item.getValue()))
                .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
    }

    private static Figures carried(StatementLine line) {
        return new Figures(line.daysTransmitted(), line.hoursTransmitted(), line.transmitted());
    }

    /** Whether lines of {@code kind} are dollars that can also be paid outside payroll. */
    private static boolean inDollars(LineKind kind) {
        return kind != LineKind.LEAVE_REPLENISHED && kind != LineKind.RECEIVABLE;
    }
}
