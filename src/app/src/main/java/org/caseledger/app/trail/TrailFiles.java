package org.caseledger.app.trail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files of a trail, a month each, such as {@code 2026-11.jsonl}.
 *
 * @param folder where they are
 */
record TrailFiles(Path folder) {

    private static final String NAME = "\\d{4}-\\d{2}\\.jsonl";
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int TAIL_BYTES = 1 << 17;

    /** All of them, the earliest month first. */
    List<Path> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> there = Files.list(folder)) {
            return there.filter(file -> file.getFileName().toString().matches(NAME))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file in which what happened in the month of {@code line} stands. */
    Path of(ReadLine line) {
        return folder.resolve(YearMonth.from(line.at().atZone(ZoneOffset.UTC)) + ".jsonl");
    }

    /** A line with its bytes, and whether it has an end: the last one may lack it. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Raw(Path file, long number, byte[] bytes, boolean ended) {

        /** Where it stands, such as {@code read-trail/2026-11.jsonl:17}. */
        String place() {
            return ReadTrail.FOLDER + "/" + file.getFileName() + ":" + number;
        }
    }

    /** Hands {@code each} every line of {@code file}, in order. */
    static void lines(Path file, Consumer<Raw> each) {
        try (InputStream in = Files.newInputStream(file)) {
            lines(in, file, each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lines(InputStream bytes, Path file, Consumer<Raw> each) throws IOException {
        InputStream in = new BufferedInputStream(bytes, BUFFER_BYTES);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 1;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                each.accept(new Raw(file, number++, line.toByteArray(), true));
                line.reset();
            } else {
                line.write(next);
            }
        }
        if (line.size() > 0) {
            each.accept(new Raw(file, number, line.toByteArray(), false));
        }
    }

    /**
     * Where a trail ends.
     *
     * @param hash the hash of the last whole line; {@link Chain#BEGIN} where there is none
     * @param left what stands behind it, of lines that a process didn't live to end
     * @param ended whether that, or the last whole line, has an end
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record End(String hash, byte[] left, boolean ended) {}

    /** Where the trail ends. */
    End end() {
        List<Path> all = all();
        End end = new End(Chain.BEGIN, new byte[0], true);
        for (int i = all.size() - 1; i >= 0; i--) {
            End found = end(all.get(i));
            if (i == all.size() - 1) {
                end = found;
            } else {
                end = new End(found.hash(), end.left(), end.ended());
            }
            if (!found.hash().equals(Chain.BEGIN)) {
                return end;
            }
        }
        return end;
    }

    /** Where {@code file} ends: found in its last bytes, or in all of them where these hold no whole line. */
    private static End end(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            Tail tail = new Tail();
            long from = Math.max(0, channel.size() - TAIL_BYTES);
            if (from > 0) {
                channel.position(from);
                lines(Channels.newInputStream(channel), file, new FromTheNext(tail));
            }
            if (tail.hash.equals(Chain.BEGIN)) {
                tail = new Tail();
                lines(file, tail::take);
            }
            return new End(tail.hash, tail.left.toByteArray(), tail.ended);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes all lines but the first, of which only the end is there. */
    private static final class FromTheNext implements Consumer<Raw> {
        private final Tail tail;
        private boolean begun;

        FromTheNext(Tail tail) {
            this.tail = tail;
        }

        @Override
        public void accept(Raw line) {
            if (begun) {
                tail.take(line);
            }
            begun = true;
        }
    }

    /** What is behind the last whole line of those taken. */
    private static final class Tail {
        private String hash = Chain.BEGIN;
        private final ByteArrayOutputStream left = new ByteArrayOutputStream();
        private boolean ended = true;

        void take(Raw line) {
            Chain.said(line.bytes())
                    .ifPresentOrElse(
                            said -> {
                                hash = said;
                                left.reset();
                            },
                            () -> add(left, line));
            ended = line.ended();
        }
    }

    /** Adds {@code line} to what stands behind the last whole one. */
    static void add(ByteArrayOutputStream left, Raw line) {
        if (left.size() > 0) {
            left.write('\n');
        }
        left.writeBytes(line.bytes());
    }
}
