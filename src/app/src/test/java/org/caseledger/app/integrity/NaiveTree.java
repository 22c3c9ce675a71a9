package org.caseledger.app.integrity;

import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 9162 as they stand there, over a list of leaves: slow, and read against the text. */
record NaiveTree(List<byte[]> leaves) implements MerkleTree.Leaves {

    /** MTH(D_n), section 2.1.1. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return TreeHash.empty();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = k(leaves.size());
        return TreeHash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** PATH(m, D_n), section 2.1.3.1. */
    static List<byte[]> path(int m, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = k(leaves.size());
        return m < k
                ? with(path(m, leaves.subList(0, k)), root(leaves.subList(k, leaves.size())))
                : with(path(m - k, leaves.subList(k, leaves.size())), root(leaves.subList(0, k)));
    }

    /** SUBPROOF(m, D_n, b), section 2.1.4.1. */
    static List<byte[]> subproof(int m, List<byte[]> leaves, boolean b) {
        int n = leaves.size();
        if (m == n) {
            return b ? List.of() : List.of(root(leaves));
        }
        int k = k(n);
        return m <= k
                ? with(subproof(m, leaves.subList(0, k), b), root(leaves.subList(k, n)))
                : with(subproof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
    }

    private static int k(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<byte[]> with(List<byte[]> proof, byte[] last) {
        List<byte[]> all = new ArrayList<>(proof);
        all.add(last);
        return all;
    }

    @Override
    public byte[] leaf(long number) {
        return leaves.get((int) number - 1);
    }

    @Override
    public byte[] subtree(long number) {
        int end = (int) number;
        return root(leaves.subList(end - Integer.lowestOneBit(end), end));
    }
}
