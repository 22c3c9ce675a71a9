package org.caseledger.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.calendar.PayCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Histories whose past changes: claims that were denied while months went by, claims that were paid long ago, and one that
 * goes back seven years.
 *
 * @param calendar the employer's pay periods
 * @param claims how many claims there are
 * @param accepted how many of them, the first ones, are denied at first and accepted in the end
 * @param periods for how many pay periods these are off work
 */
record RetroWorkload(PayCalendar calendar, int claims, int accepted, int periods) {

    /** How many entries each claim has before the correction. */
    static final int ENTRIES = 6;

    /** The number of the claim that goes back far. */
    static final String LONG = "L-1";

    private static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 31);
    private static final Instant FIRST = Instant.parse("2023-01-02T16:00:00Z");
    private static final int DAYS_OF_SHORT_CLAIM = 24;
    private static final int DAYS_OF_LEAVE = 10;

    /** The last pay period of all. */
    DateSpan lastPeriod() {
        return calendar.periodOf(LAST_DAY);
    }

    /** The first day of the last {@code count} pay periods. */
    private LocalDate firstDay(int count) {
        DateSpan period = lastPeriod();
        for (int i = 1; i < count; i++) {
            period = calendar.periodOf(period.from().minusDays(1));
        }
        return period.from();
    }

    /**
     * Writes everything up to the correction: of the claims that stay as they are, one half is denied, the other was
     * accepted at once and off work for {@value #DAYS_OF_SHORT_CLAIM} days.
     */
    Path writePast(Path file) throws IOException {
        try (Lines lines = new Lines(file, "past", FIRST)) {
            LocalDate first = firstDay(periods);
            for (int number = 1; number <= claims; number++) {
                boolean shortly = number > accepted && number % 2 == 0;
                claim(lines, "C-" + number, first, shortly ? first.plusDays(DAYS_OF_SHORT_CLAIM - 1L) : LAST_DAY);
                notice(lines, "C-" + number, shortly ? "AcceptClaim" : "DenyClaim", first.plusDays(14));
            }
        }
        return file;
    }

    /** Writes the claim that is off work for {@code count} pay periods, accepted; and nothing else. */
    Path writeLong(Path file, int count) throws IOException {
        try (Lines lines = new Lines(file, "long", FIRST)) {
            LocalDate first = firstDay(count);
            claim(lines, LONG, first, LAST_DAY);
            notice(lines, LONG, "AcceptClaim", first.plusDays(14));
        }
        return file;
    }

    /** Writes the correction: the denials are rescinded and the claims accepted. */
    Path writeCorrection(Path file) throws IOException {
        try (Lines lines = new Lines(file, "correction", null)) {
            for (int number = 1; number <= accepted; number++) {
                notice(lines, "C-" + number, "RescindDenial", LAST_DAY);
                notice(lines, "C-" + number, "AcceptClaim", LAST_DAY);
            }
        }
        return file;
    }

    /** A line that gives the long claim another wage. */
    Path writeWage(Path file, String amount) throws IOException {
        try (Lines lines = new Lines(file, "wage " + amount, null)) {
            lines.add(LONG, "\"do\":\"DetermineWage\",\"amount\":\"" + amount + "\",\"on\":\"" + LAST_DAY + "\"");
        }
        return file;
    }

    private static void claim(Lines lines, String claim, LocalDate first, LocalDate last) throws IOException {
        LocalDate injuredOn = first.minusDays(1);
        lines.add(
                claim,
                "\"do\":\"ReportInjury\",\"jurisdiction\":\"AZ\",\"employer\":\"glendale\",\"employee\":{\"id\":\"E-"
                        + claim
                        + "\",\"name\":\"Nobody " + claim + "\"},\"injuredOn\":\"" + injuredOn
                        + "\",\"employerKnewOn\":\""
                        + injuredOn
                        + "\",\"kind\":\"lost-time\",\"description\":\"Strained lower back while lifting\"");
        lines.add(
                claim,
                "\"do\":\"RecordEmployment\",\"effectiveFrom\":\"2010-02-01\",\"status\":\"regular\",\"group\":\"general\","
                        + "\"sworn\":false,\"fullTime\":true,\"hiredOn\":\"2010-02-01\",\"annualBaseSalary\":\"46800.00\","
                        + "\"hourlyRate\":\"22.50\"");
        lines.add(
                claim,
                "\"do\":\"RecordWorkStatus\",\"status\":\"off-work\",\"from\":\"" + first + "\",\"to\":\"" + last
                        + "\"");
        lines.add(
                claim,
                "\"do\":\"RecommendWage\",\"amount\":\"3900.00\",\"basis\":{\"method\":\"30 days before the injury\"},\"on\":\""
                        + first.plusDays(10) + "\"");
        lines.add(
                claim,
                "\"do\":\"UseLeave\",\"from\":\"" + first + "\",\"to\":\"" + first.plusDays(DAYS_OF_LEAVE - 1L)
                        + "\",\"kind\":\"sick\",\"hours\":\"8\"");
    }

    private static void notice(Lines lines, String claim, String notice, LocalDate on) throws IOException {
        lines.add(claim, "\"do\":\"" + notice + "\",\"noticeOn\":\"" + on + "\"");
    }

    /** A file of lines: of a history, all recorded at one instant, or to be recorded now. */
    private static final class Lines implements AutoCloseable {
        private final BufferedWriter out;
        private final String name;
        private final @Nullable Instant at;
        private int count;

        Lines(Path file, String name, @Nullable Instant at) throws IOException {
            this.out = Files.newBufferedWriter(file);
            this.name = name;
            this.at = at;
        }

        void add(String claim, String command) throws IOException {
            String when = at == null ? "" : "\"at\":\"" + at + "\",";
            out.write("{\"claim\":\"" + claim + "\",\"by\":\"bench\"," + when + "\"key\":\"" + name + "-" + ++count
                    + "\"," + command + "}\n");
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
