package org.caseledger.app.trail;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.caseledger.journal.Channel;
import org.caseledger.people.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who opened which claim, statement, document or export, when, by which way and, for an inquiry, why: a file a month in the
 * ledger's folder {@value #FOLDER}, to which lines are added and from which none is ever taken. Each line hangs on the one
 * before; {@link TrailCheck} finds where somebody meddled.
 *
 * <p>Noting costs whoever reads next to nothing: a line is put into a queue, and a thread of the trail's own writes it. It is
 * in the file at once and on the disk within a second, or when the ledger is closed. Where the disk doesn't take lines, some
 * {@value #WAITING_MAX} wait; of more than these the trail says later how many it didn't note.
 *
 * <p>The thread and the files are opened by the first line. A ledger that can only be read notes nothing.
 */
public final class ReadTrail implements AutoCloseable {

    /** The folder in the ledger's directory. */
    public static final String FOLDER = "read-trail";

    private static final Logger LOG = LoggerFactory.getLogger(ReadTrail.class);
    private static final int WAITING_MAX = 10_000;
    private static final int AT_ONCE_MAX = 1_000;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final TrailFiles files;
    private final TrailFile end;
    private final boolean writes;
    private final Clock clock;
    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>(WAITING_MAX);
    private final AtomicLong notNoted = new AtomicLong();
    private volatile boolean faulty;
    private @Nullable Thread writer;
    private boolean closed;

    /** What the thread is handed. */
    private sealed interface Item {
        /** A line to add. */
        record Line(ReadLine line) implements Item {}

        /** Everything handed over before is to be on the disk; with {@code last}, nothing follows. */
        record Until(CountDownLatch done, boolean last) implements Item {}
    }

    /**
     * The trail of the ledger in {@code directory}. New files and folders are made with these attributes.
     *
     * @param writes whether anything may be written there
     */
    public ReadTrail(
            Path directory, Clock clock, boolean writes, FileAttribute<?>[] forFiles, FileAttribute<?>[] forFolders) {
        this.files = new TrailFiles(directory.resolve(FOLDER));
        this.clock = clock;
        this.writes = writes;
        end = new TrailFile(files, clock, forFiles, forFolders);
    }

    /** Notes that {@code person} opened {@code what}, of {@code claim} if of one, by {@code way}. */
    public void note(Person person, Channel way, String what, @Nullable String claim, @Nullable String why) {
        note(person, way, what, claim, why, null);
    }

    /** The same, where what was opened has a name of its own, {@code subject}, such as a run's id. */
    public void note(
            Person person,
            Channel way,
            String what,
            @Nullable String claim,
            @Nullable String why,
            @Nullable String subject) {
        if (writes) {
            ReadLine line = new ReadLine(
                    clock.instant().truncatedTo(ChronoUnit.MILLIS), person.user(), way, what, claim, why, subject);
            hand(new Item.Line(line));
        }
    }

    private void hand(Item item) {
        begin();
        if (queue.offer(item)) {
            return;
        }
        if (faulty && item instanceof Item.Line) {
            notNoted.incrementAndGet();
            return;
        }
        try {
            queue.put(item);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            notNoted.incrementAndGet();
        }
    }

    private synchronized void begin() {
        if (writer == null && !closed) {
            writer = Thread.ofPlatform().daemon().name("read-trail").start(this::write);
        }
    }

    /** What was noted before is on the disk when this returns, unless the disk doesn't take it. */
    public void flush() {
        if (begun()) {
            await(new Item.Until(new CountDownLatch(1), false));
        }
    }

    private synchronized boolean begun() {
        return writer != null && !closed;
    }

    private void await(Item.Until until) {
        hand(until);
        try {
            until.done().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands {@code each} the lines from {@code from} on that are no later than {@code to}, in the order of noting. */
    public void read(Instant from, Instant to, Consumer<ReadLine> each) {
        flush();
        String first = from.isBefore(Instant.EPOCH)
                ? ""
                : YearMonth.from(from.atZone(ZoneOffset.UTC)).toString();
        for (Path file : files.all()) {
            // A file has lines of its month and of earlier ones, where the clock was set back.
            if (file.getFileName().toString().compareTo(first) > 0) {
                TrailFiles.lines(file, raw -> {
                    ReadLine line = Chain.read(raw.bytes());
                    if (line != null && !line.at().isBefore(from) && !line.at().isAfter(to)) {
                        each.accept(line);
                    }
                });
            }
        }
    }

    /** Whether the trail is as it was written. */
    public TrailCheck check() {
        flush();
        Path directory = files.folder().getParent();
        return TrailCheck.of(directory == null ? Path.of("") : directory);
    }

    private void write() {
        List<ReadLine> lines = new ArrayList<>();
        boolean last = false;
        long forcedAt = System.nanoTime();
        while (!last) {
            List<Item> items = next(lines.size());
            List<Item.Until> until = new ArrayList<>();
            for (Item item : items) {
                switch (item) {
                    case Item.Line(ReadLine line) -> lines.add(line);
                    case Item.Until one -> until.add(one);
                }
            }
            last = until.stream().anyMatch(Item.Until::last);
            boolean due = !until.isEmpty() || items.isEmpty() || System.nanoTime() - forcedAt > PAUSE_NANOS;
            save(lines, due);
            forcedAt = due ? System.nanoTime() : forcedAt;
            if (last) {
                letGo(lines.size());
            }
            until.forEach(one -> one.done().countDown());
        }
    }

    /** What is to be done next; after a second, nothing. While {@code waiting} lines are as many as may wait, no more come. */
    private List<Item> next(int waiting) {
        List<Item> items = new ArrayList<>();
        try {
            Item first = queue.poll(PAUSE_NANOS, TimeUnit.NANOSECONDS);
            if (first != null) {
                items.add(first);
                queue.drainTo(items, Math.clamp(WAITING_MAX - waiting, 1, AT_ONCE_MAX));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            items.add(new Item.Until(new CountDownLatch(1), true));
        }
        return items;
    }

    /** Adds {@code lines} and takes them out of the list; where the disk doesn't take them, they stay in it. */
    private void save(List<ReadLine> lines, boolean force) {
        try {
            long missed = notNoted.get();
            if (!lines.isEmpty() || missed > 0) {
                List<ReadLine> all = new ArrayList<>(lines);
                if (missed > 0) {
                    all.add(ReadLine.ofItself(
                            clock.instant(), ReadLine.NOT_NOTED, missed + " times something was opened", null));
                }
                end.add(all);
                notNoted.addAndGet(-missed);
                lines.clear();
            }
            if (force) {
                end.force();
            }
            faulty = false;
        } catch (IOException | RuntimeException e) {
            if (!faulty) {
                LOG.error("who reads what can't be noted in {}; it is tried again every second", files.folder(), e);
            }
            faulty = true;
            forget(lines);
        }
    }

    /** The file is opened again next time, where it ends then; lines that may not wait are counted. */
    private void forget(List<ReadLine> lines) {
        try {
            end.close();
        } catch (IOException e) {
            LOG.debug("the read trail's file can't be closed", e);
        }
        if (lines.size() > WAITING_MAX) {
            List<ReadLine> over = lines.subList(WAITING_MAX, lines.size());
            notNoted.addAndGet(over.size());
            over.clear();
        }
    }

    private void letGo(int lines) {
        if (lines > 0) {
            LOG.error("{} lines of who read what are lost, because {} can't be written", lines, files.folder());
        }
        try {
            end.close();
        } catch (IOException e) {
            LOG.error("the end of who read what may be lost: {} can't be written", files.folder(), e);
        }
    }

    /** Ends, with everything that was noted on the disk. */
    @Override
    public void close() {
        Thread ending;
        synchronized (this) {
            closed = true;
            ending = writer;
        }
        if (ending != null && ending.isAlive()) {
            await(new Item.Until(new CountDownLatch(1), true));
            try {
                ending.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
