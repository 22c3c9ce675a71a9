package org.caseledger.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerTime;
import org.caseledger.app.text.TextTable;
import org.caseledger.catalogue.EventCatalogue;
import org.caseledger.compliance.PenaltyCases;
import org.caseledger.family.EventWords;
import org.caseledger.journal.Entry;
import org.caseledger.projection.Recorded;
import org.caseledger.projection.timeline.Timeline;
import org.caseledger.projection.timeline.TimelineLine;
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
                List<Recorded> entries = penaltyCase(ledger);
                Output.print(
                        root.json(),
                        () -> entries.stream().map(this::json).toList(),
                        () -> text(entries, ledger.time()));
                return CaseLedger.DONE;
            }
            String number = time.facts(ledger, claim).claim();
            List<TimelineLine> lines = Timeline.of(ledger.database(), number, time.knownAt(ledger)).stream()
                    .filter(line ->
                            line.effectiveFrom() == null || time.considers(LocalDate.parse(line.effectiveFrom())))
                    .toList();
            Output.print(root.json(), () -> lines, () -> linesText(lines, ledger.time()));
            return CaseLedger.DONE;
        }
    }

    private List<Recorded> penaltyCase(Ledger ledger) {
        Instant knownAt = time.knownAt(ledger);
        return ledger.recorded(PenaltyCases.FAMILY.stream(claim)).stream()
                .filter(recorded -> recorded.entry().knownAt(knownAt))
                .filter(recorded -> time.considers(words(recorded).effectiveFrom()))
                .toList();
    }

    private static EventWords words(Recorded recorded) {
        return PenaltyCases.FAMILY.words(recorded.entry().event());
    }

    /** An entry of a penalty case, with the members that a claim's has. */
    private Map<String, Object> json(Recorded recorded) {
        Entry<?> entry = recorded.entry();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("position", recorded.position());
        line.put("case", claim);
        line.put("entry", entry.id());
        line.put("name", EventCatalogue.of(entry.event().getClass()).name());
        line.put("recordedAt", entry.recordedAt().toString());
        line.put("by", entry.provenance().by());
        line.put("channel", entry.provenance().channel().toString());
        line.put("effectiveFrom", words(recorded).effectiveFrom());
        line.put("what", words(recorded).what());
        line.put("causedBy", entry.provenance().causedBy());
        return line;
    }

    private static String text(List<Recorded> entries, LedgerTime time) {
        TextTable table = table();
        for (Recorded recorded : entries) {
            Entry<?> entry = recorded.entry();
            table.row(
                    time.shown(entry.recordedAt()),
                    entry.provenance().by(),
                    entry.provenance().channel().toString(),
                    String.valueOf(words(recorded).effectiveFrom()),
                    entry.id(),
                    words(recorded).what());
        }
        return table.text();
    }

    private static TextTable table() {
        return new TextTable("recorded at", "by", "from", "effective", "entry", "what");
    }

    private static String linesText(List<TimelineLine> lines, LedgerTime time) {
        TextTable table = table();
        for (TimelineLine line : lines) {
            String effective = line.effectiveFrom() == null ? "" : line.effectiveFrom();
            String until = line.effectiveTo() == null ? "" : " to " + line.effectiveTo();
            table.row(
                    time.shown(Instant.parse(line.recordedAt())),
                    line.by(),
                    line.channel(),
                    effective + until,
                    line.entry(),
                    what(line, lines));
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
