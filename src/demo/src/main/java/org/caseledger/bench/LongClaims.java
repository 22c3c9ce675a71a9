package org.caseledger.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Histories of claims that go on for years: mostly interactions, and now and then a work status, a reserve or leave. */
final class LongClaims {

    private static final Instant FIRST = Instant.parse("2015-01-05T16:00:00Z");
    private static final Duration BETWEEN = Duration.ofHours(6);

    private static final List<String> HEAD = List.of(
            "\"do\":\"ReportInjury\",\"jurisdiction\":\"AZ\",\"employer\":\"glendale\",\"employee\":{\"id\":\"E-%1$s\",\"name\":\"Nobody %1$s\"},"
                    + "\"injuredOn\":\"%2$s\",\"employerKnewOn\":\"%2$s\",\"kind\":\"lost-time\",\"description\":\"Fell from a ladder\"",
            "\"do\":\"RecordEmployment\",\"effectiveFrom\":\"2010-02-01\",\"status\":\"regular\",\"group\":\"general\",\"sworn\":false,"
                    + "\"fullTime\":true,\"hiredOn\":\"2010-02-01\",\"annualBaseSalary\":\"46800.00\",\"hourlyRate\":\"22.50\"",
            "\"do\":\"AcceptClaim\",\"noticeOn\":\"%2$s\"",
            "\"do\":\"RecommendWage\",\"amount\":\"3900.00\",\"basis\":{\"method\":\"30 days before the injury\"},\"on\":\"%2$s\"",
            "\"do\":\"RecordWorkStatus\",\"status\":\"off-work\",\"from\":\"%3$s\",\"to\":\"%4$s\"");

    private static final String INTERACTION =
            "\"do\":\"LogInteraction\",\"on\":\"%2$s\",\"channel\":\"phone\",\"party\":\"Claimant\",\"issue\":\"How is it going?\","
                    + "\"action\":\"Listened\",\"result\":\"Treatment goes on\"";

    private static final List<String> REST = List.of(
            INTERACTION,
            INTERACTION,
            "\"do\":\"RecordWorkStatus\",\"status\":\"off-work\",\"from\":\"%2$s\",\"to\":\"%4$s\"",
            INTERACTION,
            INTERACTION,
            "\"do\":\"SetReserve\",\"kind\":\"indemnity\",\"amount\":\"%5$d.00\",\"reason\":\"Expected time off work\"",
            INTERACTION,
            "\"do\":\"UseLeave\",\"day\":\"%2$s\",\"kind\":\"sick\",\"hours\":\"8\"",
            INTERACTION,
            INTERACTION);

    private LongClaims() {}

    /** The number of the claim with {@code size} entries. */
    static String claim(int size) {
        return "L-" + size;
    }

    /** When entry {@code number}, from 0, of the claim with {@code size} entries is recorded; one of {@code sizes} follows another. */
    static Instant recordedAt(List<Integer> sizes, int size, int number) {
        int before = sizes.stream()
                .takeWhile(other -> other != size)
                .mapToInt(Integer::intValue)
                .sum();
        return FIRST.plus(BETWEEN.multipliedBy((long) before + number));
    }

    /** Writes a history of one claim for each of {@code sizes}, with so many entries. */
    static Path write(Path file, List<Integer> sizes) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int size : sizes) {
                for (int number = 0; number < size; number++) {
                    out.write(line(claim(size), number, recordedAt(sizes, size, number)));
                }
            }
        }
        return file;
    }

    private static String line(String claim, int number, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        String command = number < HEAD.size() ? HEAD.get(number) : REST.get(number % REST.size());
        return "{\"claim\":\"" + claim + "\",\"by\":\"bench\",\"at\":\"" + at + "\",\"key\":\"" + claim + "/" + number
                + "\","
                + String.format(Locale.ROOT, command, claim, day, day.plusDays(1), day.plusDays(14), 1_000 + number)
                + "}\n";
    }
}
