package org.caseledger.projection.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.caseledger.projection.search.FoundEntries.Part;

/** The parts of texts where words stand that were looked for. Texts are taken apart and nothing is added to them. */
final class Snippets {

    private static final int LENGTH = 160;
    /** Where in a passage the first word stands, about. */
    private static final float FRAGMENT = 0.3f;

    private static final int PASSAGES = 2;
    private static final String BETWEEN = " … ";

    private Snippets() {}

    /** Where the words of {@code query} stand in the documents {@code numbers}, in their order. */
    static List<List<Part>> of(IndexSearcher searcher, Analyzer analyzer, Query query, int[] numbers)
            throws IOException {
        Highlighter highlighter = new Highlighter(UnifiedHighlighter.builder(searcher, analyzer)
                .withFormatter(new Parts())
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getWordInstance(Locale.ROOT), LENGTH, FRAGMENT)));
        return highlighter.parts(query, numbers);
    }

    private static final class Highlighter extends UnifiedHighlighter {

        Highlighter(Builder builder) {
            super(builder);
        }

        @SuppressWarnings("unchecked") // what the formatter makes
        List<List<Part>> parts(Query query, int[] numbers) throws IOException {
            List<List<Part>> parts = new ArrayList<>();
            Object[] texts = Objects.requireNonNull(
                    highlightFieldsAsObjects(new String[] {Documents.TEXT}, query, numbers, new int[] {PASSAGES})
                            .get(Documents.TEXT));
            for (Object one : texts) {
                parts.add((List<Part>) one);
            }
            return parts;
        }
    }

    private static final class Parts extends PassageFormatter {

        @Override
        public Object format(Passage[] passages, String content) {
            List<Part> parts = new ArrayList<>();
            int end = 0;
            for (Passage passage : passages) {
                if (passage.getStartOffset() > end) {
                    plain(BETWEEN, parts);
                }
                int at = passage.getStartOffset();
                for (int match = 0; match < passage.getNumMatches(); match++) {
                    int from = Math.max(at, passage.getMatchStarts()[match]);
                    int to = passage.getMatchEnds()[match];
                    if (to > from) {
                        plain(content.substring(at, from), parts);
                        parts.add(new Part(content.substring(from, to), true));
                        at = to;
                    }
                }
                end = Math.max(at, passage.getEndOffset());
                plain(content.substring(at, end), parts);
            }
            if (end < content.length()) {
                plain(BETWEEN, parts);
            }
            return parts;
        }

        private static void plain(String text, List<Part> parts) {
            if (!text.isEmpty()) {
                parts.add(new Part(text, false));
            }
        }
    }
}
