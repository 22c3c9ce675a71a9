package org.caseledger.departure;

import java.time.LocalDate;
import java.util.Locale;

/** By which ways the checkpoint of a day leaves a ledger. The name of a way stands in the outbox, and is never changed. */
public enum CheckpointWay {

    /** As a page, into the folder from which letters are printed. */
    PRINT(DepartureKind.CHECKPOINT),

    /** As a file, into a folder of the operator's. */
    FOLDER(DepartureKind.CHECKPOINT),

    /** As an attachment, to mailboxes. */
    E_MAIL(DepartureKind.CHECKPOINT_SENT),

    /** To another system's address. */
    WEBHOOK(DepartureKind.CHECKPOINT_SENT),

    /** As a hash, to an authority that says at which time it saw it (RFC 3161). */
    TIME_STAMP(DepartureKind.CHECKPOINT_SENT);

    private static final String BEGINNING = "checkpoint/";

    private final DepartureKind kind;
    private final String stored = name().toLowerCase(Locale.ROOT).replace('_', '-');

    CheckpointWay(DepartureKind kind) {
        this.kind = kind;
    }

    /** The checkpoint of {@code day} by this way: there is one, however often it is decided. */
    public Departure of(LocalDate day) {
        return new Departure(kind, BEGINNING + day, stored);
    }

    /** Of which day the checkpoint {@code departure} is. */
    public static LocalDate day(Departure departure) {
        return LocalDate.parse(departure.entry().substring(BEGINNING.length()));
    }

    /** By which way the checkpoint {@code departure} leaves. */
    public static CheckpointWay of(Departure departure) {
        for (CheckpointWay way : values()) {
            if (way.stored.equals(departure.subject())) {
                return way;
            }
        }
        throw new IllegalArgumentException("no checkpoint leaves by \"" + departure.subject() + "\"");
    }

    /** What it is called in the outbox and in files of settings. */
    @Override
    public String toString() {
        return stored;
    }
}
