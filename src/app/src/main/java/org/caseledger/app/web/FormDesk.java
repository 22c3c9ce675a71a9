package org.caseledger.app.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.form.DateDoubts;
import org.caseledger.app.form.FormReading;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Reply;
import org.caseledger.office.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records what a form says. The same form sent twice, by an impatient hand or a reloaded page, is recorded once; one that was
 * refused, and mended on a page that the browser kept, is another one, known by what it says.
 */
@Component
class FormDesk {

    private static final int MENDED_DIGITS = 16;

    private final Ledger ledger;

    FormDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What became of a form. */
    sealed interface Answer {

        /** It is on record, by {@code entry}. */
        record Recorded(String entry) implements Answer {}

        /** It isn't; {@code form} says why. */
        record Again(FilledForm form) implements Answer {}

        /** It isn't, because somebody recorded something on the claim after {@code seen}, the entry that the form knew of. */
        record Moved(FilledForm form, long seen) implements Answer {}
    }

    /** What a form comes to. */
    sealed interface Checked {

        /** A command. */
        record Sound(Record command) implements Checked {}

        /** None; {@code form} says why. */
        record Unsound(FilledForm form) implements Checked {}
    }

    /** Records what {@code form} comes to unless something is wrong with it. */
    Answer record(FilledForm form) {
        return switch (check(form)) {
            case Checked.Unsound(FilledForm again) -> new Answer.Again(again);
            case Checked.Sound(Record command) -> answer(form, submit(command, form.key(), form.seen()));
        };
    }

    /** What {@code form} comes to; nothing is recorded. */
    Checked check(FilledForm form) {
        LocalDate today = LocalDate.now(ledger.clock());
        FormReading read = FormReading.of(form.form(), form.typed(), today);
        Map<String, String> errors = read instanceof FormReading.Faulty faulty ? faulty.errors() : Map.of();
        String trouble = read instanceof FormReading.Faulty faulty ? faulty.trouble() : "";
        Map<String, String> doubts = form.unsettled(new DateDoubts(facts(form), today).of(form.form(), form.typed()));
        doubts.keySet().removeAll(errors.keySet());
        return read instanceof FormReading.Read(Record command) && doubts.isEmpty()
                ? new Checked.Sound(command)
                : new Checked.Unsound(
                        form.wrong(errors, doubts, trouble.isEmpty() ? "" : "Not recorded: " + trouble + "."));
    }

    private @Nullable ClaimFacts facts(FilledForm form) {
        String claim = form.value("claim");
        return claim.isEmpty() || !form.form().onClaim() ? null : ledger.facts(claim);
    }

    private Answer answer(FilledForm form, Reply reply) {
        return switch (reply.outcome()) {
            case Outcome.Recorded(List<String> entries)
            when reply.otherwise() ->
                new Answer.Again(form.again(
                        Map.of(),
                        "This form was recorded before, as entry " + entries.getFirst()
                                + ". What you changed since is not recorded; send it again to record it as well."));
            case Outcome.Recorded(List<String> entries) ->
                new Answer.Recorded(entries.isEmpty() ? "" : entries.getFirst());
            case Outcome.Refused(Refusal refusal)
            when refusal.is(RefusalCode.MOVED_SINCE) ->
                new Answer.Moved(form, form.seen().orElse(0L));
            case Outcome.Refused(Refusal refusal) -> new Answer.Again(refused(form, refusal));
        };
    }

    /** {@code form}, which the ledger refused with {@code refusal}. */
    FilledForm refused(FilledForm form, Refusal refusal) {
        Map<String, String> errors = new LinkedHashMap<>();
        FormReading.fieldOf(form.form(), refusal)
                .ifPresent(field -> errors.put(
                        field, FormReading.words(form.form(), form.typed(), refusal, LocalDate.now(ledger.clock()))));
        return form.again(errors, "Not recorded: " + FormReading.sentence(form.form(), refusal) + ".");
    }

    /** What becomes of {@code command}, sent by a form with {@code key}. */
    Reply submit(Record command, String key) {
        return submit(command, key, Optional.empty());
    }

    private Reply submit(Record command, String key, Optional<Long> seen) {
        String own = "form:" + key;
        Reply reply = once(command, own, seen);
        return reply.otherwise() && reply.refused()
                ? once(command, own + ":" + LedgerJson.sha256(command).substring(0, MENDED_DIGITS), seen)
                : reply;
    }

    private Reply once(Record command, String key, Optional<Long> seen) {
        Submission submission = Submission.now(command, Who.web(ledger.person().user()), new Key.Once(key));
        return ledger.office().submit(seen.map(submission::seen).orElse(submission));
    }
}
