package org.caseledger.app.workpaper;

import java.io.IOException;
import java.util.Locale;
import org.caseledger.app.answer.SampleAuditAnswer;
import org.caseledger.app.paper.PrintFolder;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.app.template.FilledTemplate;
import org.thymeleaf.context.Context;

/** The report of an audit as tagged PDF: what was looked at and how, what deviates, what was found and what came of it. */
public final class AuditReport {

    private AuditReport() {}

    /** The report of {@code audit}; its clocks are those of {@code time}. */
    public static byte[] pdf(SampleAuditAnswer audit, LedgerTime time) throws IOException {
        return PrintFolder.pdf(html(audit, time));
    }

    /** The page that is printed. */
    static String html(SampleAuditAnswer audit, LedgerTime time) {
        Context context = new Context(Locale.US);
        context.setVariable("audit", audit);
        context.setVariable("time", time);
        return FilledTemplate.american("audit-report", context);
    }
}
