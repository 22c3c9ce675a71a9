package org.caseledger.app.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.caseledger.adoption.LawInForce;
import org.caseledger.app.store.Leaving;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerFault;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.departure.Departure;
import org.caseledger.departure.DepartureKind;
import org.caseledger.departure.WhenRunTransmittedThenFilesLeave;
import org.caseledger.journal.History;
import org.caseledger.journal.Who;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicy;
import org.caseledger.law.policy.Terms;
import org.caseledger.office.Illegible;
import org.caseledger.office.Key;
import org.caseledger.office.Reply;
import org.caseledger.office.Sitting;
import org.caseledger.office.Submission;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.Impact;
import org.caseledger.payroll.LineReading;
import org.caseledger.payroll.Moved;
import org.caseledger.payroll.PayrollCommand;
import org.caseledger.payroll.PayrollEvent;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.Payrolls;
import org.caseledger.payroll.Recomputed;
import org.caseledger.payroll.RunComputation;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunDraft;
import org.caseledger.payroll.RunEdition;
import org.caseledger.projection.claims.ClaimRegister;
import org.jspecify.annotations.Nullable;

/** Payroll runs on an open ledger. */
public final class PayrollDesk {

    private final Ledger ledger;

    /** The desk of {@code ledger}. */
    public PayrollDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What became of a step: the run as it is now, or a refusal. */
    public sealed interface Step {
        /** The step was taken. */
        record Done(PayrollFacts.Run run) implements Step {}

        /** The step was refused; where facts moved, {@code moved} are the entries that moved them. */
        record Refused(Refusal refusal, List<Moved> moved) implements Step {}
    }

    /**
     * The preview that a run commits to.
     *
     * @param hash its hash
     * @param knownAt the instant at which it was known, where that was kept; else it is looked for
     */
    public record Previewed(String hash, @Nullable Instant knownAt) {}

    /**
     * What a run would carry.
     *
     * @param id the id that it would get
     * @param draft what it would freeze
     */
    public record Preview(String id, RunDraft draft) {

        /** What it would carry. */
        public RunContent content() {
            return draft.content();
        }
    }

    /** What a run of the period that contains {@code day} would carry, as known at {@code knownAt}. */
    public Preview preview(String employer, LocalDate day, Instant knownAt) {
        Terms terms = terms(employer, knownAt);
        DateSpan period = terms.policy().payPeriods().periodOf(day);
        return new Preview(facts(employer, knownAt).nextId(period), RunDraft.of(content(terms, period, knownAt)));
    }

    /**
     * What {@code changed} law would make of {@code employer}'s claims, up to the end of the period that contains
     * {@code day}, as known at {@code knownAt}. Records nothing.
     */
    public Impact impact(String employer, LocalDate day, Instant knownAt, LawInForce changed) {
        Terms standing = terms(employer, knownAt);
        DateSpan period = standing.policy().payPeriods().periodOf(day);
        return Impact.of(standing, changed.terms(employer).orElseThrow(), period, files(employer, knownAt));
    }

    /** The lines of a preview, known at {@code knownAt}, beside what they correct. */
    public List<LineReading> reading(Preview preview, Instant knownAt) {
        return LineReading.of(
                preview.content(),
                terms(preview.content().employer(), knownAt),
                claim -> ledger.file(claim).knownAt(knownAt));
    }

    /**
     * Opens a run of the period that contains {@code day} and freezes its lines. A period that hasn't begun is refused.
     *
     * @param previewed the preview that was agreed to; another content is refused. Null where nobody looked at one
     */
    public Step run(String employer, LocalDate day, Who who, @Nullable Previewed previewed) {
        EmployerPolicy policy = policy(employer);
        DateSpan period = policy.payPeriods().periodOf(day);
        LocalDate today = LocalDate.now(ledger.clock());
        if (period.from().isAfter(today)) {
            return refused(Refusal.of(
                    "period-not-begun",
                    "pay period " + period + " has not begun (today is " + today + "); check the year"));
        }
        Optional<Refusal> objection = ledger.office().objection(PayrollCommand.PrepareRun.class, who);
        if (objection.isPresent()) {
            return refused(objection.get());
        }
        Step step = taken(employer, sitting -> prepare(sitting, employer, period, who, previewed));
        return previewed == null ? step : withMoved(step, employer, period, previewed, null);
    }

    private Taken prepare(Sitting sitting, String employer, DateSpan period, Who who, @Nullable Previewed previewed) {
        String run = facts(employer).nextId(period);
        RunDraft draft = RunDraft.of(content(employer, period));
        boolean moved = previewed != null && !previewed.hash().equals(draft.hash());
        return new Taken(
                run,
                sitting.submit(
                        moved
                                ? new Illegible(Refusal.of(
                                        RefusalCode.FACTS_MOVED, "facts moved since the preview; look at it again"))
                                : submission(run, "prepare", who, new PayrollCommand.PrepareRun(employer, draft))));
    }

    /**
     * A refusal because facts moved, with the entries that moved them, and with what is another in the program and the law than in
     * {@code edition}, where that is known.
     */
    private Step withMoved(
            Step step, String employer, DateSpan period, Previewed previewed, @Nullable RunEdition edition) {
        if (!(step instanceof Step.Refused(Refusal refusal, List<Moved> none))
                || !refusal.is(RefusalCode.FACTS_MOVED)) {
            return step;
        }
        List<Moved> moved = Optional.ofNullable(previewed.knownAt())
                .or(() -> knownAt(previewed.hash(), employer, period))
                .map(instant -> moved(instant, employer, period))
                .orElse(none);
        String why = refusal.message() + why(employer, moved.isEmpty(), edition);
        return new Step.Refused(Refusal.of(refusal.code(), why), moved);
    }

    private String why(String employer, boolean unexplained, @Nullable RunEdition edition) {
        if (edition == null) {
            return unexplained
                    ? "; no entry explains it: was it a preview of this period, and is the program, with"
                            + " its policy files, still the same?"
                    : "";
        }
        return edition.changed(RunEdition.of(ledger.policies(), employer))
                .map(changes -> "; and what made the run is another now: " + changes)
                .orElse(
                        unexplained
                                ? "; no entry explains it, and the program's version, its law's tables and the policy"
                                        + " are those that made the run"
                                : "");
    }

    private List<Moved> moved(Instant since, String employer, DateSpan period) {
        Instant now = ledger.now();
        List<ClaimInContext> files = files(employer, now);
        Terms terms = terms(employer, now);
        List<Moved> moved = new ArrayList<>(Moved.adopted(
                since,
                terms(employer, since),
                terms,
                period,
                files,
                ledger.law(now).adopted()));
        moved.addAll(Moved.since(since, terms, period, files));
        return moved;
    }

    /** When a preview with {@code hash} was true: under the terms in force, or under those before each adoption. */
    private Optional<Instant> knownAt(String hash, String employer, DateSpan period) {
        Instant now = ledger.now();
        List<Instant> ends = new ArrayList<>(List.of(now));
        terms(employer, now)
                .adoptions()
                .reversed()
                .forEach(adoption -> ends.add(adoption.recordedAt().minusNanos(1)));
        return ends.stream()
                .map(end -> Moved.knownAt(hash, terms(employer, end), period, files(employer, end), end))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Approves {@code run}. */
    public Step approve(String run, Who who) {
        String employer = employerOf(run);
        return step(employer, run, "approve", who, new PayrollCommand.ApproveRun(employer, run));
    }

    /** Gives {@code run} up. */
    public Step cancel(String run, Who who, @Nullable String reason) {
        String employer = employerOf(run);
        return step(employer, run, "cancel", who, new PayrollCommand.CancelRun(employer, run, reason));
    }

    /**
     * Issues {@code run}: its claims and receivables carry it, in the same transaction; then its {@linkplain #files files}
     * leave. A run that was transmitted before is refused, unless its files wait: then they are tried now.
     */
    public Step transmit(String run, Who who) {
        Optional<Leaving> waiting =
                onRecord(ledger, run).flatMap(known -> files(run).filter(Leaving::waits));
        return waiting.isPresent() ? handOver(run, waiting.get().departure(), who) : issue(run, who);
    }

    private Step handOver(String run, Departure departure, Who who) {
        Optional<Refusal> objection = ledger.office().objection(PayrollCommand.TransmitRun.class, who);
        if (objection.isPresent()) {
            return refused(objection.get());
        }
        ledger.outbox().handOver(departure);
        return new Step.Done(onRecord(ledger, run).orElseThrow());
    }

    /** How far the files of the transmitted {@code run} are; empty for a run that was transmitted before they left by the outbox. */
    public Optional<Leaving> files(String run) {
        return ledger.outbox().latest(DepartureKind.TRANSMITTAL_FILES, run);
    }

    /** Writes the files of {@code run}, which is transmitted, once more; returns why they can't be, where that is so. */
    public Optional<String> writeFiles(PayrollFacts.Run run) {
        return ledger.outbox().handOver(files(run.id()).map(Leaving::departure).orElseGet(() -> departure(run)));
    }

    private Departure departure(PayrollFacts.Run run) {
        return ledger.entries(Payrolls.FAMILY, run.employer()).stream()
                .filter(entry -> entry.event() instanceof PayrollEvent.RunTransmitted sent
                        && sent.run().equals(run.id()))
                .map(entry -> WhenRunTransmittedThenFilesLeave.then(run.id(), entry.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("run " + run.id() + " is not transmitted"));
    }

    /** The run {@code id} on record in {@code ledger}. */
    static Optional<PayrollFacts.Run> onRecord(Ledger ledger, String id) {
        return Optional.ofNullable(ledger.payroll(employerOf(id)).runs().get(id));
    }

    private Step issue(String run, Who who) {
        String employer = employerOf(run);
        PayrollFacts.Run frozen = facts(employer).runs().get(run);
        if (frozen == null) {
            DateSpan never = new DateSpan(LocalDate.EPOCH, LocalDate.EPOCH);
            Recomputed nothing = Recomputed.nothing(employer, never);
            return step(employer, run, "transmit", who, new PayrollCommand.TransmitRun(employer, run, nothing));
        }
        DateSpan period = frozen.period();
        Step step = taken(
                employer,
                sitting -> new Taken(
                        run,
                        sitting.submit(submission(
                                run, "transmit", who, new PayrollCommand.TransmitRun(employer, run, again(frozen))))));
        return withMoved(step, employer, period, new Previewed(frozen.hash(), frozen.preparedAt()), frozen.edition());
    }

    private Recomputed again(PayrollFacts.Run frozen) {
        return Recomputed.of(
                frozen.frozen(), content(frozen.employer(), frozen.period()), () -> ledger.runContent(frozen));
    }

    /** The run {@code id} on record. */
    public Optional<PayrollFacts.Run> find(String id) {
        return find(id, ledger.now());
    }

    /** The run {@code id} as it was known at {@code knownAt}. */
    public Optional<PayrollFacts.Run> find(String id, Instant knownAt) {
        return Optional.ofNullable(facts(employerOf(id), knownAt).runs().get(id));
    }

    /** The payroll runs of {@code employer}. */
    public PayrollFacts facts(String employer) {
        return facts(employer, ledger.now());
    }

    /** The payroll runs of {@code employer} as they were known at {@code knownAt}. */
    public PayrollFacts facts(String employer, Instant knownAt) {
        return ledger.isCurrent(knownAt)
                ? ledger.payroll(employer)
                : PayrollFacts.of(
                        employer,
                        History.of(ledger.entries(Payrolls.FAMILY, employer)).knownAt(knownAt));
    }

    /** The employers that have claims. */
    public List<String> employers() {
        return ledger.lists(ClaimRegister::employers);
    }

    /** The policy of {@code employer} in force; refused for one that isn't known, or that payroll can't follow. */
    public EmployerPolicy policy(String employer) {
        return terms(employer, ledger.now()).policy();
    }

    /** The terms for {@code employer}'s claims, as known at {@code knownAt}; refused like {@link #policy}. */
    public Terms terms(String employer, Instant knownAt) {
        LawInForce law = ledger.law(knownAt);
        return law.terms(employer).orElseThrow(() -> new LedgerFault(law.whyNoTerms(employer)));
    }

    private RunContent content(String employer, DateSpan period) {
        Instant now = ledger.now();
        return content(terms(employer, now), period, now);
    }

    private RunContent content(Terms terms, DateSpan period, Instant knownAt) {
        String employer = terms.policy().employer();
        return ledger.isCurrent(knownAt)
                ? RunComputation.of(terms, period, ledger.awake(employer, period.to()), ledger::file)
                : RunComputation.of(
                        terms,
                        period,
                        claims(employer),
                        claim -> ledger.file(claim).knownAt(knownAt));
    }

    private List<ClaimInContext> files(String employer, Instant knownAt) {
        return claims(employer).stream()
                .map(claim -> ledger.file(claim).knownAt(knownAt))
                .toList();
    }

    private List<String> claims(String employer) {
        ledger.requireCurrent("claims");
        return ledger.lists(tables -> ClaimRegister.ofEmployer(tables, employer));
    }

    private static Step refused(Refusal refusal) {
        return new Step.Refused(refusal, List.of());
    }

    /** A step that was taken on {@code run}, and its answer. */
    private record Taken(String run, Reply reply) {}

    private Step step(String employer, String run, String step, Who who, PayrollCommand command) {
        return taken(employer, sitting -> new Taken(run, sitting.submit(submission(run, step, who, command))));
    }

    /** A run takes each step once, so that its id and the step are the key: the same ledger gets the same entries. */
    private static Submission submission(String run, String step, Who who, PayrollCommand command) {
        return Submission.now((Record) command, who, new Key.Plain(run + "/" + step));
    }

    private Step taken(String employer, Function<Sitting, Taken> body) {
        Taken taken = ledger.office().sit(body);
        return switch (taken.reply().outcome()) {
            case Outcome.Refused(Refusal refusal) -> refused(refusal);
            case Outcome.Recorded(List<String> entries) ->
                new Step.Done(
                        Objects.requireNonNull(ledger.payroll(employer).runs().get(taken.run())));
        };
    }

    /** Whether {@code text} has the form of a run's id, such as {@code glendale-2022-02-19-2}. */
    public static boolean namesRun(String text) {
        return Payrolls.employerOf(text).isPresent();
    }

    private static String employerOf(String run) {
        return Payrolls.employerOf(run)
                .orElseThrow(
                        () -> new LedgerFault("\"" + run + "\" is not the id of a run, such as glendale-2022-02-19"));
    }
}
