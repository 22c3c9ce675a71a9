package org.caseledger.app.letter;

import java.util.List;
import java.util.Locale;
import org.caseledger.claim.LetterFigure;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The page of a letter, complete in itself: one for the screen and for paper. */
final class LetterPage {

    private static final SpringTemplateEngine PAGES = pages();

    private LetterPage() {}

    static String of(
            LetterTemplate template,
            String title,
            LetterSheet sheet,
            List<Block> blocks,
            List<LetterFigure> figures,
            List<String> changes) {
        Context context = new Context(Locale.US);
        context.setVariable("title", title);
        for (FieldName name : FieldName.values()) {
            context.setVariable(
                    name.name(), sheet.field(name).map(LetterSheet.Field::text).orElse(null));
        }
        context.setVariable("blocks", blocks);
        context.setVariable("figures", template.sources().orElse(true) ? figures : List.of());
        context.setVariable("changes", changes);
        context.setVariable("template", template.template() + " " + template.version());
        return PAGES.process("claim-letter", context);
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
