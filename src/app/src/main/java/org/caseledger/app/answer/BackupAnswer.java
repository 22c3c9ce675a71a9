package org.caseledger.app.answer;

import java.util.List;
import org.caseledger.app.backup.Backup;
import org.caseledger.app.backup.Contents;
import org.jspecify.annotations.Nullable;

/**
 * A backup that was made or restored, with what is in it.
 *
 * @param backup its folder
 * @param ledger the ledger's directory
 * @param madeAt when it was begun, in UTC
 * @param entries how many entries it holds
 * @param lastEntry the identifier of the last one
 * @param lastRecordedAt when that was recorded
 * @param journal SHA-256 over the journal, byte for byte as {@code export} writes it
 * @param answers the answers that are kept to keys; absent in backups of earlier versions
 * @param projections the fingerprint of each projection
 * @param readTrail who read what, as far as it hangs together; absent in backups of earlier versions
 * @param documents the documents on claims' files, and those whose bytes aren't what was attached; absent in backups of earlier
 *     versions
 * @param files how many files it has
 * @param bytes how large they are together
 * @param key the fingerprint of the key with which it is encrypted, which restoring it takes; absent where it isn't
 * @param projectionsCompared whether the rows of projections were compared; not where another version of the program made
 *     them
 */
public record BackupAnswer(
        String backup,
        String ledger,
        String madeAt,
        long entries,
        @Nullable String lastEntry,
        @Nullable String lastRecordedAt,
        String journal,
        Contents.@Nullable Answers answers,
        List<Contents.Print> projections,
        Contents.@Nullable Trail readTrail,
        @Nullable CheckedDocumentsAnswer documents,
        int files,
        long bytes,
        @Nullable String key,
        boolean projectionsCompared)
        implements Document {

    /** The answer for {@code backup}, of the ledger in {@code ledger}. */
    public static BackupAnswer of(Backup backup, String ledger) {
        Contents contents = backup.contents();
        return new BackupAnswer(
                backup.folder().toString(),
                ledger,
                backup.madeAt(),
                contents.entries(),
                contents.lastEntry(),
                contents.lastRecordedAt(),
                contents.journal(),
                contents.answers(),
                contents.projections(),
                contents.readTrail(),
                contents.documents() == null ? null : CheckedDocumentsAnswer.of(contents.documents()),
                backup.files(),
                backup.bytes(),
                backup.key(),
                backup.projectionsCompared());
    }
}
