package org.caseledger.adoption;

import java.time.LocalDate;
import java.util.Map;
import org.caseledger.law.table.Basis;
import org.caseledger.law.working.Status;
import org.jspecify.annotations.Nullable;

/** What may be adopted of law and policy. */
public sealed interface LawCommand {

    /** Adopt a row of a legal table; its columns are those of the table's file, where {@code series} is called
     * {@code key}. Words left out stay what they are. */
    record AdoptRow(
            String table,
            @Nullable String series,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String value,
            String unit,
            Basis basis,
            String citation,
            String source,
            @Nullable LocalDate published,
            Status status,
            @Nullable Map<String, String> words)
            implements LawCommand {}

    /** Adopt an employer's policy; {@code text} is the whole file, which names the employer. */
    record AdoptPolicy(String text) implements LawCommand {}
}
