package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.caseledger.app.answer.CaseTimelineAnswer;
import org.caseledger.app.answer.PenaltyAnswer;
import org.caseledger.app.ask.AboutStream;
import org.caseledger.app.trail.Opens;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Penalty cases. */
@RestController
@RequestMapping(ApiConfiguration.BASE + "/cases/{case}")
@Tag(name = "penalty cases")
@Needs(Permission.SEE_CASES)
class CasesApi {

    private final Asker asker;

    CasesApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(operationId = "penaltyCase", summary = "The facts of a penalty case")
    @Opens("case")
    @GetMapping
    PenaltyAnswer facts(@PathVariable("case") String number, @ParameterObject Times times) {
        return about(times).penalty(number);
    }

    @Operation(operationId = "penaltyCaseTimeline", summary = "Every entry of a penalty case, in order")
    @Opens("timeline")
    @GetMapping("/timeline")
    List<CaseTimelineAnswer> timeline(@PathVariable("case") String number, @ParameterObject Times times) {
        return about(times).penaltyTimeline(number);
    }

    private AboutStream about(Times times) {
        return new AboutStream(asker.ledger(), asker.clocks(times));
    }
}
