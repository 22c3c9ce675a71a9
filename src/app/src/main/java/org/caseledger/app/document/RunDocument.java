package org.caseledger.app.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.app.text.TextTable;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;
import org.jspecify.annotations.Nullable;

/**
 * A payroll run, previewed or on record, as JSON and as text.
 *
 * @param id the run's id; of a preview, the one that it would get
 * @param state previewed, prepared, approved, transmitted or cancelled
 * @param content its lines
 * @param hash the content's hash
 * @param record who did what with it; null for a preview
 */
public record RunDocument(String id, String state, RunContent content, String hash, PayrollFacts.@Nullable Run record) {

    /** The document of a preview. */
    public static RunDocument preview(String id, RunContent content) {
        return new RunDocument(id, "previewed", content, content.hash(), null);
    }

    /** The document of a run on record. */
    public static RunDocument of(PayrollFacts.Run run) {
        return new RunDocument(run.id(), run.state().toString(), run.content(), run.hash(), run);
    }

    /** Whether the run is on record and was transmitted. */
    public boolean transmitted() {
        return record != null && record.state() == PayrollFacts.State.TRANSMITTED;
    }

    /** The JSON document. */
    public Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("run", id);
        document.put("employer", content.employer());
        document.put("period", StatementDocument.span(content.period()));
        document.put("state", state);
        document.put("lines", content.lines().stream().map(RunDocument::line).toList());
        document.put("totals", content.totals());
        List<Object> receivables = new ArrayList<>();
        content.receivables().forEach(receivable -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("receivable", receivable.receivable());
            one.put("claim", receivable.claim());
            one.put("move", receivable.move().toString());
            one.put("amount", receivable.amount());
            one.put("because", receivable.because());
            receivables.add(one);
        });
        document.put("receivables", receivables);
        document.put("exchanges", ExchangeWords.json(content.exchanges()));
        document.put("waived", ExchangeWords.waived(content));
        document.put("overlaps", content.overlaps());
        document.put("missing", content.missing());
        document.put("hash", hash);
        if (record != null) {
            document.put("preparedBy", record.preparedBy());
            document.put("approvedBy", record.approvedBy());
            document.put("transmittedBy", record.transmittedBy());
            document.put("transmittedAt", record.transmittedAt());
        }
        return document;
    }

    static Map<String, Object> line(RunLine line) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("claim", line.claim());
        document.put("forPeriod", StatementDocument.span(line.forPeriod()));
        document.put("kind", line.kind().toString());
        document.put("payCode", line.payCode());
        document.put("leave", line.leave() == null ? null : line.leave().toString());
        document.put("days", line.days());
        document.put("hours", line.hours());
        document.put("amount", line.amount());
        document.put("retroactive", line.retroactive());
        document.put("because", line.because());
        document.put("corrects", line.corrects());
        document.put("restores", line.restores());
        if (line.owed() != null) {
            document.put("receivable", line.owed().receivable());
            document.put("move", line.owed().move().toString());
        }
        return document;
    }

    /** What stands above the lines and below them, without them: for somebody who has just taken a step. */
    public String summary() {
        StringBuilder out = new StringBuilder();
        heading(out);
        long claims = content.lines().stream().map(RunLine::claim).distinct().count();
        long retroactive = content.lines().stream().filter(RunLine::retroactive).count();
        out.append(
                content.lines().isEmpty()
                        ? "No lines.\n"
                        : counted(content.lines().size(), "line") + " for " + counted(claims, "claim")
                                + (retroactive == 0 ? "" : ", " + retroactive + " of them for earlier pay periods")
                                + "\n");
        content.totals()
                .forEach((code, total) -> out.append("Total ")
                        .append(code)
                        .append(": ")
                        .append(total.getAmount().toPlainString())
                        .append('\n'));
        if (!content.receivables().isEmpty()) {
            out.append(counted(content.receivables().size(), "receivable")).append(" moved\n");
        }
        if (!content.missing().isEmpty()) {
            long held = content.missing().stream()
                    .map(missing -> missing.claim())
                    .distinct()
                    .count();
            out.append("Something is missing on ")
                    .append(counted(held, "claim"))
                    .append('\n');
        }
        out.append("Hash ").append(hash).append('\n');
        out.append("Every line, with its reasons: caseledger payroll show ")
                .append(id)
                .append('\n');
        return out.toString();
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void heading(StringBuilder out) {
        out.append("Run ")
                .append(id)
                .append(", ")
                .append(state)
                .append(", pay period ")
                .append(content.period());
        if (record != null) {
            out.append(", prepared by ").append(record.preparedBy());
            out.append(record.approvedBy() == null ? "" : ", approved by " + record.approvedBy());
            out.append(record.transmittedBy() == null ? "" : ", transmitted by " + record.transmittedBy());
        }
        out.append('\n').append('\n');
    }

    /** The run as aligned text; {@code told} tells its reasons in words. */
    public String text(Reasons told) {
        Map<String, Integer> reasons = reasons();
        StringBuilder out = new StringBuilder();
        heading(out);
        TextTable table = new TextTable("claim", "for period", "kind", "code", "days", "hours", "amount", "because");
        table.alignRight(4, 5, 6);
        for (RunLine line : content.lines()) {
            table.row(
                    line.claim(),
                    line.forPeriod().from() + (line.retroactive() ? " *" : ""),
                    line.kind() + (line.owed() == null ? "" : ", " + line.owed().move()),
                    line.payCode() != null
                            ? line.payCode()
                            : line.leave() == null ? "" : line.leave().toString(),
                    line.days() == null ? "" : line.days().toString(),
                    line.hours() == null ? "" : line.hours().toPlainString(),
                    line.amount() == null ? "" : line.amount().getAmount().toPlainString(),
                    line.because().stream()
                            .map(entry -> String.valueOf(reasons.get(entry)))
                            .collect(Collectors.joining(" ")));
        }
        out.append(content.lines().isEmpty() ? "No lines.\n" : table.text());
        if (content.lines().stream().anyMatch(RunLine::retroactive)) {
            out.append("* retroactive: for an earlier pay period\n");
        }
        because(out, reasons, told);
        out.append(ExchangeWords.text(content.exchanges()));
        out.append('\n');
        content.totals()
                .forEach((code, total) -> out.append("Total ")
                        .append(code)
                        .append(": ")
                        .append(total.getAmount().toPlainString())
                        .append('\n'));
        content.receivables()
                .forEach(receivable -> out.append("Receivable ")
                        .append(receivable.receivable())
                        .append(": ")
                        .append(receivable.amount().getAmount().toPlainString())
                        .append(", ")
                        .append(LineWords.of(receivable.move()))
                        .append('\n'));
        out.append(ExchangeWords.text(content));
        content.overlaps()
                .forEach(shared ->
                        out.append("Overlap on ").append(shared.words()).append('\n'));
        content.missing()
                .forEach(missing ->
                        out.append("Missing on ").append(missing.words()).append('\n'));
        out.append("Hash ").append(hash).append('\n');
        return out.toString();
    }

    /** The numbers under which the text explains reasons. */
    Map<String, Integer> reasons() {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        content.lines()
                .forEach(line -> line.because().forEach(entry -> reasons.putIfAbsent(entry, reasons.size() + 1)));
        return reasons;
    }

    private void because(StringBuilder out, Map<String, Integer> reasons, Reasons words) {
        TextTable table = new TextTable("", "because of", "recorded at", "by", "what");
        table.alignRight(0);
        Set<String> told = new HashSet<>();
        for (RunLine line : content.lines()) {
            for (String id : line.because()) {
                if (told.add(id)) {
                    words.tell(line.claim(), id)
                            .ifPresent(entry -> table.row(
                                    String.valueOf(reasons.get(id)),
                                    id,
                                    words.time().shown(entry.recordedAt()),
                                    entry.by(),
                                    entry.what()));
                }
            }
        }
        if (!told.isEmpty()) {
            out.append('\n').append(table.text());
        }
    }
}
