package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.FoundEntryAnswer;
import org.caseledger.app.ask.AboutWords;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.FoundTables;
import org.caseledger.app.trail.Opens;
import org.caseledger.decision.RefusalCode;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.projection.search.FoundEntries;
import org.caseledger.projection.search.TextQuestion;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Entries of all claims, by the words that stand in them. */
@RestController
@Tag(name = "search")
class SearchApi {

    private static final String FIT = "fit";
    private static final String NEWEST = Pages.FALLING + "on";

    private final Asker asker;

    SearchApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(
            operationId = "search",
            summary = "A page of the entries of claims whose words a search finds",
            description =
                    "Those that fit best first, unless `sort` says otherwise. Nothing is found by words that the asker may not"
                            + " read. Ask on with `after` the `next` of the page before, and everything else as before.")
    @GetMapping(ApiConfiguration.BASE + "/search")
    @Needs(Permission.SEE_CLAIMS)
    @Opens(value = "search", question = true)
    SearchPage search(
            @Parameter(
                            description =
                                    "All of these words, in whatever form and case, in the entry, the claim's number or the"
                                            + " employee's name; `knee*` for a beginning, quotation marks for words in a row, `-` before a word for"
                                            + " what hasn't got it. Without words everything that the rest allows, the latest first.")
                    @RequestParam(defaultValue = "")
                    String words,
            @Parameter(description = "Only with whom these words name.") @RequestParam(defaultValue = "") String party,
            @Parameter(description = "Only what this person recorded.") @RequestParam(defaultValue = "") String by,
            @Parameter(description = "Only this kind, such as interaction-logged.") @RequestParam(defaultValue = "")
                    String kind,
            @Parameter(description = "Only claims of this employer.") @RequestParam(defaultValue = "") String employer,
            @Parameter(description = "Only on this claim.") @RequestParam(defaultValue = "") String claim,
            @Parameter(description = "Only about this day and later ones.") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "Only about this day and earlier ones.") @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "Entries that were withdrawn, too.") @RequestParam(defaultValue = "false")
                    boolean withdrawn,
            @Parameter(description = "fit for those that fit best first, -on for the latest.")
                    @RequestParam(defaultValue = FIT)
                    String sort,
            @ParameterObject Part part) {
        int max = part.most();
        int first = first(Pages.after(part.after(), sort, 1));
        FoundEntries found = about(words, party, by, kind, employer, claim, from, to, withdrawn, sort)
                .page(first, max);
        return new SearchPage(
                found.entries().stream()
                        .map(hit -> FoundEntryAnswer.of(hit.words()))
                        .toList(),
                found.found(),
                counts(found.kinds()),
                counts(found.employers()),
                counts(found.by()),
                found.found() > first + max && first + max < AboutWords.DEPTH_MAX
                        ? Pages.next(sort, String.valueOf(first + max))
                        : null);
    }

    @Hidden
    @AsTable
    @GetMapping(
            path = ApiConfiguration.BASE + "/search",
            produces = {Format.CSV_TYPE, Format.XLSX_TYPE})
    @Needs(Permission.SEE_CLAIMS)
    @Opens(value = "export", question = true)
    void table(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "") String claim,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(defaultValue = FIT) String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AboutWords about = about(words, party, by, kind, employer, claim, from, to, withdrawn, sort);
        Tables.<FoundEntryAnswer>send(FoundTables.FOUND, about::each, asker.ledger(), request, response);
    }

    private AboutWords about(
            String words,
            String party,
            String by,
            String kind,
            String employer,
            String claim,
            @Nullable String from,
            @Nullable String to,
            boolean withdrawn,
            String sort) {
        if (!sort.equals(FIT) && !sort.equals(NEWEST)) {
            throw Pages.notSortedBy(List.of(FIT, NEWEST));
        }
        if (words.length() > TextQuestion.WORDS_MAX || party.length() > TextQuestion.WORDS_MAX) {
            throw Trouble.with(
                    RefusalCode.TEXT_TOO_LONG,
                    "words",
                    "a search has at most " + TextQuestion.WORDS_MAX + " characters");
        }
        return new AboutWords(
                asker.ledger(),
                new TextQuestion(
                        words,
                        party,
                        by,
                        kind,
                        employer,
                        claim,
                        asker.day("from", from),
                        asker.day("to", to),
                        withdrawn,
                        sort.equals(NEWEST)));
    }

    private static int first(List<String> cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        try {
            int first = Integer.parseInt(cursor.getFirst());
            if (first >= 0 && first < AboutWords.DEPTH_MAX) {
                return first;
            }
        } catch (NumberFormatException e) {
            throw Pages.strange();
        }
        throw Pages.strange();
    }

    private static Map<String, Integer> counts(List<FoundEntries.Count> counts) {
        Map<String, Integer> by = new LinkedHashMap<>();
        counts.forEach(one -> by.put(one.name(), one.count()));
        return by;
    }
}
