package org.caseledger.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.VerifiedAnswer;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.app.integrity.VerifierKey;
import org.caseledger.app.lines.WrongFile;
import org.caseledger.app.stamp.StampFinding;
import org.caseledger.app.stamp.TimeStamp;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.text.IntegrityText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/** {@code verify}: whether the ledger is what was recorded. */
@Command(
        name = "verify",
        description =
                "Hold every entry against the tree that grew with them, against the checkpoints that were signed and"
                        + " against one that you kept; build the projections beside those in use and compare. Exit status 1, with the"
                        + " first entry that differs, where something does.",
        footer =
                "%nWithout a checkpoint that was kept outside, whoever can write the database and has the key can rewrite"
                        + " everything; with one, nothing that it covers.")
@Needs({Permission.EXPORT, Permission.OPERATE})
final class VerifyCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(names = "--checkpoint", paramLabel = "FILE", description = "A checkpoint that you kept.")
    private @Nullable Path checkpoint;

    @Option(
            names = "--vkey",
            paramLabel = "VKEY",
            description = "The key that has to have signed it, or a file with it (default: any that the ledger has on"
                    + " record).")
    private @Nullable String vkey;

    @Option(
            names = "--stamp",
            paramLabel = "FILE",
            description =
                    "Its time stamp (default: the file that is called like the checkpoint with .tsr behind, if it is"
                            + " there).")
    private @Nullable Path stamp;

    @Option(
            names = "--stamp-certificate",
            paramLabel = "FILE",
            description = "The certificate of the authority that stamped it, or one that vouches for it, as PEM or DER"
                    + " (default: any counts, and is told).")
    private @Nullable Path stampCertificate;

    @Override
    public Integer call() {
        SignedNote older = checkpoint == null ? null : note(checkpoint);
        VerifierKey trusted = vkey == null ? null : key(vkey);
        StampFinding stamped = stamped();
        try (OpenLedger ledger = root.openExistingWhole()) {
            SigningKeyOption.requireWhole(root, ledger);
            CheckpointDesk desk = CheckpointDesk.of(ledger);
            VerifiedAnswer answer;
            try (Progress progress = Progress.of(root.caller(), "verify", ledger.size(), "entries")) {
                answer = VerifiedAnswer.of(
                        ledger.tree().origin(),
                        desk.verify(older, trusted, stamped, SigningKeyOption.who(root, ledger), progress::to));
            }
            root.output().print(answer, () -> IntegrityText.of(answer, ledger.time()));
            return answer.matches() ? CaseLedger.DONE : CaseLedger.REFUSED;
        }
    }

    private static SignedNote note(Path file) {
        try {
            SignedNote note = SignedNote.read(Files.readString(file, StandardCharsets.UTF_8));
            note.checkpoint();
            return note;
        } catch (IOException e) {
            throw new WrongFile("the checkpoint " + file + " can't be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new WrongFile(file + " is no checkpoint: " + e.getMessage());
        }
    }

    /** What the checkpoint's time stamp is; null where there is none. */
    private @Nullable StampFinding stamped() {
        Path stamped = checkpoint;
        if (stamped == null) {
            if (stamp != null || stampCertificate != null) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "a time stamp is one of a checkpoint: name that, too, with --checkpoint");
            }
            return null;
        }
        Path file = stamp == null ? stamped.resolveSibling(stamped.getFileName() + TimeStamp.FILE_ENDING) : stamp;
        if (stamp == null && stampCertificate == null && !Files.exists(file)) {
            return null;
        }
        return StampFinding.of(
                StampOptions.read(file, "time stamp"),
                StampOptions.read(stamped, "checkpoint"),
                StampOptions.trusted(stampCertificate));
    }

    private VerifierKey key(String given) {
        try {
            Path file = given.contains("+") ? null : root.caller().path(given);
            return VerifierKey.read(file == null ? given : Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new WrongFile("the key " + given + " can't be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "--vkey: " + e.getMessage(), e);
        }
    }
}
