package org.caseledger.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.caseledger.app.answer.LookBack;
import org.caseledger.app.answer.LookBackAnswer;
import org.caseledger.app.ask.AboutPast;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.table.Download;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.LookBackTables;
import org.caseledger.app.table.Rows;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Across claims, what was recorded late, after money had left, or taken back. */
@Controller
@Needs({Permission.SEE_CLAIMS, Permission.SEE_PAYROLL})
class LookBackController {

    private final Ledger ledger;

    LookBackController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/look-back")
    @Opens(value = "list", question = true)
    String lookBack(
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Moment moment = Moment.of(knownAt, asOf, ledger);
        LookBack asked = list(list);
        int back = days(days);
        ListAddress address = address(asked, back, employer, sort, moment);
        List<LookBackAnswer> found = found(asked, back, employer, address.sort(), moment);
        model.addAttribute("asked", asked);
        model.addAttribute("lists", List.of(LookBack.values()));
        model.addAttribute("days", back);
        model.addAttribute("employer", employer.strip());
        model.addAttribute("employers", ledger.policies().employers());
        model.addAttribute("found", Paged.of(found, page, Limits.ROWS).map(one -> Row.of(one, moment)));
        model.addAttribute("total", LookBackAnswer.total(found).toPlainString());
        model.addAttribute("list", address);
        model.addAttribute("moment", moment);
        return "web/look-back";
    }

    /** What was found, as it is printed. */
    public record Row(LookBackAnswer of, String recordedAt, String amount, String hours) {

        private static Row of(LookBackAnswer one, Moment moment) {
            return new Row(
                    one,
                    one.recordedAt() == null ? "" : moment.shown(one.recordedAt()),
                    one.amount() == null ? "unknown" : one.amount().toPlainString(),
                    one.hours() == null || one.hours().signum() == 0
                            ? ""
                            : one.hours().toPlainString() + " h");
        }
    }

    @GetMapping("/look-back.{as}")
    @Opens(value = "export", question = true)
    void export(
            @PathVariable String as,
            @RequestParam(name = "known-at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "") String sort,
            HttpServletResponse response)
            throws IOException {
        Format format = ListAddress.format(as);
        Moment moment = Moment.of(knownAt, asOf, ledger);
        LookBack asked = list(list);
        int back = days(days);
        ListAddress address = address(asked, back, employer, sort, moment);
        Download.send(
                format,
                LookBackTables.FOUND,
                Rows.of(found(asked, back, employer, address.sort(), moment)),
                ledger,
                response);
    }

    private List<LookBackAnswer> found(
            LookBack asked, int days, String employer, ListAddress.Sort sort, Moment moment) {
        Clocks clocks = new Clocks(moment.past() ? moment.knownAt() : null, moment.asOf());
        return LookBackTables.FOUND_BY
                .sorted(new AboutPast(ledger, clocks, asked, days, employer.strip()).all(), sort.by())
                .orElseThrow();
    }

    private static ListAddress address(LookBack asked, int days, String employer, String sort, Moment moment) {
        return ListAddress.of("/look-back", ListAddress.Sort.of(sort, LookBackTables.FOUND_BY), moment)
                .with("list", asked == LookBack.BACKDATED ? "" : asked.toString())
                .with("days", days == AboutPast.DAYS ? "" : String.valueOf(days))
                .with("employer", employer.strip());
    }

    private static LookBack list(String list) {
        return list.isBlank()
                ? LookBack.BACKDATED
                : LookBack.named(list.strip()).orElseThrow(() -> new BadAddress("There is no list \"" + list + "\"."));
    }

    private static int days(String days) {
        if (days.isBlank()) {
            return AboutPast.DAYS;
        }
        try {
            int back = Integer.parseInt(days.strip());
            if (back >= 0) {
                return back;
            }
        } catch (NumberFormatException e) {
            throw new BadAddress("days must be a number such as 30, not \"" + days + "\"");
        }
        throw new BadAddress("days must not be below zero");
    }
}
