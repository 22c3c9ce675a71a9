package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.caseledger.app.answer.ReadTrailAnswer;
import org.caseledger.app.answer.TrailCheckAnswer;
import org.caseledger.app.ask.AboutReadTrail;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.WatchTables;
import org.caseledger.app.trail.Opens;
import org.caseledger.app.trail.ReadLine;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who opened what. Looking at it is noted, too. */
@RestController
@RequestMapping(ApiConfiguration.BASE + "/read-trail")
@Tag(name = "read trail")
@Needs(Permission.AUDIT)
class ReadTrailApi {

    private static final String RISING = "at";
    private static final String FALLING = Pages.FALLING + RISING;

    private final Asker asker;

    ReadTrailApi(Asker asker) {
        this.asker = asker;
    }

    /**
     * A page of the trail.
     *
     * @param lines who opened what
     * @param next what to ask on with, as {@code after}; absent on the last page
     */
    record ReadTrailPage(
            List<ReadTrailAnswer> lines, @Nullable String next) {}

    @Operation(
            operationId = "readTrail",
            summary = "A page of who opened which claim, statement, document or export, when, by which way and why")
    @Opens(value = "read-trail", question = true)
    @GetMapping
    ReadTrailPage lines(
            @Parameter(description = "Only what was opened of this claim.") @RequestParam(required = false) @Nullable String claim,
            @Parameter(description = "Only what this account opened.") @RequestParam(required = false) @Nullable String by,
            @Parameter(description = "Only from the beginning of this day on.")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "Only up to the end of this day.") @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "Only what was opened in this sense, such as statement or export.")
                    @RequestParam(defaultValue = "")
                    String what,
            @Parameter(description = "at; with - before it, the last first.") @RequestParam(defaultValue = RISING)
                    String sort,
            @ParameterObject Part part) {
        if (!sort.equals(RISING) && !sort.equals(FALLING)) {
            throw Pages.notSortedBy(List.of(RISING));
        }
        AboutReadTrail about = new AboutReadTrail(
                asker.ledger(), given(claim), given(by), asker.day("from", from), asker.day("to", to));
        about.number();
        Taking taking = new Taking(sort.equals(FALLING), part.most(), place(part.after(), sort));
        about.each(line -> {
            if (what.isEmpty() || what.equals(line.what())) {
                taking.take(line);
            }
        });
        return taking.page(sort);
    }

    @Hidden
    @AsTable
    @Opens(value = "export", question = true)
    @GetMapping(produces = {Format.CSV_TYPE, Format.XLSX_TYPE})
    void table(
            @RequestParam(required = false) @Nullable String claim,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = RISING) String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!sort.equals(RISING) && !sort.equals(FALLING)) {
            throw Pages.notSortedBy(List.of(RISING));
        }
        AboutReadTrail about = new AboutReadTrail(
                asker.ledger(), given(claim), given(by), asker.day("from", from), asker.day("to", to));
        about.number();
        Tables.<ReadTrailAnswer>send(
                WatchTables.READ_TRAIL,
                each -> {
                    Consumer<ReadLine> pass = line -> {
                        if (what.isEmpty() || what.equals(line.what())) {
                            each.accept(ReadTrailAnswer.of(line));
                        }
                    };
                    if (sort.equals(FALLING)) {
                        about.backwards(pass);
                    } else {
                        about.each(pass);
                    }
                },
                asker.ledger(),
                request,
                response);
    }

    @Operation(
            operationId = "verifyReadTrail",
            summary = "Whether the read trail is as it was written",
            description = "Each line carries a hash over the one before; `brokenAt` names the first that doesn't fit.")
    @Opens("read-trail")
    @GetMapping("/verification")
    TrailCheckAnswer verification() {
        return TrailCheckAnswer.of(asker.ledger().checkTrail());
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static long place(@Nullable String after, String sort) {
        List<String> cursor = Pages.after(after, sort, 1);
        if (cursor.isEmpty()) {
            return sort.equals(FALLING) ? Long.MAX_VALUE : 0;
        }
        if (!cursor.getFirst().matches("\\d{1,18}")) {
            throw Pages.strange();
        }
        return Long.parseLong(cursor.getFirst());
    }

    /**
     * What is kept of the lines while they pass: a page, and one more, which says whether there is another. Nothing is ever
     * taken out of the trail, so that a line keeps its number among those that answer the question.
     */
    private static final class Taking {
        private final boolean falling;
        private final int limit;
        private final long place;
        private final Deque<ReadLine> lines = new ArrayDeque<>();
        private long passed;

        Taking(boolean falling, int limit, long place) {
            this.falling = falling;
            this.limit = limit;
            this.place = place;
        }

        void take(ReadLine line) {
            passed++;
            if (!falling && passed > place && lines.size() <= limit) {
                lines.addLast(line);
            } else if (falling && passed < place) {
                lines.addFirst(line);
                if (lines.size() > limit + 1) {
                    lines.removeLast();
                }
            }
        }

        ReadTrailPage page(String sort) {
            List<ReadLine> shown = lines.stream().limit(limit).toList();
            // The number of the last line that is shown.
            long last = falling ? Math.min(place, passed + 1) - shown.size() : place + shown.size();
            return new ReadTrailPage(
                    shown.stream().map(ReadTrailAnswer::of).toList(),
                    lines.size() > limit ? Pages.next(sort, String.valueOf(last)) : null);
        }
    }
}
