package org.caseledger.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.CheckpointAnswer;
import org.caseledger.app.answer.CheckpointKeyAnswer;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.desk.StampDesk.Stamped;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.app.integrity.VerifierKey;
import org.caseledger.app.stamp.Authority;
import org.caseledger.app.stamp.TimeStamp;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.store.Why;
import org.caseledger.app.text.IntegrityText;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code checkpoint}: signs how many entries there are and what they are. */
@Command(
        name = "checkpoint",
        description =
                "Sign how many entries the ledger has and the root over them, as a C2SP checkpoint; keep it outside.",
        footer =
                "%nWhoever keeps a checkpoint and its key can tell later, with verify --checkpoint or with a program of"
                        + " their own, whether an entry that it covers was changed.")
@Needs({Permission.EXPORT, Permission.OPERATE})
final class CheckpointCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Mixin
    private SigningKeyOption signing = new SigningKeyOption();

    @Option(names = "--out", paramLabel = "FILE", description = "Write it to FILE instead of printing it.")
    private @Nullable Path out;

    @Mixin
    private StampOptions stamping = new StampOptions();

    @Option(
            names = "--answers",
            description = "Sign how many answers to keys are kept and the root over them, instead of the entries.")
    private boolean answers;

    @Option(
            names = "--key",
            description = "Print the key by which checkpoints are checked, as a C2SP vkey; sign nothing.")
    private boolean key;

    @Option(
            names = "--new-key",
            description =
                    "Have a new key take the place of the one in force, which vouches for it where it is there; print it.")
    private boolean newKey;

    @Option(
            names = "--reason",
            paramLabel = "WHY",
            description = "With --new-key: why; needed where the key before is lost.")
    private @Nullable String reason;

    @Override
    public Integer call() {
        stamping.requireFile(out);
        try (OpenLedger ledger = root.openExistingWhole()) {
            SigningKeyOption.requireWhole(root, ledger);
            CheckpointDesk desk = signing.desk(ledger);
            Who who = SigningKeyOption.who(root, ledger);
            if (newKey) {
                root.require(ledger, "checkpoint --new-key", Permission.OPERATE);
                return print(desk.replace(reason, who));
            }
            if (key) {
                return print(desk.verifier(who));
            }
            Authority authority = stamping.authority(root, ledger);
            SignedNote note = answers ? desk.signAnswers(who) : desk.sign(who);
            Stamped stamped = authority == null
                    ? null
                    : StampOptions.ask(authority, note.written().getBytes(StandardCharsets.UTF_8));
            return print(note, desk.verifier(who), stamped, ledger.time());
        }
    }

    private int print(VerifierKey verifier) {
        root.output().print(new CheckpointKeyAnswer(verifier.text()), () -> verifier.text() + "\n");
        return CaseLedger.DONE;
    }

    private int print(SignedNote note, VerifierKey verifier, @Nullable Stamped stamped, LedgerTime time) {
        Path file = out;
        if (file != null) {
            try {
                if (stamped != null) {
                    OwnersFiles.write(
                            file.resolveSibling(file.getFileName() + TimeStamp.FILE_ENDING), stamped.answer());
                }
                OwnersFiles.write(file, note.written());
            } catch (IOException e) {
                throw new LedgerFault("the checkpoint can't be written to " + file + ": " + Why.of(e), e);
            }
        }
        CheckpointAnswer answer = CheckpointAnswer.of(note, verifier, stamped == null ? null : stamped.stamp());
        root.output()
                .print(
                        answer,
                        () -> file == null
                                ? answer.note()
                                : "checkpoint over " + answer.size() + (answers ? " answers" : " entries")
                                        + " written to " + file + "\n"
                                        + (answer.stamp() == null ? "" : IntegrityText.of(answer.stamp(), time)));
        return CaseLedger.DONE;
    }
}
