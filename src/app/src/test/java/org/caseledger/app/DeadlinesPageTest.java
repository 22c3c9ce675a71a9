package org.caseledger.app;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.deadline.Clock;
import org.caseledger.law.deadline.Clock.Mark;
import org.caseledger.law.deadline.Clocks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page on deadlines says of each clock what starts it and what meets it, as the program has it. */
class DeadlinesPageTest {

    @ParameterizedTest
    @EnumSource
    void everyClockStandsOnThePage(Jurisdiction state) throws IOException {
        StringBuilder table = new StringBuilder(
                "| deadline | starts with | met by | whose | how sure | |\n|---|---|---|---|---|---|\n");
        for (Clock clock : Clocks.of(state.state())) {
            table.append("| `").append(clock.deadline()).append("` | ");
            table.append(clock.starts().isEmpty() ? "nothing recorded" : words(clock.starts(), " or "));
            table.append(" | ").append(words(clock.metBy(), ", ")).append(ended(clock));
            table.append(" | ").append(clock.duty() ? "ours" : "others'");
            table.append(" | ").append(clock.status()).append(" | ").append(clock.why());
            table.append("; ").append(clock.citation()).append(" |\n");
        }
        Documents.generated("docs/deadlines.md", "clocks of " + state, table.toString());
    }

    private static String ended(Clock clock) {
        return clock.endedBy().isEmpty() ? "" : "; in time, " + words(clock.endedBy(), ", ");
    }

    private static String words(List<Mark> marks, String between) {
        return marks.stream().map(Mark::words).collect(Collectors.joining(between));
    }
}
