package org.caseledger.app.mail;

import java.util.Locale;
import org.caseledger.app.template.FilledTemplate;
import org.thymeleaf.context.Context;

/** A letter as a page, complete in itself: it loads nothing from anywhere. */
final class LetterPage {

    private LetterPage() {}

    /** {@code letter} as HTML. */
    static String of(Letter letter) {
        Context context = new Context(Locale.US);
        context.setVariable("letter", letter);
        return FilledTemplate.of("letter", context);
    }
}
