package org.caseledger.projection.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.caseledger.projection.ClaimSource;
import org.caseledger.projection.Projector;
import org.caseledger.projection.Sight;
import org.jspecify.annotations.Nullable;

/**
 * The search over all claims' words. Its index is opened when somebody searches first, and takes up then what was recorded
 * since the last time; from then on it follows. So neither a start nor a record has to wait for it, or load it.
 */
public final class Searching implements AutoCloseable {

    /** What the index is called beside the projections. */
    public static final String NAME = "search";

    /** Tells on the error output what faster ways this machine has; kept, because a logger that nobody holds forgets. */
    private static final Logger ADVICE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    static {
        ADVICE.setLevel(Level.OFF);
    }

    private final @Nullable Supplier<Path> folder;
    private final Projector.Journal journal;
    private final ClaimSource source;
    private final ZoneId zone;
    private @Nullable SearchIndex index;
    private boolean closed;

    /**
     * The search over what {@code journal} and {@code source} have, with days of {@code zone}.
     *
     * @param folder makes the folder that the index is in, for its owner alone, if it isn't there; null where the index is
     *     to be kept in memory and made anew for each process
     */
    public Searching(@Nullable Supplier<Path> folder, Projector.Journal journal, ClaimSource source, ZoneId zone) {
        this.folder = folder;
        this.journal = journal;
        this.source = source;
        this.zone = zone;
    }

    private interface Question<T> {
        T of(SearchIndex index) throws IOException;
    }

    /** A page of at most {@code max} entries from the {@code first}, counted from 0, of what {@code sight} sees of them. */
    public FoundEntries search(TextQuestion question, Sight sight, int first, int max) {
        return current(index -> index.search(question, sight, first, max));
    }

    /** Hands {@code each} everything that {@code question} finds of what {@code sight} sees, the latest first. */
    public void each(TextQuestion question, Sight sight, Consumer<EntryWords> each) {
        current(index -> {
            index.each(question, sight, each);
            return index.position();
        });
    }

    /** SHA-256 over the rows of the index, with everything that was recorded before the call. */
    public String fingerprint() {
        return current(SearchIndex::fingerprint);
    }

    /** Makes the index anew from all entries; {@code progress} is told how many are done. Returns how many there are. */
    public long rebuild(LongConsumer progress) {
        return ask(index -> index.rebuild(progress));
    }

    /** Takes up what was recorded since, if somebody searched before. */
    public void follow() {
        if (opened() != null) {
            current(index -> index.position());
        }
    }

    /** Has the index ready for whoever searches first. */
    public void wake() {
        current(index -> index.position());
    }

    private <T> T current(Question<T> question) {
        return ask(index -> {
            index.catchUp(entries -> {});
            return question.of(index);
        });
    }

    /** An index that fails is made anew, once: nothing is in it that isn't in the ledger. */
    private <T> T ask(Question<T> question) {
        SearchIndex asked = open();
        try {
            return question.of(asked);
        } catch (IOException e) {
            SearchIndex other = instead(asked);
            try {
                other.rebuild(entries -> {});
                return question.of(other);
            } catch (IOException second) {
                second.addSuppressed(e);
                throw new UncheckedIOException(second);
            }
        }
    }

    /** The ledger is closed, and nobody searches it any more. */
    private static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Closed() {
            super("the ledger is closed");
        }
    }

    private synchronized @Nullable SearchIndex opened() {
        return index;
    }

    private synchronized SearchIndex open() {
        if (closed) {
            throw new Closed();
        }
        if (index == null) {
            index = anIndex();
        }
        return index;
    }

    private synchronized SearchIndex instead(SearchIndex failed) {
        if (index == failed) {
            failed.abandon();
            index = anIndex();
        }
        return open();
    }

    private SearchIndex anIndex() {
        try {
            return new SearchIndex(
                    folder == null ? new ByteBuffersDirectory() : new NIOFSDirectory(folder.get()),
                    journal,
                    source,
                    zone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down how far the index came, if it was opened. */
    @Override
    public synchronized void close() {
        closed = true;
        if (index != null) {
            index.close();
            index = null;
        }
    }
}
