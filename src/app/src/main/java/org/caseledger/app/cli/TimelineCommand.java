package org.caseledger.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.caseledger.app.document.TextTable;
import org.caseledger.app.store.Ledger;
import org.caseledger.projection.timeline.Timeline;
import org.caseledger.projection.timeline.TimelineLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code timeline}: Every entry of a claim, in the order of recording. */
@Command(name = "timeline", description = "Every entry of a claim, in the order of recording.")
final class TimelineCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "CLAIM", description = "The claim's number.")
    private String claim = "";

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            time.facts(ledger, claim);
            List<TimelineLine> lines = Timeline.of(ledger.database(), claim, time.knownAt(ledger)).stream()
                    .filter(line ->
                            line.effectiveFrom() == null || time.considers(LocalDate.parse(line.effectiveFrom())))
                    .toList();
            Output.print(root.json(), () -> lines, () -> text(lines));
            return CaseLedger.DONE;
        }
    }

    private static String text(List<TimelineLine> lines) {
        TextTable table = new TextTable("recorded at", "by", "from", "effective", "entry", "what");
        for (TimelineLine line : lines) {
            String effective = line.effectiveFrom() == null ? "" : line.effectiveFrom();
            String until = line.effectiveTo() == null ? "" : " to " + line.effectiveTo();
            table.row(line.recordedAt(), line.by(), line.channel(), effective + until, line.entry(), what(line, lines));
        }
        return table.text();
    }

    private static String what(TimelineLine line, List<TimelineLine> lines) {
        return lines.stream()
                .filter(other -> line.entry().equals(other.withdraws()))
                .findFirst()
                .map(withdrawal -> line.what() + "  (withdrawn by " + withdrawal.entry() + ")")
                .orElse(line.what());
    }
}
