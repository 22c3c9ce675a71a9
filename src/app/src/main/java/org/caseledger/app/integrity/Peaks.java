package org.caseledger.app.integrity;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tree that grows, by what growing it needs: the hashes of the perfect subtrees that it falls into, largest first. A tree of
 * 11 leaves has three of them, of 8, 2 and 1 leaves; one of a million has seven. Values are never changed.
 */
public final class Peaks {

    /** The tree without leaves. */
    public static final Peaks NONE = new Peaks(0, List.of());

    private final long size;
    private final List<byte[]> hashes;

    private Peaks(long size, List<byte[]> hashes) {
        this.size = size;
        this.hashes = hashes;
    }

    /** The tree of {@code size} leaves whose {@link #bytes} are {@code bytes}; others than such are refused. */
    public static Peaks of(long size, byte[] bytes) {
        if (size < 0 || bytes.length != Long.bitCount(size) * TreeHash.BYTES) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " leaves isn't kept in " + bytes.length + " bytes");
        }
        ByteBuffer all = ByteBuffer.wrap(bytes);
        List<byte[]> hashes = new ArrayList<>();
        while (all.hasRemaining()) {
            byte[] hash = new byte[TreeHash.BYTES];
            all.get(hash);
            hashes.add(hash);
        }
        return new Peaks(size, List.copyOf(hashes));
    }

    /**
     * A tree with a leaf more.
     *
     * @param peaks the tree
     * @param subtree the hash of its largest perfect subtree that ends with the new leaf
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Grown(Peaks peaks, byte[] subtree) {}

    /** This tree with a leaf more, whose hash is {@code leaf}. */
    public Grown with(byte[] leaf) {
        List<byte[]> more = new ArrayList<>(hashes);
        byte[] subtree = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            subtree = TreeHash.node(more.removeLast(), subtree);
        }
        more.add(subtree);
        return new Grown(new Peaks(size + 1, List.copyOf(more)), subtree);
    }

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /** Its root. */
    public byte[] root() {
        if (hashes.isEmpty()) {
            return TreeHash.empty();
        }
        byte[] root = hashes.getLast();
        for (byte[] left : hashes.reversed().subList(1, hashes.size())) {
            root = TreeHash.node(left, root);
        }
        return root.clone();
    }

    /** How many leaves at the beginning are the same as those of {@code other}, of the same size, as far as the hashes tell. */
    public long sharedWith(Peaks other) {
        long shared = 0;
        long left = size;
        for (int at = 0; at < hashes.size() && Arrays.equals(hashes.get(at), other.hashes.get(at)); at++) {
            long peak = Long.highestOneBit(left);
            shared += peak;
            left -= peak;
        }
        return shared;
    }

    /** The hashes one after the other, by which, with its size, it is kept. */
    public byte[] bytes() {
        ByteBuffer all = ByteBuffer.allocate(hashes.size() * TreeHash.BYTES);
        hashes.forEach(all::put);
        return all.array();
    }
}
