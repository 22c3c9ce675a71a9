package org.caseledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What personnel reports: everybody at the start, then raises, hires and endings as they come. */
final class Roster {

    private final Map<LocalDate, List<Map<String, String>>> byDay = new TreeMap<>();

    /** The roster rows of {@code workforce} from {@code first} to {@code last}, by the day on which they come in. */
    Roster(Workforce workforce, List<LostTimeCase> cases, LocalDate first, LocalDate last) {
        Map<String, LocalDate> endings = new LinkedHashMap<>();
        for (LostTimeCase one : cases) {
            LocalDate ended = one.employmentEndsOn();
            if (ended != null) {
                endings.put(one.base().person().id(), ended);
            }
        }
        for (Person person : workforce.people()) {
            rows(person, endings.get(person.id()), first, last);
        }
    }

    private void rows(Person person, @Nullable LocalDate ended, LocalDate first, LocalDate last) {
        List<LocalDate> versions = new ArrayList<>();
        versions.add(person.hiredOn().isAfter(first) ? person.hiredOn() : first);
        Workforce.RAISES.stream()
                .map(Workforce.Raise::on)
                .filter(raise -> raise.isAfter(versions.getFirst()))
                .forEach(versions::add);
        for (LocalDate version : versions) {
            if (!version.isAfter(last) && (ended == null || !version.isAfter(ended))) {
                add(version, row(person, version, null));
            }
        }
        if (ended != null) {
            LocalDate current = versions.stream()
                    .filter(version -> !version.isAfter(ended))
                    .reduce((earlier, later) -> later)
                    .orElse(versions.getFirst());
            add(ended, row(person, current, ended));
        }
    }

    private void add(LocalDate day, Map<String, String> row) {
        byDay.computeIfAbsent(day, rows -> new ArrayList<>()).add(row);
    }

    private static Map<String, String> row(Person person, LocalDate from, @Nullable LocalDate ended) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("employee_id", person.id());
        row.put("name", person.name());
        row.put("effective_from", from.toString());
        row.put("status", person.status().toString());
        row.put("group", person.group().toString());
        row.put("sworn", String.valueOf(person.sworn()));
        row.put("full_time", "true");
        row.put("hired_on", person.hiredOn().toString());
        row.put("annual_base_salary", person.salaryOn(from).toPlainString());
        row.put("hourly_rate", person.hourlyRateOn(from).toPlainString());
        row.put("ended_on", ended == null ? "" : ended.toString());
        return row;
    }

    /** The rows, by day. */
    Map<LocalDate, List<Map<String, String>>> byDay() {
        return byDay;
    }
}
