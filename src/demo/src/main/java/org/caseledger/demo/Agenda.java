package org.caseledger.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.caseledger.journal.LedgerJson;
import org.jspecify.annotations.Nullable;

/**
 * What will happen in the city and when: commands that somebody gives, and acts such as a feed or a payroll run. What
 * would happen after the last day is left out.
 */
final class Agenda {

    /** Arizona keeps no daylight saving time. */
    static final ZoneOffset ZONE = ZoneOffset.ofHours(-7);

    /** Something that happens. */
    sealed interface Item {
        /** When. */
        Instant at();
    }

    /** A command, as a line of JSON; what it records is found again by its key. */
    record Command(Instant at, String key, String json) implements Item {}

    /** Something that is more than a command. */
    record Act(Instant at, Runnable body) implements Item {}

    /** A cell of a leave feed. */
    record Leave(String employee, LocalDate day, String kind, String hours) {}

    private record Placed(Item item, long order) {}

    private final LocalDate lastDay;
    private final PriorityQueue<Placed> queue = new PriorityQueue<>(
            Comparator.comparing((Placed placed) -> placed.item().at()).thenComparing(Placed::order));
    private final Map<String, Integer> said = new HashMap<>();
    private final Map<LocalDate, List<Map<String, String>>> claimRows = new TreeMap<>();
    private final List<Leave> leave = new ArrayList<>();
    private long order;

    Agenda(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    /** The instant of {@code time} on {@code day} in the city. */
    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).toInstant(ZONE);
    }

    /** Office hours: some minute before the payroll office runs anything. */
    static LocalTime office(Dice dice) {
        return LocalTime.of(dice.between(8, 12), dice.between(0, 59));
    }

    /**
     * {@code by} gives the command {@code name} on {@code claim} at {@code at}; {@code fields} are names and values in
     * turn, and a null value leaves its field out. Returns the command's key.
     */
    String say(Instant at, String by, String name, String claim, @Nullable Object... fields) {
        String key = "demo/" + claim + "/" + said.merge(claim, 1, Integer::sum);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("do", name);
        line.put("claim", claim);
        line.put("by", by);
        line.put("at", at.toString());
        line.put("key", key);
        for (int i = 0; i < fields.length; i += 2) {
            Object value = fields[i + 1];
            if (value != null) {
                line.put(String.valueOf(fields[i]), value instanceof LocalDate day ? day.toString() : value);
            }
        }
        place(new Command(at, key, LedgerJson.mapper().writeValueAsString(line)));
        return key;
    }

    /** {@code body} runs at {@code at}, after everything said before then is recorded. */
    void act(Instant at, Runnable body) {
        place(new Act(at, body));
    }

    /** A row of the claims feed on the night of {@code day}. */
    void claimRow(LocalDate day, Map<String, String> row) {
        if (!day.isAfter(lastDay)) {
            claimRows.computeIfAbsent(day, night -> new ArrayList<>()).add(row);
        }
    }

    /** Leave taken, for the leave feed of its pay period. */
    void leave(Leave taken) {
        leave.add(taken);
    }

    /** The rows of the claims feeds, by night. */
    Map<LocalDate, List<Map<String, String>>> claimRows() {
        return claimRows;
    }

    /** Leave taken from {@code from} to {@code to}, by day and employee. */
    List<Leave> leave(LocalDate from, LocalDate to) {
        return leave.stream()
                .filter(taken -> !taken.day().isBefore(from) && !taken.day().isAfter(to))
                .sorted(Comparator.comparing(Leave::day).thenComparing(Leave::employee))
                .toList();
    }

    /** The next thing to happen, or null when nothing is left. */
    @Nullable Item next() {
        Placed placed = queue.poll();
        return placed == null ? null : placed.item();
    }

    private void place(Item item) {
        if (!item.at().atOffset(ZONE).toLocalDate().isAfter(lastDay)) {
            queue.add(new Placed(item, order++));
        }
    }
}
