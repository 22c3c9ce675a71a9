package org.caseledger.adoption;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SortedMap;
import org.caseledger.law.Employers;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.PolicyFile;
import org.caseledger.law.table.Basis;
import org.caseledger.law.table.Fingerprint;
import org.caseledger.law.table.Origin;
import org.caseledger.law.table.Row;
import org.caseledger.law.working.Fraction;
import org.caseledger.law.working.Status;
import org.jspecify.annotations.Nullable;

/** What the ledger adopted of law and policy. There is one stream of it. */
public sealed interface LawEvent {

    /**
     * A row of a legal table was adopted: it stands on its days from the recording on, for every date that chooses it,
     * past ones too. The columns are those of the table's file.
     *
     * @param table the table, such as {@code arizona/maximum-average-monthly-wage}
     * @param series which of the table's series, in the file the column {@code key}; absent where there is one
     * @param effectiveFrom the first day on which it is in force
     * @param effectiveTo the last; absent where it stands until a later row begins
     * @param value the number as written, such as {@code 6100.00} or {@code 2/3}
     * @param unit what the number counts
     * @param basis the date that chooses the row
     * @param citation the statute or rule
     * @param source where the number was read
     * @param published the date of that publication, where it is known
     * @param status how sure it is
     * @param words the row's further columns by name
     */
    record RowAdopted(
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
            SortedMap<String, String> words)
            implements LawEvent {

        /** The row as the law reads it; refused where the value is no number or the days run backwards. */
        public Row row(Origin origin) {
            return new Row(
                    table,
                    series == null ? "" : series,
                    new DateSpan(effectiveFrom, effectiveTo == null ? LocalDate.MAX : effectiveTo),
                    Fraction.parse(value),
                    unit,
                    basis,
                    citation,
                    source,
                    published,
                    status,
                    words,
                    origin);
        }
    }

    /**
     * An employer's policy file was adopted; it takes the place of the one before it from the recording on.
     *
     * @param employer the employer, as the file says
     * @param text the whole file
     * @param found where the program found it; absent where somebody adopted it
     */
    record PolicyAdopted(
            String employer, String text, @Nullable Found found) implements LawEvent {

        /** A policy that somebody adopted. */
        public PolicyAdopted(String employer, String text) {
            this(employer, text, null);
        }

        /** Whether the file counted before it was on record. */
        boolean wasInUse() {
            return found != null && found.inUse();
        }

        /** The policy that the file says; a fault in it is refused with the line. */
        public PolicyFile file() {
            return read(text);
        }

        /** The fingerprint of the whole file: SHA-256 over it in UTF-8. */
        String fingerprint() {
            return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
        }

        static PolicyFile read(String text) {
            return Employers.read("policy file", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /**
     * A policy file that lay in the ledger's folder {@code policies}.
     *
     * @param file its name
     * @param sha256 of its bytes
     * @param inUse whether it counted before it was on record: then it stands under everything that was adopted, whenever
     *     that is known
     */
    record Found(String file, String sha256, boolean inUse) {}
}
