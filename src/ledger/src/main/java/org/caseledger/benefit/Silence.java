package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caseledger.claim.ClaimEvent.CommissionNoticeNoted;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Determination;
import org.caseledger.journal.Entry;
import org.caseledger.law.rules.NoticeRules;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Day;
import org.caseledger.law.working.Explanation;
import org.caseledger.law.working.Working;

/**
 * A payer's silence: the commission notified it, and the last day for an answer brought none. The claim is then payable
 * as if it were accepted, from the notification until the day before a denial; it isn't accepted. A late acceptance leaves what
 * was owed until then; a denial that came in time was an answer even if it was rescinded.
 *
 * @param notifiedOn when the commission notified the payer; the earliest notification counts
 * @param answerBy the last day for an answer
 */
record Silence(Day notifiedOn, Day answerBy) {

    /**
     * The silence on a claim; absent where the payer wasn't notified, where it answered in time, and where the state has
     * no such rule.
     *
     * @param rulings what was said about the claim, rescinded or not
     */
    static Answer<Optional<Silence>> of(ClaimFacts facts, NoticeRules law, List<Determination> rulings) {
        Optional<Entry<CommissionNoticeNoted>> first = facts.adjudication().commissionNotices().stream()
                .min(Comparator.comparing(entry -> entry.event().notifiedOn()));
        if (first.isEmpty()) {
            return new Answer.Known<>(Optional.empty());
        }
        LocalDate on = first.get().event().notifiedOn();
        Day notifiedOn = new Day(
                on,
                Explanation.of(() -> Working.fact(
                        "the commission's notice to the payer", on, first.get().id())));
        return switch (law.answerBy(notifiedOn)) {
            case Answer.Missing<Optional<Day>>(String what) -> new Answer.Missing<>(what);
            case Answer.Known<Optional<Day>>(Optional<Day> last) ->
                new Answer.Known<>(last.filter(day -> rulings.stream()
                                .noneMatch(ruling -> !ruling.on().isAfter(day.date())))
                        .map(day -> new Silence(notifiedOn, day)));
        };
    }

    /** Whether the last day for an answer has passed on {@code asOf}. */
    boolean brokenBy(LocalDate asOf) {
        return asOf.isAfter(answerBy.date());
    }
}
