package org.caseledger.app.answer;

import java.util.List;
import org.caseledger.audit.AuditEvent.AuditPlanned;
import org.caseledger.audit.AuditFacts;
import org.caseledger.law.working.Status;
import org.caseledger.sampling.Draw;
import org.jspecify.annotations.Nullable;

/**
 * A sample that was drawn, with all that it takes to draw it again elsewhere.
 *
 * @param audit the audit
 * @param population how many files there are
 * @param populationHash SHA-256 over their ids, a line each, in byte order
 * @param size how many were drawn
 * @param seed with which they were drawn
 * @param position the number of the ledger's last entry that counts
 * @param checkpoint the signed checkpoint over the ledger up to there, where there is one
 * @param method how it is drawn, in a sentence
 * @param stage which draw it is; above 1 under stop-or-go only
 * @param allowed how many deviations the plan bears
 * @param status how sure the way is by which the size was found
 * @param because why so many
 * @param drawn the files, in the order of the draw
 */
public record DrawAnswer(
        String audit,
        int population,
        String populationHash,
        int size,
        String seed,
        long position,
        @Nullable String checkpoint,
        String method,
        int stage,
        int allowed,
        Status status,
        String because,
        List<String> drawn)
        implements Document {

    /** The sample of {@code facts}, of an audit that has one. */
    public static DrawAnswer of(AuditFacts facts) {
        AuditPlanned plan = facts.known().event();
        var drawn = facts.knownSample().event();
        return new DrawAnswer(
                facts.audit(),
                plan.population(),
                plan.populationHash(),
                drawn.drawn().size(),
                plan.seed(),
                plan.position(),
                plan.checkpoint(),
                plan.book() == null ? Draw.METHOD : "monetary units: " + drawn.because(),
                drawn.stage(),
                drawn.allowed(),
                drawn.status(),
                drawn.because(),
                drawn.drawn());
    }
}
