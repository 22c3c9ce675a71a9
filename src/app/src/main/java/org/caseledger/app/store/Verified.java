package org.caseledger.app.store;

import java.util.List;
import java.util.Optional;
import org.caseledger.app.integrity.Checkpoint;
import org.caseledger.app.stamp.StampFinding;
import org.caseledger.projection.Projector.Compared;
import org.jspecify.annotations.Nullable;

/**
 * What holding a ledger against its tree says.
 *
 * @param entries how many entries there are
 * @param root the root over them
 * @param first the first entry that isn't what was recorded; null where all are
 * @param answers the kept answers, held against their tree and against the entries
 * @param against what an older checkpoint says; null where none was given
 * @param projections the projections, held against the entries
 * @param projectionsFault why they can't be; null where they can
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Verified(
        long entries,
        byte[] root,
        @Nullable Difference first,
        AnswersCheck answers,
        @Nullable Against against,
        List<Compared> projections,
        @Nullable String projectionsFault) {

    /** Whether everything is what was recorded. */
    public boolean matches() {
        return fault().isEmpty();
    }

    /** What is wrong, the first of it, in one line; empty where nothing is. */
    public Optional<String> fault() {
        if (first != null) {
            return Optional.of("entry " + first.number() + ": " + first.what());
        }
        if (against != null && against.fault() != null) {
            return Optional.of("the checkpoint over " + against.checkpoint().size()
                    + (against.ofAnswers() ? " answers: " : " entries: ") + against.fault());
        }
        AnswerDifference answer = answers.first();
        if (answer != null) {
            return Optional.of("answer " + answer.number() + ": " + answer.what());
        }
        if (against != null && against.stamp() != null && against.stamp().fault() != null) {
            return Optional.of("the time stamp of the checkpoint over "
                    + against.checkpoint().size() + " entries: "
                    + against.stamp().fault());
        }
        return Optional.ofNullable(projectionsFault)
                .or(() -> projections.stream()
                        .filter(compared -> !compared.matches())
                        .map(compared ->
                                "projection " + compared.projection() + ": its rows aren't those that the entries make")
                        .findFirst());
    }

    /**
     * What a checkpoint says of the ledger.
     *
     * @param checkpoint the checkpoint
     * @param ofAnswers whether it is one over the kept answers, and not over the entries
     * @param signedBy the vkey of the ledger's key that signed it; null where none did
     * @param fault in what the ledger isn't that of the checkpoint, or why it says nothing; null where the ledger is
     * @param stamp what looking at its time stamp says; null where none was given
     */
    public record Against(
            Checkpoint checkpoint,
            boolean ofAnswers,
            @Nullable String signedBy,
            @Nullable String fault,
            @Nullable StampFinding stamp) {}
}
