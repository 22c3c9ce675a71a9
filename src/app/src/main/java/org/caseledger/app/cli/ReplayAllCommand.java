package org.caseledger.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.caseledger.adoption.LawFacts;
import org.caseledger.adoption.LawInForce;
import org.caseledger.app.answer.ReplayAnswer;
import org.caseledger.app.desk.AdoptionDesk;
import org.caseledger.app.desk.AdoptionFile;
import org.caseledger.app.replay.EmployerReplayed;
import org.caseledger.app.replay.JournalSource;
import org.caseledger.app.replay.Replay;
import org.caseledger.app.replay.ReplayedJournal;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.text.ReplayText;
import org.caseledger.decision.Refusal;
import org.caseledger.law.Employers;
import org.caseledger.law.policy.EmployerPolicies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code replay-all}: every claim computed again from an exported journal, without a ledger. */
@Stays(Stays.Because.IT_NEEDS_NO_LEDGER)
@Command(
        name = "replay-all",
        description =
                "Compute every claim again from an exported journal alone, and add up what is due, what was"
                        + " transmitted and what would change. Opens no ledger; where the journal has no policy file on record, those"
                        + " in the folder policies of the ledger's directory are taken, if there are any. How fast it was is told on standard error.")
final class ReplayAllCommand implements Callable<Integer> {

    private static final double NANOS = 1e9;

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "What export wrote; of a journal in several files, all of them in order. - is the standard"
                    + " input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "DATE",
            description = "Consider the world up to the end of the pay period with this day, as payroll impact does.")
    private LocalDate asOf = LocalDate.EPOCH;

    @ArgGroup(exclusive = false)
    private AdoptCommand.@Nullable ChangedLaw law;

    @Override
    public Integer call() {
        AdoptionFile file =
                law == null ? null : law.file(Objects.requireNonNull(spec).commandLine());
        List<JournalSource> sources = files.stream().map(this::source).toList();
        long start = System.nanoTime();
        ReplayedJournal journal = read(sources);
        Instant knownAt = journal.lastRecordedAt().orElse(null);
        LawFacts adopted = journal.adopted();
        EmployerPolicies installed = adopted.hasPolicyFiles() ? Employers.shipped() : policies();
        LawInForce standing = standing(adopted, installed);
        if (file == null) {
            return answer(journal, knownAt, standing, null, start);
        }
        return switch (AdoptionDesk.consider(
                file, adopted, facts -> facts.over(installed), knownAt == null ? Instant.EPOCH : knownAt)) {
            case AdoptionDesk.Considered.Refused(Refusal refusal) ->
                root.output().refused(refusal);
            case AdoptionDesk.Considered.Changed(LawInForce changed) ->
                answer(journal, knownAt, standing, changed, start);
        };
    }

    private JournalSource source(String file) {
        return file.equals("-")
                ? JournalSource.standardInput(root.caller().in())
                : JournalSource.of(root.caller().path(file));
    }

    private EmployerPolicies policies() {
        try {
            return Employers.inLedger(root.directory());
        } catch (IllegalArgumentException e) {
            throw new LedgerFault("a policy file can't be used: " + e.getMessage(), e);
        }
    }

    private static LawInForce standing(LawFacts adopted, EmployerPolicies installed) {
        try {
            return adopted.over(installed);
        } catch (IllegalStateException misfit) {
            throw new LedgerFault(String.valueOf(misfit.getMessage()), misfit);
        }
    }

    private ReplayedJournal read(List<JournalSource> sources) {
        long bytes = sources.stream().mapToLong(JournalSource::bytes).sum();
        try (Progress progress = Progress.of(root.caller(), "Reading", bytes, "bytes")) {
            return ReplayedJournal.of(sources, progress::to);
        }
    }

    private int answer(
            ReplayedJournal journal,
            @Nullable Instant knownAt,
            LawInForce standing,
            @Nullable LawInForce changed,
            long start) {
        List<EmployerReplayed> replayed;
        try (Progress progress = Progress.of(root.caller(), "Computing", journal.claimCount(), "claims")) {
            replayed = Replay.of(journal, asOf, standing, changed, progress::to);
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        ReplayAnswer answer = ReplayAnswer.of(journal.lines(), knownAt, asOf, replayed);
        root.output().print(answer, () -> ReplayText.of(answer, root.time()));
        root.output()
                .complain(String.format(
                        Locale.ROOT,
                        "%,d lines in %.1f s, %,.0f lines a second",
                        journal.lines(),
                        seconds,
                        journal.lines() / seconds));
        return CaseLedger.DONE;
    }
}
