package org.caseledger.app.table;

import java.time.Instant;
import java.util.function.Function;
import org.caseledger.alert.Severity;
import org.caseledger.app.answer.AlertAnswer;
import org.caseledger.app.answer.ContactAnswer;
import org.caseledger.app.answer.DeadlinesAnswer;
import org.caseledger.app.answer.InteractionAnswer;
import org.caseledger.app.answer.LetterAnswer;
import org.caseledger.app.ask.ClaimListed;
import org.caseledger.app.ask.RaisedLine;
import org.caseledger.claim.InteractionParty;
import org.caseledger.claim.InteractionResult;
import org.jspecify.annotations.Nullable;

/** The tables of what is kept on claims: the claims, their deadlines, and what calls for attention. */
public final class ClaimTables {

    private static final String NEVER = "9999-12-31";

    /** Claims, with what is still to pay on balance. */
    public static final ListTable<ClaimListed> CLAIMS = ListTable.of(
            "claims",
            Column.text("claim", row -> row.claim().claim()),
            Column.text("employer", row -> row.claim().employer()),
            Column.text("jurisdiction", row -> row.claim().jurisdiction()),
            Column.text("employee_id", row -> row.claim().employee()),
            Column.text("employee_name", row -> row.claim().employeeName()),
            Column.day("injured_on", row -> row.claim().injuredOn()),
            Column.text("kind", row -> row.claim().kind()),
            Column.text("status", ClaimListed::status),
            Column.text("description", row -> row.claim().description()),
            Column.text("assigned_to", row -> row.claim().assignedTo()),
            Column.instant("last_entry_at", row -> Instant.parse(row.claim().lastEntryAt())),
            Column.number("open_periods", ClaimListed::openPeriods),
            Column.money("open_balance", ClaimListed::open));

    /** Deadlines of claims. */
    public static final ListTable<DeadlinesAnswer.Item> DEADLINES = ListTable.of(
            "deadlines",
            Column.text("claim", DeadlinesAnswer.Item::claim),
            Column.text("deadline", DeadlinesAnswer.Item::id),
            Column.text("name", DeadlinesAnswer.Item::name),
            Column.text("who", DeadlinesAnswer.Item::who),
            Column.text("duty", row -> row.duty() ? "yes" : "no"),
            Column.text("state", DeadlinesAnswer.Item::state),
            Column.text("started_by", row -> of(row.startedBy(), DeadlinesAnswer.Started::fact)),
            Column.day("started_on", row -> of(row.startedBy(), DeadlinesAnswer.Started::on)),
            Column.text("limit", DeadlinesAnswer.Item::limit),
            Column.day("due", DeadlinesAnswer.Item::due),
            Column.text("rolled", row -> row.rolled() ? "yes" : "no"),
            Column.text("met_by", row -> of(row.metBy(), DeadlinesAnswer.Met::fact)),
            Column.day("met_on", row -> of(row.metBy(), DeadlinesAnswer.Met::on)),
            Column.number("days_late", DeadlinesAnswer.Item::daysLate),
            Column.text("reason", row -> of(row.exception(), DeadlinesAnswer.Reason::reason)),
            Column.text("evidence", row -> of(row.exception(), DeadlinesAnswer.Reason::evidence)),
            Column.text("citation", DeadlinesAnswer.Item::citation));

    /** Lags of a claim. */
    public static final ListTable<DeadlinesAnswer.Interval> LAGS = ListTable.of(
            "lags",
            Column.text("lag", DeadlinesAnswer.Interval::lag),
            Column.number("days", DeadlinesAnswer.Interval::days),
            Column.text("from_fact", row -> of(row.from(), DeadlinesAnswer.Met::fact)),
            Column.day("from_on", row -> of(row.from(), DeadlinesAnswer.Met::on)),
            Column.text("to_fact", row -> of(row.to(), DeadlinesAnswer.Met::fact)),
            Column.day("to_on", row -> of(row.to(), DeadlinesAnswer.Met::on)));

    /** What they are sorted by; usually in the order in which they come about. */
    public static final Orders<DeadlinesAnswer.Interval> LAGS_BY = Orders.of(
                    (DeadlinesAnswer.Interval one) -> one.lag().toString(),
                    "order",
                    (DeadlinesAnswer.Interval one) -> Orders.sortable(one.lag().ordinal()))
            .orBy("lag", one -> one.lag().toString())
            .orBy("days", one -> one.days() == null ? "" : Orders.sortable(one.days()))
            .orBy("from", one -> one.from() == null ? "" : one.from().on().toString())
            .orBy("to", one -> one.to() == null ? "" : one.to().on().toString());

    /** The people that a claim has to do with; what was said of them before stands in the claim's history. */
    public static final ListTable<ContactAnswer> CONTACTS = ListTable.of(
            "contacts",
            Column.number("contact", ContactAnswer::contact),
            Column.text("role", ContactAnswer::role),
            Column.text("name", ContactAnswer::name),
            Column.text("organization", ContactAnswer::organization),
            Column.text("phone", ContactAnswer::phone),
            Column.text("email", ContactAnswer::email),
            Column.text("address", ContactAnswer::address),
            Column.day("from", ContactAnswer::from),
            Column.day("to", ContactAnswer::to),
            Column.text("entry", ContactAnswer::entry));

    /** What they are sorted by. */
    public static final Orders<ContactAnswer> CONTACTS_BY = Orders.of(
                    (ContactAnswer one) -> Orders.sortable(one.contact()),
                    "number",
                    (ContactAnswer one) -> Orders.sortable(one.contact()))
            .orBy("role", one -> one.role().toString())
            .orBy("name", ContactAnswer::name)
            .orBy("from", one -> one.from().toString());

    /** Letters of a claim. */
    public static final ListTable<LetterAnswer> LETTERS = ListTable.of(
            "letters",
            Column.text("claim", LetterAnswer::claim),
            Column.text("letter", LetterAnswer::letter),
            Column.text("template", LetterAnswer::template),
            Column.number("version", LetterAnswer::version),
            Column.text("addressee", LetterAnswer::addressee),
            Column.text("state", LetterAnswer::state),
            Column.instant("written_at", LetterAnswer::writtenAt),
            Column.text("written_by", LetterAnswer::writtenBy),
            Column.instant("ended_at", LetterAnswer::endedAt),
            Column.text("ended_by", LetterAnswer::endedBy),
            Column.instant("issued_at", LetterAnswer::issuedAt),
            Column.text("reason", LetterAnswer::reason),
            Column.text("entry", LetterAnswer::entry));

    /** What they are sorted by. */
    public static final Orders<LetterAnswer> LETTERS_BY = Orders.of(
                    LetterAnswer::letter, "writtenAt", (LetterAnswer one) -> Orders.sortable(one.writtenAt()))
            .orBy("letter", LetterAnswer::letter)
            .orBy("template", LetterAnswer::template)
            .orBy("state", one -> one.state().toString())
            .orBy("writtenBy", LetterAnswer::writtenBy);

    /** Alerts. */
    public static final ListTable<AlertAnswer> ALERTS = ListTable.of(
            "alerts",
            Column.text("alert", AlertAnswer::alert),
            Column.text("severity", AlertAnswer::severity),
            Column.text("state", AlertAnswer::state),
            Column.day("due", AlertAnswer::due),
            Column.text("claim", AlertAnswer::claim),
            Column.text("employer", AlertAnswer::employer),
            Column.text("rule", AlertAnswer::rule),
            Column.text("owner", AlertAnswer::owner),
            Column.text("what", AlertAnswer::what),
            Column.text("remedy", AlertAnswer::remedy),
            Column.instant("raised_at", AlertAnswer::raisedAt),
            Column.day("snoozed_until", AlertAnswer::snoozedUntil));

    /** Interactions of a claim, with all that was said. */
    public static final ListTable<InteractionAnswer> INTERACTIONS = ListTable.of(
            "interactions",
            Column.text("claim", InteractionAnswer::claim),
            Column.instant("recorded_at", InteractionAnswer::recordedAt),
            Column.day("on", InteractionAnswer::on),
            Column.text("issue", InteractionAnswer::issue),
            Column.text("action", InteractionAnswer::action),
            Column.text("result", InteractionAnswer::result),
            Column.text("result_kind", row -> of(row.outcome(), InteractionResult::words)),
            Column.text("channel", InteractionAnswer::channel),
            Column.text("party", InteractionAnswer::party),
            Column.text("party_kind", row -> of(row.kind(), InteractionParty::words)),
            Column.number("contact", InteractionAnswer::contact),
            Column.text("contact_name", InteractionAnswer::contactName),
            Column.text("about", row -> String.join(" ", row.about())),
            Column.day("follow_up_on", InteractionAnswer::followUpOn),
            Column.text("by", InteractionAnswer::by),
            Column.text("words", InteractionAnswer::words),
            Column.text("reserved", InteractionAnswer::reserved),
            Column.text("entry", InteractionAnswer::entry),
            Column.text("withdrawn_by", InteractionAnswer::withdrawnBy));

    /** What interactions are sorted by; those of one day as they were logged. */
    public static final Orders<InteractionAnswer> INTERACTIONS_BY = Orders.of(
                    (InteractionAnswer one) -> Orders.sortable(one.recordedAt()) + one.entry(),
                    "recordedAt",
                    (InteractionAnswer one) -> Orders.sortable(one.recordedAt()))
            .orBy("on", one -> one.on().toString())
            .orBy("channel", one -> one.channel().toString())
            .orBy("party", InteractionAnswer::party)
            .orBy("issue", InteractionAnswer::issue)
            .orBy("action", InteractionAnswer::action)
            .orBy("result", InteractionAnswer::result)
            .orBy(
                    "followUpOn",
                    one -> one.followUpOn() == null ? NEVER : one.followUpOn().toString())
            .orBy("by", InteractionAnswer::by);

    /** What a claim's deadlines are sorted by, where that isn't the order of the law. */
    public static final Orders<DeadlinesAnswer.Item> DEADLINES_BY = Orders.of(
                    (DeadlinesAnswer.Item one) -> one.id() + of(one.startedBy(), DeadlinesAnswer.Started::entry),
                    "due",
                    (DeadlinesAnswer.Item one) ->
                            one.due() == null ? NEVER : one.due().toString())
            .orBy("id", DeadlinesAnswer.Item::id)
            .orBy("state", one -> String.valueOf(one.state().ordinal()))
            .orBy("daysLate", one -> Orders.sortable(one.daysLate()));

    /** What alerts are sorted by: usually what matters most, then what is due first; what has no day last. */
    public static final Orders<RaisedLine> ALERTS_BY = Orders.of(
                    RaisedLine::alert,
                    "urgency",
                    (RaisedLine one) ->
                            (Severity.CRITICAL.ordinal() - one.severity().ordinal()) + " " + due(one) + " "
                                    + Orders.sortable(one.raisedAt()))
            .orBy("due", ClaimTables::due)
            .orBy("raisedAt", one -> Orders.sortable(one.raisedAt()))
            .orBy("claim", one -> one.claim() == null ? "" : one.claim())
            .orBy("rule", one -> one.rule().toString());

    private ClaimTables() {}

    private static String due(RaisedLine one) {
        return one.due() == null ? NEVER : one.due().toString();
    }

    private static <T, V> @Nullable V of(@Nullable T whole, Function<T, @Nullable V> part) {
        return whole == null ? null : part.apply(whole);
    }
}
