package org.caseledger.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.Why;

/** What went wrong while files were copied, in one line: the cause, then what to do. */
final class DiskFault {

    private static final long ROOM_BYTES_MIN = 2L << 20;
    private static final int CAUSES_MAX = 100;

    private DiskFault() {}

    /**
     * That {@code fault} is why {@code failed}, such as "the backup can't be written to /mnt". Asked before what was
     * copied to {@code disk} is removed: that it was full shows in the room that is left.
     */
    static LedgerFault of(String failed, Path disk, Exception fault) {
        Optional<IOException> cause = Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_MAX)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst();
        String why = cause.map(Why::of).orElse("");
        if (why.contains("space left") || why.contains("quota exceeded") || !hasRoom(disk)) {
            return new LedgerFault(
                    failed + ": no space is left on its disk; make room there, or name another one. Nothing is left of"
                            + " what was begun",
                    fault);
        }
        return fault instanceof LedgerFault told
                ? told
                : new LedgerFault(
                        failed + ": " + (cause.isPresent() ? why : fault.getMessage()) + ". Nothing is left of what was"
                                + " begun",
                        fault);
    }

    private static boolean hasRoom(Path disk) {
        Path there = disk;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there == null || Files.getFileStore(there).getUsableSpace() >= ROOM_BYTES_MIN;
        } catch (IOException | UnsupportedOperationException e) {
            return true;
        }
    }
}
