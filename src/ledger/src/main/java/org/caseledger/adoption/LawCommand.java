package org.caseledger.adoption;

import static org.caseledger.decision.Limit.FILE;
import static org.caseledger.decision.Limit.WORDS;

import java.time.LocalDate;
import java.util.Map;
import org.caseledger.decision.Within;
import org.caseledger.law.table.Basis;
import org.caseledger.law.working.Status;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;

/** What may be adopted of law and policy. */
public sealed interface LawCommand {

    /** Adopt a row of a legal table; its columns are those of the table's file, where {@code series} is called
     * {@code key}. Words left out stay what they are. */
    @Needs(Permission.ADOPT_LAW)
    record AdoptRow(
            @Within(WORDS) String table,
            @Within(WORDS) @Nullable String series,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Within(WORDS) String value,
            @Within(WORDS) String unit,
            Basis basis,
            @Within(WORDS) String citation,
            @Within(WORDS) String source,
            @Nullable LocalDate published,
            Status status,
            @Within(WORDS) @Nullable Map<String, String> words)
            implements LawCommand {}

    /** Adopt an employer's policy; {@code text} is the whole file, which names the employer. */
    @Needs(Permission.ADOPT_LAW)
    record AdoptPolicy(@Within(FILE) String text) implements LawCommand {}

    /**
     * The program puts a policy file of the ledger's folder on record, as it lies there.
     *
     * @param file its name
     * @param text the whole file
     * @param inUse whether it counted before it is on record, as in a ledger without any entry, and in one of an earlier
     *     version, for which every file in the folder counted
     */
    @Needs(Permission.ADOPT_LAW)
    record AdoptPolicyFile(
            @Within(WORDS) String file, @Within(FILE) String text, boolean inUse) implements LawCommand {}
}
