package org.caseledger.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.adoption.LawEvent;
import org.caseledger.app.answer.EntryAnswer;
import org.caseledger.app.ask.AboutLaw;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.desk.AdoptionDesk;
import org.caseledger.app.desk.AdoptionFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.AdoptionText;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Who;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/** {@code adopt}: rows of legal tables and policies become facts of the ledger. */
@Command(
        name = "adopt",
        description = "Adopt rows of a table of the law, or an employer's policy; or list what was adopted.")
@Needs({Permission.ADOPT_LAW, Permission.SEE_LAW})
final class AdoptCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Wanted wanted = new Wanted();

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            description = "With --list: what was adopted by then (default: now).")
    private @Nullable Instant knownAt;

    private static final class Wanted {
        @ArgGroup(exclusive = false)
        private @Nullable ChangedLaw law;

        @Option(names = "--list", description = "List what was adopted.")
        private boolean list;
    }

    @Override
    public Integer call() {
        ChangedLaw law = wanted.law;
        if (law == null) {
            return list();
        }
        root.requireBy();
        AdoptionFile file = law.file(Objects.requireNonNull(spec).commandLine());
        try (Ledger ledger = root.openToRecord()) {
            return switch (new AdoptionDesk(ledger).adopt(file, Who.commandLine(root.by(ledger)))) {
                case AdoptionDesk.Step.Refused(Refusal refusal) -> root.output().refused(refusal);
                case AdoptionDesk.Step.Done(List<Entry<LawEvent>> adopted) -> print(ledger, AboutLaw.answers(adopted));
            };
        }
    }

    private int list() {
        try (Ledger ledger = root.openExisting()) {
            return print(ledger, new AboutLaw(ledger, new Clocks(knownAt, null)).adopted());
        }
    }

    private int print(Ledger ledger, List<EntryAnswer<LawEvent>> answers) {
        root.output().print(answers, () -> AdoptionText.of(answers, ledger.time()));
        return CaseLedger.DONE;
    }

    /** Law or policy in a file: rows of a table, or an employer's policy. */
    static final class ChangedLaw {
        @Option(
                names = "--table",
                paramLabel = "TABLE",
                description = "The table that the rows are of, such as arizona/maximum-average-monthly-wage.")
        private @Nullable String table;

        @Option(names = "--row", paramLabel = "FILE", description = "Rows: CSV with the table's header.")
        private @Nullable Path row;

        @Option(names = "--policy", paramLabel = "FILE", description = "An employer's policy file, YAML.")
        private @Nullable Path policy;

        /** The file, read. */
        AdoptionFile file(CommandLine commandLine) {
            if (policy != null && table == null && row == null) {
                return AdoptionFile.policy(policy);
            }
            if (policy == null && table != null && row != null) {
                return AdoptionFile.rows(table, row);
            }
            throw new ParameterException(commandLine, "name either --table and --row, or --policy");
        }
    }
}
