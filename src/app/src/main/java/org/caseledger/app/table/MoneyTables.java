package org.caseledger.app.table;

import java.math.BigDecimal;
import java.util.Objects;
import org.caseledger.app.answer.CauseAnswer;
import org.caseledger.app.answer.FiguresAnswer;
import org.caseledger.app.answer.ReceivableAnswer;
import org.caseledger.app.answer.ReceivableListed;
import org.caseledger.app.answer.RunLineAnswer;
import org.caseledger.app.answer.VariancesAnswer;
import org.caseledger.app.answer.WhatIfAnswer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The tables of payroll: runs, their lines, what they left with claimants, and where figures differ. */
public final class MoneyTables {

    /** Receivables. */
    public static final ListTable<ReceivableListed> RECEIVABLES = ListTable.of(
            "receivables",
            Column.text("receivable", ReceivableListed::receivable),
            Column.text("claim", ReceivableListed::claim),
            Column.text("run", ReceivableListed::run),
            Column.text("state", ReceivableListed::state),
            Column.instant("opened_at", ReceivableListed::openedAt),
            Column.number("age_days", ReceivableListed::ageDays),
            Column.money("opened", ReceivableListed::opened),
            Column.money("adjusted", ReceivableListed::adjusted),
            Column.money("instalments", ReceivableListed::instalments),
            Column.money("recovered", ReceivableListed::recovered),
            Column.money("waived", ReceivableListed::waived),
            Column.money("open", ReceivableListed::open));

    /** What receivables are sorted by. */
    public static final Orders<ReceivableListed> RECEIVABLES_BY = Orders.of(
                    ReceivableListed::receivable, "openedAt", (ReceivableListed one) -> Orders.sortable(one.openedAt()))
            .orBy("claim", ReceivableListed::claim)
            .orBy("receivable", ReceivableListed::receivable)
            .orBy("run", ReceivableListed::run)
            .orBy("state", one -> String.valueOf(one.state().ordinal()))
            .orBy("ageDays", one -> Orders.sortable(one.ageDays()))
            .orBy("opened", one -> sortable(one.opened()))
            .orBy("open", one -> sortable(one.open()));

    /** What is owed of a receivable, by address. */
    public static final ListTable<ReceivableAnswer.ItemOwed> ITEMS_OWED = ListTable.of(
            "items",
            Column.day("for_from", row -> row.forPeriod().from()),
            Column.day("for_to", row -> row.forPeriod().to()),
            Column.text("kind", ReceivableAnswer.ItemOwed::kind),
            Column.text("pay_code", ReceivableAnswer.ItemOwed::payCode),
            Column.text("leave", ReceivableAnswer.ItemOwed::leave),
            Column.money("opened", ReceivableAnswer.ItemOwed::opened),
            Column.money("adjusted", row -> row.beside().adjusted()),
            Column.money("instalments", row -> row.beside().instalments()),
            Column.money("recovered", row -> row.beside().recovered()),
            Column.money("waived", row -> row.beside().waived()),
            Column.money("open", ReceivableAnswer.ItemOwed::open));

    /** What it is sorted by. */
    public static final Orders<ReceivableAnswer.ItemOwed> ITEMS_OWED_BY = Orders.of(
                    (ReceivableAnswer.ItemOwed one) -> one.forPeriod() + " " + one.kind() + " " + one.payCode(),
                    "period",
                    (ReceivableAnswer.ItemOwed one) -> one.forPeriod().from().toString())
            .orBy("payCode", one -> Objects.requireNonNullElse(one.payCode(), ""))
            .orBy("opened", one -> sortable(one.opened()))
            .orBy("open", one -> sortable(one.open()));

    /** Payroll runs. */
    public static final ListTable<RunRow> RUNS = ListTable.of(
            "payroll-runs",
            Column.text("run", row -> row.head().run()),
            Column.text("employer", row -> row.head().employer()),
            Column.day("period_from", row -> row.head().period().from()),
            Column.day("period_to", row -> row.head().period().to()),
            Column.text("state", row -> row.head().state()),
            Column.number("lines", RunRow::lines),
            Column.text("prepared_by", row -> row.steps().preparedBy()),
            Column.text("approved_by", row -> row.steps().approvedBy()),
            Column.text("transmitted_by", row -> row.steps().transmittedBy()),
            Column.instant("transmitted_at", row -> row.steps().transmittedAt()));

    /** What runs are sorted by. */
    public static final Orders<RunRow> RUNS_BY = Orders.of(
                    (RunRow one) -> one.head().run(),
                    "period",
                    (RunRow one) -> one.head().period().from().toString())
            .orBy("run", one -> one.head().run())
            .orBy("state", one -> String.valueOf(one.head().state().ordinal()))
            .orBy("lines", one -> Orders.sortable(one.lines()));

    /** The lines of a run. */
    public static final ListTable<RunLineAnswer> RUN_LINES = ListTable.of(
            "lines",
            Column.text("claim", RunLineAnswer::claim),
            Column.text("employee_name", RunLineAnswer::employee),
            Column.day("for_from", row -> row.forPeriod().from()),
            Column.day("for_to", row -> row.forPeriod().to()),
            Column.text("kind", RunLineAnswer::kind),
            Column.text("pay_code", RunLineAnswer::payCode),
            Column.text("leave", RunLineAnswer::leave),
            Column.number("days", RunLineAnswer::days),
            Column.number("hours", RunLineAnswer::hours),
            Column.money("amount", RunLineAnswer::amount),
            Column.text("retroactive", row -> row.retroactive() ? "yes" : "no"),
            Column.text("receivable", RunLineAnswer::receivable),
            Column.text("receivable_move", RunLineAnswer::move),
            Column.text("mainly", row -> words(row.mainly())));

    /** What supposed facts would change in a run. */
    public static final ListTable<WhatIfAnswer.Change> SUPPOSED_CHANGES = ListTable.of(
            "what-if",
            Column.text("claim", WhatIfAnswer.Change::claim),
            Column.day("for_from", row -> row.forPeriod().from()),
            Column.day("for_to", row -> row.forPeriod().to()),
            Column.text("kind", WhatIfAnswer.Change::kind),
            Column.text("pay_code", WhatIfAnswer.Change::payCode),
            Column.text("leave", WhatIfAnswer.Change::leave),
            Column.text("due", row -> figure(row.before().due())),
            Column.text("paid", row -> figure(row.before().paid())),
            Column.text("run_now", row -> figure(row.before().carried())),
            Column.text("would_be_due", row -> figure(row.after().due())),
            Column.text("run_would_carry", row -> figure(row.after().carried())),
            Column.money("difference", row -> row.difference().amount()),
            Column.number("difference_hours", row -> row.difference().hours()));

    /** Variances. */
    public static final ListTable<VariancesAnswer.Item> VARIANCES = ListTable.of(
            "variances",
            Column.text("claim", VariancesAnswer.Item::claim),
            Column.text("variance", VariancesAnswer.Item::variance),
            Column.text("source", VariancesAnswer.Item::source),
            Column.text("run", VariancesAnswer.Item::run),
            Column.day("for_from", row -> row.period().from()),
            Column.day("for_to", row -> row.period().to()),
            Column.text("figure", VariancesAnswer.Item::figure),
            Column.text("administrator", VariancesAnswer.Item::administrator),
            Column.text("ours", VariancesAnswer.Item::ours),
            Column.text("posted", VariancesAnswer.Item::posted),
            Column.dollars("difference", VariancesAnswer.Item::difference),
            Column.text("cause", VariancesAnswer.Item::cause),
            Column.day("opened_on", VariancesAnswer.Item::openedOn),
            Column.number("age_days", VariancesAnswer.Item::ageDays),
            Column.text("state", VariancesAnswer.Item::state));

    /** What variances are sorted by. */
    public static final Orders<VariancesAnswer.Item> VARIANCES_BY = Orders.of(
                    (VariancesAnswer.Item one) -> one.claim() + " " + one.variance(),
                    "openedOn",
                    (VariancesAnswer.Item one) -> one.openedOn().toString())
            .orBy("claim", VariancesAnswer.Item::claim)
            .orBy("period", one -> one.period().from().toString())
            .orBy("figure", VariancesAnswer.Item::figure)
            .orBy("difference", one -> Orders.sortable(cents(one.difference())))
            .orBy("cause", VariancesAnswer.Item::cause)
            .orBy("ageDays", one -> Orders.sortable(one.ageDays()))
            .orBy("state", VariancesAnswer.Item::state);

    private MoneyTables() {}

    private static @Nullable String words(@Nullable CauseAnswer cause) {
        return cause == null ? null : cause.words();
    }

    private static @Nullable String figure(@Nullable FiguresAnswer figures) {
        return figures == null ? null : figures.number();
    }

    private static long cents(@Nullable BigDecimal dollars) {
        return dollars == null ? 0 : dollars.movePointRight(2).longValue();
    }

    private static String sortable(Money amount) {
        return Orders.sortable(amount.getAmountMinorLong());
    }
}
