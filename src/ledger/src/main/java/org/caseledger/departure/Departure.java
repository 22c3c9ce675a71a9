package org.caseledger.departure;

/**
 * Something that leaves the ledger because an entry decided it, or, of mail and checkpoints, because a day came. An entry lets
 * at most one thing of each kind leave, and of what is told to webhooks one for each of them.
 *
 * @param kind what it is
 * @param entry the id of the entry that decided it; of a mail, what tells it from others to the same account; of a
 *     checkpoint, its day
 * @param subject what it is about: of a run's files, the run's id; of a letter, printed or mailed, the letter's; of what a webhook is told, the webhook's; of a mail, the
 *     account; of a checkpoint, where it goes
 * @param entries how many entries it is about, from that one on; 1 for what is decided by one
 */
public record Departure(DepartureKind kind, String entry, String subject, int entries) {

    /** Something that one entry decided. */
    public Departure(DepartureKind kind, String entry, String subject) {
        this(kind, entry, subject, 1);
    }

    /**
     * Its id, such as {@code 0184e7a4-…/transmittal-files} or {@code 0184e7a4-…/webhook/w-k7mq-x2rd}: the same however
     * often it is handed over, so that whoever receives it twice can tell.
     */
    public String id() {
        return switch (kind) {
            case TRANSMITTAL_FILES, LETTER, LETTER_MAIL -> entry + "/" + kind;
            case WEBHOOK, MAIL, CHECKPOINT -> entry + "/" + kind + "/" + subject;
        };
    }

    /** It in words within a sentence: {@code the files of run glendale-2022-02-19}. */
    public String words() {
        return kind.of(subject);
    }
}
