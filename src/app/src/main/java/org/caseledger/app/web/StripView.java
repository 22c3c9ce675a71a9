package org.caseledger.app.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.statement.DayPay;
import org.caseledger.statement.DaysOfAClaim;
import org.caseledger.statement.DaysOfAClaim.Span;
import org.jspecify.annotations.Nullable;

/**
 * The days of a claim as a strip: one lane of what a physician allowed, one of what became of the pay. Places are percent of
 * the width, so that the strip is as wide as whatever shows it and its words stay as large as all others.
 *
 * @param days the days from the first to the last that is shown; null where no work status is on record
 * @param work the lane of work status
 * @param pay the lane of pay
 * @param ticks where years or months begin
 * @param totals how many days of the whole claim there are of each
 * @param rows the spans in words, the latest first
 */
public record StripView(
        @Nullable DateSpan days, List<Bar> work, List<Bar> pay, List<Tick> ticks, List<Total> totals, Paged<Row> rows) {

    /** Spans that are drawn; of a claim with more, the latest. */
    static final int DRAWN = 300;

    /** Spans that are told in words. */
    static final int TOLD = 30;

    private static final int TICKS = 8;
    private static final int MONTHS_A_YEAR = 12;
    private static final long LABELLED_FROM = 5_000;
    private static final int TITLED = 80;
    private static final long NARROWEST = 120;
    private static final long WHOLE = 100_000;
    private static final int DIGITS = 3;

    /**
     * A bar.
     *
     * @param x where it begins, in percent
     * @param width how wide it is, in percent
     * @param middle where its middle is, in percent
     * @param kind what it shows
     * @param letter what stands on it, if it is wide enough
     * @param title what it says to who points at it; blank where there are too many
     */
    public record Bar(String x, String width, String middle, String kind, String letter, String title) {}

    /** The beginning of a year or a month. */
    public record Tick(String x, String label) {}

    /** How many days there are of something, with the letter that stands for it. */
    public record Total(String kind, String letter, String words, int days) {}

    /** A span in words. */
    public record Row(DateSpan days, int count, String status, String pay) {}

    static StripView of(DaysOfAClaim claim) {
        List<Span> all = claim.spans();
        if (all.isEmpty()) {
            return new StripView(null, List.of(), List.of(), List.of(), List.of(), Paged.of(List.of(), 1, TOLD));
        }
        List<Span> drawn = all.subList(Math.max(0, all.size() - DRAWN), all.size());
        DateSpan days = new DateSpan(
                drawn.getFirst().days().from(), drawn.getLast().days().to());
        return new StripView(
                days,
                bars(days, drawn, span -> span.status().toString()),
                bars(days, drawn, span -> span.pay().toString()),
                ticks(days),
                totals(all, claim.byPay()),
                Paged.of(all.reversed(), 1, TOLD).map(StripView::row));
    }

    /** Whether no work status is on record. */
    public boolean empty() {
        return days == null;
    }

    /** What the strip shows, in a sentence. */
    public String words() {
        return totals.stream()
                .map(total -> total.words() + " " + count(total.days()))
                .collect(Collectors.joining(", "));
    }

    private static String count(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    /** Spans that touch and are alike in what the lane shows are one bar. */
    private static List<Bar> bars(DateSpan days, List<Span> spans, Function<Span, String> kind) {
        List<Map.Entry<DateSpan, String>> runs = new ArrayList<>();
        for (Span span : spans) {
            String shown = kind.apply(span);
            Map.Entry<DateSpan, String> last = runs.isEmpty() ? null : runs.getLast();
            if (last != null
                    && last.getValue().equals(shown)
                    && last.getKey().to().plusDays(1).equals(span.days().from())) {
                runs.removeLast();
                runs.add(
                        Map.entry(new DateSpan(last.getKey().from(), span.days().to()), shown));
            } else {
                runs.add(Map.entry(span.days(), shown));
            }
        }
        boolean titled = runs.size() <= TITLED;
        return runs.stream()
                .map(run -> bar(days, run.getKey(), run.getValue(), titled))
                .toList();
    }

    private static Bar bar(DateSpan days, DateSpan run, String kind, boolean titled) {
        long x = place(days, run.from());
        long width = Math.max(place(days, run.to().plusDays(1)) - x, NARROWEST);
        return new Bar(
                shown(x),
                shown(width),
                shown(x + (width + 1) / 2),
                kind,
                width < LABELLED_FROM ? "" : letter(kind),
                titled ? words(kind) + ", " + run + ", " + count(run.days()) : "");
    }

    /** Where {@code day} stands between the ends of {@code days}: in thousandths of a percent, rounded half up. */
    private static long place(DateSpan days, LocalDate day) {
        return (2 * WHOLE * ChronoUnit.DAYS.between(days.from(), day) + days.days()) / (2L * days.days());
    }

    private static String shown(long thousandths) {
        return BigDecimal.valueOf(thousandths, DIGITS).stripTrailingZeros().toPlainString() + "%";
    }

    /** Begins of years, or of months where the strip is short; never more than fit beside each other on a phone. */
    private static List<Tick> ticks(DateSpan days) {
        long months = ChronoUnit.MONTHS.between(
                        days.from().withDayOfMonth(1), days.to().withDayOfMonth(1))
                + 1;
        int step = Stream.of(1, 2, 3, 6, MONTHS_A_YEAR, 2 * MONTHS_A_YEAR, 5 * MONTHS_A_YEAR)
                .filter(one -> months / one <= TICKS)
                .findFirst()
                .orElse(10 * MONTHS_A_YEAR);
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate first = days.from().withDayOfMonth(1); !first.isAfter(days.to()); first = first.plusMonths(1)) {
            long number = (long) first.getYear() * MONTHS_A_YEAR + first.getMonthValue() - 1;
            if (!first.isBefore(days.from()) && number % step == 0) {
                ticks.add(new Tick(shown(place(days, first)), label(first)));
            }
        }
        return ticks;
    }

    private static String label(LocalDate first) {
        return first.getMonth() == Month.JANUARY
                ? String.valueOf(first.getYear())
                : first.getMonth().getDisplayName(TextStyle.SHORT, Locale.US);
    }

    private static List<Total> totals(List<Span> all, Map<DayPay, Integer> byPay) {
        List<Total> totals = new ArrayList<>();
        for (WorkStatus status : WorkStatus.values()) {
            int days = all.stream()
                    .filter(span -> span.status() == status)
                    .mapToInt(span -> span.days().days())
                    .sum();
            if (days > 0) {
                totals.add(new Total(status.toString(), letter(status.toString()), words(status.toString()), days));
            }
        }
        byPay.forEach((pay, days) -> {
            if (pay != DayPay.WORKED) {
                totals.add(new Total(pay.toString(), letter(pay.toString()), words(pay.toString()), days));
            }
        });
        return totals;
    }

    private static Row row(Span span) {
        return new Row(
                span.days(),
                span.days().days(),
                words(span.status().toString()),
                span.pay() == DayPay.WORKED ? "" : words(span.pay().toString()));
    }

    private static String letter(String kind) {
        return switch (kind) {
            case "off-work" -> "O";
            case "modified-duty" -> "M";
            case "full-duty" -> "F";
            case "waiting" -> "W";
            case "paid" -> "P";
            case "due" -> "D";
            case "held" -> "H";
            case "denied" -> "X";
            case "undecided" -> "?";
            default -> "";
        };
    }

    private static String words(String kind) {
        return switch (kind) {
            case "off-work" -> "Off work";
            case "modified-duty" -> "Modified duty";
            case "full-duty" -> "Full duty";
            case "waiting" -> "Waiting period, not paid";
            case "paid" -> "Paid";
            case "due" -> "Due, not paid yet";
            case "held" -> "Held until what is missing is known";
            case "denied" -> "Denied";
            case "undecided" -> "Not decided";
            case "nothing-due" -> "Nothing due";
            default -> "";
        };
    }
}
