package org.caseledger.app.text;

import java.util.List;
import java.util.Locale;
import org.caseledger.app.answer.AttachedAnswer;
import org.caseledger.app.answer.CheckedDocumentsAnswer;
import org.caseledger.app.answer.DocumentAnswer;

/** Documents as text. */
public final class DocumentText {

    private static final int KILO = 1_024;

    private DocumentText() {}

    /** The id and the hash, and whether it was on file before. */
    public static String of(AttachedAnswer attached) {
        return attached.id() + " " + attached.sha256() + (attached.before() ? " (on file before)" : "") + "\n";
    }

    /** A row for each document. */
    public static String of(List<DocumentAnswer> documents) {
        if (documents.isEmpty()) {
            return "No documents; caseledger attach CLAIM FILE puts one on file.\n";
        }
        TextTable table = new TextTable("document", "received", "kind", "name", "type", "size", "reserved", "by");
        table.alignRight(5);
        for (DocumentAnswer one : documents) {
            table.row(
                    one.id(),
                    one.receivedOn().toString(),
                    one.called(),
                    one.name(),
                    one.mediaType(),
                    size(one.size()),
                    one.reserved() == null ? "" : one.reserved(),
                    one.by());
        }
        return table.text();
    }

    /** Whether all are there and right, and which aren't. */
    public static String of(CheckedDocumentsAnswer checked) {
        StringBuilder text = new StringBuilder(checked.documents()
                + (checked.documents() == 1 ? " document, " : " documents, ") + checked.bytes() + " bytes: "
                + (checked.whole() ? "all there, and what was attached.\n" : "NOT all as they were attached.\n"));
        checked.missing().forEach(id -> text.append("missing  ").append(id).append('\n'));
        checked.damaged().forEach(id -> text.append("damaged  ").append(id).append('\n'));
        return text.toString();
    }

    /** {@code bytes} as people say it, such as {@code 1.2 MB}. */
    public static String size(int bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < KILO * KILO
                ? Math.max(1, bytes / KILO) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
    }
}
