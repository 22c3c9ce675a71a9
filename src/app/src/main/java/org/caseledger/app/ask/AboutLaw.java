package org.caseledger.app.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.adoption.LawEvent;
import org.caseledger.adoption.LawInForce;
import org.caseledger.app.answer.EntryAnswer;
import org.caseledger.app.answer.ImpactAnswer;
import org.caseledger.app.desk.AdoptionDesk;
import org.caseledger.app.desk.AdoptionFile;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Questions about the law and the policies that a ledger computes under.
 *
 * @param ledger the ledger
 * @param clocks what was known, and up to which day
 */
public record AboutLaw(Ledger ledger, Clocks clocks) {

    /** What became of the question what adopting something would change. */
    public sealed interface Impact {
        /** What it would change, employer by employer. */
        record Shown(List<ImpactAnswer> impacts) implements Impact {}

        /** It would be refused. */
        record Refused(Refusal refusal) implements Impact {}
    }

    /** What was adopted, in the order of adoption. */
    public List<EntryAnswer<LawEvent>> adopted() {
        return answers(ledger.law(clocks.knownAt(ledger)).adopted().entries());
    }

    /** The answers for {@code adopted}. */
    public static List<EntryAnswer<LawEvent>> answers(List<Entry<LawEvent>> adopted) {
        return adopted.stream().map(EntryAnswer::of).toList();
    }

    /**
     * What adopting {@code file} would change on the claims of {@code employer}, or of every employer that has claims,
     * considering the world up to the end of the pay period with the day of the clocks.
     */
    public Impact impact(@Nullable String employer, AdoptionFile file) {
        PayrollDesk desk = new PayrollDesk(ledger);
        Instant known = clocks.knownAt(ledger);
        List<String> employers = employer == null ? desk.employers() : List.of(employer);
        employers.forEach(one -> desk.terms(one, known));
        return switch (new AdoptionDesk(ledger).consider(file, known)) {
            case AdoptionDesk.Considered.Refused(Refusal refusal) -> new Impact.Refused(refusal);
            case AdoptionDesk.Considered.Changed(LawInForce changed) -> {
                LocalDate upTo = clocks.asOf(ledger);
                yield new Impact.Shown(employers.stream()
                        .map(one -> ImpactAnswer.of(desk.impact(one, upTo, known, changed), known))
                        .toList());
            }
        };
    }
}
