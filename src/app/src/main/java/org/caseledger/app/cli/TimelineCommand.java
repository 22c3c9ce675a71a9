package org.caseledger.app.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.CaseTimelineAnswer;
import org.caseledger.app.answer.Document;
import org.caseledger.app.answer.StreamTimelineAnswer;
import org.caseledger.app.answer.TimelineAnswer;
import org.caseledger.app.ask.AboutClaim;
import org.caseledger.app.ask.AboutStream;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.StreamTimelineText;
import org.caseledger.app.text.TimelineText;
import org.caseledger.compliance.PenaltyCases;
import org.caseledger.family.StreamFamily;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code timeline}: Every entry of a claim, or of another stream, in the order of recording. */
@Command(
        name = "timeline",
        description = "Every entry of a claim, or of a penalty case, in the order of recording.",
        modelTransformer = StreamOptions.class)
@Needs({Permission.SEE_CLAIMS, Permission.SEE_CASES, Permission.SEE_PAYROLL, Permission.SEE_LAW, Permission.SEE_ACCOUNTS
})
final class TimelineCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(arity = "0..1", paramLabel = "CLAIM", description = "The number of a claim or of a penalty case.")
    private String claim = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Override
    public Integer call() {
        Optional<StreamOptions.Asked> asked = StreamOptions.asked(Objects.requireNonNull(spec));
        try (Ledger ledger = root.openExisting()) {
            if (asked.isPresent()) {
                root.require(
                        ledger,
                        "timeline --" + asked.get().family().name(),
                        toSee(asked.get().family()));
                return ofStream(ledger, asked.get().family(), asked.get().subject());
            }
            if (time.clocks().isPenaltyCase(ledger, claim)) {
                root.require(ledger, "timeline of a penalty case", Permission.SEE_CASES);
                return ofStream(ledger, PenaltyCases.FAMILY, claim);
            }
            root.require(ledger, "timeline of a claim", Permission.SEE_CLAIMS);
            List<TimelineAnswer> answers = new AboutClaim(ledger, claim, time.clocks()).timeline();
            root.opens(ledger, "timeline", claim);
            root.output().print(answers, () -> TimelineText.ofClaim(answers, ledger.time()));
            return CaseLedger.DONE;
        }
    }

    /** What whoever looks at a stream of {@code family} needs; what is on others is on claims. */
    static Permission toSee(StreamFamily<?, ?, ?> family) {
        return switch (family.name()) {
            case "case" -> Permission.SEE_CASES;
            case "payroll", "run", "receivable" -> Permission.SEE_PAYROLL;
            case "law" -> Permission.SEE_LAW;
            case "user", "webhook", "checkpoint-key" -> Permission.SEE_ACCOUNTS;
            default -> Permission.SEE_CLAIMS;
        };
    }

    private Integer ofStream(Ledger ledger, StreamFamily<?, ?, ?> family, String subject) {
        List<StreamTimelineAnswer> lines = new AboutStream(ledger, time.clocks()).timeline(family, subject);
        root.opens(ledger, "timeline", null, family.stream(subject));
        // In JSON a case has members of its own, which are older than the other streams' timelines.
        List<? extends Document> answers =
                family.equals(PenaltyCases.FAMILY) ? CaseTimelineAnswer.of(subject, lines) : lines;
        root.output().print(answers, () -> StreamTimelineText.of(lines, ledger.time()));
        return CaseLedger.DONE;
    }
}
