package org.caseledger.audit;

import static org.caseledger.decision.Limit.AMOUNT;
import static org.caseledger.decision.Limit.CODE;
import static org.caseledger.decision.Limit.COUNT;
import static org.caseledger.decision.Limit.IDENTIFIER;
import static org.caseledger.decision.Limit.NAME;
import static org.caseledger.decision.Limit.WORDS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.decision.Within;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.sampling.Draw;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What may be asked of an audit. */
public sealed interface AuditCommand {

    /** The audit's id. */
    String audit();

    /** An audit is planned. Given by the program, which finds the population. */
    @Needs(Permission.AUDIT)
    record PlanAudit(@Within(IDENTIFIER) String audit, AuditEvent.AuditPlanned plan) implements AuditCommand {}

    /**
     * Its sample is drawn from {@code population}, or enlarged by the next stage. Given by the program, which finds the
     * population again.
     *
     * @param books dollars that each of them carried, where dollars are drawn; null where files are
     * @param strata the name of each one's stratum, where the population is divided; null where it isn't
     */
    @Needs(Permission.AUDIT)
    record DrawSample(
            @Within(IDENTIFIER) String audit,
            @Within(NAME) List<String> population,
            @Within(AMOUNT) @Nullable List<Money> books,
            @Within(NAME) @Nullable List<String> strata)
            implements AuditCommand {

        /** What tells {@code population} from any other: SHA-256 over its ids, with their {@code books} where dollars are drawn. */
        public static String hash(List<String> population, @Nullable List<Money> books) {
            return books == null
                    ? Draw.hash(population)
                    : Draw.hash(IntStream.range(0, population.size())
                            .mapToObj(number -> population.get(number) + " "
                                    + books.get(number).getAmount().toPlainString())
                            .toList());
        }
    }

    /** A file is filled in. Given by the program. */
    @Needs(Permission.AUDIT)
    record FillFile(@Within(IDENTIFIER) String audit, AuditEvent.FileFilled file) implements AuditCommand {}

    /** A person judges an attribute of a file. */
    @Needs(Permission.AUDIT)
    record JudgeAttribute(
            @Within(IDENTIFIER) String audit,
            @Within(NAME) String file,
            @Within(CODE) String attribute,
            Cell.Verdict verdict,
            @Within(WORDS) String note,
            @Within(WORDS) @Nullable String evidence,
            @Within(WORDS) @Nullable String cause,
            @Within(AMOUNT) @Nullable Money amount)
            implements AuditCommand {}

    /** What was found was talked over with whoever is audited. */
    @Needs(Permission.AUDIT)
    record NoteExit(
            @Within(IDENTIFIER) String audit,
            LocalDate on,
            @Within(WORDS) String present,
            @Within(WORDS) String note) implements AuditCommand {}

    /** Something is found. */
    @Needs(Permission.AUDIT)
    record MakeFinding(
            @Within(IDENTIFIER) String audit,
            @Within(WORDS) String observation,
            @Within(WORDS) String criteria,
            @Within(WORDS) @Nullable String cause,
            @Within(WORDS) @Nullable String effect,
            @Within(WORDS) String recommendation,
            @Within(NAME) List<String> files)
            implements AuditCommand {}

    /** Management answers a finding. */
    @Needs({Permission.DECIDE_CLAIMS, Permission.RUN_PAYROLL, Permission.APPROVE_RUNS})
    record RespondToFinding(
            @Within(IDENTIFIER) String audit,
            @Within(COUNT) int finding,
            AuditEvent.Agreement agreement,
            @Within(NAME) String owner,
            @Nullable LocalDate targetOn,
            @Within(WORDS) String actionPlan)
            implements AuditCommand {}

    /** Somebody looked what became of a finding. */
    @Needs(Permission.AUDIT)
    record FollowUpFinding(
            @Within(IDENTIFIER) String audit,
            @Within(COUNT) int finding,
            LocalDate on,
            AuditEvent.Progress progress,
            @Within(WORDS) String evidence)
            implements AuditCommand {}

    /** Somebody who prepared nothing of it reviews the audit. */
    @Needs(Permission.AUDIT)
    record ReviewAudit(
            @Within(IDENTIFIER) String audit,
            @Within(WORDS) @Nullable String note) implements AuditCommand {}

    /** The audit is closed. */
    @Needs(Permission.AUDIT)
    record CloseAudit(
            @Within(IDENTIFIER) String audit, @Within(WORDS) String conclusion) implements AuditCommand {}
}
