package org.caseledger.app.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.caseledger.app.store.Ledger;

/** A list on its way to whoever asked for it as a file. */
public final class Download {

    private Download() {}

    /**
     * Answers with {@code rows} as {@code table} in {@code format}, as a file that is called by the list and the day. Whatever is
     * to be refused must have been: the answer begins before the rows are known.
     */
    public static <R> void send(
            Format format, ListTable<R> table, Rows<R> rows, Ledger ledger, HttpServletResponse response)
            throws IOException {
        String day = LocalDate.now(ledger.clock()).toString();
        response.setContentType(format.contentType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + table.name() + "-" + day + "." + format.ending() + "\"");
        format.write(table, rows, ledger.time().zone(), response.getOutputStream());
    }
}
