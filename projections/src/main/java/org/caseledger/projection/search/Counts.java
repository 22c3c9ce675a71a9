package org.caseledger.projection.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.caseledger.projection.search.FoundEntries.Count;

/** How many of what was found have each value of a field: counted by number in each segment, and by name once it is done. */
final class Counts extends SimpleCollector {

    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparing(Count::count).reversed().thenComparing(Count::name);

    private final List<String> fields;
    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private SortedDocValues[] values = {};
    private int[][] inSegment = {};

    private Counts(List<String> fields) {
        this.fields = fields;
        fields.forEach(field -> counts.add(new HashMap<>()));
    }

    /** What counts the values of {@code fields}. */
    static CollectorManager<Counts, Counts> of(List<String> fields) {
        return new CollectorManager<>() {
            @Override
            public Counts newCollector() {
                return new Counts(fields);
            }

            @Override
            public Counts reduce(Collection<Counts> parts) throws IOException {
                Counts all = new Counts(fields);
                for (Counts part : parts) {
                    part.addUp();
                    for (int field = 0; field < fields.size(); field++) {
                        Map<String, Integer> sum = all.counts.get(field);
                        part.counts.get(field).forEach((name, count) -> sum.merge(name, count, Integer::sum));
                    }
                }
                return all;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        addUp();
        values = new SortedDocValues[fields.size()];
        inSegment = new int[fields.size()][];
        for (int field = 0; field < fields.size(); field++) {
            values[field] = DocValues.getSorted(segment.reader(), fields.get(field));
            inSegment[field] = new int[values[field].getValueCount()];
        }
    }

    @Override
    public void collect(int number) throws IOException {
        for (int field = 0; field < values.length; field++) {
            if (values[field].advanceExact(number)) {
                inSegment[field][values[field].ordValue()]++;
            }
        }
    }

    private void addUp() throws IOException {
        for (int field = 0; field < values.length; field++) {
            for (int value = 0; value < inSegment[field].length; value++) {
                if (inSegment[field][value] > 0) {
                    counts.get(field)
                            .merge(
                                    values[field].lookupOrd(value).utf8ToString(),
                                    inSegment[field][value],
                                    Integer::sum);
                }
            }
        }
        values = new SortedDocValues[0];
    }

    /** Of {@code field}, the most first. */
    List<Count> of(String field) throws IOException {
        addUp();
        return counts.get(fields.indexOf(field)).entrySet().stream()
                .map(one -> new Count(one.getKey(), one.getValue()))
                .sorted(MOST_FIRST)
                .toList();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
