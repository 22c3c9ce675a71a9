package org.caseledger.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Writes beside each cell of a list under which heading it stands, as {@code data-label}: on a phone, where a row is a card
 * and the headings are out of sight, the style sheet shows it. A list is a table of the class {@code list}; a cell that
 * spans several columns says nothing, because it stands under no single heading.
 */
@Component
final class CellLabels implements IPostProcessorDialect {

    @Override
    public String getName() {
        return "cell-labels";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return 900;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Labelled.class, 900));
    }

    /** Labels the cells of one page. Thymeleaf makes one for each. */
    public static final class Labelled extends AbstractTemplateHandler {

        private final List<String> headings = new ArrayList<>();
        private final StringBuilder heading = new StringBuilder();

        /** How many tables deep, counted from the list outwards; 0 outside of lists. */
        private int tables;

        private boolean inHead;
        private boolean inHeading;
        private int column;

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            String name = name(tag.getElementCompleteName());
            if (tables > 0) {
                tables += name.equals("table") ? 1 : 0;
            } else if (name.equals("table") && isList(tag)) {
                tables = 1;
                headings.clear();
            }
            super.handleOpenElement(tables == 1 ? within(name, tag) : tag);
        }

        private IOpenElementTag within(String name, IOpenElementTag tag) {
            switch (name) {
                case "thead" -> inHead = true;
                case "tr" -> column = 0;
                case "th", "td" -> {
                    if (!inHead) {
                        return labelled(tag);
                    }
                    inHeading = true;
                    heading.setLength(0);
                }
                default -> {}
            }
            return tag;
        }

        private IOpenElementTag labelled(IOpenElementTag tag) {
            String spans = tag.getAttributeValue("colspan");
            int from = column;
            column += spans == null ? 1 : Integer.parseInt(spans.strip());
            if (spans != null || from >= headings.size() || headings.get(from).isEmpty()) {
                return tag;
            }
            return getContext().getModelFactory().setAttribute(tag, "data-label", headings.get(from));
        }

        @Override
        public void handleText(IText text) {
            if (inHeading) {
                heading.append(text.getText());
            }
            super.handleText(text);
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            String name = name(tag.getElementCompleteName());
            if (tables == 1 && inHead) {
                if (name.equals("thead")) {
                    inHead = false;
                } else if (name.equals("th") || name.equals("td")) {
                    inHeading = false;
                    // It is markup already: only what ends an attribute is to be written otherwise.
                    headings.add(
                            heading.toString().strip().replaceAll("\\s+", " ").replace("\"", "&quot;"));
                }
            }
            if (tables > 0 && name.equals("table")) {
                tables--;
            }
            super.handleCloseElement(tag);
        }

        private static boolean isList(IOpenElementTag tag) {
            String classes = tag.getAttributeValue("class");
            return classes != null && List.of(classes.split("\\s+")).contains("list");
        }

        private static String name(String written) {
            return written.toLowerCase(Locale.ROOT);
        }
    }
}
