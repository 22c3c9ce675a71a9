package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.working.Working;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.jspecify.annotations.Nullable;

/**
 * The working of one amount.
 *
 * @param claim the claim
 * @param period the pay period
 * @param code the code that was asked about
 * @param knownAt what was recorded up to then was used
 * @param asOf the world was considered up to that day
 * @param due dollars, or hours, due; null where there is no such line, or it isn't known
 * @param note that there is no such line; absent where there is one
 * @param missing facts without which a figure can't be computed
 * @param working how it came about: one working, or the list of several; where there is no such line, why anything is due
 *     at all, or why not
 * @param codes the codes that the period has; for layout only
 */
public record ExplainAnswer(
        String claim,
        DateSpan period,
        String code,
        Instant knownAt,
        LocalDate asOf,
        @JsonInclude @Nullable BigDecimal due,
        @Nullable String note,
        List<String> missing,

        @JsonFormat(with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
        List<Working> working,

        @JsonIgnore List<String> codes)
        implements Document {

    /** The answer about {@code code} in the {@code period} of {@code statement}, known at {@code knownAt}. */
    public static ExplainAnswer of(Statement statement, DateSpan period, String code, Instant knownAt) {
        List<StatementLine> lines = statement.find(period.from(), code);
        Working why = statement.entitlement().working();
        return new ExplainAnswer(
                statement.facts().claim(),
                period,
                code,
                knownAt,
                statement.entitlement().asOf(),
                lines.isEmpty() ? null : due(lines.getFirst()),
                lines.isEmpty() ? "no line with that code in this period" : null,
                statement.entitlement().missingWords(),
                lines.isEmpty()
                        ? List.of(why)
                        : lines.stream()
                                .map(line ->
                                        line.due() == null ? why : line.due().working())
                                .toList(),
                codes(statement, period));
    }

    private static @Nullable BigDecimal due(StatementLine line) {
        if (!line.known()) {
            return null;
        }
        return line.inHours() ? line.hoursDue() : line.amountDue().getAmount();
    }

    private static List<String> codes(Statement statement, DateSpan period) {
        return statement.lines().stream()
                .filter(line -> line.key().forPeriod().contains(period.from()))
                .map(line -> line.key().payCode() == null
                        ? line.key().kind().toString()
                        : line.key().payCode())
                .distinct()
                .toList();
    }

    /** Whether the period has a line with that code. */
    public boolean found() {
        return note == null;
    }
}
