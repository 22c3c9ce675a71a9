package org.caseledger.app.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.caseledger.app.store.LedgerFault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Files that say where secrets are, or have one: their owner's alone. */
final class OwnersOnly {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private OwnersOnly() {}

    /** Refused where others may read or write {@code file}; where the file system knows no others, it is nobody's matter. */
    static void refuseOthers(Path file) {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            if (view != null && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
                throw new LedgerFault("others may read " + file + "; leave it to its owner: chmod 600 " + file);
            }
        } catch (IOException e) {
            throw new LedgerFault(file + " can't be read (" + e.getMessage() + ")", e);
        }
    }

    /**
     * The settings in {@code file}, in the form {@code form}, whose {@code fields} are named where one is written that isn't among
     * them. Refused where others may read or write it, and where it can't be read.
     */
    static <T> T settings(Path file, Class<T> form, String fields) {
        refuseOthers(file);
        try {
            return YAML.readValue(Files.readAllBytes(file), form);
        } catch (IOException e) {
            throw new LedgerFault(file + " can't be read (" + e.getMessage() + ")", e);
        } catch (JacksonException e) {
            throw new LedgerFault(
                    file + ", line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage() + "; the fields are "
                            + fields,
                    e);
        }
    }

    /** The one word in {@code file}. */
    static String word(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LedgerFault(file + " can't be read (" + e.getMessage() + ")", e);
        }
    }
}
