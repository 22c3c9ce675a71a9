package org.caseledger.app.web;

import java.util.List;
import java.util.function.Supplier;
import org.caseledger.app.store.Ledger;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Reply;
import org.caseledger.office.Submission;
import org.springframework.stereotype.Component;

/**
 * Records what a short form says. The same form sent twice, by an impatient hand or a reloaded page, is recorded once; one
 * that was refused, and mended on a page that the browser kept, is another one, known by what it says.
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
        record Again(WorkForm form) implements Answer {}
    }

    /** Records {@code command}, which {@code form} comes to unless something is wrong with it. */
    Answer record(WorkForm form, Supplier<Record> command) {
        if (!form.errors().isEmpty()) {
            return new Answer.Again(form);
        }
        Reply reply = submit(command.get(), form.key());
        return switch (reply.outcome()) {
            case Outcome.Recorded(List<String> entries)
            when reply.otherwise() ->
                new Answer.Again(form.again("This form was recorded before, as entry " + entries.getFirst()
                        + ". What you changed since is not recorded; send it again to record it as well."));
            case Outcome.Recorded(List<String> entries) -> new Answer.Recorded(entries.getFirst());
            case Outcome.Refused(Refusal refusal) ->
                new Answer.Again(form.again("Not recorded: " + refusal.message() + "."));
        };
    }

    /** What becomes of {@code command}, sent by a form with {@code key}. */
    Reply submit(Record command, String key) {
        String own = "form:" + key;
        Reply reply = once(command, own);
        return reply.otherwise() && reply.refused()
                ? once(command, own + ":" + LedgerJson.sha256(command).substring(0, MENDED_DIGITS))
                : reply;
    }

    private Reply once(Record command, String key) {
        return ledger.office()
                .submit(Submission.now(command, Who.web(ledger.person().user()), new Key.Once(key)));
    }
}
