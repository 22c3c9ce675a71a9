package org.caseledger.claim;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.util.Optional;
import java.util.function.Function;
import org.caseledger.claim.LetterCommand.*;
import org.caseledger.claim.LetterEvent.*;
import org.caseledger.claim.Letters.Item;
import org.caseledger.claim.Letters.State;
import org.caseledger.decision.Decision;
import org.caseledger.people.UserName;

/**
 * Decides on letters: each is written once, under the next id, and one that the employer's policy has approved leaves only
 * when another person than the writer says so.
 *
 * @param toApprove whether a template's letters are approved by a second person
 * @param by who gives the command
 */
public record LetterDecider(Function<String, Boolean> toApprove, String by) {

    Decision<ClaimEvent> decide(ClaimFacts facts, LetterCommand command) {
        return switch (command) {
            case IssueLetter c ->
                written(facts, c.letter())
                        .orElseGet(() -> toApprove.apply(c.letter().template())
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
        return letter.letter().equals(facts.letters().nextId(facts.claim()))
                ? Optional.empty()
                : Optional.of(refuse(
                        "letter-exists",
                        "another letter was written as " + letter.letter() + " meanwhile; write this one again"));
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
