package org.caseledger.app.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.trail.ReadLine;
import org.caseledger.people.UserName;
import org.jspecify.annotations.Nullable;

/**
 * The question who opened what.
 *
 * @param ledger the ledger
 * @param claim only what was opened of this claim, written in whatever case; null for everything
 * @param by only what this account opened; null for everybody
 * @param from only from the beginning of this day on; null for from the first line on
 * @param to only up to the end of this day; null for up to now
 */
public record AboutReadTrail(
        Ledger ledger,
        @Nullable String claim,
        @Nullable String by,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** The claim's number; null where none is named, {@link Unknown} where it isn't there. */
    public @Nullable String number() {
        if (claim == null) {
            return null;
        }
        String number = ledger.claimNumber(claim);
        if (!ledger.facts(number).exists()) {
            throw new Unknown("claim", "claim " + number + " is not in this ledger");
        }
        return number;
    }

    /** Hands {@code each} the lines, in the order of noting. */
    public void each(Consumer<ReadLine> each) {
        ZoneId zone = ledger.clock().getZone();
        Instant first = from == null ? Instant.MIN : from.atStartOfDay(zone).toInstant();
        Instant last = to == null
                ? Instant.MAX
                : to.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        String number = claim == null ? null : ledger.claimNumber(claim);
        ledger.readTrail(first, last, line -> {
            if ((number == null || number.equals(line.claim())) && (by == null || UserName.same(by, line.by()))) {
                each.accept(line);
            }
        });
    }

    /** The same, the last line first. A month of them at a time is in memory. */
    public void backwards(Consumer<ReadLine> each) {
        LocalDate last = to == null ? LocalDate.now(ledger.clock()) : to;
        LocalDate first = from == null ? firstDay(last) : from;
        for (YearMonth month = YearMonth.from(last);
                !month.isBefore(YearMonth.from(first));
                month = month.minusMonths(1)) {
            Deque<ReadLine> lines = new ArrayDeque<>();
            LocalDate begin = month.atDay(1).isBefore(first) ? first : month.atDay(1);
            LocalDate end = month.atEndOfMonth().isAfter(last) ? last : month.atEndOfMonth();
            new AboutReadTrail(ledger, claim, by, begin, end).each(lines::addFirst);
            lines.forEach(each);
        }
    }

    /** The day of the first line; {@code last} where there is none. */
    private LocalDate firstDay(LocalDate last) {
        LocalDate[] first = {last};
        each(line -> {
            LocalDate day = LocalDate.ofInstant(line.at(), ledger.clock().getZone());
            first[0] = day.isBefore(first[0]) ? day : first[0];
        });
        return first[0];
    }
}
