package org.caseledger.office;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.caseledger.adoption.LawCommand.AdoptPolicyFile;
import org.caseledger.decision.Horizon;
import org.caseledger.decision.Outcome;
import org.caseledger.departure.Departure;
import org.caseledger.family.Circumstances;
import org.caseledger.journal.Provenance;
import org.caseledger.webhook.Subscriptions;

/** What the front door asks of the store within one transaction. Only the front door records, keeps and looks up answers. */
public interface Books extends Reading {

    /** The outcome of {@code command}, which the door has judged, at its stream; recorded as of {@code at}. */
    Outcome record(Record command, Provenance provenance, Instant at);

    /** The policy files of the ledger's folder that are to be put on record before anything else is. */
    default List<AdoptPolicyFile> unrecordedPolicies() {
        return List.of();
    }

    /** {@code departure} leaves once this transaction is on disk; an entry recorded as of {@code at} decided it. */
    void leave(Departure departure, Instant at);

    /** The webhooks, as they were before this transaction. */
    Subscriptions webhooks();

    /** What the machine's clock reads beside the last entry. */
    ClockReading clock();

    /** The days that something recorded as of {@code at} may name. */
    Horizon horizon(Instant at);

    /** What a command that {@code by} gives, recorded as of {@code at}, is decided under. */
    Circumstances circumstances(String by, Instant at);

    /** The number under which {@code claim}, written in whatever case, is on record. */
    String number(String claim);

    /**
     * The number of the last entry of what {@code command} is about, 0 where there is none; those of this transaction, which
     * are its sender's own, don't count.
     */
    long lastEntry(Record command);

    /** The answers under {@code keys} are about to be asked for, which may be looked up together. */
    default void expect(Collection<String> keys) {}

    /** The first answer under {@code key}, if there was one. */
    Optional<Kept> kept(String key);

    /** Keeps {@code answer} as the first one under {@code key}. */
    void keep(String key, Kept answer);

    /** Nothing of this transaction is to be recorded. */
    void giveUp();

    /**
     * An answer that is kept.
     *
     * @param fingerprint what it answered; at most 64 characters
     * @param outcome the answer
     */
    record Kept(String fingerprint, Outcome outcome) {}
}
