package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.Carried;
import org.caseledger.payroll.Figures;

/**
 * A line that an earlier run carried, which a later one corrects.
 *
 * @param run the run
 * @param runPeriod the pay period that the run was for
 * @param entry the entry of the claim that recorded it
 * @param transmittedAt when that was
 * @param transmittedBy who issued the run
 * @param figures what it carried
 */
public record CarriedAnswer(
        String run,
        DateSpan runPeriod,
        String entry,
        Instant transmittedAt,
        String transmittedBy,
        @JsonUnwrapped FiguresAnswer figures) {

    /** The lines that {@code earlier} runs carried. */
    public static List<CarriedAnswer> of(List<Carried> earlier) {
        return earlier.stream()
                .map(one -> new CarriedAnswer(
                        one.run(),
                        one.runPeriod(),
                        one.entry().id(),
                        one.entry().recordedAt(),
                        one.entry().provenance().by(),
                        FiguresAnswer.of(one.line().kind(), Figures.of(one.line()))))
                .toList();
    }
}
