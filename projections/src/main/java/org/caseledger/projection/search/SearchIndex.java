package org.caseledger.projection.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.caseledger.claim.ClaimEvent.EntryWithdrawn;
import org.caseledger.claim.ClaimEvent.InjuryReported;
import org.caseledger.claim.Claims;
import org.caseledger.projection.ClaimSource;
import org.caseledger.projection.Projector;
import org.caseledger.projection.Recorded;
import org.caseledger.projection.Sight;
import org.jspecify.annotations.Nullable;

/**
 * The words of all claims' entries. It takes up what is recorded in ledger order, entry by entry, and is committed together
 * with the place of the last one: after a kill it goes on from there, and to take an entry up twice changes nothing. An index
 * that is lost or damaged, of another version, or of another ledger's entries is made anew.
 */
final class SearchIndex implements AutoCloseable {

    /** Counts up when rows or fields become other ones, so that indexes are made anew. */
    private static final String VERSION = "1";

    private static final int BATCH_ENTRIES_MAX = 2_000;
    private static final long COMMITTED_EVERY = 50_000;
    private static final double BUFFER_MB = 32;
    private static final List<String> COUNTED = List.of(Documents.KIND, Documents.EMPLOYER, Documents.BY);
    private static final Sort NEWEST = new Sort(
            new SortField(Documents.ON, SortField.Type.LONG, true),
            new SortField(Documents.POSITION, SortField.Type.LONG, true));
    private static final Sort IN_ORDER =
            new Sort(new SortField(Documents.POSITION, SortField.Type.LONG), SortField.FIELD_DOC);

    private final Directory directory;
    private final Projector.Journal journal;
    private final ClaimSource source;
    private final Wording wording;
    private final Analyzer analyzer = new WordAnalyzer();
    private final Queries queries = new Queries(analyzer);
    private final Map<String, InjuryReported> injuries = new HashMap<>();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private long position;
    private long committed;
    private @Nullable String last;

    private record Mark(long position, String entry) {}

    /** The index in {@code directory} of what {@code journal} and {@code source} have; days are those of {@code zone}. */
    SearchIndex(Directory directory, Projector.Journal journal, ClaimSource source, ZoneId zone) throws IOException {
        this.directory = directory;
        this.journal = journal;
        this.source = source;
        wording = new Wording(zone);
        Mark mark = mark();
        if (mark == null) {
            clear();
        } else {
            position = mark.position();
            last = mark.entry();
        }
        committed = position;
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                        .setCommitOnClose(false)
                        .setRAMBufferSizeMB(BUFFER_MB));
        searchers = new SearcherManager(writer, null);
    }

    private void clear() throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    /** How far what is in the directory came; null where it is nothing that can be gone on with. */
    private @Nullable Mark mark() {
        try (DirectoryReader whole = DirectoryReader.open(directory)) {
            whole.leaves(); // all files that it names are there and whole at their ends
            Map<String, String> said = SegmentInfos.readLatestCommit(directory).getUserData();
            String at = said.get("position");
            String entry = said.get("entry");
            if (at == null || entry == null || !VERSION.equals(said.get("version"))) {
                return null;
            }
            long place = Long.parseLong(at);
            List<Recorded> there = journal.after(place - 1, 1);
            return !there.isEmpty()
                            && there.getFirst().position() == place
                            && there.getFirst().entry().id().equals(entry)
                    ? new Mark(place, entry)
                    : null;
        } catch (IOException | IllegalArgumentException nothing) {
            return null;
        }
    }

    /** The place of the last entry that it has. */
    synchronized long position() {
        return position;
    }

    /** Takes up what was recorded since; {@code progress} is told how many entries that are. Returns how many. */
    synchronized long catchUp(LongConsumer progress) throws IOException {
        long taken = 0;
        while (journal.last() > position) {
            List<Recorded> batch = journal.after(position, BATCH_ENTRIES_MAX);
            if (batch.isEmpty()) {
                return taken;
            }
            for (Recorded recorded : batch) {
                take(recorded);
            }
            position = batch.getLast().position();
            last = batch.getLast().entry().id();
            taken += batch.size();
            progress.accept(taken);
            if (position - committed >= COMMITTED_EVERY) {
                commit();
            }
        }
        return taken;
    }

    private void take(Recorded recorded) throws IOException {
        if (!Claims.FAMILY.streams().holds(recorded.stream())) {
            return;
        }
        if (recorded.entry().event() instanceof InjuryReported injury) {
            injuries.put(recorded.claim(), injury);
        }
        write(recorded, null);
        if (recorded.entry().event() instanceof EntryWithdrawn withdrawal) {
            for (Recorded earlier : source.recorded(recorded.stream())) {
                if (earlier.entry().id().equals(withdrawal.entry())) {
                    write(earlier, recorded.entry().id());
                }
            }
        }
    }

    private void write(Recorded recorded, @Nullable String withdrawnBy) throws IOException {
        List<Document> documents = wording.rows(recorded, injury(recorded.claim()), withdrawnBy).stream()
                .map(Documents::of)
                .toList();
        if (!documents.isEmpty()) {
            writer.updateDocuments(new Term(Documents.ENTRY, recorded.entry().id()), documents);
        }
    }

    private InjuryReported injury(String claim) {
        return injuries.computeIfAbsent(
                claim, number -> source.facts(number).reported().event());
    }

    private void commit() throws IOException {
        if (last != null && position != committed) {
            Map<String, String> said = Map.of("version", VERSION, "position", String.valueOf(position), "entry", last);
            writer.setLiveCommitData(said.entrySet());
            writer.commit();
            committed = position;
        }
    }

    /** Throws everything away and takes all entries up again; whoever searches meanwhile waits. */
    synchronized long rebuild(LongConsumer progress) throws IOException {
        writer.deleteAll();
        injuries.clear();
        position = 0;
        committed = 0;
        last = null;
        long taken = catchUp(progress);
        commit();
        return taken;
    }

    /** A page of at most {@code max} entries from the {@code first}, counted from 0, of what {@code question} finds. */
    FoundEntries search(TextQuestion question, Sight sight, int first, int max) throws IOException {
        searchers.maybeRefreshBlocking();
        IndexSearcher searcher = searchers.acquire();
        try {
            Query query = queries.of(question, sight);
            TopDocs top = question.newest() || question.words().isBlank()
                    ? searcher.search(query, new TopFieldCollectorManager(NEWEST, first + max, null, Integer.MAX_VALUE))
                    : searcher.search(query, new TopScoreDocCollectorManager(first + max, null, Integer.MAX_VALUE));
            Counts counts = searcher.search(query, Counts.of(COUNTED));
            ScoreDoc[] page =
                    Arrays.copyOfRange(top.scoreDocs, Math.min(first, top.scoreDocs.length), top.scoreDocs.length);
            return new FoundEntries(
                    top.totalHits.value(),
                    hits(searcher, question, page),
                    counts.of(Documents.KIND),
                    counts.of(Documents.EMPLOYER),
                    counts.of(Documents.BY));
        } finally {
            searchers.release(searcher);
        }
    }

    /** Hands {@code each} everything that {@code question} finds, the latest first. */
    void each(TextQuestion question, Sight sight, Consumer<EntryWords> each) throws IOException {
        searchers.maybeRefreshBlocking();
        IndexSearcher searcher = searchers.acquire();
        try {
            Query query = queries.of(question, sight);
            StoredFields fields = searcher.storedFields();
            TopDocs some = searcher.search(query, BATCH_ENTRIES_MAX, NEWEST);
            while (some.scoreDocs.length > 0) {
                for (ScoreDoc one : some.scoreDocs) {
                    each.accept(Documents.row(fields, one.doc));
                }
                some = searcher.searchAfter(
                        some.scoreDocs[some.scoreDocs.length - 1], query, BATCH_ENTRIES_MAX, NEWEST);
            }
        } finally {
            searchers.release(searcher);
        }
    }

    private List<FoundEntries.Hit> hits(IndexSearcher searcher, TextQuestion question, ScoreDoc[] page)
            throws IOException {
        int[] numbers = new int[page.length];
        for (int i = 0; i < page.length; i++) {
            numbers[i] = page[i].doc;
        }
        List<List<FoundEntries.Part>> snippets =
                Snippets.of(searcher, analyzer, queries.words(question.words()), numbers);
        StoredFields fields = searcher.storedFields();
        List<FoundEntries.Hit> hits = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            hits.add(new FoundEntries.Hit(Documents.row(fields, numbers[i]), snippets.get(i)));
        }
        return hits;
    }

    /** SHA-256 over all rows in ledger order; equal rows, equal fingerprint. */
    String fingerprint() throws IOException {
        searchers.maybeRefreshBlocking();
        IndexSearcher searcher = searchers.acquire();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            StoredFields fields = searcher.storedFields();
            ScoreDoc after = null;
            while (true) {
                TopDocs some = searcher.searchAfter(after, MatchAllDocsQuery.INSTANCE, BATCH_ENTRIES_MAX, IN_ORDER);
                if (some.scoreDocs.length == 0) {
                    return HexFormat.of().formatHex(digest.digest());
                }
                for (ScoreDoc one : some.scoreDocs) {
                    digest.update((Documents.row(fields, one.doc) + "\n").getBytes(StandardCharsets.UTF_8));
                    after = one;
                }
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Commits what was taken up, and closes the index. */
    @Override
    public synchronized void close() {
        try {
            commit();
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the index as it was last committed, after a fault. */
    synchronized void abandon() {
        try {
            searchers.close();
            writer.rollback();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
