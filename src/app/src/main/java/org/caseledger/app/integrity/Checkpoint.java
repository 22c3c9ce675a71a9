package org.caseledger.app.integrity;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What is signed of a ledger: how many entries it has, and the root over all of their lines. Its text is that of C2SP
 * tlog-checkpoint:
 *
 * <pre>
 * caseledger/018042e4-4da0-79da-81e0-15ac3d183b4a
 * 11
 * CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 * </pre>
 *
 * @param origin which ledger
 * @param size how many entries
 * @param root the root over their lines
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its own equals
public record Checkpoint(String origin, long size, byte[] root) {

    private static final int LINES = 3;

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** The checkpoint that {@code text} is; refused where it is none. Lines after the first three are for whoever knows them. */
    public static Checkpoint read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < LINES || lines.getFirst().isEmpty()) {
            throw new IllegalArgumentException("a checkpoint has an origin, a size and a root, a line each");
        }
        String size = lines.get(1);
        if (!size.matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("\"" + size + "\" is no number of entries");
        }
        byte[] root = Base64.getDecoder().decode(lines.get(2));
        if (root.length != TreeHash.BYTES) {
            throw new IllegalArgumentException("the root has " + root.length + " bytes instead of " + TreeHash.BYTES);
        }
        return new Checkpoint(lines.getFirst(), Long.parseLong(size), root);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint(String otherOrigin, long otherSize, byte[] otherRoot)
                && origin.equals(otherOrigin)
                && size == otherSize
                && Arrays.equals(root, otherRoot);
    }

    @Override
    public int hashCode() {
        return 31 * origin.hashCode() + Long.hashCode(size);
    }

    @Override
    public String toString() {
        return text();
    }
}
