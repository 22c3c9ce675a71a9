package org.caseledger.app.mail;

import java.util.Locale;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A letter as a page, complete in itself: it loads nothing from anywhere. */
final class LetterPage {

    private static final SpringTemplateEngine PAGES = pages();

    private LetterPage() {}

    /** {@code letter} as HTML. */
    static String of(Letter letter) {
        Context context = new Context(Locale.US);
        context.setVariable("letter", letter);
        return PAGES.process("letter", context);
    }

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
