package org.caseledger.app.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.caseledger.audit.Division;
import org.caseledger.audit.Filler;
import org.caseledger.audit.Planning;
import org.caseledger.audit.SizePlan;
import org.caseledger.audit.Strata;
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
     * @param divided by what the population is divided into strata, each drawn by itself; null where it is drawn as one
     * @param numbers by the name of a stratum how many files of it are drawn, where its number isn't the plan's
     */
    public record Order(
            String audit,
            String programme,
            String employer,
            LocalDate from,
            LocalDate to,
            SizePlan size,
            String seed,
            @Nullable Instant knownAt,
            @Nullable Division divided,
            Map<String, Integer> numbers) {

        public Order {
            numbers = Map.copyOf(numbers);
        }
    }

    /** What would become of an order, before anything is on record. */
    public sealed interface Outlook {

        /** It would be planned like this; no checkpoint is signed yet. */
        record Planned(AuditPlanned plan) implements Outlook {}

        /** It would be refused. */
        record Refused(Refusal refusal) implements Outlook {}
    }

    /** What became of a step. */
    public sealed interface Result {

        /** It is on record. */
        record Done(AuditFacts facts) implements Result {}

        /** It was refused; nothing is on record. */
        record Refused(Refusal refusal) implements Result {}
    }

    /** Plans an audit: finds its population, and freezes it. */
    public Result plan(Order order, Who who) {
        Optional<Refusal> refused = refused(order);
        if (refused.isPresent()) {
            return new Result.Refused(refused.get());
        }
        // Where this makes the first key, its entry is in what is frozen.
        checkpoints.verifier(who);
        return switch (look(order)) {
            case Outlook.Refused(Refusal refusal) -> new Result.Refused(refusal);
            case Outlook.Planned(AuditPlanned plan) -> {
                checkpoints.sign(who);
                String checkpoint = checkpoints.signed(plan.position(), who).written();
                yield take(order.audit(), List.of(new PlanAudit(order.audit(), at(plan, checkpoint))), who);
            }
        };
    }

    /** What {@code order} would come to: its population, its strata, and how many files are drawn of each. Nothing is recorded. */
    public Outlook look(Order order) {
        Optional<Refusal> refused = refused(order);
        if (refused.isPresent()) {
            return new Outlook.Refused(refused.get());
        }
        long size = order.knownAt() == null ? whole.size() : sizeAt(order.knownAt());
        if (size == 0) {
            return new Outlook.Refused(Refusal.of("nothing-to-draw", "nothing was recorded by then"));
        }
        AuditProgramme programme = AuditProgramme.find(order.programme()).orElseThrow();
        Instant knownAt = recordedAt(size);
        Filler filler = filler(programme, order.employer(), new DateSpan(order.from(), order.to()), knownAt);
        List<String> population = filler.population();
        List<Money> books = books(order.size(), population, filler);
        List<String> names = names(order.divided(), population, filler);
        Set<String> others = new TreeSet<>(order.numbers().keySet());
        others.removeAll(names == null ? List.of() : names);
        if (!others.isEmpty()) {
            return new Outlook.Refused(noStratum(others, names));
        }
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
                null,
                population.size(),
                DrawSample.hash(population, books),
                books == null ? null : books.stream().reduce(Money.zero(CurrencyUnit.USD), Money::plus),
                order.divided() == null || names == null
                        ? null
                        : Strata.of(order.divided(), population, books, names, order.numbers()));
        return Planning.refused(plan).<Outlook>map(Outlook.Refused::new).orElseGet(() -> new Outlook.Planned(plan));
    }

    private Optional<Refusal> refused(Order order) {
        if (AuditProgramme.find(order.programme()).isEmpty()) {
            return Optional.of(Refusal.of(
                    "unknown-programme",
                    "programme",
                    "there is no programme " + order.programme() + "; there are "
                            + String.join(
                                    ", ",
                                    AuditProgramme.all().map(AuditProgramme::id).toList())));
        }
        if (ledger.policies().find(order.employer()).isEmpty()
                || !ledger.person().sees(order.employer())) {
            return Optional.of(Refusal.of(
                    RefusalCode.UNKNOWN_EMPLOYER,
                    "employer",
                    "there is no employer " + order.employer() + " in this ledger"));
        }
        if (order.to().isBefore(order.from())) {
            return Optional.of(Refusal.of(
                    RefusalCode.DATES_OUT_OF_ORDER,
                    "to",
                    "to (" + order.to() + ") is before from (" + order.from() + ")"));
        }
        return Planning.refused(order.size());
    }

    private static Refusal noStratum(Set<String> others, @Nullable List<String> names) {
        return Refusal.of(
                "unknown-stratum",
                "strata",
                names == null
                        ? "the population is drawn as one: say by what it is divided, or leave out the numbers of strata"
                        : "there is no stratum " + String.join(", ", others) + "; there are "
                                + String.join(", ", new TreeSet<>(names)));
    }

    private static @Nullable List<String> names(@Nullable Division divided, List<String> population, Filler filler) {
        return divided == null
                ? null
                : population.stream().map(file -> filler.stratum(file, divided)).toList();
    }

    private static AuditPlanned at(AuditPlanned plan, String checkpoint) {
        return new AuditPlanned(
                plan.programme(),
                plan.title(),
                plan.source(),
                plan.employer(),
                plan.from(),
                plan.to(),
                plan.attributes(),
                plan.plan(),
                plan.seed(),
                plan.knownAt(),
                plan.position(),
                checkpoint,
                plan.population(),
                plan.populationHash(),
                plan.book(),
                plan.strata());
    }

    /** Draws the sample of {@code audit}, or enlarges it by the next stage of its plan. */
    public Result draw(String audit, Who who) {
        AuditFacts facts = seen(audit);
        if (facts.planned() == null) {
            return take(audit, List.of(new DrawSample(audit, List.of(), null, null)), who);
        }
        AuditPlanned plan = facts.planned().event();
        Filler filler = filler(plan);
        List<String> population = filler.population();
        DrawSample draw = new DrawSample(
                audit,
                population,
                books(plan.plan(), population, filler),
                names(plan.strata() == null ? null : plan.strata().by(), population, filler));
        return take(audit, List.of(draw), who);
    }

    /** Fills in the files of {@code audit} that nobody filled in yet, in one transaction. */
    public Result fill(String audit, Who who) {
        AuditFacts facts = seen(audit);
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

    /** The audit {@code audit}; one of an employer whom whoever audits doesn't see isn't there. */
    private AuditFacts seen(String audit) {
        AuditFacts facts = ledger.facts(Audits.FAMILY, audit);
        return facts.exists() && !ledger.person().sees(facts.known().event().employer())
                ? AuditFacts.of(audit, List.of())
                : facts;
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
