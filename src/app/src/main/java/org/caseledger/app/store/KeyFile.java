package org.caseledger.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.caseledger.app.store.product.Key;

/** A file with a ledger's key. */
public final class KeyFile {

    /** A key has 64 digits; whatever is much larger is some other file, named by mistake. */
    private static final int BYTES_MAX = 1_000;

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);
    private static final Set<PosixFilePermission> GROUP =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);

    private KeyFile() {}

    /**
     * Writes a new key to {@code file}, which is not there, for its owner alone. When this returns, it is on the disk: what is
     * encrypted with it afterwards doesn't outlive it.
     *
     * @return the key's {@linkplain Key#fingerprint fingerprint}
     */
    public static String make(Path file) {
        Key key = Key.random();
        if (Files.exists(file)) {
            throw new LedgerFault("there is a file " + file
                    + " already; nothing is overwritten, because a key that is gone" + " takes its ledger with it");
        }
        try {
            OwnersFiles.write(file, key.line());
        } catch (IOException e) {
            throw new LedgerFault("a key can't be written to " + file + ": " + Why.of(e), e);
        }
        return key.fingerprint();
    }

    /**
     * Refused where {@code file} can't be a key's, where others than its owner may read it, and where it lies in the directory
     * {@code ledger}: there, backups would carry it beside what it encrypts. A file of root's may be its group's to read, too,
     * as services are given theirs.
     */
    static void require(Path file, Path ledger) throws IOException {
        if (Files.isDirectory(file) || Files.isRegularFile(file) && Files.size(file) > BYTES_MAX) {
            throw new LedgerFault(
                    file + " isn't the file of a key, which holds 64 hexadecimal digits and nothing else");
        }
        Path real = file.toRealPath();
        if (Files.exists(ledger) && real.startsWith(ledger.toRealPath())) {
            throw new LedgerFault(
                    "the key in " + file + " lies in the ledger's own directory, from where it would go into"
                            + " every backup: move it somewhere else");
        }
        PosixFileAttributeView posix = Files.getFileAttributeView(real, PosixFileAttributeView.class);
        if (posix != null && mayBeReadByOthers(posix.readAttributes())) {
            throw new LedgerFault("the key in " + file + " may be read by others than its owner: chmod 600 " + file);
        }
    }

    private static boolean mayBeReadByOthers(PosixFileAttributes attributes) {
        return attributes.permissions().stream()
                .anyMatch(permission -> OTHERS.contains(permission)
                        || GROUP.contains(permission)
                                && !(permission == PosixFilePermission.GROUP_READ
                                        && attributes.owner().getName().equals("root")));
    }
}
