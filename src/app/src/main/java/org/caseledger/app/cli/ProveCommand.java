package org.caseledger.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.GrownAnswer;
import org.caseledger.app.answer.ProofAnswer;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.integrity.Checkpoint;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.LedgerTree;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.text.IntegrityText;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code prove}: that an entry is in the ledger, or that the ledger was only added to. */
@Command(
        name = "prove",
        description =
                "Prove that an entry is in the ledger, or that the ledger was only added to between two sizes (RFC 9162).")
@Needs(Permission.EXPORT)
final class ProveCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Mixin
    private SigningKeyOption signing = new SigningKeyOption();

    @ArgGroup(multiplicity = "1")
    private Wanted wanted = new Wanted();

    private static final class Wanted {
        @Parameters(arity = "1", paramLabel = "ENTRY", description = "The id of the entry.")
        private @Nullable String entry;

        @ArgGroup(exclusive = false)
        private @Nullable Sizes sizes;
    }

    private static final class Sizes {
        @Option(names = "--from", required = true, paramLabel = "SIZE", description = "How many entries it had.")
        private long from;

        @Option(names = "--to", required = true, paramLabel = "SIZE", description = "How many entries it had later.")
        private long to;
    }

    @Override
    public Integer call() {
        try (OpenLedger ledger = root.openExistingWhole()) {
            SigningKeyOption.requireWhole(root, ledger);
            if (!root.person(ledger).unbounded()) {
                throw new LedgerFault("an entry is proved with all that it says, which isn't all for your eyes");
            }
            Sizes sizes = wanted.sizes;
            return sizes == null ? entry(ledger, Objects.requireNonNull(wanted.entry)) : grown(ledger, sizes);
        }
    }

    private int entry(OpenLedger ledger, String id) {
        CheckpointDesk.Signed<LedgerTree.Proven> proven = signing.desk(ledger)
                .prove(id, SigningKeyOption.who(root, ledger))
                .orElseThrow(() -> new LedgerFault("there is no entry " + id + "; timeline and export have their ids"));
        root.opens(ledger, "proof", null, id);
        ProofAnswer answer = ProofAnswer.of(proven.proof(), proven.note());
        root.output().print(answer, () -> IntegrityText.of(answer));
        return CaseLedger.DONE;
    }

    private int grown(OpenLedger ledger, Sizes sizes) {
        Checkpoint now = ledger.tree().now();
        if (sizes.from < 1 || sizes.from > sizes.to || sizes.to > now.size()) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--from and --to must be sizes that the ledger had, in order: from 1 to " + now.size());
        }
        CheckpointDesk.Signed<LedgerTree.Grown> grown =
                signing.desk(ledger).prove(sizes.from, sizes.to, SigningKeyOption.who(root, ledger));
        GrownAnswer answer = GrownAnswer.of(grown.proof(), grown.note());
        root.output().print(answer, () -> IntegrityText.of(answer));
        return CaseLedger.DONE;
    }
}
