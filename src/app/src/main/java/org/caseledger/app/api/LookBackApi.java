package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.caseledger.app.answer.LookBack;
import org.caseledger.app.answer.LookBackAnswer;
import org.caseledger.app.ask.AboutPast;
import org.caseledger.app.table.Format;
import org.caseledger.app.table.LookBackTables;
import org.caseledger.app.table.Rows;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Across claims, what was recorded late, after money had left, or taken back. */
@RestController
@RequestMapping(ApiConfiguration.BASE + "/look-back/{list}")
@Tag(name = "claims")
@Needs({Permission.SEE_CLAIMS, Permission.SEE_PAYROLL})
class LookBackApi {

    private static final Listing<LookBackAnswer> FOUND = Listing.of(LookBackTables.FOUND_BY);

    private final Asker asker;

    LookBackApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(
            operationId = "lookBack",
            summary = "A page of what was recorded late, after money had left, or taken back, across claims",
            description = "`list` is backdated, after-transmittal, after-approval, withdrawals or unverified.")
    @Opens(value = "list", question = true)
    @GetMapping
    LookBackPage found(
            @PathVariable String list,
            @ParameterObject Times times,
            @Parameter(description = "Of backdated: more than so many days back.")
                    @RequestParam(defaultValue = "" + AboutPast.DAYS)
                    int days,
            @Parameter(description = "Only claims of this employer.") @RequestParam(defaultValue = "") String employer,
            @Parameter(
                            description =
                                    "claim, recordedAt, daysBack, period, by or amount; with - before it, the last first.")
                    @RequestParam(defaultValue = "claim")
                    String sort,
            @ParameterObject Part part) {
        List<LookBackAnswer> all = all(list, times, days, employer);
        Listing.Page<LookBackAnswer> page = FOUND.page(all, sort, part);
        return new LookBackPage(all.size(), LookBackAnswer.total(all), page.shown(), page.next());
    }

    @Hidden
    @AsTable
    @Opens(value = "export", question = true)
    @GetMapping(produces = {Format.CSV_TYPE, Format.XLSX_TYPE})
    void table(
            @PathVariable String list,
            @ParameterObject Times times,
            @RequestParam(defaultValue = "" + AboutPast.DAYS) int days,
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "claim") String sort,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<LookBackAnswer> rows = FOUND.sorted(all(list, times, days, employer), sort);
        Tables.send(LookBackTables.FOUND, Rows.of(rows), asker.ledger(), request, response);
    }

    private List<LookBackAnswer> all(String list, Times times, int days, String employer) {
        LookBack asked = Choice.of("list", list, LookBack.values()).orElseThrow();
        return new AboutPast(asker.ledger(), asker.clocks(times), asked, Math.max(0, days), employer).all();
    }
}
