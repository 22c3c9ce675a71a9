package org.caseledger.app.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.app.text.TextTable;
import org.caseledger.benefit.OutOfReach;
import org.caseledger.benefit.Overlap;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.posting.Postings;
import org.caseledger.receivable.ClaimReceivables;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.joda.money.Money;

/** A statement as JSON and as text. */
public final class StatementDocument {

    private static final List<LineKind> ORDER = List.of(
            LineKind.STATUTORY,
            LineKind.SUPPLEMENTAL,
            LineKind.LEAVE_REPLENISHED,
            LineKind.LEAVE_PAY_REVERSED,
            LineKind.RECEIVABLE);

    private StatementDocument() {}

    /** Lines in the order in which people read them: pay first, then leave. */
    public static Comparator<StatementLine> readingOrder() {
        return Comparator.comparing(StatementLine::key, keyOrder());
    }

    /** Addresses in the order in which people read them. */
    public static Comparator<LineKey> keyOrder() {
        return Comparator.comparing(LineKey::forPeriod)
                .thenComparing(key -> ORDER.indexOf(key.kind()))
                .thenComparing(Comparator.naturalOrder());
    }

    /** The JSON document of {@code statement}, with the claim's {@code receivables}, known at {@code knownAt}. */
    public static Map<String, Object> json(
            Statement statement, ClaimReceivables receivables, Instant knownAt, boolean workings) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("claim", statement.facts().claim());
        document.put("knownAt", knownAt.toString());
        document.put("asOf", statement.entitlement().asOf().toString());
        document.put("status", statement.entitlement().standing().status());
        List<Object> periods = new ArrayList<>();
        statement.byPeriod().forEach((period, lines) -> {
            Map<String, Object> one = span(period);
            one.put(
                    "lines",
                    lines.stream()
                            .sorted(readingOrder())
                            .map(line -> line(line, workings))
                            .toList());
            periods.add(one);
        });
        document.put("periods", periods);
        document.put("missing", statement.missing());
        statement
                .permanentBenefit()
                .ifPresent(benefit -> document.put("permanent", PermanentDocument.json(benefit, workings)));
        List<OutOfReach> outOfReach = statement.entitlement().standing().outOfReach();
        if (!outOfReach.isEmpty()) {
            document.put(
                    "outOfReach",
                    outOfReach.stream().map(out -> outOfReach(out, workings)).toList());
        }
        List<Overlap> overlaps = statement.entitlement().overlaps();
        if (!overlaps.isEmpty()) {
            document.put(
                    "overlaps",
                    overlaps.stream().map(one -> overlap(one, workings)).toList());
        }
        Money owed = statement.receivable(receivables);
        if (!owed.isZero()) {
            document.put("receivable", owed);
        }
        List<Postings.Surplus> surpluses = statement.postings().surpluses();
        if (!surpluses.isEmpty()) {
            document.put(
                    "check", surpluses.stream().map(Postings.Surplus::words).toList());
        }
        if (!statement.otherPayments().isEmpty()) {
            document.put("otherPayments", statement.otherPayments());
        }
        return document;
    }

    /** A span of days as JSON. */
    public static Map<String, Object> span(DateSpan span) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("from", span.from().toString());
        document.put("to", span.to().toString());
        return document;
    }

    private static Map<String, Object> outOfReach(OutOfReach out, boolean workings) {
        Map<String, Object> document = span(out.days());
        document.put("notice", out.notice());
        document.put("noticeOn", out.noticeOn().toString());
        document.put("citation", out.citation());
        if (workings) {
            document.put("working", out.working());
        }
        return document;
    }

    private static Map<String, Object> overlap(Overlap overlap, boolean workings) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("claim", overlap.claim());
        document.put("goesFirst", overlap.earlier());
        document.put(
                "days", overlap.days().stream().map(StatementDocument::span).toList());
        if (workings) {
            document.put("working", overlap.working());
        }
        return document;
    }

    /** In words, such as {@code Also payable on claim C-1, which goes first: 2022-01-15 to 2022-02-04}. */
    public static String words(Overlap overlap) {
        return "Also payable on claim " + overlap.claim() + ", " + (overlap.earlier() ? "which" : "but this one")
                + " goes first: "
                + overlap.days().stream().map(DateSpan::toString).collect(Collectors.joining(", "));
    }

    static Map<String, Object> line(StatementLine line, boolean workings) {
        LineKey key = line.key();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", key.kind().toString());
        if (key.payCode() != null) {
            document.put("payCode", key.payCode());
        }
        if (key.leave() != null) {
            document.put("leave", key.leave().toString());
        }
        if (line.inHours()) {
            if (line.known()) {
                document.put("hours", line.hoursDue());
            }
            document.put("hoursTransmitted", line.hoursTransmitted());
            if (line.known()) {
                document.put("hoursBalance", line.hoursBalance());
            }
        } else {
            if (key.payCode() != null && line.known()) {
                document.put("days", line.daysDue());
            }
            if (line.known()) {
                document.put("due", line.amountDue());
            }
            document.put("transmitted", line.transmitted());
            document.put("paidElsewhere", line.paidElsewhere());
            if (line.known()) {
                document.put("balance", line.balance());
            }
        }
        if (!line.known()) {
            document.put("missing", line.missing());
        }
        if (workings && line.due() != null) {
            document.put("working", line.due().working());
        }
        return document;
    }

    /** The statement as aligned text; {@code knownAt} as people read it. */
    public static String text(Statement statement, ClaimReceivables receivables, String knownAt, boolean workings) {
        StringBuilder out = new StringBuilder();
        out.append("Claim ")
                .append(statement.facts().claim())
                .append(", ")
                .append(statement.entitlement().standing().status());
        out.append(", as of ").append(statement.entitlement().asOf());
        out.append(", known at ").append(knownAt).append('\n');
        statement.byPeriod().forEach((period, lines) -> {
            TextTable table = new TextTable("kind", "code", "days", "due", "transmitted", "elsewhere", "balance");
            table.alignRight(2, 3, 4, 5, 6);
            lines.stream().sorted(readingOrder()).forEach(line -> row(table, line));
            out.append('\n').append(period).append('\n').append(table.text());
            if (workings) {
                lines.stream()
                        .sorted(readingOrder())
                        .filter(line -> line.due() != null)
                        .forEach(line ->
                                out.append('\n').append(line.due().working().text()));
            }
        });
        if (statement.lines().isEmpty()) {
            out.append("\nNo lines; ")
                    .append(statement.entitlement().working().value())
                    .append(".\n");
        }
        statement.permanentBenefit().ifPresent(benefit -> out.append(PermanentDocument.text(benefit, workings)));
        statement
                .missing()
                .forEach(what -> out.append("\nMissing: ").append(what).append('\n'));
        statement.entitlement().standing().outOfReach().forEach(days -> {
            out.append("\nOut of reach of the notice of ")
                    .append(days.noticeOn())
                    .append(": ");
            out.append(days.days()).append(", under ").append(days.citation()).append("; these days stay payable\n");
            if (workings) {
                out.append(days.working().text());
            }
        });
        statement
                .entitlement()
                .overlaps()
                .forEach(overlap -> out.append('\n').append(words(overlap)).append('\n'));
        Money owed = statement.receivable(receivables);
        if (!owed.isZero()) {
            out.append("\nLeft with the claimant by payroll runs and owed: ")
                    .append(owed.getAmount().toPlainString())
                    .append('\n');
        }
        statement
                .postings()
                .surpluses()
                .forEach(surplus ->
                        out.append("\nCheck: ").append(surplus.words()).append('\n'));
        statement
                .otherPayments()
                .forEach(payment -> out.append("\nOn file, under a code that settles no line: ")
                        .append(payment.amount().getAmount().toPlainString())
                        .append(", code ")
                        .append(payment.code())
                        .append(", ")
                        .append(payment.from())
                        .append(" to ")
                        .append(payment.to())
                        .append('\n'));
        return out.toString();
    }

    private static void row(TextTable table, StatementLine line) {
        LineKey key = line.key();
        String code = key.payCode() != null
                ? key.payCode()
                : key.leave() == null ? "" : key.leave().toString();
        if (line.inHours()) {
            table.row(
                    key.kind().toString(),
                    code,
                    "",
                    line.known() ? line.hoursDue().toPlainString() + " h" : "missing",
                    line.hoursTransmitted().toPlainString() + " h",
                    "",
                    line.known() ? line.hoursBalance().toPlainString() + " h" : "missing");
        } else {
            table.row(
                    key.kind().toString(),
                    code,
                    key.payCode() == null || !line.known() ? "" : String.valueOf(line.daysDue()),
                    line.known() ? line.amountDue().getAmount().toPlainString() : "missing",
                    line.transmitted().getAmount().toPlainString(),
                    line.paidElsewhere().getAmount().toPlainString(),
                    line.known() ? line.balance().getAmount().toPlainString() : "missing");
        }
    }
}
