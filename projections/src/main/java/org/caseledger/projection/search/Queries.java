package org.caseledger.projection.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.caseledger.projection.Sight;
import org.jspecify.annotations.Nullable;

/**
 * Questions as an index asks them, bounded and masked for the asker: of the rows of an entry only the one is met that they
 * may read, of the employers only theirs. So nothing is found, and nothing counted, by words that they may not read.
 */
final class Queries {

    /** A part in quotation marks, or one without blanks; either may have a sign before it. */
    private static final Pattern PART = Pattern.compile("(-?)\"([^\"]*)\"?|(-?)([^\\s\"]+)");

    private static final int PARTS_MAX = 30;
    private static final float BESIDE_THE_TEXT = 0.5f;

    private final Analyzer analyzer;
    private final QueryBuilder builder;

    Queries(Analyzer analyzer) {
        this.analyzer = analyzer;
        builder = new QueryBuilder(analyzer);
    }

    /** {@code question}, as somebody asks it who sees what {@code sight} says. */
    Query of(TextQuestion question, Sight sight) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(words(question.words()), Occur.MUST);
        if (question.party() != null && !question.party().isBlank()) {
            all.add(each(question.party(), List.of(Documents.PARTY)), Occur.FILTER);
        }
        exactly(Documents.BY, question.by(), all);
        exactly(Documents.KIND, question.kind(), all);
        exactly(Documents.EMPLOYER, question.employer(), all);
        exactly(Documents.CLAIM, question.claim(), all);
        if (question.from() != null || question.to() != null) {
            all.add(
                    LongPoint.newRangeQuery(
                            Documents.ON, day(question.from(), Long.MIN_VALUE), day(question.to(), Long.MAX_VALUE)),
                    Occur.FILTER);
        }
        all.add(
                new TermInSetQuery(
                        Documents.READER,
                        List.of(
                                new BytesRef(Documents.EVERYBODY),
                                new BytesRef(String.valueOf(Readers.number(sight.hidden()))))),
                Occur.FILTER);
        if (sight.bounded()) {
            all.add(
                    new TermInSetQuery(
                            Documents.EMPLOYER,
                            sight.employers().stream()
                                    .map(employer -> new BytesRef(Documents.folded(employer)))
                                    .toList()),
                    Occur.FILTER);
        }
        if (!question.withdrawn()) {
            all.add(new PrefixQuery(new Term(Documents.WITHDRAWN, "")), Occur.MUST_NOT);
        }
        return all.build();
    }

    private static long day(@Nullable LocalDate day, long otherwise) {
        return day == null ? otherwise : day.toEpochDay();
    }

    private static void exactly(String field, @Nullable String value, BooleanQuery.Builder all) {
        if (value != null && !value.isBlank()) {
            all.add(new TermQuery(new Term(field, Documents.folded(value))), Occur.FILTER);
        }
    }

    /** The question's words alone, as they are looked for in the text, to show where they stand. */
    Query words(String words) {
        return each(words, List.of(Documents.TEXT, Documents.ABOUT));
    }

    /** All parts of {@code text} in one of {@code fields} each; everything, where nothing of it is a word. */
    private Query each(String text, List<String> fields) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean asked = false;
        boolean wanted = false;
        Matcher part = PART.matcher(text);
        for (int parts = 0; parts < PARTS_MAX && part.find(); parts++) {
            boolean quoted = part.group(2) != null;
            String words = quoted ? part.group(2) : part.group(4);
            boolean without = !(quoted ? part.group(1) : part.group(3)).isEmpty();
            Query in = in(fields, words, quoted);
            if (in != null) {
                all.add(in, without ? Occur.MUST_NOT : Occur.MUST);
                asked = true;
                wanted |= !without;
            }
        }
        if (!asked) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (!wanted) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return all.build();
    }

    private @Nullable Query in(List<String> fields, String words, boolean quoted) {
        List<Query> some = new ArrayList<>();
        for (String field : fields) {
            Query one = !quoted && words.endsWith("*")
                    ? beginning(field, words.substring(0, words.length() - 1))
                    : builder.createPhraseQuery(field, words);
            if (one != null) {
                some.add(field.equals(Documents.TEXT) ? one : new BoostQuery(one, BESIDE_THE_TEXT));
            }
        }
        return some.isEmpty() ? null : new DisjunctionMaxQuery(some, 0);
    }

    private @Nullable Query beginning(String field, String word) {
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() ? null : new PrefixQuery(new Term(field, analyzer.normalize(field, letters)));
    }
}
