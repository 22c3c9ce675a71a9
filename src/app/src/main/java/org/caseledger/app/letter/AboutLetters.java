package org.caseledger.app.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.app.answer.LetterAnswer;
import org.caseledger.app.answer.LettersAnswer;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.ask.Unknown;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Letters;
import org.caseledger.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Questions about letters.
 *
 * @param ledger the ledger
 */
public record AboutLetters(Ledger ledger) {

    /** The shipped templates. */
    public LettersAnswer templates() {
        return new LettersAnswer(
                null,
                null,
                null,
                new LetterTemplates(ledger.directory())
                        .all("").stream()
                                .map(found -> template(found, null, null))
                                .toList(),
                List.of());
    }

    /** The templates for letters about {@code claim}, whether there can be one now, and the letters that were written. */
    public LettersAnswer of(String claim) {
        ClaimFacts facts = Clocks.NOW.facts(ledger, claim);
        LetterDesk desk = new LetterDesk(ledger);
        List<LetterTemplates.Found> templates = new LetterTemplates(ledger.directory())
                .all(facts.reported().event().employer());
        LetterWriter writer = new LetterWriter(ledger);
        Map<String, Refusal> refusals = writer.refusals(facts, templates);
        Optional<Refusal> printedOnly = writer.byMail(facts);
        return new LettersAnswer(
                facts.claim(),
                printedOnly.isPresent()
                        ? null
                        : facts.contacts()
                                .lettersByMail(LocalDate.now(ledger.clock()))
                                .orElseThrow(),
                printedOnly.map(Refusal::message).orElse(null),
                templates.stream()
                        .map(found -> template(
                                found,
                                desk.toApprove(facts, found.template().template()),
                                refusals.get(found.template().template())))
                        .toList(),
                written(facts));
    }

    private static LettersAnswer.Template template(
            LetterTemplates.Found found, @Nullable Boolean approval, @Nullable Refusal refusal) {
        return new LettersAnswer.Template(
                found.template().template(),
                found.template().version(),
                found.template().about(),
                found.own(),
                approval,
                found.hash(),
                refusal == null ? null : refusal.message());
    }

    /** The letters of the claim of {@code facts}, the first written first. */
    public static List<LetterAnswer> written(ClaimFacts facts) {
        return facts.letters().all().stream()
                .map(item -> LetterAnswer.of(facts.claim(), item, false))
                .toList();
    }

    /** The letter {@code id} with its page; one that isn't there is {@link Unknown}. */
    public LetterAnswer one(String id) {
        Optional<LetterAnswer> found = Letters.claimOf(id)
                .map(ledger::claimNumber)
                .map(ledger::facts)
                .filter(ClaimFacts::exists)
                .flatMap(facts ->
                        facts.letters().find(id.strip()).map(item -> LetterAnswer.of(facts.claim(), item, true)));
        return found.orElseThrow(() -> new Unknown(
                "letter",
                "there is no letter " + id + " in this ledger; caseledger letter list CLAIM lists a claim's"));
    }
}
