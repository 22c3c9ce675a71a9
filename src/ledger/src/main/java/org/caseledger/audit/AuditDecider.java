package org.caseledger.audit;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.caseledger.audit.AuditCommand.*;
import org.caseledger.audit.AuditEvent.*;
import org.caseledger.decision.Decision;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.family.Circumstances;
import org.caseledger.journal.Entry;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Status;
import org.caseledger.sampling.Draw;
import org.caseledger.sampling.SampleRate;
import org.caseledger.sampling.SampleSize;
import org.caseledger.sampling.StopOrGo;
import org.joda.money.Money;

/**
 * Decides on audits. The draw is made here, from the population that was frozen: a list that isn't that one is refused. Whoever
 * prepared any of an audit neither reviews it nor answers for management.
 */
final class AuditDecider {

    static final String NO_SIZE = "no-sample-size";
    static final String NOTHING = "nothing-to-draw";

    private AuditDecider() {}

    static Decision<AuditEvent> decide(AuditFacts facts, AuditCommand command, Circumstances now) {
        if (command instanceof PlanAudit c) {
            return plan(facts, c);
        }
        Entry<AuditPlanned> planned = facts.planned();
        if (planned == null) {
            return refuse("unknown-audit", "audit", "there is no audit " + facts.audit() + "; plan it first");
        }
        boolean afterwards = command instanceof RespondToFinding || command instanceof FollowUpFinding;
        if (facts.closed() != null && !afterwards) {
            return refuse("audit-closed", "audit " + facts.audit() + " is closed; plan another one");
        }
        return switch (command) {
            case PlanAudit c -> plan(facts, c);
            case DrawSample c -> draw(facts, planned.event(), c);
            case FillFile c -> fill(facts, c);
            case JudgeAttribute c -> judge(facts, c);
            case NoteExit c -> exitNote(facts, c, now.today());
            case MakeFinding c -> find(facts, c);
            case RespondToFinding c -> respond(facts, c, now.by());
            case FollowUpFinding c -> followUp(facts, c, now.today());
            case ReviewAudit c -> review(facts, c, now.by());
            case CloseAudit c -> close(facts, c);
        };
    }

    private static Decision<AuditEvent> plan(AuditFacts facts, PlanAudit c) {
        if (facts.exists()) {
            return refuse("audit-exists", "audit", "audit " + c.audit() + " is planned already; choose another id");
        }
        Optional<Refusal> refused = Planning.refused(c.plan());
        return refused.<Decision<AuditEvent>>map(Decision.Refused::new).orElseGet(() -> accept(c.plan()));
    }

    private static Decision<AuditEvent> draw(AuditFacts facts, AuditPlanned plan, DrawSample c) {
        Optional<StopOrGo> stages = plan.plan().stages();
        if (facts.drawn() != null && stages.isEmpty()) {
            return refuse("already-drawn", "the sample of audit " + c.audit() + " is drawn; it stays what it is");
        }
        List<Money> books = c.books();
        if (!DrawSample.hash(c.population(), books).equals(plan.populationHash())) {
            return refuse(
                    "population-moved",
                    "the population is not the one that was frozen when audit " + c.audit() + " was planned: it has "
                            + Draw.population(c.population()).size() + " files and had " + plan.population());
        }
        if (plan.strata() != null) {
            return StrataDraw.decide(facts, plan, plan.strata(), c);
        }
        if (books != null) {
            List<String> drawn = dollars(plan, c.population(), books);
            return drawn.isEmpty()
                    ? refuse(NOTHING, "none of the dollars was drawn: the book is smaller than one interval")
                    : accept(new SampleDrawn(
                            1,
                            0,
                            Status.VERIFIED,
                            PlannedSize.because(plan.plan().dollars().orElseThrow()),
                            drawn,
                            carried(drawn, c.population(), books),
                            null));
        }
        if (facts.drawn() != null) {
            return enlarge(facts, plan, stages.orElseThrow(), c);
        }
        return switch (PlannedSize.of(plan).getFirst().size()) {
            case Answer.Missing<SampleSize>(String what) ->
                refuse(NO_SIZE, "how many files to draw can't be said: " + what);
            case Answer.Known<SampleSize>(SampleSize size) ->
                accept(new SampleDrawn(
                        1,
                        size.allowed(),
                        size.status(),
                        size.because(),
                        lowest(c.population(), plan.seed(), size.size()),
                        null,
                        null));
        };
    }

    /** Those of {@code files} in which a dollar lies that was drawn. */
    static List<String> dollars(AuditPlanned plan, List<String> files, List<Money> books) {
        return plan.plan().dollars().orElseThrow().draw(book(files, books), plan.seed());
    }

    /** Dollars that each of {@code drawn} carried. */
    static List<Money> carried(List<String> drawn, List<String> files, List<Money> books) {
        Map<String, Money> book = book(files, books);
        return drawn.stream()
                .map(file -> Objects.requireNonNull(book.get(file)))
                .toList();
    }

    private static Decision<AuditEvent> enlarge(AuditFacts facts, AuditPlanned plan, StopOrGo stopOrGo, DrawSample c) {
        if (facts.open() > 0) {
            return refuse(
                    "not-complete",
                    "the stage before isn't complete: " + facts.open() + " cells are to be filled in or judged");
        }
        Entry<SampleDrawn> before = Objects.requireNonNull(facts.drawn());
        int most = plan.attributes().stream()
                .map(attribute -> facts.rate(attribute.id()))
                .flatMap(Optional::stream)
                .mapToInt(SampleRate::deviations)
                .max()
                .orElse(0);
        if (most <= before.event().allowed()) {
            return refuse(
                    "already-drawn",
                    "no attribute has more than " + before.event().allowed() + " deviations in "
                            + before.event().drawn().size() + " files; nothing is to be enlarged");
        }
        return switch (stopOrGo.stages()) {
            case Answer.Missing<List<StopOrGo.Stage>>(String what) -> refuse(NO_SIZE, what);
            case Answer.Known<List<StopOrGo.Stage>>(List<StopOrGo.Stage> stages) ->
                stages.stream()
                        .filter(stage -> stage.deviations() >= most)
                        .findFirst()
                        .map(stage -> accept(nextStage(facts.sample().size(), before.event(), plan, stage, c)))
                        .orElseGet(() -> refuse(
                                "no-more-stages",
                                "the plan stops at " + stopOrGo.deviationsMax() + " deviations, and there are "
                                        + most));
        };
    }

    private static AuditEvent nextStage(
            int looked, SampleDrawn before, AuditPlanned plan, StopOrGo.Stage stage, DrawSample c) {
        return new SampleDrawn(
                before.stage() + 1,
                stage.deviations(),
                before.status(),
                "enlarged from " + looked + " files, for " + stage.deviations() + " deviations",
                lowest(c.population(), plan.seed(), stage.size()),
                null,
                null);
    }

    /** The {@code size} files of {@code population} with the smallest keys, in order of key. */
    static List<String> lowest(List<String> population, String seed, int size) {
        return Draw.of(population, seed, size).stream().map(Draw.Drawn::id).toList();
    }

    private static Map<String, Money> book(List<String> population, List<Money> books) {
        Map<String, Money> book = new LinkedHashMap<>();
        for (int number = 0; number < population.size(); number++) {
            book.put(population.get(number), books.get(number));
        }
        return book;
    }

    private static Decision<AuditEvent> fill(AuditFacts facts, FillFile c) {
        String file = c.file().file();
        if (facts.drawn() == null || !facts.drawn().event().drawn().contains(file)) {
            return refuse("not-drawn", "file", file + " is not in the sample of audit " + c.audit());
        }
        return facts.files().containsKey(file)
                ? refuse("already-filled", "file", file + " is filled in; judge what has to be judged")
                : accept(c.file());
    }

    private static Decision<AuditEvent> judge(AuditFacts facts, JudgeAttribute c) {
        Map<String, Cell> cells = facts.files().get(c.file());
        if (cells == null) {
            return refuse("not-filled", "file", c.file() + " is not filled in; fill the sample first");
        }
        if (!cells.containsKey(c.attribute())) {
            return refuse(
                    "unknown-attribute",
                    "attribute",
                    "\"" + c.attribute() + "\" is none of " + String.join(", ", cells.keySet()));
        }
        if (c.verdict() == Cell.Verdict.TO_BE_JUDGED) {
            return refuse("no-verdict", "verdict", "a judgement is met, deviation or not-applicable");
        }
        return c.verdict() != Cell.Verdict.DEVIATION && (c.cause() != null || c.amount() != null)
                ? refuse("no-deviation", "verdict", "only a deviation has a cause and an amount")
                : accept(new AttributeJudged(
                        c.file(), c.attribute(), c.verdict(), c.note(), c.evidence(), c.cause(), c.amount()));
    }

    private static Decision<AuditEvent> exitNote(AuditFacts facts, NoteExit c, LocalDate today) {
        if (facts.drawn() == null) {
            return refuse("not-drawn", "audit " + c.audit() + " has no sample yet; draw it first");
        }
        return c.on().isAfter(today)
                ? refuse(RefusalCode.FUTURE_DATE, "on", "on (" + c.on() + ") has not come yet")
                : accept(new ExitNoted(c.on(), c.present(), c.note()));
    }

    private static Decision<AuditEvent> find(AuditFacts facts, MakeFinding c) {
        if (facts.drawn() == null) {
            return refuse("not-drawn", "audit " + c.audit() + " has no sample yet; draw it first");
        }
        List<String> others = c.files().stream()
                .filter(file -> !facts.files().containsKey(file))
                .toList();
        return others.isEmpty()
                ? accept(new FindingMade(
                        facts.findings().size() + 1,
                        c.observation(),
                        c.criteria(),
                        c.cause(),
                        c.effect(),
                        c.recommendation(),
                        c.files()))
                : refuse("not-filled", "files", String.join(", ", others) + " is not filled in, or not in the sample");
    }

    private static Decision<AuditEvent> respond(AuditFacts facts, RespondToFinding c, String by) {
        if (!facts.findings().containsKey(c.finding())) {
            return unknownFinding(c.audit(), c.finding());
        }
        if (facts.preparedBy(by)) {
            return refuse("same-person", by + " prepared audit " + c.audit() + "; management answers for itself");
        }
        return c.agreement() != Agreement.DISAGREE && c.targetOn() == null
                ? refuse(RefusalCode.MISSING_FIELD, "targetOn", "say by when it is done: \"targetOn\"")
                : accept(new ResponseGiven(c.finding(), c.agreement(), c.owner(), c.targetOn(), c.actionPlan()));
    }

    private static Decision<AuditEvent> followUp(AuditFacts facts, FollowUpFinding c, LocalDate today) {
        AuditFacts.Finding finding = facts.findings().get(c.finding());
        if (finding == null) {
            return unknownFinding(c.audit(), c.finding());
        }
        if (finding.response() == null) {
            return refuse("not-answered", "finding " + c.finding() + " has no answer that could be followed up");
        }
        return c.on().isAfter(today)
                ? refuse(RefusalCode.FUTURE_DATE, "on", "on (" + c.on() + ") has not come yet")
                : accept(new FindingFollowedUp(c.finding(), c.on(), c.progress(), c.evidence()));
    }

    private static Decision<AuditEvent> unknownFinding(String audit, int finding) {
        return refuse("unknown-finding", "finding", "audit " + audit + " has no finding " + finding);
    }

    private static Decision<AuditEvent> review(AuditFacts facts, ReviewAudit c, String by) {
        if (facts.drawn() == null || facts.open() > 0) {
            return refuse(
                    "not-complete",
                    "audit " + c.audit() + " is not complete: "
                            + (facts.drawn() == null
                                    ? "no sample is drawn"
                                    : facts.open() + " cells are to be judged"));
        }
        return facts.preparedBy(by)
                ? refuse("same-person", by + " prepared audit " + c.audit() + "; somebody else reviews it")
                : accept(new AuditReviewed(c.note()));
    }

    private static Decision<AuditEvent> close(AuditFacts facts, CloseAudit c) {
        if (facts.reviewed() == null) {
            return refuse("not-reviewed", "audit " + c.audit() + " was not reviewed since it was last worked on");
        }
        List<String> unanswered = facts.findings().values().stream()
                .filter(finding -> finding.response() == null)
                .map(finding -> String.valueOf(finding.made().event().number()))
                .toList();
        return unanswered.isEmpty()
                ? accept(new AuditClosed(c.conclusion()))
                : refuse("not-answered", "finding " + String.join(", ", unanswered) + " has no answer yet");
    }
}
