package org.caseledger.app.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caseledger.app.lines.LineFile;
import org.caseledger.decision.Outcome;
import org.caseledger.journal.LedgerJson;

/**
 * A history made up from a seed: some claims, facts about them in any order, corrections and withdrawals. The same
 * seed gives the same lines.
 */
public final class RandomHistory {

    private static final LocalDate FIRST_INJURY = LocalDate.of(2022, 1, 3);

    private final Random random;
    private final int claims;
    private final List<String> employers;
    private final List<String> reported = new ArrayList<>();
    private final List<LocalDate> injuries = new ArrayList<>();
    private Instant at = Instant.parse("2022-06-01T08:00:00Z");

    /** A history of {@code claims} claims, all of one employer. */
    public RandomHistory(long seed, int claims) {
        this(seed, claims, List.of("glendale"));
    }

    /**
     * A history of {@code claims} claims, of {@code employers} in turn. Where there are several, the number and the texts of a
     * claim name its employer, employees have claims with more than one, and some interactions are reserved.
     */
    public RandomHistory(long seed, int claims, List<String> employers) {
        this.random = new Random(seed);
        this.claims = claims;
        this.employers = employers;
    }

    private boolean mixed() {
        return employers.size() > 1;
    }

    /** {@code count} lines, the first of which report the claims. */
    public List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        while (lines.size() < count) {
            lines.add(reported.size() < claims ? report() : fact());
        }
        return lines;
    }

    private String report() {
        int number = reported.size() + 1;
        String employer = employers.get(number % employers.size());
        String claim = (mixed() ? employer : "H") + "-" + number;
        LocalDate injuredOn = FIRST_INJURY.plusDays(random.nextInt(90));
        reported.add(claim);
        injuries.add(injuredOn);
        return line("ReportInjury", claim, fields -> {
            fields.put("jurisdiction", "AZ");
            fields.put("employer", employer);
            fields.put("employee", Map.of("id", "P" + (1 + number / 2), "name", "Person " + number));
            fields.put("injuredOn", injuredOn);
            fields.put("employerKnewOn", injuredOn);
            fields.put("kind", "lost-time");
            fields.put("description", mixed() ? "Case of " + claim : "Case " + number);
        });
    }

    private String fact() {
        int index = random.nextInt(reported.size());
        String claim = reported.get(index);
        LocalDate day = injuries.get(index).plusDays(1L + random.nextInt(60));
        return switch (random.nextInt(10)) {
            case 0 -> line("AcceptClaim", claim, fields -> fields.put("noticeOn", day));
            case 1 ->
                line(random.nextBoolean() ? "DenyClaim" : "AcceptClaim", claim, fields -> fields.put("noticeOn", day));
            case 2, 3 ->
                line("RecordWorkStatus", claim, fields -> {
                    fields.put(
                            "status",
                            List.of("off-work", "off-work", "modified-duty", "full-duty")
                                    .get(random.nextInt(4)));
                    fields.put("from", day);
                    fields.put("to", day.plusDays(random.nextInt(40)));
                    if (mixed()) {
                        fields.put("restrictions", "as doctors say of " + claim);
                    }
                });
            case 4 ->
                line("RecommendWage", claim, fields -> {
                    fields.put("amount", 2_500 + random.nextInt(4_000) + ".00");
                    fields.put("basis", Map.of());
                    fields.put("on", day);
                });
            case 5 ->
                line("RecordEmployment", claim, fields -> {
                    fields.put("effectiveFrom", "2019-03-04");
                    fields.put("status", "regular");
                    fields.put("group", random.nextBoolean() ? "general" : "fire");
                    fields.put("sworn", false);
                    fields.put("fullTime", true);
                    fields.put("hiredOn", "2019-03-04");
                    fields.put("annualBaseSalary", 40_000 + random.nextInt(40_000) + ".00");
                    fields.put("hourlyRate", "22.50");
                });
            case 6, 7 ->
                line("UseLeave", claim, fields -> {
                    fields.put("day", day);
                    fields.put("kind", random.nextBoolean() ? "sick" : "vacation");
                    fields.put("hours", String.valueOf(1 + random.nextInt(8)));
                });
            case 8 ->
                line("LogInteraction", claim, fields -> {
                    fields.put("on", day);
                    fields.put("channel", "phone");
                    fields.put("party", "claimant");
                    fields.put("issue", "asks about pay");
                    fields.put("action", "explained");
                    fields.put("result", "content");
                    if (mixed()) {
                        fields.put("issue", "asks about " + claim);
                        if (random.nextBoolean()) {
                            fields.put(
                                    "reserved",
                                    List.of("surveillance", "medical", "attorney")
                                            .get(random.nextInt(3)));
                        }
                    }
                });
            default ->
                line("RecordPayment", claim, fields -> {
                    fields.put("code", "713");
                    fields.put("from", day);
                    fields.put("to", day.plusDays(random.nextInt(20)));
                    fields.put("amount", 100 + random.nextInt(900) + ".37");
                    fields.put("paidOn", day.plusDays(30));
                    fields.put("payer", "administrator");
                });
        };
    }

    /** A line that withdraws a random one of {@code entries} of {@code claim}. */
    public String withdrawal(String claim, List<String> entries) {
        return line("WithdrawEntry", claim, fields -> {
            fields.put("entry", entries.get(random.nextInt(entries.size())));
            fields.put("reason", "entered by mistake");
        });
    }

    /** The claims reported so far. */
    public List<String> reported() {
        return List.copyOf(reported);
    }

    private String line(String command, String claim, java.util.function.Consumer<Map<String, Object>> more) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("do", command);
        fields.put("claim", claim);
        fields.put("by", "user-" + random.nextInt(3));
        at = at.plusSeconds(random.nextInt(3_600));
        fields.put("at", at.toString());
        more.accept(fields);
        return LedgerJson.mapper().writeValueAsString(fields);
    }

    /** Takes {@code file} in as a history; returns the outcomes, in the order of its lines. */
    public static List<Outcome> take(Ledger ledger, Path file) {
        List<Outcome> outcomes = new ArrayList<>();
        new LineFile(ledger, answer -> outcomes.add(answer.outcome()), warning -> {})
                .history(List.of(LineFile.Source.of(file)), false);
        return outcomes;
    }
}
