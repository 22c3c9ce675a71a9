package org.caseledger.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.ListTable;
import org.caseledger.app.table.Rows;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** Lists that are asked for as tables, by the header {@code Accept}: the whole list, and not a page of it. */
final class Tables {

    private Tables() {}

    /** Answers with {@code rows} as {@code table}, in the form that {@code request} takes best. */
    static <R> void send(
            ListTable<R> table, Rows<R> rows, Ledger ledger, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        Download.send(format(request), table, rows, ledger, response);
    }

    private static Format format(HttpServletRequest request) {
        List<MediaType> taken = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        MimeTypeUtils.sortBySpecificity(taken);
        for (MediaType type : taken) {
            for (Format format : Format.values()) {
                if (type.isCompatibleWith(MediaType.parseMediaType(format.type()))) {
                    return format;
                }
            }
        }
        return Format.CSV;
    }
}
