package org.caseledger.app.web;

import java.util.List;
import java.util.Optional;
import org.caseledger.app.ask.ClaimReading;
import org.caseledger.benefit.Standing;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ClaimStatus;
import org.caseledger.claim.ClaimWords;
import org.caseledger.claim.Determination;
import org.caseledger.journal.Entry;
import org.caseledger.law.working.Working;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim stands, and why: the entry that decides it, and the rule by which it does.
 *
 * @param status where it stands
 * @param because why, in a sentence
 * @param deciding the entry that decides; null where it is that nothing was said
 * @param rule the rule in words; blank where there is none
 * @param citation where the rule stands; blank where it is none of the law's
 * @param notices notices and proceedings, the latest first
 * @param why how it came about which days are payable
 */
public record StandingPart(
        ClaimStatus status,
        String because,
        FactsPart.@Nullable Fact deciding,
        String rule,
        String citation,
        Paged<FactsPart.Fact> notices,
        Working why) {

    private static final int NOTICES = 10;

    static StandingPart of(ClaimReading reading, List<FactsPart.Fact> notices, Moment moment) {
        Standing standing = reading.statement().entitlement().standing();
        Working why = standing.working();
        Optional<Entry<? extends ClaimEvent>> deciding = deciding(reading.facts());
        return new StandingPart(
                standing.status(),
                because(standing, reading.facts(), deciding),
                deciding.map(entry -> FactsPart.fact(entry, moment)).orElse(null),
                why.rule() == null ? "" : why.rule(),
                why.citation() == null ? "" : why.citation(),
                Paged.of(notices.reversed(), 1, NOTICES),
                why);
    }

    /** The closing, else what was said last, else the rescission after which nothing was said. */
    private static Optional<Entry<? extends ClaimEvent>> deciding(ClaimFacts facts) {
        if (facts.closed()) {
            return Optional.of(facts.course().closings().getLast());
        }
        return facts.adjudication()
                .determinations()
                .last()
                .<Entry<? extends ClaimEvent>>map(Determination::entry)
                .or(() -> facts.adjudication().determinations().rescissions().reversed().stream()
                        .findFirst());
    }

    private static String because(Standing standing, ClaimFacts facts, Optional<Entry<? extends ClaimEvent>> deciding) {
        return switch (standing.status()) {
            case REPORTED -> "Nothing was said about it yet: no notice of claim status is on record.";
            case PAY_AS_IF_ACCEPTED ->
                "Nobody accepted or denied it"
                        + standing.answerBy()
                                .map(day -> " by " + day + ", the last day for an answer")
                                .orElse(" in time")
                        + ": it is paid as if it had been accepted, which it is not.";
            case ACCEPTED, DENIED, DENIAL_RESCINDED, CLOSED ->
                deciding.map(entry -> words(entry.event())).orElse("");
        };
    }

    private static String words(ClaimEvent event) {
        var words = ClaimWords.of(event);
        return words.what() + (words.effectiveFrom() == null ? "." : ", " + words.effectiveFrom() + ".");
    }
}
