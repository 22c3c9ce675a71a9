package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.answer.DeadlinesAnswer;
import org.caseledger.app.ask.AboutDeadlines;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.ClaimTables;
import org.caseledger.app.table.Format;
import org.caseledger.app.trail.Opens;
import org.caseledger.claim.DeadlineState;
import org.caseledger.decision.RefusalCode;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.caseledger.projection.deadlines.DeadlineSearch;
import org.caseledger.projection.deadlines.Duty;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The statutory deadlines of all claims. */
@RestController
@RequestMapping(ApiConfiguration.BASE)
@Tag(name = "deadlines")
@Needs(Permission.SEE_CLAIMS)
class DeadlinesApi {

    /** What the parameter {@code state} is. */
    static final String STATES =
            "Only those in this state: not-started, open, missed, met, late or excused; several with commas.";

    private static final String NUMBER = "-?\\d{1,18}";

    private final Asker asker;

    DeadlinesApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(
            operationId = "listDeadlines",
            summary = "A page of the statutory deadlines of all claims, by their days",
            description =
                    "Those that have started, unless `state` says otherwise. Ask on with `after` the `next` of the page"
                            + " before, and everything else as before.")
    @Opens(value = "list", question = true)
    @GetMapping("/deadlines")
    DeadlinesPage deadlines(
            @ParameterObject Times times,
            @ParameterObject Narrowed narrowed,
            @Parameter(description = "due, claim, id, state or daysLate; with - before it, the last first.")
                    @RequestParam(defaultValue = "due")
                    String sort,
            @Parameter(description = "With how each day was counted.") @RequestParam(defaultValue = "false")
                    boolean explain,
            @ParameterObject Part part) {
        int limit = part.most();
        Ledger ledger = asker.ledger();
        Clocks clocks = asker.clocks(times);
        Instant knownAt = clocks.knownAt(ledger);
        DeadlineSearch search = search(clocks.asOf(ledger), narrowed, sort);
        AboutDeadlines.Part found = new AboutDeadlines(ledger, new Clocks(knownAt, search.day()))
                .part(search.part(after(part, sort, search.order()), 0, limit), explain);
        return new DeadlinesPage(search.day(), knownAt, found.items(), found.more() ? next(sort, found.last()) : null);
    }

    @Hidden
    @AsTable
    @Opens(value = "export", question = true)
    @GetMapping(
            path = "/deadlines",
            produces = {Format.CSV_TYPE, Format.XLSX_TYPE})
    void table(
            @ParameterObject Times times,
            @ParameterObject Narrowed narrowed,
            @Parameter(description = "due, claim, id, state or daysLate; with - before it, the last first.")
                    @RequestParam(defaultValue = "due")
                    String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Ledger ledger = asker.ledger();
        Clocks clocks = asker.clocks(times);
        DeadlineSearch search = search(clocks.asOf(ledger), narrowed, sort);
        AboutDeadlines about = new AboutDeadlines(ledger, new Clocks(clocks.knownAt(ledger), search.day()));
        Tables.<DeadlinesAnswer.Item>send(
                ClaimTables.DEADLINES, each -> about.each(search, each), ledger, request, response);
    }

    /**
     * Which deadlines are listed, as an address says it.
     *
     * @param state only those in one of these states
     * @param id only those with this id
     * @param employer only those on claims of this employer
     * @param duty only those that are so whose
     * @param from only those due on this day or later
     * @param to only those due on this day or earlier
     */
    record Narrowed(
            @Parameter(description = STATES) @Nullable String state,

            @Parameter(description = "Only those with this id, such as az.report-of-injury.") @Nullable String id,

            @Parameter(description = "Only those on claims of this employer.") @Nullable String employer,

            @Parameter(
                    description = "Only what the employer, the insurer or the administrator must do: ours; or others.")
            @Nullable String duty,

            @Parameter(description = "Only those due on this day or later.") @Nullable String from,

            @Parameter(description = "Only those due on this day or earlier.") @Nullable String to) {}

    private DeadlineSearch search(LocalDate day, Narrowed narrowed, String sort) {
        List<DeadlineState> states = states(narrowed.state());
        boolean falling = sort.startsWith(Pages.FALLING);
        DeadlineSearch.Order order = DeadlineSearch.Order.named(falling ? sort.substring(1) : sort)
                .orElseThrow(() -> Pages.notSortedBy(Stream.of(DeadlineSearch.Order.values())
                        .map(DeadlineSearch.Order::toString)
                        .toList()));
        return DeadlineSearch.of(day, states.isEmpty() ? AboutDeadlines.started() : states)
                .only(
                        orBlank(narrowed.id()),
                        orBlank(narrowed.employer()),
                        asker.day("from", narrowed.from()),
                        asker.day("to", narrowed.to()))
                .duty(duty(narrowed.duty()))
                .ordered(order, falling);
    }

    private static @Nullable Duty duty(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return Duty.named(given.strip())
                .orElseThrow(() -> Trouble.with(
                        RefusalCode.WRONG_TYPE,
                        "duty",
                        "\"duty\" must be ours or others, not \"" + given.strip() + "\""));
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static DeadlineSearch.@Nullable After after(Part part, String sort, DeadlineSearch.Order order) {
        List<String> cursor = Pages.after(part.after(), sort, 3);
        if (cursor.isEmpty()) {
            return null;
        }
        String value = cursor.getFirst();
        String place = cursor.getLast();
        if (!place.matches(NUMBER) || order.counts() && !value.matches(NUMBER)) {
            throw Pages.strange();
        }
        return new DeadlineSearch.After(value, cursor.get(1), Long.parseLong(place));
    }

    private static @Nullable String next(String sort, DeadlineSearch.@Nullable After last) {
        return last == null ? null : Pages.next(sort, last.value(), last.claim(), String.valueOf(last.place()));
    }

    /** The states that {@code given} names with commas; none where nothing is given. Another word is refused. */
    static List<DeadlineState> states(@Nullable String given) {
        return given == null || given.isBlank()
                ? List.of()
                : Stream.of(given.split(",")).map(DeadlinesApi::state).toList();
    }

    private static DeadlineState state(String word) {
        return DeadlineState.named(word)
                .orElseThrow(() -> Trouble.with(
                        RefusalCode.WRONG_TYPE,
                        "state",
                        "\"state\" must be one of "
                                + Stream.of(DeadlineState.values())
                                        .map(DeadlineState::toString)
                                        .collect(Collectors.joining(", "))
                                + ", not \"" + word.strip() + "\""));
    }
}
