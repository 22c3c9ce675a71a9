package org.caseledger.projection.search;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/** Rows as the documents of an index, and back. */
final class Documents {

    static final String ENTRY = "entry";
    static final String READER = "reader";
    static final String POSITION = "position";
    static final String CLAIM = "claim";
    static final String EMPLOYER = "employer";
    static final String EMPLOYEE = "employee";
    static final String KIND = "kind";
    static final String PARTY = "party";
    static final String BY = "by";
    static final String ON = "on";
    static final String TEXT = "text";
    /** The claim's number and the employee, in which words are looked for beside the text. */
    static final String ABOUT = "about";

    static final String WITHDRAWN = "withdrawn";
    /** In place of all numbers, in what everybody reads alike. */
    static final String EVERYBODY = "all";

    private static final String READERS = "readers";
    private static final String RECORDED_AT = "recordedAt";

    private Documents() {}

    static Document of(EntryWords row) {
        Document document = new Document();
        document.add(new StringField(ENTRY, row.entry(), Field.Store.YES));
        readers(row.readers(), document);
        document.add(new StoredField(READERS, row.readers()));
        document.add(new StoredField(POSITION, row.position()));
        document.add(new NumericDocValuesField(POSITION, row.position()));
        exact(CLAIM, row.claim(), document);
        counted(EMPLOYER, row.employer(), document);
        document.add(new StoredField(EMPLOYEE, row.employee()));
        counted(KIND, row.kind(), document);
        counted(BY, row.by(), document);
        if (row.party() != null) {
            document.add(new TextField(PARTY, row.party(), Field.Store.YES));
        }
        document.add(new LongPoint(ON, row.on().toEpochDay()));
        document.add(new NumericDocValuesField(ON, row.on().toEpochDay()));
        document.add(new StoredField(ON, row.on().toEpochDay()));
        document.add(new StoredField(RECORDED_AT, row.recordedAt().toString()));
        document.add(new TextField(TEXT, row.text(), Field.Store.YES));
        document.add(new TextField(ABOUT, row.claim() + " " + row.employee(), Field.Store.NO));
        if (row.withdrawnBy() != null) {
            document.add(new StringField(WITHDRAWN, row.withdrawnBy(), Field.Store.YES));
        }
        return document;
    }

    private static void readers(int bits, Document document) {
        if (bits == Readers.ALL) {
            document.add(new StringField(READER, EVERYBODY, Field.Store.NO));
        } else {
            for (int number = 0; number < Integer.SIZE; number++) {
                if ((bits & 1 << number) != 0) {
                    document.add(new StringField(READER, String.valueOf(number), Field.Store.NO));
                }
            }
        }
    }

    /** Found in whatever case, and shown as it was written. */
    private static void exact(String name, String value, Document document) {
        document.add(new StringField(name, folded(value), Field.Store.NO));
        document.add(new StoredField(name, value));
    }

    private static void counted(String name, String value, Document document) {
        exact(name, value, document);
        document.add(new SortedDocValuesField(name, new BytesRef(value)));
    }

    /** {@code value} as what is found in whatever case is kept. */
    static String folded(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    /** The row that the document {@code number} of {@code fields} was made of. */
    static EntryWords row(StoredFields fields, int number) throws IOException {
        Document document = fields.document(number);
        return new EntryWords(
                whole(document, POSITION),
                (int) whole(document, READERS),
                text(document, ENTRY),
                text(document, CLAIM),
                text(document, EMPLOYER),
                text(document, EMPLOYEE),
                text(document, KIND),
                document.get(PARTY),
                text(document, BY),
                Instant.parse(text(document, RECORDED_AT)),
                LocalDate.ofEpochDay(whole(document, ON)),
                text(document, TEXT),
                document.get(WITHDRAWN));
    }

    private static String text(Document document, String name) {
        return Objects.requireNonNull(document.get(name), name);
    }

    private static long whole(Document document, String name) {
        IndexableField field = Objects.requireNonNull(document.getField(name), name);
        return Objects.requireNonNull(field.numericValue(), name).longValue();
    }
}
