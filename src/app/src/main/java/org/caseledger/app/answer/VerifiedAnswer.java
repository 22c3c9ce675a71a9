package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caseledger.app.stamp.StampFinding;
import org.caseledger.app.store.AnswerDifference;
import org.caseledger.app.store.AnswersCheck;
import org.caseledger.app.store.Difference;
import org.caseledger.app.store.Verified;
import org.caseledger.app.store.Verified.Against;
import org.jspecify.annotations.Nullable;

/**
 * A ledger, held against its tree.
 *
 * @param entries how many entries it has
 * @param root the root over their lines as they are now, in Base64
 * @param matches whether everything is what was recorded
 * @param firstDifference the first entry that isn't; null where all are
 * @param projections each projection, held against what the entries make of it
 * @param projectionsFault why projections can't be held against the entries; absent where they can
 * @param origin which ledger it is
 * @param checkpoint what the older checkpoint says that was given; absent where none was
 * @param answers the answers to keys, held against their own tree and against the entries
 */
public record VerifiedAnswer(
        long entries,
        String root,
        boolean matches,
        @JsonInclude @Nullable FirstDifference firstDifference,
        Map<String, Projected> projections,
        @Nullable String projectionsFault,
        String origin,
        @Nullable Older checkpoint,
        Answers answers)
        implements Document {

    /**
     * The first entry that isn't what was recorded.
     *
     * @param number its number; of one that is missing, the number that it had
     * @param entry its identifier; absent where it is missing or can't be told
     * @param what what is wrong with it
     */
    public record FirstDifference(long number, @Nullable String entry, String what) {

        private static FirstDifference of(Difference difference) {
            return new FirstDifference(difference.number(), difference.entry(), difference.what());
        }
    }

    /**
     * The answers to keys.
     *
     * @param kept how many are kept
     * @param root the root over their lines as they are now, in Base64
     * @param matches whether all are what was answered
     * @param firstDifference the first that isn't; null where all are
     */
    public record Answers(
            long kept,
            String root,
            boolean matches,
            @JsonInclude @Nullable FirstAnswer firstDifference) {

        private static Answers of(AnswersCheck check) {
            AnswerDifference first = check.first();
            return new Answers(
                    check.answers(),
                    Base64.getEncoder().encodeToString(check.root()),
                    first == null,
                    first == null ? null : new FirstAnswer(first.number(), first.key(), first.what()));
        }
    }

    /**
     * The first answer that isn't what was answered.
     *
     * @param number its number; of one that is missing, the number that it had
     * @param key the key under which it is kept; absent where it is missing or can't be told
     * @param what what is wrong with it
     */
    public record FirstAnswer(long number, @Nullable String key, String what) {}

    /**
     * A projection.
     *
     * @param fingerprint over all its rows
     * @param matches whether the entries make the same rows
     */
    public record Projected(String fingerprint, boolean matches) {}

    /**
     * An older checkpoint.
     *
     * @param origin which ledger it is of; with {@code /answers} behind it, it is over the answers to keys
     * @param size how many entries, or answers, that had
     * @param ofAnswers whether it is one over the answers to keys
     * @param root the root over their lines, in Base64
     * @param signedBy the vkey of the key that signed it; absent where none did that is known here
     * @param matches whether the ledger still begins with the entries, or answers, that it was signed over
     * @param what what is wrong; absent where nothing is
     * @param stamp its time stamp; absent where none was given, and where that is none that counts
     * @param stampFault why the time stamp doesn't count that was given; absent where it does, and where none was
     */
    public record Older(
            String origin,
            long size,
            boolean ofAnswers,
            String root,
            @Nullable String signedBy,
            boolean matches,
            @Nullable String what,
            @Nullable StampAnswer stamp,
            @Nullable String stampFault) {

        private static Older of(Against against) {
            StampFinding found = against.stamp();
            return new Older(
                    against.checkpoint().origin(),
                    against.checkpoint().size(),
                    against.ofAnswers(),
                    Base64.getEncoder().encodeToString(against.checkpoint().root()),
                    against.signedBy(),
                    against.fault() == null,
                    against.fault(),
                    found == null || found.stamp() == null ? null : StampAnswer.of(found.stamp()),
                    found == null ? null : found.fault());
        }
    }

    /** The answer for {@code verified}, of the ledger {@code origin}. */
    public static VerifiedAnswer of(String origin, Verified verified) {
        Map<String, Projected> projections = new LinkedHashMap<>();
        verified.projections()
                .forEach(compared -> projections.put(
                        compared.projection(), new Projected("sha256:" + compared.fingerprint(), compared.matches())));
        Difference first = verified.first();
        Against against = verified.against();
        return new VerifiedAnswer(
                verified.entries(),
                Base64.getEncoder().encodeToString(verified.root()),
                verified.matches(),
                first == null ? null : FirstDifference.of(first),
                projections,
                verified.projectionsFault(),
                origin,
                against == null ? null : Older.of(against),
                Answers.of(verified.answers()));
    }
}
