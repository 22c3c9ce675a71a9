package org.caseledger.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** One byte of a database's files that is another: what a bad disk does, and what somebody does who knows the files' form. */
final class FlippedByte {

    private static final byte[] OF_AN_ENTRY = "claim.injury-reported".getBytes(StandardCharsets.US_ASCII);
    private static final int[] PAGE_BYTES = {4096, 8192, 16384, 32768};
    private static final int SUM_BYTES = Long.BYTES;
    private static final int BITS = 255;

    private FlippedByte() {}

    /** Flips a byte of any file of the database in {@code ledger}; returns which, in words. */
    static String anywhere(Path ledger, Random random) throws IOException {
        List<Path> files = files(ledger);
        long all = 0;
        for (Path file : files) {
            all += Files.size(file);
        }
        long at = random.nextLong(all);
        for (Path file : files) {
            if (at < Files.size(file)) {
                return flipped(ledger, file, Math.toIntExact(at), random, false);
            }
            at -= Files.size(file);
        }
        throw new IllegalStateException("the files shrank");
    }

    /** Flips a byte of the file that holds the entries. */
    static String amongEntries(Path ledger, Random random) throws IOException {
        Path file = ofEntries(ledger);
        return flipped(ledger, file, random.nextInt(Math.toIntExact(Files.size(file))), random, false);
    }

    /** The same, and puts the page's sum right, so that the database takes it for its own. */
    static String withItsSum(Path ledger, Random random) throws IOException {
        Path file = ofEntries(ledger);
        int page = pageBytes(Files.readAllBytes(file));
        int pages = Math.toIntExact(Files.size(file) / page);
        int at = (1 + random.nextInt(pages - 1)) * page + random.nextInt(page - SUM_BYTES);
        return flipped(ledger, file, at, random, true);
    }

    private static String flipped(Path ledger, Path file, int at, Random random, boolean sum) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int bits = 1 + random.nextInt(BITS);
        bytes[at] ^= (byte) bits;
        if (sum) {
            int page = pageBytes(bytes, at);
            int from = at / page * page;
            ByteBuffer.wrap(bytes).putLong(from + page - SUM_BYTES, sum(bytes, from, page));
        }
        Files.write(file, bytes);
        return String.format(Locale.ROOT, "%s, byte %d, bits %02x", ledger.relativize(file), at, bits);
    }

    private static List<Path> files(Path ledger) throws IOException {
        try (Stream<Path> files = Files.walk(ledger.resolve("database"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The largest file with an entry in it; a journal of changes may have some, too. */
    private static Path ofEntries(Path ledger) throws IOException {
        Path found = null;
        for (Path file : files(ledger)) {
            if (String.valueOf(file.getFileName()).endsWith(".dat")
                    && !file.toString().contains("/log/")
                    && contains(Files.readAllBytes(file))
                    && (found == null || Files.size(file) > Files.size(found))) {
                found = file;
            }
        }
        if (found == null) {
            throw new IllegalStateException("no file of " + ledger + " has entries");
        }
        return found;
    }

    private static boolean contains(byte[] bytes) {
        for (int at = 0; at + OF_AN_ENTRY.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + OF_AN_ENTRY.length, OF_AN_ENTRY, 0, OF_AN_ENTRY.length)) {
                return true;
            }
        }
        return false;
    }

    private static int pageBytes(byte[] bytes) {
        return pageBytes(bytes, bytes.length);
    }

    /** How long pages are, by which their sums come out; looked at where nothing was flipped. */
    private static int pageBytes(byte[] bytes, int flipped) {
        for (int page : PAGE_BYTES) {
            for (int from = page; from + page <= bytes.length; from += page) {
                boolean whole = flipped < from || flipped >= from + page;
                if (whole && ByteBuffer.wrap(bytes).getLong(from + page - SUM_BYTES) == sum(bytes, from, page)) {
                    return page;
                }
            }
        }
        throw new IllegalStateException("the pages' sums aren't those that are known here");
    }

    private static long sum(byte[] bytes, int from, int page) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, page - SUM_BYTES);
        return sum.getValue();
    }
}
