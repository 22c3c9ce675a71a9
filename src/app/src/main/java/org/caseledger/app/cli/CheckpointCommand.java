package org.caseledger.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.CheckpointAnswer;
import org.caseledger.app.answer.CheckpointKeyAnswer;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.app.integrity.VerifierKey;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.OwnersFiles;
import org.caseledger.app.store.Why;
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
            return print(answers ? desk.signAnswers(who) : desk.sign(who), desk.verifier(who));
        }
    }

    private int print(VerifierKey verifier) {
        root.output().print(new CheckpointKeyAnswer(verifier.text()), () -> verifier.text() + "\n");
        return CaseLedger.DONE;
    }

    private int print(SignedNote note, VerifierKey verifier) {
        Path file = out;
        if (file != null) {
            try {
                OwnersFiles.write(file, note.written());
            } catch (IOException e) {
                throw new LedgerFault("the checkpoint can't be written to " + file + ": " + Why.of(e), e);
            }
        }
        CheckpointAnswer answer = CheckpointAnswer.of(note, verifier);
        root.output()
                .print(
                        answer,
                        () -> file == null
                                ? answer.note()
                                : "checkpoint over " + answer.size() + (answers ? " answers" : " entries")
                                        + " written to " + file + "\n");
        return CaseLedger.DONE;
    }
}
