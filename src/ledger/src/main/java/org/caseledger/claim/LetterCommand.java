package org.caseledger.claim;

import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.RECEIVABLE;
import static org.caseledger.decision.Limit.WORDS;

import org.caseledger.decision.Within;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;

/** What may be asked of a claim's letters. */
public sealed interface LetterCommand extends ClaimCommand.Writing {

    /** A letter leaves. Given by the letter desk, which writes it, never by hand. */
    @Needs(Permission.WRITE_LETTERS)
    record IssueLetter(@Within(IDENTIFIER) String claim, WrittenLetter letter) implements LetterCommand {}

    /** A letter is written that leaves once somebody else approves it. Given by the letter desk, never by hand. */
    @Needs(Permission.WRITE_LETTERS)
    record ProposeLetter(@Within(IDENTIFIER) String claim, WrittenLetter letter) implements LetterCommand {}

    /** Somebody approves a letter that another person wrote; it leaves. */
    @Needs(Permission.APPROVE_LETTERS)
    record ApproveLetter(
            @Within(IDENTIFIER) String claim,
            @Within(RECEIVABLE) String letter) implements LetterCommand {}

    /** A letter that waits for approval doesn't leave. */
    @Needs({Permission.APPROVE_LETTERS, Permission.WRITE_LETTERS})
    record DropLetter(
            @Within(IDENTIFIER) String claim,
            @Within(RECEIVABLE) String letter,
            @Within(WORDS) String reason) implements LetterCommand {}
}
