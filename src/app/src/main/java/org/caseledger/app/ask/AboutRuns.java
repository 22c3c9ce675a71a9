package org.caseledger.app.ask;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseledger.app.answer.Reasons;
import org.caseledger.app.answer.RunAnswer;
import org.caseledger.app.answer.RunListed;
import org.caseledger.app.desk.Hindsight;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.transmittal.Transmittal;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.jspecify.annotations.Nullable;

/**
 * Questions about payroll runs.
 *
 * @param ledger the ledger
 * @param knownAt use only what was recorded up to then; null for now
 */
public record AboutRuns(Ledger ledger, @Nullable Instant knownAt) {

    /** What a run of {@code employer}'s pay period with {@code day} would carry. */
    public RunAnswer preview(String employer, LocalDate day, boolean explain) {
        Instant known = known();
        PayrollDesk desk = new PayrollDesk(ledger);
        PayrollDesk.Preview preview = desk.preview(employer, day, known);
        return RunAnswer.preview(
                preview.id(), preview.draft(), known, desk.reading(preview, known), Reasons.in(ledger), explain);
    }

    /** The run {@code id} on record; one that isn't known is {@link Unknown}. */
    public PayrollFacts.Run find(String id) {
        return new PayrollDesk(ledger)
                .find(id, known())
                .orElseThrow(() -> new Unknown(
                        "run",
                        "there is no payroll run " + id
                                + (knownAt == null
                                        ? ""
                                        : " as it was known at " + ledger.time().shown(knownAt))));
    }

    /** All of {@code run}. */
    public RunAnswer answer(PayrollFacts.Run run, boolean explain) {
        Hindsight hindsight = new Hindsight(ledger);
        RunContent content = ledger.runContent(run);
        return RunAnswer.of(
                run,
                content,
                hindsight.reading(run, content),
                explain ? hindsight.again(run) : null,
                Reasons.in(ledger),
                explain);
    }

    /** The files of {@code run} that left; none of one that isn't transmitted, or whose files wait. */
    public List<Path> filesLeft(PayrollFacts.Run run) {
        Optional<Leaving> leaving = new PayrollDesk(ledger).files(run.id());
        return leaving.isPresent() && !leaving.get().waits() ? new Transmittal(ledger).files(run.id()) : List.of();
    }

    /** The runs of {@code employer}, which must be one whose policy is known. */
    public List<RunListed> of(String employer) {
        return onRecord(employer).stream()
                .map(run -> RunListed.of(run, ledger.runContent(run)))
                .toList();
    }

    /** The same, without what they carry. */
    public List<PayrollFacts.Run> onRecord(String employer) {
        PayrollDesk desk = new PayrollDesk(ledger);
        desk.policy(employer);
        return List.copyOf(desk.facts(employer, known()).runs().values());
    }

    private Instant known() {
        return knownAt == null ? ledger.now() : knownAt;
    }
}
