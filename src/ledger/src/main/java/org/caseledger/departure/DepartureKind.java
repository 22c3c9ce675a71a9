package org.caseledger.departure;

import java.util.Arrays;

/** What kinds of things leave a ledger. A kind's stored name outlives this program, and is never changed. */
public enum DepartureKind {
    /** The files of a transmitted run: what the payroll system reads, and the page that people read. */
    TRANSMITTAL_FILES("transmittal-files", "the files of run ", true),

    /** A letter of a claim, for the folder from which letters are printed. */
    LETTER("letter", "letter ", true),

    /** A letter of a claim, for the mailbox of whoever it is written to. */
    LETTER_MAIL("letter-mail", "the mail with letter ", false),

    /** What is told to another system: the entries of a transaction, or some of them. */
    WEBHOOK("webhook", "the messages to webhook ", false),

    /** A mail to a person: their digest of the day, or what has become critical. */
    MAIL("mail", "a mail", false),

    /** The checkpoint of a day, which leaves whether anything was recorded or not. */
    CHECKPOINT("checkpoint", "the checkpoint of the day for ", false);

    private final String stored;
    private final String words;
    private final boolean prompt;

    DepartureKind(String stored, String words, boolean prompt) {
        this.stored = stored;
        this.words = words;
        this.prompt = prompt;
    }

    /**
     * Whether it is handed over by whoever recorded what decided it, before they go on. What isn't depends on other
     * machines: it leaves by and by, beside the recording, of each subject in its order.
     */
    public boolean prompt() {
        return prompt;
    }

    /** The kind that is stored as {@code name}; refused where there is none. */
    public static DepartureKind stored(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.stored.equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("nothing of the kind \"" + name + "\" leaves a ledger"));
    }

    /**
     * What of {@code subject} leaves, in words within a sentence: {@code the files of run glendale-2022-02-19}. To whom a mail
     * goes is no matter of sentences, which logs repeat.
     */
    public String of(String subject) {
        return this == MAIL ? words : words + subject;
    }

    /** The name under which it is stored and shown. */
    @Override
    public String toString() {
        return stored;
    }
}
