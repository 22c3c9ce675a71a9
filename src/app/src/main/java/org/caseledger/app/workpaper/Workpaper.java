package org.caseledger.app.workpaper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.caseledger.app.answer.AuditAnswer;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.store.Why;
import org.caseledger.app.template.FilledTemplate;
import org.caseledger.journal.LedgerJson;
import org.thymeleaf.context.Context;
import tools.jackson.databind.SerializationFeature;

/** The workpaper of an audit: a page for people, complete in itself, and the same as JSON beside it. */
public final class Workpaper {

    private static final String PAGE = ".html";

    private Workpaper() {}

    /** Where the workpaper of {@code audit} lies in the ledger's {@code directory}, if nobody says otherwise. */
    public static Path inLedger(Path directory, AuditAnswer audit) {
        return directory.resolve("workpapers").resolve(audit.audit() + PAGE);
    }

    /**
     * Writes the page to {@code page} and the JSON document beside it, under the same name with {@code .json}; returns
     * both. A file that is there is replaced.
     */
    public static List<Path> write(AuditAnswer audit, Path page) {
        try {
            String name = page.getFileName().toString();
            String base = name.endsWith(PAGE) ? name.substring(0, name.length() - PAGE.length()) : name;
            return List.of(
                    OwnersFiles.write(page, html(audit)),
                    OwnersFiles.write(page.resolveSibling(base + ".json"), json(audit)));
        } catch (IOException e) {
            throw new LedgerFault(
                    "audit " + audit.audit() + " is on record, but its workpaper can't be written to " + page + ": "
                            + Why.of(e) + "; with the same seed, size and known-at it can be done again",
                    e);
        }
    }

    private static String json(AuditAnswer audit) {
        return LedgerJson.mapper()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(audit)
                + "\n";
    }

    /** The page. */
    public static String html(AuditAnswer audit) {
        Context context = new Context(Locale.US);
        context.setVariable("audit", audit);
        return FilledTemplate.of("workpaper", context);
    }
}
