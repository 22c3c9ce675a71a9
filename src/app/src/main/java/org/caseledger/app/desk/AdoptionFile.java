package org.caseledger.app.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.caseledger.adoption.LawCommand;
import org.caseledger.adoption.LawCommand.AdoptPolicy;
import org.caseledger.adoption.LawCommand.AdoptRow;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.journal.LedgerJson;
import org.caseledger.law.Employers;
import org.caseledger.law.table.LawTable;
import org.caseledger.law.table.Row;

/**
 * A file that somebody wants adopted: rows of one table, or an employer's policy.
 *
 * @param name the file, as it was named
 * @param hash SHA-256 over its content
 * @param commands what it asks for, rows by their first day
 */
public record AdoptionFile(String name, String hash, List<Given> commands) {

    /**
     * What one row of the file, or all of it, asks for.
     *
     * @param where the file, with the line where it is a row
     * @param command the command
     */
    public record Given(String where, LawCommand command) {}

    /** Rows of {@code table} in {@code file}, CSV with the table's header; a fault is refused with the line. */
    public static AdoptionFile rows(String table, Path file) {
        return rows(table, file.toString(), read(file));
    }

    /** The same, where the file goes by {@code name} and holds {@code content}. */
    public static AdoptionFile rows(String table, String name, byte[] content) {
        List<Row> rows = faultless(() -> LawTable.rows(name, table, new ByteArrayInputStream(content)));
        List<Given> commands = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            commands.add(new Given(name + ", line " + (i + 2), command(rows.get(i))));
        }
        // A row may follow one below it in the file: the years of a table have one order only.
        commands.sort(Comparator.comparing(given -> ((AdoptRow) given.command()).effectiveFrom()));
        return new AdoptionFile(name, LedgerJson.sha256(content), commands);
    }

    /** The policy in {@code file}, YAML; a fault is refused with the line. */
    public static AdoptionFile policy(Path file) {
        return policy(file.toString(), read(file));
    }

    /** The same, where the file goes by {@code name} and holds {@code content}. */
    public static AdoptionFile policy(String name, byte[] content) {
        faultless(() -> Employers.read(name, new ByteArrayInputStream(content)));
        String text = new String(content, StandardCharsets.UTF_8);
        return new AdoptionFile(name, LedgerJson.sha256(content), List.of(new Given(name, new AdoptPolicy(text))));
    }

    private static AdoptRow command(Row row) {
        LocalDate to = row.inForce().to();
        return new AdoptRow(
                row.table(),
                row.key().isEmpty() ? null : row.key(),
                row.inForce().from(),
                to.equals(LocalDate.MAX) ? null : to,
                row.value().toString(),
                row.unit(),
                row.basis(),
                row.citation(),
                row.source(),
                row.published(),
                row.status(),
                row.words());
    }

    private static byte[] read(Path file) {
        try {
            // Read as text, so that a file in another encoding is refused and not recorded with broken letters.
            return Files.readString(file).getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new LedgerFault("file " + file + " is not UTF-8 text", e);
        } catch (IOException e) {
            throw new LedgerFault("file " + file + " can't be read", e);
        }
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> T faultless(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IllegalArgumentException fault) {
            throw new LedgerFault(String.valueOf(fault.getMessage()), fault);
        }
    }
}
