package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.alert.FeedAlerts;
import org.caseledger.app.api.Turns;
import org.caseledger.app.ask.AboutFiles;
import org.caseledger.app.ask.AboutFiles.RefusedFile;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.feed.BadRow;
import org.caseledger.app.feed.Feeds;
import org.caseledger.app.feed.ImportAnswer;
import org.caseledger.app.lines.WrongFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.FileDifference;
import org.caseledger.app.table.FileTables;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.Orders;
import org.caseledger.app.table.Rows;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of other systems: one is sent, what became of its rows is shown, and whose rows are still refused is listed. */
@Controller
@Needs(Permission.SEE_CLAIMS)
class FeedsController {

    private static final String LATEST_FIRST = Orders.FALLING + "cameAt";

    private final Ledger ledger;
    private final Turns turns;
    private final Results<Taken> results;

    FeedsController(Ledger ledger, OpenLedger open, Turns turns) {
        this.ledger = ledger;
        this.turns = turns;
        results = new Results<>(open.clock());
    }

    /**
     * A file that was sent.
     *
     * @param name what it is called
     * @param atomic whether a bad row was to refuse it
     * @param answer what became of it
     */
    public record Taken(String name, boolean atomic, ImportAnswer answer) {}

    /**
     * A kind of file that somebody may send.
     *
     * @param kind which
     * @param words what it is, for people
     * @param columns its columns
     */
    public record Offered(Feeds.Kind kind, String words, String columns) {}

    @GetMapping("/feeds")
    @Opens(value = "list", question = true)
    String feeds(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return list(state, kind, sort, page, model);
    }

    @GetMapping("/feeds.{as}")
    @Opens(value = "export", question = true)
    void export(
            @PathVariable String as,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Download.send(format, FileTables.REFUSED_FILES, Rows.of(rows(state, kind, sort(sort))), ledger, response);
    }

    @PostMapping("/feeds")
    @Needs({Permission.KEEP_CLAIMS, Permission.KEEP_PAY, Permission.RUN_PAYROLL})
    String take(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String atomic,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Optional<Feeds.Kind> chosen = offered().stream()
                .map(Offered::kind)
                .filter(one -> one.toString().equals(kind))
                .findFirst();
        Optional<UploadedFile> sent = UploadedFile.of(file);
        if (chosen.isEmpty() || sent.isEmpty()) {
            return refused("Choose what the file is, and the file.", response, model);
        }
        String user = ledger.person().user();
        Optional<Turns.Turn> turn = turns.tryTake(user);
        if (turn.isEmpty()) {
            return refused("Not taken: " + Turns.FULL + ".", response, model);
        }
        try (Turns.Turn _ = turn.get()) {
            Taken taken =
                    sent.get().onDisk(path -> taken(chosen.get(), sent.get().name(), path, !atomic.isEmpty()));
            int rows = taken.answer().bad().size() + taken.answer().variances().size();
            return "redirect:/feeds/results/" + results.keep(user, taken, rows) + "/rows";
        } catch (WrongFile e) {
            return refused(e.getMessage() + ".", response, model);
        }
    }

    private Taken taken(Feeds.Kind kind, String name, Path path, boolean atomic) {
        try {
            return new Taken(
                    name,
                    atomic,
                    ImportAnswer.of(
                            kind,
                            List.of(new Feeds(ledger)
                                    .take(kind, name, path, ledger.person().user(), atomic))));
        } catch (WrongFile e) {
            // Where it lay meanwhile is nobody's business.
            throw new WrongFile(String.valueOf(e.getMessage()).replace(path.toString(), name));
        }
    }

    private String refused(String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("trouble", why);
        return list("", "", "", 1, model);
    }

    @GetMapping("/feeds/results/{result}/rows")
    @Needs({Permission.KEEP_CLAIMS, Permission.KEEP_PAY, Permission.RUN_PAYROLL})
    String result(
            @PathVariable String result,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam Map<String, String> parameters,
            Model model) {
        Taken taken = results.find(result, ledger.person().user());
        ListAddress list = address(result, sort);
        model.addAttribute("taken", taken);
        model.addAttribute("words", words(taken.answer().feed()));
        model.addAttribute("list", list);
        model.addAttribute("bad", Paged.of(bad(taken, list.sort()), page, Limits.ROWS));
        ListAddress differences = differences(result, parameters);
        model.addAttribute("differencesList", differences);
        model.addAttribute(
                "differences",
                Paged.of(differences(taken, differences.sort()), differences.page(parameters), Limits.ROWS));
        return "web/feed-result";
    }

    @GetMapping("/feeds/results/{result}/rows/differences.{as}")
    @Needs({Permission.KEEP_CLAIMS, Permission.KEEP_PAY, Permission.RUN_PAYROLL})
    void exportDifferences(
            @PathVariable String result,
            @PathVariable String as,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Taken taken = results.find(result, ledger.person().user());
        ListAddress list = differences(result, parameters);
        Download.send(format, FileTables.DIFFERENCES, Rows.of(differences(taken, list.sort())), ledger, response);
    }

    private static ListAddress differences(String result, Map<String, String> parameters) {
        return ListAddress.of(rows(result), "differences", parameters, FileTables.DIFFERENCES_BY);
    }

    private static List<FileDifference> differences(Taken taken, ListAddress.Sort sort) {
        List<FileDifference> all =
                taken.answer().variances().stream().map(FileDifference::of).toList();
        return FileTables.DIFFERENCES_BY.sorted(all, sort.by()).orElseThrow();
    }

    /** Where it stands what became of the rows of {@code result}. */
    private static String rows(String result) {
        return "/feeds/results/" + OwnAddress.encoded(result) + "/rows";
    }

    @GetMapping("/feeds/results/{result}/rows.{as}")
    @Needs({Permission.KEEP_CLAIMS, Permission.KEEP_PAY, Permission.RUN_PAYROLL})
    void exportBad(
            @PathVariable String result,
            @PathVariable String as,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Taken taken = results.find(result, ledger.person().user());
        Download.send(
                format,
                FileTables.BAD_ROWS,
                Rows.of(bad(taken, address(result, sort).sort())),
                ledger,
                response);
    }

    private static ListAddress address(String result, String sort) {
        return new ListAddress(rows(result), Map.of(), ListAddress.Sort.of(sort, FileTables.BAD_ROWS_BY));
    }

    private static List<BadRow> bad(Taken taken, ListAddress.Sort sort) {
        return FileTables.BAD_ROWS_BY.sorted(taken.answer().bad(), sort.by()).orElseThrow();
    }

    @Opens("feed")
    @GetMapping("/feeds/refused/{entry}")
    String refusedRows(@PathVariable String entry, Model model) {
        RefusedFile file = new AboutFiles(ledger, Clocks.NOW)
                .begunBy(entry)
                .orElseThrow(() -> new BadAddress.NotFound(
                        "No rows were refused by this entry, or none that your account may see."));
        model.addAttribute("file", RefusedFileView.of(file, Moment.of(null, null, ledger)));
        model.addAttribute("alert", FeedAlerts.id(file.whose(), file.refused()));
        return "web/feed-refused";
    }

    private String list(String state, String kind, String sort, int page, Model model) {
        Moment moment = Moment.of(null, null, ledger);
        ListAddress address = new ListAddress("/feeds", Map.of(), sort(sort))
                .with("state", state)
                .with("kind", kind);
        model.addAttribute("list", address);
        model.addAttribute(
                "refusedFiles",
                Paged.of(rows(state, kind, address.sort()), page, Limits.ROWS)
                        .map(file -> RefusedFileView.of(file, moment)));
        model.addAttribute("offered", offered());
        model.addAttribute("kinds", Feeds.Kind.values());
        model.addAttribute("state", state);
        model.addAttribute("kind", kind);
        model.addAttribute("states", FileTables.STATES);
        model.addAttribute("here", "/feeds");
        return "web/feeds";
    }

    private static ListAddress.Sort sort(String sort) {
        return ListAddress.Sort.of(sort, LATEST_FIRST, FileTables.REFUSED_FILES_BY.names());
    }

    private List<RefusedFile> rows(String state, String kind, ListAddress.Sort sort) {
        List<RefusedFile> all = new AboutFiles(ledger, Clocks.NOW)
                .refused().stream()
                        .filter(file ->
                                state.isEmpty() || FileTables.state(file).equals(state))
                        .filter(file -> kind.isEmpty()
                                || file.refused().last().event().feed().equals(kind))
                        .toList();
        return FileTables.REFUSED_FILES_BY.sorted(all, sort.by()).orElseThrow();
    }

    /** What whoever is here may send. */
    private List<Offered> offered() {
        return Stream.of(Feeds.Kind.values())
                .filter(kind -> ledger.person().may(Feeds.command(kind).getAnnotation(Needs.class)))
                .map(kind -> new Offered(kind, words(kind), String.join(", ", Feeds.columns(kind))))
                .toList();
    }

    private static String words(Feeds.Kind kind) {
        return switch (kind) {
            case CLAIMS -> "Claims, and the notices on them";
            case ROSTER -> "Employment, from the personnel system";
            case LEAVE -> "Leave taken, from the timekeeping system";
            case TPA_REPORT -> "The administrator's report of a pay period";
            case POSTED -> "What the payroll system posted";
        };
    }
}
