package org.caseledger.app.template;

import java.io.Writer;
import org.thymeleaf.context.IContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A template of the program that is filled outside the workbench: a letter, a mail, a transmittal, a workpaper. */
public final class FilledTemplate {

    /** Made once: making it takes longer than writing a page. */
    private static final SpringTemplateEngine ENGINE = engine();

    private static final SpringTemplateEngine AMERICAN = american();

    private FilledTemplate() {}

    /** The template {@code name}, such as {@code workpaper}, with {@code values}. */
    public static String of(String name, IContext values) {
        return ENGINE.process(name, values);
    }

    /**
     * The template {@code name} with {@code values}, its days, times and figures {@linkplain AmericanText as Americans write
     * them}.
     */
    public static String american(String name, IContext values) {
        return AMERICAN.process(name, values);
    }

    /** Writes the template {@code name} with {@code values}; {@code out} stays open. */
    public static void write(String name, IContext values, Writer out) {
        ENGINE.process(name, values, out);
    }

    private static SpringTemplateEngine american() {
        SpringTemplateEngine engine = engine();
        engine.addDialect(new PageText());
        return engine;
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }
}
