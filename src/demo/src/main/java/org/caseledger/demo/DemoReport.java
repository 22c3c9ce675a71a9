package org.caseledger.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caseledger.app.text.TextTable;
import org.caseledger.demo.DemoSummary.Year;
import org.caseledger.people.Role;

/** The summary of a demo, for people. */
final class DemoReport {

    private DemoReport() {}

    /** {@code summary} as a table, a fiscal year a column, with {@code sights} below it. */
    static String text(DemoSummary summary, List<Sight> sights) {
        List<Year> years = summary.years();
        String[] headings = new String[years.size() + 1];
        headings[0] = "Fiscal year";
        for (int i = 0; i < years.size(); i++) {
            headings[i + 1] = years.get(i).name();
        }
        TextTable table = new TextTable(headings);
        for (int i = 0; i < years.size(); i++) {
            table.alignRight(i + 1);
        }
        row(table, years, "Claims", Year::claims);
        rows(table, years, Year::kinds);
        row(table, years, "Where they stand", year -> "");
        rows(table, years, Year::statuses);
        row(table, years, "Payroll runs issued", Year::runs);
        row(table, years, "  given up and run again", Year::cancelledRuns);
        row(table, years, "Supplemental payments", Year::payments);
        row(table, years, "Statutory pay, $", year -> money(year.statutory()));
        row(table, years, "Supplemental pay, $", year -> money(year.supplemental()));
        row(table, years, "Denials rescinded", Year::denialsRescinded);
        row(table, years, "Wages overridden", Year::wagesOverridden);
        row(table, years, "Leave restored, h", year -> money(year.leaveRestored()));
        row(table, years, "Receivables", Year::receivables);
        row(table, years, "Receivables, $", year -> money(year.owed()));
        row(table, years, "Late reports, reason on file", Year::lateWithReason);
        row(table, years, "Late reports, no reason", Year::lateWithoutReason);
        row(table, years, "Variances", Year::variances);
        row(table, years, "Entries withdrawn", Year::withdrawn);
        String shown = sights.stream()
                .map(sight -> "  " + sight.who() + ": " + sight.what() + "\n    " + sight.command() + "\n")
                .collect(Collectors.joining());
        return table.text() + "Entries in all: " + String.format("%,d", summary.entries())
                + accounts(summary.accounts()) + "\n\nHave a look:\n" + shown;
    }

    private static String accounts(List<DemoAccount> accounts) {
        if (accounts.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable("Sign in as", "who is", "role", "of", "with the password");
        for (DemoAccount account : accounts) {
            table.row(
                    account.user(),
                    account.name(),
                    account.roles().stream().sorted().map(Role::toString).collect(Collectors.joining(", ")),
                    account.employers().isEmpty() ? "everybody" : String.join(", ", account.employers()),
                    account.password() == null ? "(none: no person)" : account.password());
        }
        return "\n\n" + table.text().stripTrailing();
    }

    private static String money(java.math.BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    private static void row(TextTable table, List<Year> years, String name, Function<Year, Object> figure) {
        String[] cells = new String[years.size() + 1];
        cells[0] = name;
        for (int i = 0; i < years.size(); i++) {
            cells[i + 1] = String.valueOf(figure.apply(years.get(i)));
        }
        table.row(cells);
    }

    private static void rows(TextTable table, List<Year> years, Function<Year, Map<String, Long>> counts) {
        years.stream()
                .flatMap(year -> counts.apply(year).keySet().stream())
                .distinct()
                .sorted()
                .forEach(word -> row(
                        table, years, "  " + word, year -> counts.apply(year).getOrDefault(word, 0L)));
    }
}
