package org.caseledger.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.store.Why;
import org.caseledger.journal.LedgerJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;

/**
 * What a backup says of itself, in its file {@code backup.json}, which is written when all the rest is there and was
 * compared.
 *
 * @param format the form of this file: {@value #FORMAT}
 * @param madeAt when the backup was begun, in UTC
 * @param edition what projections depended on besides the entries
 * @param contents what is in it, found by opening it
 * @param files every file but this one
 */
record Manifest(int format, String madeAt, String edition, Contents contents, List<CopiedFile> files) {

    private static final int FORMAT = 1;

    Manifest(String madeAt, String edition, Contents contents, List<CopiedFile> files) {
        this(FORMAT, madeAt, edition, contents, files);
    }

    /** That of the backup in {@code backup}; refused where there is none, or none that this program reads. */
    static Manifest of(Path backup) {
        Path file = backup.resolve(OpenLedger.BACKUP);
        if (!Files.isRegularFile(file)) {
            throw new LedgerFault(backup + " is no backup: " + OpenLedger.BACKUP + " is missing in it" + hint(backup));
        }
        Manifest read;
        try {
            read = LedgerJson.mapper().readValue(Files.readAllBytes(file), Manifest.class);
        } catch (JacksonException e) {
            throw new LedgerFault(
                    "the backup in " + backup + " is damaged (" + OpenLedger.BACKUP + " isn't what was written there);"
                            + " use another one",
                    e);
        } catch (IOException e) {
            throw new LedgerFault("the backup in " + backup + " can't be read: " + Why.of(e), e);
        }
        if (read.format > FORMAT) {
            throw new LedgerFault("the backup in " + backup + " was made by a newer version of this program; use that"
                    + " one, or a newer one still");
        }
        return read;
    }

    private static String hint(Path folder) {
        return Backup.latestIn(folder)
                .map(latest -> "; it holds backups, the latest of which is " + latest)
                .orElse("; name a folder that backup made");
    }

    /** Writes it into {@code backup}. */
    void write(Path backup) throws IOException {
        Path file = OwnersFiles.write(
                backup.resolve(OpenLedger.BACKUP),
                LedgerJson.mapper()
                                .writer()
                                .with(SerializationFeature.INDENT_OUTPUT)
                                .writeValueAsString(this)
                        + "\n");
        CopiedFile.force(file);
    }
}
