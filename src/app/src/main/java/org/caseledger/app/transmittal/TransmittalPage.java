package org.caseledger.app.transmittal;

import java.io.Writer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.caseledger.app.template.FilledTemplate;
import org.thymeleaf.context.Context;

/** The page of a transmittal, complete in itself: the lines of each claim, and their reasons in words. */
final class TransmittalPage {

    private TransmittalPage() {}

    /** Writes the page, claim by claim; {@code out} stays open. */
    static void write(TransmittalContent content, Writer out) {
        Context context = new Context(Locale.US);
        context.setVariable("run", content.run());
        context.setVariable("employerName", content.employerName());
        context.setVariable("nil", content.claims().isEmpty());
        context.setVariable("sections", sections(content));
        FilledTemplate.write("transmittal", context, out);
    }

    /** The claims' sections, each made when it is written; each but the first begins a line of its own. */
    private static Iterable<String> sections(TransmittalContent content) {
        return () -> {
            AtomicBoolean first = new AtomicBoolean(true);
            return content.claims().stream()
                    .map(claim -> (first.getAndSet(false) ? "" : "\n  ") + ClaimSection.of(claim))
                    .iterator();
        };
    }
}
