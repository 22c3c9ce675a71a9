package org.caseledger.app.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.app.text.TextTable;
import org.caseledger.payroll.Carried;
import org.caseledger.payroll.Figures;
import org.caseledger.payroll.Moved;

/** Entries that led to a line, told in words; in text they are numbered and explained once. */
final class Causes {

    private final Reasons reasons;
    private final Set<String> supposed;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final TextTable table = new TextTable("", "because of", "recorded at", "by", "what");

    /** Explains entries as {@code reasons} tells them; those of {@code supposed} are not recorded. */
    Causes(Reasons reasons, Set<String> supposed) {
        this.reasons = reasons;
        this.supposed = supposed;
        table.alignRight(0);
    }

    /** The numbers under which {@code entries} of a claim are explained. */
    String numbers(List<String> entries, String claim) {
        return entries.stream().map(entry -> number(entry, claim)).collect(Collectors.joining(" "));
    }

    private String number(String id, String claim) {
        Integer known = numbers.get(id);
        if (known != null) {
            return known.toString();
        }
        String number = String.valueOf(numbers.size() + 1);
        numbers.put(id, numbers.size() + 1);
        reasons.tell(claim, id)
                .ifPresent(told -> table.row(
                        number,
                        id,
                        supposed.contains(id) ? "supposed" : reasons.time().shown(told.recordedAt()),
                        told.by(),
                        told.what()));
        return number;
    }

    /** What the numbers stand for; empty where none was used. */
    String text() {
        return numbers.isEmpty() ? "" : "\n" + table.text();
    }

    /** The entries behind a figure of {@code claim} as JSON; those of {@code supposed} were never recorded and say so. */
    static List<Map<String, Object>> json(List<String> entries, String claim, Reasons reasons, Set<String> supposed) {
        List<Map<String, Object>> causes = new ArrayList<>();
        for (String id : entries) {
            Map<String, Object> cause = new LinkedHashMap<>();
            cause.put("entry", id);
            reasons.tell(claim, id).ifPresent(told -> {
                if (supposed.contains(id)) {
                    cause.put("supposed", true);
                } else {
                    cause.put("recordedAt", told.recordedAt().toString());
                }
                cause.put("by", told.by());
                cause.put("event", told.event());
                cause.put("what", told.what());
            });
            causes.add(cause);
        }
        return causes;
    }

    /** Lines that earlier runs carried, as JSON. */
    static List<Map<String, Object>> json(List<Carried> earlier) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Carried one : earlier) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("run", one.run());
            line.put("runPeriod", StatementDocument.span(one.runPeriod()));
            line.put("entry", one.entry().id());
            line.put("transmittedAt", one.entry().recordedAt().toString());
            line.put("transmittedBy", one.entry().provenance().by());
            line.putAll(FigureWords.json(one.line().kind(), Figures.of(one.line())));
            lines.add(line);
        }
        return lines;
    }

    /** Entries that moved a run's content, as JSON. */
    static List<Map<String, Object>> moved(List<Moved> moved) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Moved one : moved) {
            Reasons.Told told = Reasons.Told.of(one.entry(), null);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("entry", told.entry());
            entry.put("recordedAt", told.recordedAt().toString());
            entry.put("by", told.by());
            entry.put("claim", one.claim());
            entry.put("event", told.event());
            entry.put("what", told.what());
            entries.add(entry);
        }
        return entries;
    }
}
