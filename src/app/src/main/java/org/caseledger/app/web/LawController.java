package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caseledger.adoption.LawEvent;
import org.caseledger.app.ask.AboutTables;
import org.caseledger.app.ask.AboutTables.TableListed;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.LawTables;
import org.caseledger.app.table.Orders;
import org.caseledger.app.table.PolicyRow;
import org.caseledger.app.table.Rows;
import org.caseledger.journal.Entry;
import org.caseledger.law.table.LawTable;
import org.caseledger.law.table.Row;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The numbers of the law under which the ledger computes, with their citations, and what was adopted of law and policy. */
@Controller
@Needs(Permission.SEE_LAW)
class LawController {

    private static final String LATEST_FIRST = Orders.FALLING + "recordedAt";

    private final Ledger ledger;

    LawController(Ledger ledger) {
        this.ledger = ledger;
    }

    /** An adoption in the list. */
    public record Adopted(
            String entry, String tail, String recordedAt, String by, String of, String page, String what) {}

    @GetMapping("/law")
    String tables(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam Map<String, String> parameters,
            Model model) {
        ListAddress list = tablesList(q, sort);
        model.addAttribute("list", list);
        model.addAttribute("q", q);
        model.addAttribute("tables", Paged.of(tables(q, list.sort()), page, Limits.ROWS));
        ListAddress policies = policiesList(parameters);
        model.addAttribute("policies", policies(policies));
        model.addAttribute("policiesList", policies);
        return "web/law";
    }

    @GetMapping("/law/policies.{as}")
    void exportPolicies(
            @PathVariable String as, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Download.send(format, LawTables.POLICIES, Rows.of(policies(policiesList(parameters))), ledger, response);
    }

    private static ListAddress policiesList(Map<String, String> parameters) {
        return ListAddress.of("/law", "policies", parameters, LawTables.POLICIES_BY);
    }

    private List<PolicyRow> policies(ListAddress list) {
        List<PolicyRow> all = ledger.policies().files().entrySet().stream()
                .map(policy -> new PolicyRow(
                        policy.getKey(),
                        policy.getValue().name(),
                        ledger.policies().origin(policy.getKey()).rest().words()))
                .toList();
        return LawTables.POLICIES_BY.sorted(all, list.sort().by()).orElseThrow();
    }

    @GetMapping("/law.{as}")
    void exportTables(
            @PathVariable String as,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Download.send(
                format, LawTables.TABLES, Rows.of(tables(q, tablesList(q, sort).sort())), ledger, response);
    }

    private static ListAddress tablesList(String q, String sort) {
        return new ListAddress("/law", Map.of(), ListAddress.Sort.of(sort, LawTables.TABLES_BY)).with("q", q.strip());
    }

    private List<TableListed> tables(String q, ListAddress.Sort sort) {
        List<String> words = List.of(q.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<TableListed> found = new AboutTables(ledger, Clocks.NOW)
                .all().stream()
                        .filter(table -> {
                            String text = (table.name() + " " + table.citation() + " " + table.unit())
                                    .toLowerCase(Locale.ROOT);
                            return words.stream().allMatch(text::contains);
                        })
                        .toList();
        return LawTables.TABLES_BY.sorted(found, sort.by()).orElseThrow();
    }

    @GetMapping("/law/tables/{state}/{table}/rows")
    String rows(
            @PathVariable String state,
            @PathVariable String table,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        LawTable found = find(state, table);
        ListAddress list = rowsList(found, key, sort);
        List<Row> rows = rows(found, key, list.sort());
        model.addAttribute("table", found.name());
        model.addAttribute(
                "keys", found.series().size() > 1 ? List.copyOf(found.series().keySet()) : List.of());
        model.addAttribute("key", key);
        model.addAttribute("list", list);
        model.addAttribute("rows", Paged.of(rows, page, Limits.ROWS));
        return "web/law-table";
    }

    @GetMapping("/law/tables/{state}/{table}/rows.{as}")
    void exportRows(
            @PathVariable String state,
            @PathVariable String table,
            @PathVariable String as,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        LawTable found = find(state, table);
        List<Row> rows = rows(found, key, rowsList(found, key, sort).sort());
        Download.send(format, LawTables.rows(found), Rows.of(rows), ledger, response);
    }

    private LawTable find(String state, String table) {
        return new AboutTables(ledger, Clocks.NOW)
                .named(state + "/" + table)
                .orElseThrow(() -> new BadAddress.NotFound("There is no table " + state + "/" + table + "."));
    }

    private static ListAddress rowsList(LawTable table, String key, String sort) {
        return new ListAddress(
                        "/law/tables/" + table.name() + "/rows", Map.of(), ListAddress.Sort.of(sort, LawTables.ROWS_BY))
                .with("key", key);
    }

    private static List<Row> rows(LawTable table, String key, ListAddress.Sort sort) {
        List<Row> all = AboutTables.rows(table).stream()
                .filter(row -> key.isEmpty() || row.key().equals(key))
                .toList();
        return sort.by().equals(LawTables.ROWS_BY.usual())
                ? all
                : LawTables.ROWS_BY.sorted(all, sort.by()).orElseThrow();
    }

    @GetMapping("/law/adoptions")
    String adoptions(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        ListAddress list = adoptionsList(of, sort);
        Moment moment = Moment.of(null, null, ledger);
        model.addAttribute("list", list);
        model.addAttribute("of", of);
        model.addAttribute("done", done);
        model.addAttribute(
                "adoptions",
                Paged.of(adopted(of, list.sort()), page, Limits.ROWS).map(entry -> adopted(entry, moment)));
        return "web/adoptions";
    }

    @GetMapping("/law/adoptions.{as}")
    void exportAdoptions(
            @PathVariable String as,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Download.send(
                format,
                LawTables.ADOPTIONS,
                Rows.of(adopted(of, adoptionsList(of, sort).sort())),
                ledger,
                response);
    }

    private static ListAddress adoptionsList(String of, String sort) {
        return new ListAddress(
                        "/law/adoptions",
                        Map.of(),
                        ListAddress.Sort.of(sort, LATEST_FIRST, LawTables.ADOPTIONS_BY.names()))
                .with("of", of.strip());
    }

    private List<Entry<LawEvent>> adopted(String of, ListAddress.Sort sort) {
        List<Entry<LawEvent>> all = ledger.law(ledger.now()).adopted().entries().stream()
                .filter(entry -> LawTables.of(entry.event()).contains(of.strip()))
                .toList();
        return LawTables.ADOPTIONS_BY.sorted(all, sort.by()).orElseThrow();
    }

    private static Adopted adopted(Entry<LawEvent> entry, Moment moment) {
        return new Adopted(
                entry.id(),
                Words.tail(entry.id()),
                moment.shown(entry.recordedAt()),
                entry.provenance().by(),
                LawTables.of(entry.event()),
                entry.event() instanceof LawEvent.RowAdopted row ? "/law/tables/" + row.table() + "/rows" : "",
                LawTables.words(entry.event()));
    }
}
