package org.caseledger.app.answer;

import java.util.List;
import org.caseledger.audit.AuditEvent;
import org.caseledger.audit.AuditEvent.AuditPlanned;
import org.caseledger.audit.AuditFacts;
import org.caseledger.audit.Division;
import org.caseledger.audit.Strata;
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
 * @param dividedBy by what the population is divided; absent where it is drawn as one
 * @param strata what was drawn of each stratum; absent where the population is drawn as one
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
        List<String> drawn,
        @Nullable Division dividedBy,
        @Nullable List<Stratum> strata)
        implements Document {

    /**
     * What was drawn of a stratum.
     *
     * @param name the stratum
     * @param population how many files it has
     * @param populationHash SHA-256 over their ids, a line each, in byte order
     * @param size how many were drawn of it
     * @param allowed how many deviations among them the plan bears
     * @param status how sure the way is by which the size was found
     * @param because why so many
     * @param drawn its files, in the order of the draw
     */
    public record Stratum(
            String name,
            int population,
            String populationHash,
            int size,
            int allowed,
            Status status,
            String because,
            List<String> drawn) {

        private static Stratum of(Strata.Stratum planned, AuditEvent.DrawnStratum drawn) {
            return new Stratum(
                    planned.name(),
                    planned.population(),
                    planned.populationHash(),
                    drawn.drawn().size(),
                    drawn.allowed(),
                    drawn.status(),
                    drawn.because(),
                    drawn.drawn());
        }
    }

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
                method(plan, drawn),
                drawn.stage(),
                drawn.allowed(),
                drawn.status(),
                drawn.because(),
                drawn.drawn(),
                plan.strata() == null ? null : plan.strata().by(),
                plan.strata() == null ? null : strata(plan.strata(), facts));
    }

    private static String method(AuditPlanned plan, AuditEvent.SampleDrawn drawn) {
        if (plan.strata() == null) {
            return plan.book() == null ? Draw.METHOD : "monetary units: " + drawn.because();
        }
        return "each stratum by itself: "
                + (plan.book() == null ? Draw.METHOD : "monetary units, one dollar of each interval of its own book");
    }

    private static List<Stratum> strata(Strata planned, AuditFacts facts) {
        return facts.strata().stream()
                .flatMap(drawn -> planned.each().stream()
                        .filter(one -> one.name().equals(drawn.name()))
                        .map(one -> Stratum.of(one, drawn)))
                .toList();
    }
}
