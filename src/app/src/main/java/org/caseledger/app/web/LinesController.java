package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.caseledger.app.answer.LineAnswer;
import org.caseledger.app.api.Turns;
import org.caseledger.app.lines.InputFile;
import org.caseledger.app.lines.LineFile;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.FileTables;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.Rows;
import org.caseledger.journal.Who;
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

/**
 * Command lines, as the command line records them and imports a history: typed or sent as a file, checked without recording
 * anything, and recorded. What a line may do is what the account may.
 */
@Controller
@Needs({
    Permission.LOG_INTERACTIONS,
    Permission.KEEP_CLAIMS,
    Permission.DECIDE_CLAIMS,
    Permission.KEEP_PAY,
    Permission.KEEP_QUEUE,
    Permission.SETTLE_VARIANCES,
    Permission.KEEP_RECEIVABLES,
    Permission.WAIVE_RECEIVABLES,
    Permission.KEEP_CASES,
    Permission.ANSWER_CASES,
    Permission.WRITE_LETTERS,
    Permission.APPROVE_LETTERS
})
class LinesController {

    private static final String CHECK = "check";

    private final Ledger ledger;
    private final Turns turns;
    private final Results<Done> results;

    LinesController(Ledger ledger, OpenLedger open, Turns turns) {
        this.ledger = ledger;
        this.turns = turns;
        results = new Results<>(open.clock());
    }

    /**
     * What became of lines.
     *
     * @param name what their file is called
     * @param checked whether nothing was recorded, but only looked at
     * @param refused how many were, or would be, refused
     * @param answers line by line
     */
    public record Done(String name, boolean checked, long refused, List<LineAnswer> answers) {

        static Done of(String name, boolean checked, List<LineFile.Answer> answers) {
            List<LineAnswer> all =
                    answers.stream().map(answer -> LineAnswer.of(answer, false)).toList();
            return new Done(
                    name,
                    checked,
                    all.stream().filter(line -> line.code() != null).count(),
                    all);
        }

        /** How many were, or would be, recorded. */
        public long recorded() {
            return answers.size() - refused;
        }
    }

    @GetMapping("/lines")
    String ask(Model model) {
        return page("", "", "", model);
    }

    @PostMapping("/lines")
    String take(
            @RequestParam(defaultValue = "") String lines,
            @RequestParam(defaultValue = "") String history,
            @RequestParam(defaultValue = "") String atomic,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Optional<UploadedFile> sent = UploadedFile.of(file);
        if (sent.isEmpty() && lines.isBlank()) {
            return refused("Type lines, or choose a file of them.", lines, history, atomic, response, model);
        }
        String user = ledger.person().user();
        Optional<Turns.Turn> turn = turns.tryTake(user);
        if (turn.isEmpty()) {
            return refused("Not taken: " + Turns.FULL + ".", lines, history, atomic, response, model);
        }
        String name = sent.map(UploadedFile::name).orElse("lines");
        try (Turns.Turn _ = turn.get()) {
            UploadedFile.Use<Done> use =
                    path -> done(name, path, !history.isEmpty(), !atomic.isEmpty(), step.equals(CHECK));
            Done done = sent.isPresent() ? sent.get().onDisk(use) : typed(lines, use);
            return "redirect:/lines/results/"
                    + results.keep(user, done, done.answers().size()) + "/rows";
        } catch (LedgerFault e) {
            return refused(String.valueOf(e.getMessage()) + ".", lines, history, atomic, response, model);
        }
    }

    private static Done typed(String lines, UploadedFile.Use<Done> use) throws IOException {
        Path path = Files.createTempFile("caseledger-", ".lines");
        try {
            return use.of(Files.writeString(path, lines, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private Done done(String name, Path path, boolean history, boolean atomic, boolean check) {
        List<LineFile.Answer> answers = new ArrayList<>();
        LineFile file = file(path, answers::add);
        LineFile.Source source = new LineFile.Source(name, path, null);
        if (check) {
            return Done.of(name, true, file.rehearse(source, history));
        }
        if (history) {
            file.history(List.of(source), atomic);
        } else {
            file.record(List.of(source), atomic);
        }
        return Done.of(name, false, answers);
    }

    /** Lines that say by whom may say nobody else than whoever sits there. */
    private LineFile file(Path path, Consumer<LineFile.Answer> answers) {
        String user = ledger.person().user();
        return InputFile.firstLine(path).contains("\"by\"")
                ? LineFile.inOneName(ledger, user, answers, warning -> {})
                : new LineFile(ledger, Who.web(user), answers, warning -> {});
    }

    @GetMapping("/lines/results/{result}/rows")
    String result(
            @PathVariable String result,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Done done = results.find(result, ledger.person().user());
        ListAddress list = address(result, sort);
        model.addAttribute("done", done);
        model.addAttribute("list", list);
        model.addAttribute("rows", Paged.of(sorted(done, list.sort()), page, Limits.ROWS));
        return "web/lines-result";
    }

    @GetMapping("/lines/results/{result}/rows.{as}")
    void export(
            @PathVariable String result,
            @PathVariable String as,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Done done = results.find(result, ledger.person().user());
        Download.send(
                format,
                FileTables.LINES,
                Rows.of(sorted(done, address(result, sort).sort())),
                ledger,
                response);
    }

    private static ListAddress address(String result, String sort) {
        return new ListAddress(
                "/lines/results/" + OwnAddress.encoded(result) + "/rows",
                Map.of(),
                ListAddress.Sort.of(sort, FileTables.LINES_BY));
    }

    private static List<LineAnswer> sorted(Done done, ListAddress.Sort sort) {
        return FileTables.LINES_BY.sorted(done.answers(), sort.by()).orElseThrow();
    }

    private String refused(
            String why, String lines, String history, String atomic, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("trouble", why);
        return page(lines, history, atomic, model);
    }

    private static String page(String lines, String history, String atomic, Model model) {
        model.addAttribute("lines", lines);
        model.addAttribute("history", !history.isEmpty());
        model.addAttribute("atomic", !atomic.isEmpty());
        model.addAttribute("here", "/lines");
        return "web/lines";
    }
}
