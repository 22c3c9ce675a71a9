package org.caseledger.app.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.alert.AlertRule;
import org.caseledger.alert.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a person's digest of a day says. Each alert is in the first list that it belongs to, the most urgent first; names and
 * findings are in none, since mail isn't sealed.
 *
 * @param user whose it is; absent for everybody's
 * @param day the day
 * @param since up to when the last digest told what was raised; absent where none did
 * @param deadlines deadlines of which is warned: each is 7, 3 or 1 days ahead, or was since the last digest
 * @param pressing what else is critical or high
 * @param today what else is due by that day
 * @param fresh what else was raised since the last digest
 * @param open how many are open in all, by how much they matter
 */
public record DigestAnswer(
        @Nullable String user,
        LocalDate day,
        @Nullable Instant since,
        List<Line> deadlines,
        List<Line> pressing,
        List<Line> today,
        List<Line> fresh,
        Open open)
        implements Document {

    /**
     * An alert, in as few words as are of use.
     *
     * @param alert its id
     * @param rule the rule that raised it
     * @param claim the claim; absent where it is about none
     * @param employer the employer
     * @param severity how much it matters
     * @param due the day by which something is to be done, or absent
     * @param raisedAt when it was raised
     * @param warned of a deadline, how many days ahead it is warned of now: of several where earlier warnings weren't told
     */
    public record Line(
            String alert,
            AlertRule rule,
            @Nullable String claim,
            String employer,
            Severity severity,
            @Nullable LocalDate due,
            Instant raisedAt,
            List<Integer> warned) {

        public Line {
            warned = List.copyOf(warned);
        }

        private Line warned(List<Integer> steps) {
            return new Line(alert, rule, claim, employer, severity, due, raisedAt, steps);
        }
    }

    /** How many are open, by how much they matter. */
    public record Open(int critical, int high, int normal, int low) {}

    public DigestAnswer {
        deadlines = List.copyOf(deadlines);
        pressing = List.copyOf(pressing);
        today = List.copyOf(today);
        fresh = List.copyOf(fresh);
    }

    /** Which warnings of a deadline weren't told yet, by what is open on it: days ahead. */
    @FunctionalInterface
    public interface Warnings {

        /** Those of {@code line} on {@code day}, the farthest first; none where it is about no deadline, or all were told. */
        List<Integer> of(Line line, LocalDate day);
    }

    /** The digest of {@code day} for {@code user}, to whom {@code open} is, the most urgent first. */
    public static DigestAnswer of(
            @Nullable String user, LocalDate day, @Nullable Instant since, List<Line> open, Warnings warnings) {
        List<Line> deadlines = open.stream()
                .map(line -> line.warned(warnings.of(line, day)))
                .filter(line -> !line.warned().isEmpty())
                .toList();
        Rest rest = new Rest(open, deadlines);
        return new DigestAnswer(
                user,
                day,
                since,
                deadlines,
                rest.take(line -> line.severity().compareTo(Severity.HIGH) >= 0),
                rest.take(line -> line.due() != null && !line.due().isAfter(day)),
                rest.take(line -> since == null || line.raisedAt().isAfter(since)),
                new Open(
                        count(open, Severity.CRITICAL),
                        count(open, Severity.HIGH),
                        count(open, Severity.NORMAL),
                        count(open, Severity.LOW)));
    }

    /** What is in no list yet. */
    private static final class Rest {
        private final List<Line> open;
        private final Set<String> taken = new HashSet<>();

        Rest(List<Line> open, List<Line> taken) {
            this.open = open;
            taken.forEach(line -> this.taken.add(line.alert()));
        }

        List<Line> take(Predicate<Line> which) {
            List<Line> some = new ArrayList<>();
            for (Line line : open) {
                if (which.test(line) && taken.add(line.alert())) {
                    some.add(line);
                }
            }
            return some;
        }
    }

    /** Whether there is anything to say. What is open and neither presses, nor is due, nor is new, is no reason for a mail. */
    public boolean silent() {
        return Stream.of(deadlines, pressing, today, fresh).allMatch(List::isEmpty);
    }

    private static int count(List<Line> open, Severity severity) {
        return (int) open.stream().filter(line -> line.severity() == severity).count();
    }
}
