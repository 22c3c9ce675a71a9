package org.caseledger.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.ListTable;
import org.caseledger.app.table.Rows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In what files a list leaves, in place of being printed. */
final class TableOptions {

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write the list to this file as CSV, and print nothing of it.")
    private @Nullable Path csv;

    @Option(
            names = "--xlsx",
            paramLabel = "FILE",
            description = "Write the list to this file as a workbook, and print nothing of it.")
    private @Nullable Path workbook;

    /** Whether the list leaves in a file. */
    boolean asked() {
        return csv != null || workbook != null;
    }

    /** Writes {@code rows} as {@code table} to the files that were asked for, and says so. */
    <R> void write(CaseLedger root, Ledger ledger, ListTable<R> table, Rows<R> rows) {
        if (csv != null) {
            write(root, ledger, Format.CSV, csv, table, rows);
        }
        if (workbook != null) {
            write(root, ledger, Format.XLSX, workbook, table, rows);
        }
    }

    /** A file that exists is replaced when all is written. */
    private static <R> void write(
            CaseLedger root, Ledger ledger, Format format, Path file, ListTable<R> table, Rows<R> rows) {
        Path unfinished = root.caller().path(file + ".part");
        long[] count = {0};
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                format.write(
                        table,
                        each -> rows.each(row -> {
                            count[0]++;
                            each.accept(row);
                        }),
                        ledger.time().zone(),
                        out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LedgerFault("the list can't be written to " + file + ": " + e.getMessage(), e);
        }
        root.output().text(count[0] + (count[0] == 1 ? " row" : " rows") + " written to " + file + "\n");
    }
}
