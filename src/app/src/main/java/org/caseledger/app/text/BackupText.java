package org.caseledger.app.text;

import org.caseledger.app.answer.BackupAnswer;
import org.caseledger.app.backup.Contents;

/** A backup as text. */
public final class BackupText {

    private static final int MEGA = 20;

    private BackupText() {}

    /** What was made, and that it was compared. */
    public static String made(BackupAnswer backup) {
        return "Backup of the ledger in " + backup.ledger() + " made and opened: " + backup.backup() + "\n"
                + contents(backup);
    }

    /** What was restored, and that it was compared. */
    public static String restored(BackupAnswer backup) {
        return "Ledger restored to " + backup.ledger() + " from " + backup.backup() + ": every file and the journal are"
                + " those of " + backup.madeAt()
                + (backup.projectionsCompared()
                        ? ", and so is every projection\n"
                        : "; projections were not compared, because another version of the program made the backup\n")
                + contents(backup);
    }

    private static String contents(BackupAnswer backup) {
        StringBuilder text = new StringBuilder();
        text.append("  ").append(backup.entries()).append(" entries");
        if (backup.lastEntry() != null) {
            text.append(", the last one ")
                    .append(backup.lastEntry())
                    .append(" recorded at ")
                    .append(backup.lastRecordedAt());
        }
        text.append("\n  ")
                .append(backup.files())
                .append(" files, ")
                .append(Math.max(1, backup.bytes() >> MEGA))
                .append(" MB\n");
        if (backup.documents() != null && backup.documents().documents() > 0) {
            text.append("  ").append(DocumentText.of(backup.documents()));
        }
        if (backup.key() != null) {
            text.append("  encrypted with the key ").append(backup.key()).append(", which restoring it takes\n");
        }
        TextTable table = new TextTable("what", "fingerprint");
        table.row("journal", backup.journal());
        if (backup.answers() != null) {
            table.row("answers", backup.answers().lines());
        }
        backup.projections().forEach(print -> table.row(print.projection(), print.fingerprint()));
        Contents.Trail trail = backup.readTrail();
        if (trail != null && trail.lines() > 0) {
            table.row("read-trail", trail.hash());
        }
        return text
                + table.text()
                + (trail == null || trail.brokenAt() == null
                        ? ""
                        : "The read trail is broken at " + trail.brokenAt() + "; see read-trail --verify.\n");
    }
}
