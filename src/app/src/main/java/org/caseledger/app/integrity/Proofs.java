package org.caseledger.app.integrity;

import java.util.Arrays;
import java.util.List;

/** Whether a proof proves what it is said to prove, by roots and hashes alone (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class Proofs {

    private Proofs() {}

    /**
     * Whether {@code proof} shows that a leaf is in the tree of {@code size} leaves with this root.
     *
     * @param index the leaf's place, counted from 0
     * @param leaf its hash
     */
    public static boolean includes(long index, long size, byte[] leaf, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] next : proof) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = TreeHash.node(next, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHash.node(hash, next);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /**
     * Whether {@code proof} shows that the tree of {@code from} leaves with the root {@code first} is the beginning of that of
     * {@code to} leaves with the root {@code second}.
     */
    public static boolean extend(long from, long to, byte[] first, byte[] second, List<byte[]> proof) {
        if (from == to) {
            return proof.isEmpty() && Arrays.equals(first, second);
        }
        if (from < 1 || from > to || proof.isEmpty() && Long.bitCount(from) != 1) {
            return false;
        }
        List<byte[]> path = proof;
        byte[] before = first;
        if (Long.bitCount(from) != 1) {
            before = proof.getFirst();
            path = proof.subList(1, proof.size());
        }
        long at = from - 1;
        long last = to - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        byte[] after = before;
        for (byte[] next : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                before = TreeHash.node(next, before);
                after = TreeHash.node(next, after);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                after = TreeHash.node(after, next);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(before, first) && Arrays.equals(after, second);
    }
}
