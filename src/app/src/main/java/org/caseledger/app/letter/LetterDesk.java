package org.caseledger.app.letter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LetterCommand;
import org.caseledger.claim.Letters;
import org.caseledger.claim.WrittenLetter;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.LedgerJson;
import org.caseledger.journal.Who;
import org.caseledger.law.policy.Terms;
import org.caseledger.office.Key;
import org.caseledger.office.Submission;
import org.jspecify.annotations.Nullable;

/** Letters on an open ledger: written, approved where the employer's policy has it so, and issued. */
public final class LetterDesk {

    private final Ledger ledger;

    /** The desk of {@code ledger}, as whoever uses it sees it. */
    public LetterDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What became of a step. */
    public sealed interface Step {
        /** It was taken; the letter as it is now. */
        record Done(String claim, Letters.Item letter) implements Step {}

        /** It was not. */
        record Refused(Refusal refusal) implements Step {}
    }

    /**
     * The preview that issuing commits to.
     *
     * @param workings SHA-256 over its figures; null where nobody looked
     * @param letter the id that it would get, by which a form sent twice is known; null where that isn't said
     */
    public record Previewed(
            @Nullable String workings, @Nullable String letter) {

        /** Nobody looked. */
        public static final Previewed NOTHING = new Previewed(null, null);

        boolean is(DraftedLetter draft) {
            return (workings == null || workings.equals(draft.workings()))
                    && (letter == null || letter.equals(draft.id()));
        }
    }

    /** The letter about {@code claim}, written in whatever case, as it would be issued; nothing is recorded. */
    public LetterWriter.Result preview(String claim, LetterWriter.Wanted wanted) {
        return new LetterWriter(ledger).write(Clocks.NOW.facts(ledger, claim), wanted);
    }

    /** Whether a letter of {@code template} about the claim of {@code facts} leaves only once a second person approves it. */
    public boolean toApprove(ClaimFacts facts, String template) {
        return ledger.terms(facts.reported().event().employer(), ledger.now())
                .map(Terms::policy)
                .filter(policy -> policy.letters().toApprove(template))
                .isPresent();
    }

    /**
     * Issues the letter, or has it wait for a second person where the policy says so.
     *
     * @param previewed the preview that was looked at; another letter is refused
     */
    public Step issue(String claim, LetterWriter.Wanted wanted, Who who, Previewed previewed) {
        ClaimFacts facts = Clocks.NOW.facts(ledger, claim);
        boolean waits = toApprove(facts, wanted.template());
        Optional<Refusal> objection = ledger.office()
                .objection(waits ? LetterCommand.ProposeLetter.class : LetterCommand.IssueLetter.class, who);
        if (objection.isPresent()) {
            return new Step.Refused(objection.get());
        }
        return switch (new LetterWriter(ledger).write(facts, wanted)) {
            case LetterWriter.Result.Refused(Refusal refusal) -> new Step.Refused(refusal);
            case LetterWriter.Result.Drafted(DraftedLetter letter) ->
                previewed.is(letter)
                        ? submit(facts.claim(), command(facts.claim(), letter, waits), letter.id(), who)
                        : new Step.Refused(Refusal.of(
                                RefusalCode.FACTS_MOVED,
                                "facts moved since the preview of this letter, or another letter was written; look at"
                                        + " it again"));
        };
    }

    private static LetterCommand command(String claim, DraftedLetter draft, boolean waits) {
        LetterTemplate template = draft.found().template();
        WrittenLetter letter = new WrittenLetter(
                draft.id(),
                template.template(),
                template.version(),
                draft.found().hash(),
                draft.period(),
                draft.addressee(),
                draft.paragraph(),
                draft.figures(),
                draft.workings(),
                draft.text(),
                "sha256:" + LedgerJson.sha256(draft.text().getBytes(StandardCharsets.UTF_8)),
                draft.changes(),
                template.reserved().orElse(null),
                draft.email());
        return waits ? new LetterCommand.ProposeLetter(claim, letter) : new LetterCommand.IssueLetter(claim, letter);
    }

    /** Approves letter {@code id}, which another person wrote; it leaves. */
    public Step approve(String id, Who who) {
        return onLetter(id, who, claim -> new LetterCommand.ApproveLetter(claim, id));
    }

    /** Has letter {@code id}, which waits for approval, never leave. */
    public Step drop(String id, String reason, Who who) {
        return onLetter(id, who, claim -> new LetterCommand.DropLetter(claim, id, reason));
    }

    private Step onLetter(String id, Who who, Function<String, LetterCommand> command) {
        return Letters.claimOf(id)
                .filter(claim -> ledger.facts(claim).exists())
                .map(claim -> submit(claim, command.apply(claim), id, who))
                .orElseGet(() -> new Step.Refused(
                        Refusal.of("unknown-letter", "letter", "there is no letter " + id + " in this ledger")));
    }

    private Step submit(String claim, LetterCommand command, String id, Who who) {
        Outcome outcome = ledger.office()
                .submit(Submission.now((Record) command, who, new Key.Once(EntryIdentifiers.randomKey())))
                .outcome();
        return outcome instanceof Outcome.Refused(Refusal refusal)
                ? new Step.Refused(refusal)
                : new Step.Done(claim, ledger.facts(claim).letters().find(id).orElseThrow());
    }
}
