package org.caseledger.office;

/**
 * Under which key something is submitted: the name that makes its entries the same in every ledger, and what a second
 * submission under it means.
 */
public sealed interface Key {

    /** The key, up to 200 characters; parts are added to it where the program acts by itself. */
    String text();

    /**
     * Chosen by the sender, for one command: the same key again gets the first answer, whether it was recorded or refused.
     * Only where the clock alone spoke against the command, or that its sender hadn't seen the last entry of what it is
     * about, is it asked anew.
     */
    record Once(String text) implements Key {}

    /**
     * The place of something in a file, by the file's content: taken once. A row that was refused is asked anew, because
     * what it lacked may be on file by then.
     */
    record UntilTaken(String text) implements Key {}

    /**
     * Names the entries and no more: what is done and to what, such as {@code glendale-2022-02-19/approve}, or a key that
     * nobody used. No answer is kept; a step that can be taken once only is refused by its stream the second time.
     */
    record Plain(String text) implements Key {}
}
