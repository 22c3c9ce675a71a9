package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.answer.DepartureAnswer;
import org.caseledger.app.answer.DepartureAnswer.Far;
import org.caseledger.app.answer.RebuiltAnswer;
import org.caseledger.app.ask.AboutOutbox;
import org.caseledger.app.ask.Unknown;
import org.caseledger.app.mail.EveryCarrier;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.departure.DepartureKind;
import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What leaves the ledger, and the lists that are made from its entries. */
@RestController
@RequestMapping(ApiConfiguration.BASE)
@Needs(Permission.OPERATE)
class MachineApi {

    private final Asker asker;

    MachineApi(Asker asker) {
        this.asker = asker;
    }

    @Operation(operationId = "outbox", summary = "A page of what left the ledger and what waits to leave")
    @Tag(name = "outbox")
    @GetMapping("/outbox")
    DeparturesPage outbox(
            @Parameter(description = "Only what waits.") @RequestParam(defaultValue = "false") boolean waiting,
            @Parameter(description = "Only what is so far: waiting, sent or failed; what failed waits, too.")
                    @RequestParam(defaultValue = "")
                    String state,
            @Parameter(description = "Only what is of this kind: transmittal-files, letter, webhook or mail.")
                    @RequestParam(defaultValue = "")
                    String kind,
            @Parameter(description = "Only what is about this: a run's id, a letter's, a webhook's, or an account.")
                    @RequestParam(defaultValue = "")
                    String subject,
            @Parameter(
                            description =
                                    "decidedAt, departure, kind, subject, state, attempts, nextTryAt or fault; with - before it, the"
                                            + " last first.")
                    @RequestParam(defaultValue = "decidedAt")
                    String sort,
            @ParameterObject Part part) {
        Optional<Far> far = Choice.of("state", state, Far.values());
        Optional<DepartureKind> wanted = Choice.of("kind", kind, DepartureKind.values());
        List<Far> fars = Stream.concat(waiting ? Stream.of(Far.WAITING) : Stream.empty(), far.stream())
                .toList();
        return DeparturesPage.of(new AboutOutbox(asker.ledger()).all(fars, wanted, subject), sort, part);
    }

    @Operation(operationId = "deliver", summary = "Try now what waits, and say what was tried")
    @Tag(name = "outbox")
    @PostMapping("/outbox/deliver")
    List<DepartureAnswer> deliver() {
        return DepartureAnswer.of(EveryCarrier.tryNow(asker.machine()));
    }

    @Operation(
            operationId = "rebuild",
            summary = "Throw a list away and build it again from the entries",
            description =
                    "Until the new one is whole, the old one is asked. What moved is in the answer and in the log.")
    @Tag(name = "projections")
    @PostMapping("/projections/{projection}/rebuild")
    RebuiltAnswer rebuild(@PathVariable String projection) {
        OpenLedger ledger = asker.machine();
        List<String> known = ledger.readModels().rebuildable();
        if (!known.contains(projection)) {
            throw new Unknown(
                    "projection",
                    "there is no projection \"" + projection + "\"; there are " + String.join(", ", known));
        }
        return RebuiltAnswer.of(
                ledger.readModels().rebuild(List.of(projection), done -> {}).getFirst());
    }
}
