package org.caseledger.app.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.caseledger.app.answer.EntryAnswer;
import org.caseledger.app.answer.StreamTimelineAnswer;
import org.caseledger.app.answer.TimelineAnswer;
import org.caseledger.family.EventWords;
import org.caseledger.receivable.ReceivableEvent;
import org.caseledger.receivable.ReceivableWords;
import org.jspecify.annotations.Nullable;

/** The tables of what was recorded: histories, entry by entry. */
public final class EntryTables {

    /** The history of a stream that has no form of its own, such as an account's. */
    public static final ListTable<StreamTimelineAnswer> HISTORY = ListTable.of(
            "history",
            Column.instant("recorded_at", StreamTimelineAnswer::recordedAt),
            Column.text("by", StreamTimelineAnswer::by),
            Column.text("way", StreamTimelineAnswer::channel),
            Column.text("event", StreamTimelineAnswer::name),
            Column.day("effective_from", StreamTimelineAnswer::effectiveFrom),
            Column.day("effective_to", StreamTimelineAnswer::effectiveTo),
            Column.text("what", StreamTimelineAnswer::what),
            Column.text("entry", StreamTimelineAnswer::entry),
            Column.text("withdraws", StreamTimelineAnswer::withdraws));

    /** What it is sorted by. */
    public static final Orders<StreamTimelineAnswer> HISTORY_BY = Orders.of(
                    (StreamTimelineAnswer one) -> Orders.sortable(one.position()),
                    "recordedAt",
                    (StreamTimelineAnswer one) -> Orders.sortable(one.recordedAt()))
            .orBy("by", StreamTimelineAnswer::by)
            .orBy("what", StreamTimelineAnswer::what);

    /** The history of a claim. */
    public static final ListTable<TimelineAnswer> TIMELINE = ListTable.of(
            "timeline",
            Column.text("claim", TimelineAnswer::claim),
            Column.instant("recorded_at", row -> Instant.parse(row.recordedAt())),
            Column.text("by", TimelineAnswer::by),
            Column.text("way", TimelineAnswer::channel),
            Column.text("event", TimelineAnswer::name),
            Column.day("effective_from", row -> day(row.effectiveFrom())),
            Column.day("effective_to", row -> day(row.effectiveTo())),
            Column.text("what", TimelineAnswer::what),
            Column.text("entry", TimelineAnswer::entry),
            Column.text("withdraws", TimelineAnswer::withdraws));

    /** What it is sorted by. */
    public static final Orders<TimelineAnswer> TIMELINE_BY = Orders.of(
                    (TimelineAnswer one) -> Orders.sortable(one.position()),
                    "recordedAt",
                    (TimelineAnswer one) -> Orders.sortable(Instant.parse(one.recordedAt())))
            .orBy("by", TimelineAnswer::by)
            .orBy("way", TimelineAnswer::channel)
            .orBy("effectiveFrom", one -> Objects.requireNonNullElse(one.effectiveFrom(), ""))
            .orBy("what", TimelineAnswer::what);

    /** The history of a receivable. */
    public static final ListTable<EntryAnswer<ReceivableEvent>> RECEIVABLE = ListTable.of(
            "history",
            Column.instant("recorded_at", EntryAnswer<ReceivableEvent>::recordedAt),
            Column.text("by", EntryAnswer<ReceivableEvent>::by),
            Column.text("event", EntryAnswer<ReceivableEvent>::event),
            Column.day("on", row -> words(row).effectiveFrom()),
            Column.text("what", row -> words(row).what()),
            Column.text("entry", EntryAnswer<ReceivableEvent>::entry),
            Column.text("withdraws", row -> words(row).withdraws()));

    /** What it is sorted by. */
    public static final Orders<EntryAnswer<ReceivableEvent>> RECEIVABLE_BY = Orders.of(
                    EntryAnswer<ReceivableEvent>::entry,
                    "recordedAt",
                    (EntryAnswer<ReceivableEvent> one) -> Orders.sortable(one.recordedAt()))
            .orBy("by", EntryAnswer::by)
            .orBy("on", one -> Objects.toString(words(one).effectiveFrom(), ""))
            .orBy("what", one -> words(one).what());

    private EntryTables() {}

    private static EventWords words(EntryAnswer<ReceivableEvent> entry) {
        return ReceivableWords.of(entry.fact());
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
