package org.caseledger.app.transmittal;

import java.io.Writer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The page of a transmittal, complete in itself: the lines of each claim, and their reasons in words. */
final class TransmittalPage {

    private static final SpringTemplateEngine PAGES = pages();

    private TransmittalPage() {}

    /** Writes the page, claim by claim; {@code out} stays open. */
    static void write(TransmittalContent content, Writer out) {
        Context context = new Context(Locale.US);
        context.setVariable("run", content.run());
        context.setVariable("employerName", content.employerName());
        context.setVariable("nil", content.claims().isEmpty());
        context.setVariable("sections", sections(content));
        PAGES.process("transmittal", context, out);
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

    /** Made once: making it takes longer than writing a page. */
    private static SpringTemplateEngine pages() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }
}
