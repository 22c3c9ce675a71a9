package org.caseledger.app.letter;

import java.util.List;
import java.util.Locale;
import org.caseledger.app.template.FilledTemplate;
import org.caseledger.claim.LetterFigure;
import org.thymeleaf.context.Context;

/** The page of a letter, complete in itself: one for the screen and for paper. */
final class LetterPage {

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
        return FilledTemplate.of("claim-letter", context);
    }
}
