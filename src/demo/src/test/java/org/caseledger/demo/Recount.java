package org.caseledger.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts of deadlines and alerts as somebody makes them who has nothing but the exported journal: loops over its lines, and
 * nothing of the program.
 */
final class Recount {

    private static final BigDecimal BIG_CHANGE = new BigDecimal("25000.00");
    private static final int REPORT_DAYS = 10;

    /** Arizona's holidays of the city's three years, as they are kept: by hand, from a calendar. */
    private static final Set<LocalDate> HOLIDAYS = days(
            "2019-07-04 2019-09-02 2019-10-14 2019-11-11 2019-11-28 2019-12-25 2020-01-01 2020-01-20 2020-02-17 2020-05-25"
                    + " 2020-07-03 2020-09-07 2020-10-12 2020-11-11 2020-11-26 2020-12-25 2021-01-01 2021-01-18 2021-02-15"
                    + " 2021-05-31 2021-07-05 2021-09-06 2021-10-11 2021-11-11 2021-11-25 2021-12-24 2021-12-31 2022-01-17"
                    + " 2022-02-21 2022-05-30 2022-07-04");

    /** What stands on each claim, in the order of recording. */
    private final Map<String, List<JsonNode>> claims = new TreeMap<>();

    private final LocalDate asOf;

    /** A recount of {@code journal}, an export, on {@code asOf}. */
    Recount(Path journal, LocalDate asOf) throws IOException {
        this.asOf = asOf;
        JsonMapper mapper = new JsonMapper();
        List<JsonNode> lines = new ArrayList<>();
        Set<String> withdrawn = new HashSet<>();
        for (String text : Files.readAllLines(journal)) {
            JsonNode line = mapper.readTree(text);
            if (line.get("stream").stringValue().startsWith("claim/")) {
                lines.add(line);
                if (called(line, "claim.entry-withdrawn")) {
                    withdrawn.add(text(line, "entry"));
                }
            }
        }
        for (JsonNode line : lines) {
            if (!withdrawn.contains(line.get("entry").stringValue())) {
                claims.computeIfAbsent(line.get("stream").stringValue(), claim -> new ArrayList<>())
                        .add(line);
            }
        }
    }

    private static Set<LocalDate> days(String days) {
        Set<LocalDate> all = new HashSet<>();
        for (String day : days.split(" ")) {
            all.add(LocalDate.parse(day));
        }
        return all;
    }

    private static boolean called(JsonNode line, String event) {
        return line.get("event").stringValue().equals(event);
    }

    private static String text(JsonNode line, String part) {
        return line.get("payload").get(part).stringValue();
    }

    private static @Nullable LocalDate day(JsonNode line, String part) {
        JsonNode day = line.get("payload").get(part);
        return day == null || day.isNull() ? null : LocalDate.parse(day.stringValue());
    }

    private static List<JsonNode> called(List<JsonNode> lines, String event) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode line : lines) {
            if (called(line, event)) {
                found.add(line);
            }
        }
        return found;
    }

    /** How many claims are under the law of {@code state}. */
    int claimsOf(String state) {
        int count = 0;
        for (List<JsonNode> lines : claims.values()) {
            for (JsonNode line : called(lines, "claim.injury-reported")) {
                count += text(line, "jurisdiction").equals(state) ? 1 : 0;
            }
        }
        return count;
    }

    /** How many of Arizona's reports of injury are met, late, missed, excused or open. */
    Map<String, Integer> reports() {
        Map<String, Integer> counts = new TreeMap<>();
        for (List<JsonNode> lines : claims.values()) {
            String state = report(lines);
            if (state != null) {
                counts.merge(state, 1, Integer::sum);
            }
        }
        return counts;
    }

    private @Nullable String report(List<JsonNode> lines) {
        String kind = "";
        LocalDate knew = LocalDate.MIN;
        LocalDate treated = LocalDate.MIN;
        LocalDate filed = LocalDate.MAX;
        boolean excused = false;
        for (JsonNode line : lines) {
            if (called(line, "claim.injury-reported") || called(line, "claim.report-corrected")) {
                JsonNode said = line.get("payload").get("kind");
                kind = said == null ? kind : said.stringValue();
                LocalDate known = day(line, "employerKnewOn");
                knew = known == null ? knew : known;
                LocalDate treatment = day(line, "treatmentKnownOn");
                treated = treatment == null ? treated : treatment;
            } else if (called(line, "claim.form-filed") && text(line, "form").equals("101")) {
                LocalDate on = LocalDate.parse(text(line, "filedOn"));
                filed = on.isBefore(filed) ? on : filed;
            } else if (called(line, "claim.exception-documented")) {
                excused |= text(line, "deadline").equals("az.report-of-injury");
            }
        }
        LocalDate start = treated.isAfter(knew) ? treated : knew;
        if (!Set.of("medical-only", "lost-time").contains(kind) || start.isAfter(asOf)) {
            return null;
        }
        LocalDate due = businessDay(start.plusDays(REPORT_DAYS));
        boolean done = !filed.isAfter(asOf);
        boolean inTime = !(done ? filed : asOf).isAfter(due);
        return inTime ? (done ? "met" : "open") : excused ? "excused" : done ? "late" : "missed";
    }

    private static LocalDate businessDay(LocalDate day) {
        LocalDate next = day;
        while (HOLIDAYS.contains(next)
                || next.getDayOfWeek() == DayOfWeek.SATURDAY
                || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** How many contacts were to be followed up by then, and weren't before their day. */
    int followUps() {
        Set<String> causes = new HashSet<>();
        claims.forEach((claim, lines) -> {
            List<JsonNode> contacts = called(lines, "claim.interaction-logged");
            for (int place = 0; place < contacts.size(); place++) {
                JsonNode contact = contacts.get(place);
                LocalDate day = day(contact, "followUpOn");
                if (day != null && !day.isAfter(asOf)) {
                    LocalDate followed = followed(contacts, place, day);
                    if (followed == null || !followed.isBefore(day)) {
                        causes.add(claim
                                + day
                                + (reserved(contact)
                                        ? contact.get("entry").stringValue()
                                        : text(contact, "party").strip().toLowerCase(Locale.ROOT)));
                    }
                }
            }
        });
        return causes.size();
    }

    private static boolean reserved(JsonNode contact) {
        JsonNode reserved = contact.get("payload").get("reserved");
        return reserved != null && !reserved.isNull();
    }

    private static @Nullable LocalDate followed(List<JsonNode> contacts, int place, LocalDate day) {
        JsonNode contact = contacts.get(place);
        for (JsonNode later : contacts.subList(place + 1, contacts.size())) {
            LocalDate on = LocalDate.parse(text(later, "on"));
            boolean about = false;
            JsonNode entries = later.get("payload").get("about");
            if (entries != null && !entries.isNull()) {
                for (JsonNode entry : entries) {
                    about |= entry.stringValue().equals(contact.get("entry").stringValue());
                }
            }
            boolean same = !reserved(contact)
                    && !reserved(later)
                    && text(later, "party").equals(text(contact, "party"))
                    && !on.isBefore(day);
            if (about || same) {
                return on;
            }
        }
        return null;
    }

    /** How often the reserves of a claim changed by more than 25,000 dollars in all. */
    int reserveChanges() {
        int count = 0;
        for (List<JsonNode> lines : claims.values()) {
            Map<String, BigDecimal> kinds = new HashMap<>();
            BigDecimal before = BigDecimal.ZERO;
            for (JsonNode line : called(lines, "claim.reserve-set")) {
                kinds.put(text(line, "kind"), new BigDecimal(text(line, "amount")));
                BigDecimal after = BigDecimal.ZERO;
                for (BigDecimal amount : kinds.values()) {
                    after = after.add(amount);
                }
                count += after.subtract(before).abs().compareTo(BIG_CHANGE) > 0 ? 1 : 0;
                before = after;
            }
        }
        return count;
    }

    /** How many different claims and values of {@code parts} there are among the events called {@code event}. */
    int different(String event, String... parts) {
        Set<String> causes = new HashSet<>();
        claims.forEach((claim, lines) -> {
            for (JsonNode line : called(lines, event)) {
                StringBuilder cause = new StringBuilder(claim);
                for (String part : parts) {
                    cause.append('|').append(text(line, part).strip().toLowerCase(Locale.ROOT));
                }
                causes.add(cause.toString());
            }
        });
        return causes.size();
    }

    /** How many requests for surveillance wait for a decision. */
    int surveillanceToDecide() {
        int count = 0;
        for (List<JsonNode> lines : claims.values()) {
            int asked = called(lines, "claim.surveillance-requested").size();
            count += Math.max(
                    0, asked - called(lines, "claim.surveillance-decided").size());
        }
        return count;
    }

    /** How many claims each person has. */
    Map<String, Integer> assigned() {
        Map<String, Integer> counts = new TreeMap<>();
        for (List<JsonNode> lines : claims.values()) {
            List<JsonNode> given = called(lines, "claim.assigned");
            if (!given.isEmpty()) {
                counts.merge(text(given.getLast(), "to"), 1, Integer::sum);
            }
        }
        return counts;
    }
}
