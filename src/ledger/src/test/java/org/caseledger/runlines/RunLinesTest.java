package org.caseledger.runlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;

import java.time.Instant;
import java.util.List;
import org.caseledger.claim.LineKind;
import org.caseledger.decision.Decision;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.RunLine;
import org.caseledger.payroll.RunPart;
import org.caseledger.runlines.RunLinesEvent.PartFrozen;
import org.junit.jupiter.api.Test;

class RunLinesTest {

    private static final String RUN = "glendale-2022-02-19";
    private static final DateSpan PERIOD = new DateSpan(day("2022-02-19"), day("2022-03-04"));

    @Test
    void linesAreFrozenOnce() {
        FreezeLines command = new FreezeLines(RUN, List.of(part(1, "C-1"), part(2, "C-2")));
        assertThat(RunLinesDecider.decide(RunLinesFacts.of(RUN, List.of()), command))
                .isEqualTo(new Decision.Accepted<RunLinesEvent>(
                        List.of(new PartFrozen(part(1, "C-1")), new PartFrozen(part(2, "C-2")))));
        Entry<RunLinesEvent> entry = new Entry<>(
                "e1",
                Instant.EPOCH,
                new Provenance("ann", Channel.PAYROLL, "key", null),
                new PartFrozen(part(1, "C-1")));
        assertThat(RunLinesDecider.decide(RunLinesFacts.of(RUN, List.of(entry)), command))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("lines-frozen"));
    }

    @Test
    void aPartSaysWhoseLinesItHas() {
        assertThat(words(part(1, "C-1", "C-2"))).isEqualTo("Part 1 frozen: 2 lines of claims C-1 to C-2");
        assertThat(words(part(2, "C-2"))).isEqualTo("Part 2 frozen: 1 line of claim C-2");
        assertThat(words(part(3))).isEqualTo("Part 3 frozen: 0 lines");
    }

    private static String words(RunPart part) {
        return RunLinesWords.of(new PartFrozen(part)).what();
    }

    private static RunPart part(int number, String... claims) {
        return new RunPart(
                number,
                List.of(claims).stream().map(RunLinesTest::line).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static RunLine line(String claim) {
        return new RunLine(
                claim,
                PERIOD,
                LineKind.STATUTORY,
                "713",
                null,
                14,
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
