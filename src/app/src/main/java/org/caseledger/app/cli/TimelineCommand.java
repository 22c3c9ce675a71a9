package org.caseledger.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.app.answer.CaseTimelineAnswer;
import org.caseledger.app.answer.TimelineAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.text.TimelineText;
import org.caseledger.compliance.PenaltyCases;
import org.caseledger.projection.timeline.Timeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code timeline}: Every entry of a claim, or of a penalty case, in the order of recording. */
@Command(name = "timeline", description = "Every entry of a claim, or of a penalty case, in the order of recording.")
final class TimelineCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "CLAIM", description = "The number of a claim or of a penalty case.")
    private String claim = "";

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            if (time.isPenaltyCase(ledger, claim)) {
                List<CaseTimelineAnswer> answers = penaltyCase(ledger);
                Output.print(root.json(), answers, () -> TimelineText.ofCase(answers, ledger.time()));
                return CaseLedger.DONE;
            }
            String number = time.facts(ledger, claim).claim();
            List<TimelineAnswer> answers =
                    TimelineAnswer.of(Timeline.of(ledger.database(), number, time.knownAt(ledger)).stream()
                            .filter(line -> line.effectiveFrom() == null
                                    || time.considers(LocalDate.parse(line.effectiveFrom())))
                            .toList());
            Output.print(root.json(), answers, () -> TimelineText.ofClaim(answers, ledger.time()));
            return CaseLedger.DONE;
        }
    }

    private List<CaseTimelineAnswer> penaltyCase(Ledger ledger) {
        Instant knownAt = time.knownAt(ledger);
        return ledger.recorded(PenaltyCases.FAMILY.stream(claim)).stream()
                .filter(recorded -> recorded.entry().knownAt(knownAt))
                .map(recorded -> CaseTimelineAnswer.of(claim, recorded))
                .filter(line -> time.considers(line.effectiveFrom()))
                .toList();
    }
}
