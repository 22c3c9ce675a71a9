package org.caseledger.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.document.StatementDocument;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.working.Working;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code explain}: The working of one amount, down to statute, table rows and events. */
@Command(
        name = "explain",
        description =
                "The working of one amount, down to statute, table rows and events. Exit status 1 where the period"
                        + " has no line with that code.")
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    private CaseLedger root = new CaseLedger();

    @Parameters(paramLabel = "CLAIM", description = "The claim's number.")
    private String claim = "";

    @Mixin
    private TimeOptions time = new TimeOptions();

    @Option(names = "--period", required = true, paramLabel = "DATE", description = "Any day of the pay period.")
    private LocalDate period = LocalDate.EPOCH;

    @Option(
            names = "--code",
            required = true,
            paramLabel = "CODE",
            description = "A pay code (713, 710, 750), or leave-replenished or leave-pay-reversed.")
    private String code = "";

    @Override
    public Integer call() {
        try (Ledger ledger = root.openExisting()) {
            ClaimFacts facts = time.facts(ledger, claim);
            Instant knownAt = time.knownAt(ledger);
            Terms terms = new PayrollDesk(ledger).terms(facts.reported().event().employer(), knownAt);
            DateSpan span = terms.policy().payPeriods().periodOf(period);
            Statement statement = ledger.statement(facts, terms, knownAt, time.asOf(ledger));
            List<Working> workings = statement.find(period, code).stream()
                    .map(line -> line.due() == null
                            ? statement.entitlement().working()
                            : line.due().working())
                    .toList();
            List<Working> shown =
                    workings.isEmpty() ? List.of(statement.entitlement().working()) : workings;
            Output.print(
                    root.json(),
                    () -> json(statement, span, knownAt, shown),
                    () -> text(statement, span, ledger.time().shown(knownAt), shown));
            // Why there is nothing is told all the same.
            return workings.isEmpty() ? CaseLedger.REFUSED : CaseLedger.DONE;
        }
    }

    private Map<String, Object> json(Statement statement, DateSpan span, Instant knownAt, List<Working> workings) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("claim", statement.facts().claim());
        document.put("period", StatementDocument.span(span));
        document.put("code", code);
        document.put("knownAt", knownAt.toString());
        document.put("asOf", statement.entitlement().asOf().toString());
        document.put("due", due(statement));
        if (statement.find(period, code).isEmpty()) {
            document.put("note", "no line with that code in this period");
        }
        document.put("missing", statement.entitlement().missingWords());
        document.put("working", workings.size() == 1 ? workings.getFirst() : workings);
        return document;
    }

    private String codes(Statement statement) {
        return statement.lines().stream()
                .filter(line -> line.key().forPeriod().contains(period))
                .map(line -> line.key().payCode() == null
                        ? line.key().kind().toString()
                        : line.key().payCode())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private @Nullable Object due(Statement statement) {
        List<StatementLine> lines = statement.find(period, code);
        if (lines.isEmpty()) {
            return null;
        }
        StatementLine line = lines.getFirst();
        if (!line.known()) {
            return null;
        }
        return line.inHours() ? line.hoursDue() : line.amountDue();
    }

    private String text(Statement statement, DateSpan span, String knownAt, List<Working> workings) {
        StringBuilder out = new StringBuilder();
        out.append("Claim ")
                .append(statement.facts().claim())
                .append(", code ")
                .append(code)
                .append(", pay period ")
                .append(span);
        out.append(", as of ").append(statement.entitlement().asOf());
        out.append(", known at ").append(knownAt).append("\n\n");
        if (statement.find(period, code).isEmpty()) {
            String codes = codes(statement);
            out.append("No line with that code in this period; ")
                    .append(codes.isEmpty() ? "it has no lines" : "it has " + codes)
                    .append(".\n\n");
        }
        workings.forEach(working -> out.append(working.text()));
        statement
                .entitlement()
                .missingWords()
                .forEach(what -> out.append("Missing: ").append(what).append("\n"));
        return out.toString();
    }
}
