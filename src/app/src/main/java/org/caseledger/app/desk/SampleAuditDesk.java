package org.caseledger.app.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.app.integrity.SignedNote;
import org.caseledger.app.store.EntryIdentifiers;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.app.store.StoredEntry;
import org.caseledger.audit.AuditCommand;
import org.caseledger.audit.AuditCommand.DrawSample;
import org.caseledger.audit.AuditCommand.FillFile;
import org.caseledger.audit.AuditCommand.PlanAudit;
import org.caseledger.audit.AuditEvent.AuditPlanned;
import org.caseledger.audit.AuditEvent.FileFilled;
import org.caseledger.audit.AuditFacts;
import org.caseledger.audit.AuditProgramme;
import org.caseledger.audit.Audits;
import org.caseledger.audit.Filler;
import org.caseledger.audit.SizePlan;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Who;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.office.Key;
import org.caseledger.office.Sitting;
import org.caseledger.office.Submission;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an audit that the program takes for whoever audits: it finds the population and freezes it at a signed checkpoint,
 * draws, and fills in what the ledger knows. What people judge and find they record by themselves.
 */
public final class SampleAuditDesk {

    private final Ledger ledger;
    private final OpenLedger whole;
    private final CheckpointDesk checkpoints;

    /**
     * A desk.
     *
     * @param ledger the ledger, as whoever audits sees it
     * @param whole the same with everything in it, over which checkpoints are signed
     * @param checkpoints where they are
     */
    public SampleAuditDesk(Ledger ledger, OpenLedger whole, CheckpointDesk checkpoints) {
        this.ledger = ledger;
        this.whole = whole;
        this.checkpoints = checkpoints;
    }

    /**
     * An audit to be planned.
     *
     * @param audit its id
     * @param programme the programme's id
     * @param employer whose files
     * @param from the first day of what is looked at
     * @param to the last
     * @param size how many are drawn
     * @param seed with which they are drawn
     * @param knownAt what was recorded up to then counts; null for everything up to now
     */
    public record Order(
            String audit,
            String programme,
            String employer,
            LocalDate from,
            LocalDate to,
            SizePlan size,
            String seed,
            @Nullable Instant knownAt) {}

    /** What became of a step. */
    public sealed interface Result {

        /** It is on record. */
        record Done(AuditFacts facts) implements Result {}

        /** It was refused; nothing is on record. */
        record Refused(Refusal refusal) implements Result {}
    }

    /** Plans an audit: finds its population, and freezes it. */
    public Result plan(Order order, Who who) {
        AuditProgramme programme = AuditProgramme.find(order.programme()).orElse(null);
        if (programme == null) {
            return new Result.Refused(Refusal.of(
                    "unknown-programme",
                    "there is no programme " + order.programme() + "; there are "
                            + String.join(
                                    ", ",
                                    AuditProgramme.all().map(AuditProgramme::id).toList())));
        }
        if (ledger.policies().find(order.employer()).isEmpty()) {
            return new Result.Refused(Refusal.of(
                    RefusalCode.UNKNOWN_EMPLOYER, "there is no employer " + order.employer() + " in this ledger"));
        }
        if (order.to().isBefore(order.from())) {
            return new Result.Refused(Refusal.of(
                    RefusalCode.DATES_OUT_OF_ORDER, "to (" + order.to() + ") is before from (" + order.from() + ")"));
        }
        SignedNote latest = checkpoints.sign(who);
        long size = order.knownAt() == null ? latest.checkpoint().size() : sizeAt(order.knownAt());
        if (size == 0) {
            return new Result.Refused(Refusal.of("nothing-to-draw", "nothing was recorded by then"));
        }
        Instant knownAt = recordedAt(size);
        Filler filler = filler(programme, order.employer(), new DateSpan(order.from(), order.to()), knownAt);
        List<String> population = filler.population();
        List<Money> books = books(order.size(), population, filler);
        AuditPlanned plan = new AuditPlanned(
                programme.id(),
                programme.title(),
                programme.source(),
                order.employer(),
                order.from(),
                order.to(),
                programme.attributes(),
                order.size(),
                order.seed(),
                knownAt,
                size,
                checkpoints.signed(size, who).written(),
                population.size(),
                DrawSample.hash(population, books),
                books == null ? null : books.stream().reduce(Money.zero(CurrencyUnit.USD), Money::plus));
        return take(order.audit(), List.of(new PlanAudit(order.audit(), plan)), who);
    }

    /** Draws the sample of {@code audit}, or enlarges it by the next stage of its plan. */
    public Result draw(String audit, Who who) {
        AuditFacts facts = ledger.facts(Audits.FAMILY, audit);
        if (facts.planned() == null) {
            return take(audit, List.of(new DrawSample(audit, List.of(), null)), who);
        }
        AuditPlanned plan = facts.planned().event();
        Filler filler = filler(plan);
        List<String> population = filler.population();
        return take(audit, List.of(new DrawSample(audit, population, books(plan.plan(), population, filler))), who);
    }

    /** Fills in the files of {@code audit} that nobody filled in yet, in one transaction. */
    public Result fill(String audit, Who who) {
        AuditFacts facts = ledger.facts(Audits.FAMILY, audit);
        List<AuditCommand> commands = new ArrayList<>();
        if (facts.planned() != null) {
            AuditPlanned plan = facts.planned().event();
            Filler filler = filler(plan);
            facts.unfilled()
                    .forEach(file -> commands.add(
                            new FillFile(audit, new FileFilled(file, filler.fill(file, plan.attributes())))));
        }
        if (!commands.isEmpty()) {
            return take(audit, commands, who);
        }
        return new Result.Refused(
                facts.drawn() == null
                        ? Refusal.of("not-drawn", "audit " + audit + " has no sample yet; draw it first")
                        : Refusal.of("already-filled", "every file of audit " + audit + " is filled in"));
    }

    /** Takes a step that a person says. */
    public Result take(AuditCommand command, Who who) {
        return take(command.audit(), List.of(command), who);
    }

    private Result take(String audit, List<? extends AuditCommand> commands, Who who) {
        Optional<Refusal> refused = ledger.office().sit(sitting -> refused(sitting, commands, who));
        return refused.<Result>map(Result.Refused::new)
                .orElseGet(() -> new Result.Done(ledger.facts(Audits.FAMILY, audit)));
    }

    private static Optional<Refusal> refused(Sitting sitting, List<? extends AuditCommand> commands, Who who) {
        for (AuditCommand command : commands) {
            Key key = new Key.Plain(EntryIdentifiers.randomKey());
            Outcome outcome =
                    sitting.submit(Submission.now((Record) command, who, key)).outcome();
            if (outcome instanceof Outcome.Refused(Refusal refusal)) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private Filler filler(AuditPlanned plan) {
        AuditProgramme programme = AuditProgramme.find(plan.programme()).orElseThrow();
        return filler(programme, plan.employer(), new DateSpan(plan.from(), plan.to()), plan.knownAt());
    }

    private Filler filler(AuditProgramme programme, String employer, DateSpan days, Instant knownAt) {
        return Filler.of(programme, employer, days, knownAt, new AuditBooks(ledger));
    }

    /** What each of {@code population} carried, where dollars are drawn: what the runs of those days took along. */
    private static @Nullable List<Money> books(SizePlan size, List<String> population, Filler filler) {
        return size.dollars().isEmpty()
                ? null
                : population.stream().map(filler::book).toList();
    }

    /** How many entries there were at {@code instant}. */
    private long sizeAt(Instant instant) {
        long some = 0;
        long all = whole.size() + 1;
        while (all - some > 1) {
            long middle = (some + all) >>> 1;
            if (recordedAt(middle).isAfter(instant)) {
                all = middle;
            } else {
                some = middle;
            }
        }
        return some;
    }

    private Instant recordedAt(long number) {
        StoredEntry entry = whole.stored(whole.position(number) - 1, 1).getFirst();
        return entry.recordedAt();
    }
}
