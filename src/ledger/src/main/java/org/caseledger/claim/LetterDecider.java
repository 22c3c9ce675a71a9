package org.caseledger.claim;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.caseledger.claim.LetterCommand.*;
import org.caseledger.claim.LetterEvent.*;
import org.caseledger.claim.Letters.Item;
import org.caseledger.claim.Letters.State;
import org.caseledger.decision.Decision;
import org.caseledger.decision.Refusal;
import org.caseledger.law.policy.LetterPolicy;
import org.caseledger.law.policy.LetterWay;
import org.caseledger.people.UserName;

/**
 * Decides on letters: each is written once, under the next id, and one that the employer's policy has approved leaves only
 * when another person than the writer says so. By e-mail a letter goes only where the policy opens that way, and to the address
 * to which the employee agreed.
 *
 * @param policy what the employer has about letters
 * @param today the day on which it is decided
 * @param by who gives the command
 */
public record LetterDecider(LetterPolicy policy, LocalDate today, String by) {

    Decision<ClaimEvent> decide(ClaimFacts facts, LetterCommand command) {
        return switch (command) {
            case IssueLetter c ->
                written(facts, c.letter())
                        .orElseGet(() -> policy.toApprove(c.letter().template())
                                ? refuse(
                                        "needs-approval",
                                        "letters of the template " + c.letter().template()
                                                + " leave once a second person approves them; propose it")
                                : accept(new LetterIssued(c.letter())));
            case ProposeLetter c -> written(facts, c.letter()).orElseGet(() -> accept(new LetterProposed(c.letter())));
            case ApproveLetter c -> waiting(facts, c.letter(), this::approve);
            case DropLetter c -> waiting(facts, c.letter(), item -> accept(new LetterDropped(item.id(), c.reason())));
        };
    }

    private Optional<Decision<ClaimEvent>> written(ClaimFacts facts, WrittenLetter letter) {
        Optional<Item> waits = facts.letters().all().stream()
                .filter(item -> item.state() == State.WAITING
                        && item.letter().template().equals(letter.template()))
                .findFirst();
        if (waits.isPresent()) {
            return Optional.of(refuse(
                    "letter-waits",
                    "letter " + waits.get().id()
                            + " of the same template waits for approval; approve or drop it first"));
        }
        if (letter.email() != null) {
            Optional<Refusal> objection = byMail(facts, policy, today)
                    .or(() -> facts.contacts()
                            .lettersByMail(today)
                            .filter(address -> !address.equals(letter.email()))
                            .map(address -> Refusal.of(
                                    "other-mail-address",
                                    "the employee's address of mail is another one now; write the letter again")));
            if (objection.isPresent()) {
                return objection.map(Decision.Refused::new);
            }
        }
        return letter.letter().equals(facts.letters().nextId(facts.claim()))
                ? Optional.empty()
                : Optional.of(refuse(
                        "letter-exists",
                        "another letter was written as " + letter.letter() + " meanwhile; write this one again"));
    }

    /** Why no letter about the claim of {@code facts} can go by e-mail on {@code day}; empty where one can. */
    public static Optional<Refusal> byMail(ClaimFacts facts, LetterPolicy policy, LocalDate day) {
        if (!policy.opens(LetterWay.E_MAIL)) {
            return Optional.of(Refusal.of(
                    "way-not-open",
                    "way",
                    "letters of this employer are printed; its policy file opens other ways (letters, ways)"));
        }
        return facts.contacts().lettersByMail(day).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "no-mail-address",
                        "way",
                        "the employee of claim " + facts.claim()
                                + " didn't agree to letters by e-mail; once they did, say"
                                + " so in their contact (RecordContact, \"letters\": \"e-mail\"), or have it printed"));
    }

    private Decision<ClaimEvent> approve(Item item) {
        String writer = item.written().provenance().by();
        return UserName.same(writer, by)
                ? refuse("same-person", by + " wrote letter " + item.id() + "; somebody else must approve it")
                : accept(new LetterApproved(item.id(), item.letter().textHash()));
    }

    private static Decision<ClaimEvent> waiting(
            ClaimFacts facts, String id, Function<Item, Decision<ClaimEvent>> decision) {
        Optional<Item> item = facts.letters().find(id);
        if (item.isEmpty()) {
            return refuse("unknown-letter", "claim " + facts.claim() + " has no letter " + id);
        }
        return item.get().state() == State.WAITING
                ? decision.apply(item.get())
                : refuse("wrong-state", "letter " + id + " is " + item.get().state() + " and waits for nobody");
    }
}
