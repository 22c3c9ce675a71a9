package org.caseledger.app.answer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.caseledger.app.integrity.Checkpoint;
import org.caseledger.app.stamp.StampFinding;
import org.caseledger.app.stamp.TimeStamp;
import org.caseledger.app.stamp.TrustedCertificates;
import org.caseledger.app.store.IntegrityBook;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.LedgerTree.Kept;
import org.jspecify.annotations.Nullable;

/**
 * What is known of whether a ledger's record is whole, without looking at every entry: that is {@code verify}.
 *
 * @param origin which ledger it is, as its checkpoints say
 * @param entries how many entries it has
 * @param lastCheckpoint the last checkpoint that was signed; absent where none was
 * @param lastDaily the last checkpoint that is a day's, and how far it is on its ways; absent where none was ever sent out
 * @param dailyFault why the day's checkpoint can't be signed, as the server found when it last tried; absent where it could
 * @param lastVerification when somebody looked for the last time; absent where nobody did
 * @param lastMatch when somebody looked for the last time and found nothing wrong; absent where nobody did
 */
public record IntegrityAnswer(
        String origin,
        long entries,
        @Nullable Signed lastCheckpoint,
        @Nullable Daily lastDaily,
        @Nullable String dailyFault,
        @Nullable Verification lastVerification,
        @Nullable Verification lastMatch)
        implements Document {

    /**
     * A checkpoint.
     *
     * @param size how many entries it covers
     * @param since how many were recorded since, which it doesn't cover
     * @param root the root over their lines, in Base64
     * @param at when it was signed
     * @param by by whom
     */
    public record Signed(long size, long since, String root, Instant at, String by) {

        private static Signed of(Kept kept, long entries) {
            Checkpoint checkpoint = kept.note().checkpoint();
            return new Signed(
                    checkpoint.size(),
                    entries - checkpoint.size(),
                    Base64.getEncoder().encodeToString(checkpoint.root()),
                    kept.at(),
                    kept.by());
        }
    }

    /**
     * The checkpoint of a day.
     *
     * @param day the day, in the ledger's time zone
     * @param size how many entries it covers
     * @param root the root over their lines, in Base64
     * @param at when it was signed
     * @param stamp the time stamp that it has; absent while it has none
     * @param ways how far it is on each way
     */
    public record Daily(
            LocalDate day,
            long size,
            String root,
            Instant at,
            @Nullable Stamp stamp,
            List<Way> ways) {

        private static Daily of(IntegrityBook.Daily daily, IntegrityBook book) {
            Checkpoint checkpoint = daily.note().checkpoint();
            return new Daily(
                    daily.day(),
                    checkpoint.size(),
                    Base64.getEncoder().encodeToString(checkpoint.root()),
                    daily.at(),
                    book.stamp(daily).map(answer -> Stamp.of(answer, daily)).orElse(null),
                    book.leaving(daily).stream().map(Way::of).toList());
        }
    }

    /**
     * The time stamp of a day's checkpoint, as it was checked when it came.
     *
     * @param at when it was stamped, by the authority's clock
     * @param by whose certificate signed
     */
    public record Stamp(Instant at, String by) {

        /** That in {@code answer} about {@code daily}; null where what was kept isn't one any more, which no auditor would take. */
        private static @Nullable Stamp of(byte[] answer, IntegrityBook.Daily daily) {
            TimeStamp stamp = StampFinding.of(
                            answer, daily.note().written().getBytes(StandardCharsets.UTF_8), TrustedCertificates.NONE)
                    .stamp();
            return stamp == null ? null : new Stamp(stamp.at(), stamp.by());
        }
    }

    /**
     * How far a day's checkpoint is on a way.
     *
     * @param to {@code print}, {@code folder}, {@code webhook}, or the address to which it is mailed
     * @param leftAt when it left; absent while it waits
     * @param attempts how often that was tried
     * @param fault why it couldn't leave the last time; absent where it could, or wasn't tried
     */
    public record Way(
            String to,
            @Nullable Instant leftAt,
            int attempts,
            @Nullable String fault) {

        private static Way of(Leaving leaving) {
            return new Way(leaving.departure().subject(), leaving.deliveredAt(), leaving.attempts(), leaving.fault());
        }
    }

    /**
     * That somebody held the ledger against its tree.
     *
     * @param at when
     * @param by who
     * @param entries how many entries it had
     * @param root the root over their lines as they were then, in Base64
     * @param against the size of the checkpoint that they had kept; absent where they gave none
     * @param matches whether everything was what was recorded
     * @param what what was wrong; absent where nothing was
     */
    public record Verification(
            Instant at,
            String by,
            long entries,
            String root,
            @Nullable Long against,
            boolean matches,
            @Nullable String what) {

        private static Verification of(IntegrityBook.Verification verification) {
            return new Verification(
                    verification.at(),
                    verification.by(),
                    verification.entries(),
                    Base64.getEncoder().encodeToString(verification.root()),
                    verification.against(),
                    verification.fault() == null,
                    verification.fault());
        }
    }

    /** The answer of the ledger {@code origin} with {@code entries}, by what {@code book} has. */
    public static IntegrityAnswer of(String origin, long entries, @Nullable Kept last, IntegrityBook book) {
        return new IntegrityAnswer(
                origin,
                entries,
                last == null ? null : Signed.of(last, entries),
                book.lastDaily().map(daily -> Daily.of(daily, book)).orElse(null),
                book.dailyFault().orElse(null),
                book.lastVerification().map(Verification::of).orElse(null),
                book.lastGoodVerification().map(Verification::of).orElse(null));
    }
}
