package org.caseledger.claim;

/** What happened to a claim's letters. */
public sealed interface LetterEvent extends ClaimEvent.WrittenEvent {

    /** The letter's id. */
    String id();

    /** A letter was written. */
    sealed interface Written extends LetterEvent {
        /** The letter. */
        WrittenLetter letter();

        @Override
        default String id() {
            return letter().letter();
        }
    }

    /** A letter was written, and left. */
    record LetterIssued(WrittenLetter letter) implements Written {}

    /** A letter was written that leaves once another person approves it. */
    record LetterProposed(WrittenLetter letter) implements Written {}

    /** Another person approved {@code letter}, whose page is {@code textHash}; it left. */
    record LetterApproved(String letter, String textHash) implements LetterEvent {
        @Override
        public String id() {
            return letter;
        }
    }

    /** A letter that waited for approval doesn't leave. */
    record LetterDropped(String letter, String reason) implements LetterEvent {
        @Override
        public String id() {
            return letter;
        }
    }
}
