package org.caseledger.app.integrity;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree whose leaves lie elsewhere, such as in the rows of a database: its root at any size, and proofs (RFC 9162, sections
 * 2.1.1, 2.1.3.1 and 2.1.4.1). Every leaf lies with the hash of the largest perfect subtree that ends with it; by these, a
 * proof over a million leaves reads some 200 of them.
 *
 * @param leaves where they lie
 */
public record MerkleTree(Leaves leaves) {

    /** The leaves of a tree, by their numbers from 1. */
    public interface Leaves {
        /** The hash of the leaf {@code number}. */
        byte[] leaf(long number);

        /** The hash of the largest perfect subtree that ends with the leaf {@code number}. */
        byte[] subtree(long number);
    }

    /** The root of the first {@code size} leaves. */
    public byte[] root(long size) {
        return size == 0 ? TreeHash.empty() : range(0, size);
    }

    /**
     * The proof that a leaf is in the tree of the first {@code size} leaves.
     *
     * @param index the leaf, counted from 0
     */
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("there is no leaf " + index + " among " + size);
        }
        List<byte[]> proof = new ArrayList<>();
        inclusion(index, 0, size, proof);
        return proof;
    }

    private void inclusion(long index, long start, long end, List<byte[]> proof) {
        if (end - start == 1) {
            return;
        }
        long middle = start + split(end - start);
        if (index < middle) {
            inclusion(index, start, middle, proof);
            proof.add(range(middle, end));
        } else {
            inclusion(index, middle, end, proof);
            proof.add(range(start, middle));
        }
    }

    /** The proof that the first {@code from} leaves are the beginning of the first {@code to}; {@code from} is at least 1. */
    public List<byte[]> consistency(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("a tree of " + from + " leaves is no beginning of one of " + to);
        }
        List<byte[]> proof = new ArrayList<>();
        consistency(from, 0, to, true, proof);
        return proof;
    }

    private void consistency(long from, long start, long end, boolean known, List<byte[]> proof) {
        if (from == end) {
            if (!known) {
                proof.add(range(start, end));
            }
            return;
        }
        long middle = start + split(end - start);
        if (from <= middle) {
            consistency(from, start, middle, known, proof);
            proof.add(range(middle, end));
        } else {
            consistency(from, middle, end, false, proof);
            proof.add(range(start, middle));
        }
    }

    /** The largest power of two that is smaller than {@code size}, which is at least 2. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /** The hash of the leaves after {@code start} up to {@code end}. */
    private byte[] range(long start, long end) {
        long size = end - start;
        if (Long.bitCount(size) == 1) {
            return perfect(start, end);
        }
        long middle = start + split(size);
        return TreeHash.node(perfect(start, middle), range(middle, end));
    }

    /** The same, of as many leaves as a power of two, after as many as a multiple of that. */
    private byte[] perfect(long start, long end) {
        long size = end - start;
        if (Long.lowestOneBit(end) == size) {
            return leaves.subtree(end);
        }
        if (size == 1) {
            return leaves.leaf(end);
        }
        long middle = start + size / 2;
        return TreeHash.node(perfect(start, middle), perfect(middle, end));
    }
}
