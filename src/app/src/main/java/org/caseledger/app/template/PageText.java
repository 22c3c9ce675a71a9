package org.caseledger.app.template;

import java.util.Locale;
import java.util.Set;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * The last step of every page: its text is written as {@linkplain AmericanText Americans write}, so that no template and no
 * view lays out a day or a figure of its own, and in the {@linkplain PageWords words of its forms}. Attributes stay as they are, and so does what is a quotation: {@code code},
 * {@code pre}, {@code textarea}, and whatever has the attribute {@code data-verbatim}.
 */
public final class PageText implements IPostProcessorDialect {

    @Override
    public String getName() {
        return "page-text";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return 1000;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Written.class, 1000));
    }

    /** Writes one page. Thymeleaf makes one for each. */
    public static final class Written extends AbstractTemplateHandler {

        private static final Set<String> QUOTED = Set.of("code", "pre", "textarea", "script", "style");

        /** How deep within a quotation. */
        private int depth;

        private String quotation = "";

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            String name = tag.getElementCompleteName().toLowerCase(Locale.ROOT);
            if (depth > 0) {
                depth += name.equals(quotation) ? 1 : 0;
            } else if (QUOTED.contains(name) || tag.hasAttribute("data-verbatim")) {
                quotation = name;
                depth = 1;
            }
            super.handleOpenElement(tag);
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            if (depth > 0
                    && tag.getElementCompleteName().toLowerCase(Locale.ROOT).equals(quotation)) {
                depth--;
            }
            super.handleCloseElement(tag);
        }

        @Override
        public void handleText(IText text) {
            if (depth > 0 || text.length() < "1000.00".length()) {
                super.handleText(text);
                return;
            }
            String asItIs = text.getText();
            String written = PageWords.of(AmericanText.of(asItIs));
            super.handleText(
                    written.equals(asItIs)
                            ? text
                            : getContext().getModelFactory().createText(written));
        }
    }
}
