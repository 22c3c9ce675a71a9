package org.caseledger.app.workpaper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.caseledger.app.answer.AuditAnswer;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.store.Why;
import org.caseledger.app.template.FilledTemplate;
import org.caseledger.journal.LedgerJson;
import org.thymeleaf.context.Context;
import tools.jackson.databind.SerializationFeature;

/**
 * The workpaper of an audit: a page for people, complete in itself, with days, times and figures as Americans write them; and the
 * same as JSON beside it. Workings are quoted as they were printed.
 */
public final class Workpaper {

    private static final String PAGE = ".html";

    private Workpaper() {}

    /** Where the workpaper of {@code audit} lies in the ledger's {@code directory}, if nobody says otherwise. */
    public static Path inLedger(Path directory, AuditAnswer audit) {
        return directory.resolve("workpapers").resolve(audit.audit() + PAGE);
    }

    /**
     * Writes the page to {@code page} and the JSON document beside it, under the same name with {@code .json}; returns
     * both. A file that is there is replaced. The page's clocks are those of {@code time}.
     */
    public static List<Path> write(AuditAnswer audit, LedgerTime time, Path page) {
        try {
            String name = page.getFileName().toString();
            String base = name.endsWith(PAGE) ? name.substring(0, name.length() - PAGE.length()) : name;
            return List.of(
                    OwnersFiles.write(page, html(audit, time)),
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

    /** The page, with the clocks of {@code time}. */
    public static String html(AuditAnswer audit, LedgerTime time) {
        Context context = new Context(Locale.US);
        context.setVariable("audit", audit);
        context.setVariable("time", time);
        return FilledTemplate.american("workpaper", context);
    }
}
