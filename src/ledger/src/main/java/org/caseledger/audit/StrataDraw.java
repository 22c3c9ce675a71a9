package org.caseledger.audit;

import static org.caseledger.decision.Decision.accept;
import static org.caseledger.decision.Decision.refuse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.audit.AuditCommand.DrawSample;
import org.caseledger.audit.AuditEvent.AuditPlanned;
import org.caseledger.audit.AuditEvent.DrawnStratum;
import org.caseledger.audit.AuditEvent.SampleDrawn;
import org.caseledger.decision.Decision;
import org.caseledger.journal.Entry;
import org.caseledger.law.working.Answer;
import org.caseledger.law.working.Status;
import org.caseledger.sampling.Draw;
import org.caseledger.sampling.SampleRate;
import org.caseledger.sampling.SampleSize;
import org.caseledger.sampling.StopOrGo;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Draws the strata of an audit, each as if it were a population of its own: the same seed, the same rule. Since the rule gives each file
 * a key of its own, the draws don't depend on each other. Under stop-or-go each stratum is enlarged by what deviates in it.
 */
final class StrataDraw {

    private final AuditFacts facts;
    private final AuditPlanned plan;
    private final Strata strata;
    private final DrawSample command;
    private final Map<String, Strata.Part> parts;

    private StrataDraw(
            AuditFacts facts, AuditPlanned plan, Strata strata, DrawSample command, Map<String, Strata.Part> parts) {
        this.facts = facts;
        this.plan = plan;
        this.strata = strata;
        this.command = command;
        this.parts = parts;
    }

    /** Draws {@code strata} from the population of {@code command}, which is the one that was frozen; or enlarges them. */
    static Decision<AuditEvent> decide(AuditFacts facts, AuditPlanned plan, Strata strata, DrawSample command) {
        List<String> names = command.strata();
        Map<String, Strata.Part> parts =
                names == null || names.size() != command.population().size()
                        ? Map.of()
                        : Strata.parts(command.population(), command.books(), names);
        if (!strata.are(parts)) {
            return refuse(
                    "population-moved",
                    "the strata are not those that were frozen when audit " + command.audit() + " was planned: "
                            + strata.each().stream()
                                    .map(one -> one.name() + " had " + one.population())
                                    .collect(Collectors.joining(", ")));
        }
        StrataDraw draw = new StrataDraw(facts, plan, strata, command, parts);
        return facts.drawn() == null ? draw.first() : draw.enlarged(facts.drawn());
    }

    private Decision<AuditEvent> first() {
        List<DrawnStratum> drawn = new ArrayList<>();
        for (Strata.Stratum stratum : strata.each()) {
            Strata.Part part = Objects.requireNonNull(parts.get(stratum.name()));
            PlannedSize planned = PlannedSize.of(strata, stratum, plan.plan());
            if (!(planned.size() instanceof Answer.Known<SampleSize>(SampleSize size))) {
                return refuse(
                        AuditDecider.NO_SIZE,
                        "how many files to draw can't be said: "
                                + planned.missing().collect(Collectors.joining()));
            }
            List<Money> books = part.books();
            drawn.add(new DrawnStratum(
                    stratum.name(),
                    size.allowed(),
                    size.status(),
                    size.because(),
                    books == null
                            ? AuditDecider.lowest(part.files(), plan.seed(), size.size())
                            : AuditDecider.dollars(plan, part.files(), books)));
        }
        return drawn.stream().allMatch(one -> one.drawn().isEmpty())
                ? refuse(AuditDecider.NOTHING, "none of the dollars was drawn: each book is smaller than one interval")
                : accept(together(1, drawn));
    }

    private Decision<AuditEvent> enlarged(Entry<SampleDrawn> before) {
        if (facts.open() > 0) {
            return refuse(
                    "not-complete",
                    "the stage before isn't complete: " + facts.open() + " cells are to be filled in or judged");
        }
        StopOrGo stopOrGo = plan.plan().stages().orElseThrow();
        if (!(stopOrGo.stages() instanceof Answer.Known<List<StopOrGo.Stage>>(List<StopOrGo.Stage> stages))) {
            return refuse(AuditDecider.NO_SIZE, "how far to enlarge can't be said");
        }
        List<DrawnStratum> next = new ArrayList<>();
        List<String> atTheEnd = new ArrayList<>();
        boolean larger = false;
        for (DrawnStratum one : Objects.requireNonNull(before.event().strata())) {
            int most = most(one.name());
            boolean more = most > one.allowed() && !ended(one);
            Optional<StopOrGo.Stage> stage = !more
                    ? Optional.empty()
                    : stages.stream()
                            .filter(later -> later.deviations() >= most)
                            .findFirst();
            larger = larger || stage.isPresent();
            if (more && stage.isEmpty()) {
                atTheEnd.add(one.name() + " has " + most);
            }
            next.add(stage.map(to -> enlarged(one, to)).orElse(one));
        }
        if (larger) {
            return accept(together(before.event().stage() + 1, next));
        }
        return atTheEnd.isEmpty()
                ? refuse("already-drawn", "no stratum has more deviations than it bears; nothing is to be enlarged")
                : refuse(
                        "no-more-stages",
                        "the plan stops at " + stopOrGo.deviationsMax() + " deviations, and "
                                + String.join(", ", atTheEnd));
    }

    /** Whether nothing can be added to it: it was drawn to a number of its own, or is drawn as a whole. */
    private boolean ended(DrawnStratum drawn) {
        return strata.each().stream()
                .anyMatch(one -> one.name().equals(drawn.name())
                        && (one.number() != null || drawn.drawn().size() == one.population()));
    }

    /** How many files of {@code stratum} deviate in the attribute in which most do. */
    private int most(String stratum) {
        return plan.attributes().stream()
                .flatMap(attribute -> facts.rate(attribute.id(), stratum).stream())
                .mapToInt(SampleRate::deviations)
                .max()
                .orElse(0);
    }

    private DrawnStratum enlarged(DrawnStratum before, StopOrGo.Stage stage) {
        List<String> files = Objects.requireNonNull(parts.get(before.name())).files();
        return new DrawnStratum(
                before.name(),
                stage.deviations(),
                before.status(),
                "enlarged from " + before.drawn().size() + " files, for " + stage.deviations() + " deviations",
                AuditDecider.lowest(files, plan.seed(), stage.size()));
    }

    /** What was drawn of all strata, in the order of the draw: of keys, or of ids where dollars were drawn. */
    private SampleDrawn together(int stage, List<DrawnStratum> drawn) {
        Set<String> taken =
                drawn.stream().flatMap(one -> one.drawn().stream()).collect(Collectors.toCollection(HashSet::new));
        @Nullable List<Money> books = command.books();
        List<String> all = books == null
                ? Draw.order(taken, plan.seed()).stream().map(Draw.Drawn::id).toList()
                : Draw.population(taken);
        return new SampleDrawn(
                stage,
                drawn.stream().mapToInt(DrawnStratum::allowed).sum(),
                drawn.stream().map(DrawnStratum::status).max(Status::compareTo).orElse(Status.VERIFIED),
                drawn.stream()
                        .map(one -> one.name() + " " + one.drawn().size())
                        .collect(Collectors.joining(", ", "by " + strata.by() + ": ", "")),
                all,
                books == null ? null : AuditDecider.carried(all, command.population(), books),
                drawn);
    }
}
