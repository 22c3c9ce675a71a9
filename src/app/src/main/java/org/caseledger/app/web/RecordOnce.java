package org.caseledger.app.web;

import java.util.List;
import java.util.Optional;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.Writing;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Channel;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Provenance;
import org.springframework.stereotype.Component;

/** Records what a form asks for; the same form sent twice, by an impatient hand or a reloaded page, only once. */
@Component
class RecordOnce {

    private static final String KEYS = "form:";

    private final Ledger ledger;

    RecordOnce(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What became of a form. */
    sealed interface Result {
        /** It is recorded, now or when it was first sent. */
        record Recorded(List<String> entries) implements Result {}

        /** It was recorded before with other words; these ones are not. */
        record RecordedOtherwise(List<String> entries) implements Result {}

        /** The ledger refuses it. */
        record Refused(Refusal refusal) implements Result {}
    }

    /**
     * Records {@code command} as given by {@code by} in the form {@code form}. A refusal is not remembered: the form can
     * be mended and sent again.
     */
    Result record(Object command, String by, String form) {
        String key = KEYS + form;
        String hash = LedgerJson.sha256(command);
        return ledger.write(writing -> {
            Optional<Writing.Answered> before = writing.answered(key);
            if (before.isPresent() && before.get().outcome() instanceof Outcome.Recorded(List<String> entries)) {
                return before.get().commandHash().equals(hash)
                        ? new Result.Recorded(entries)
                        : new Result.RecordedOtherwise(entries);
            }
            return switch (writing.execute(command, new Provenance(by, Channel.WEB, key, null))) {
                case Outcome.Refused(Refusal refusal) -> new Result.Refused(refusal);
                case Outcome.Recorded recorded -> {
                    writing.answer(key, hash, recorded);
                    yield new Result.Recorded(recorded.entries());
                }
            };
        });
    }
}
