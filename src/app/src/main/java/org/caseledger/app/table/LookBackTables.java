package org.caseledger.app.table;

import java.math.RoundingMode;
import java.time.Instant;
import org.caseledger.app.answer.LookBackAnswer;

/** The table of what is found when the record is looked back at. */
public final class LookBackTables {

    /** What was found. */
    public static final ListTable<LookBackAnswer> FOUND = ListTable.of(
            "look-back",
            Column.text("list", LookBackAnswer::list),
            Column.text("claim", LookBackAnswer::claim),
            Column.text("employer", LookBackAnswer::employer),
            Column.number("number", LookBackAnswer::number),
            Column.instant("recorded_at", LookBackAnswer::recordedAt),
            Column.text("by", LookBackAnswer::by),
            Column.text("event", LookBackAnswer::event),
            Column.text("entry", LookBackAnswer::entry),
            Column.day("effective_from", LookBackAnswer::effectiveFrom),
            Column.number("days_back", LookBackAnswer::daysBack),
            Column.text("withdraws", LookBackAnswer::withdraws),
            Column.text("what", LookBackAnswer::what),
            Column.text("line", LookBackAnswer::line),
            Column.text("pay_code", LookBackAnswer::payCode),
            Column.day("period_from", LookBackAnswer::from),
            Column.day("period_to", LookBackAnswer::to),
            Column.text("run", LookBackAnswer::run),
            Column.dollars("amount", LookBackAnswer::amount),
            Column.number("hours", LookBackAnswer::hours));

    /** What it is sorted by. */
    public static final Orders<LookBackAnswer> FOUND_BY = Orders.of(
                    (LookBackAnswer one) -> one.claim() + " " + Orders.sortable(one.number() == null ? 0 : one.number())
                            + " " + one.from() + " " + one.line() + " " + one.payCode(),
                    "claim",
                    LookBackAnswer::claim)
            .orBy("recordedAt", one -> Orders.sortable(one.recordedAt() == null ? Instant.EPOCH : one.recordedAt()))
            .orBy("daysBack", one -> Orders.sortable(one.daysBack() == null ? 0 : one.daysBack()))
            .orBy("period", one -> String.valueOf(one.from()))
            .orBy("by", one -> String.valueOf(one.by()))
            .orBy(
                    "amount",
                    one -> Orders.sortable(
                            one.amount() == null
                                    ? 0
                                    : one.amount()
                                            .movePointRight(2)
                                            .setScale(0, RoundingMode.UNNECESSARY)
                                            .longValueExact()));

    private LookBackTables() {}
}
