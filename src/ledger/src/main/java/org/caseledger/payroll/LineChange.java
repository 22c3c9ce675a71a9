package org.caseledger.payroll;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caseledger.claim.LineKey;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.working.Working;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;
import org.jspecify.annotations.Nullable;

/**
 * What supposed entries would change under one address of a claim.
 *
 * @param claim the claim
 * @param key the address
 * @param before what stands there as things are
 * @param after what would stand there
 * @param because the reasons: the supposed entries that move the figures, then whatever else the run's line would name
 */
public record LineChange(String claim, LineKey key, Side before, Side after, List<String> because) {

    /**
     * One side of the comparison.
     *
     * @param known whether what is due can be computed
     * @param due what is due
     * @param paid what was carried by runs or paid elsewhere
     * @param carried what a run now would carry
     * @param because the reasons that its line would name
     * @param working how {@code due} comes about, or why nothing is due
     */
    public record Side(
            boolean known,
            Figures due,
            Figures paid,
            Figures carried,
            List<String> because,
            @Nullable Working working) {

        private static Side nothing(@Nullable Working working) {
            return new Side(true, Figures.NONE, Figures.NONE, Figures.NONE, List.of(), working);
        }

        private boolean sameFigures(Side other) {
            return known == other.known
                    && due.equals(other.due)
                    && paid.equals(other.paid)
                    && carried.equals(other.carried);
        }
    }

    /** What the run would carry more, or less. */
    public Figures difference() {
        return after.carried().minus(before.carried());
    }

    /**
     * The addresses whose figures change if a claim has the entries of {@code supposed} instead of those of {@code
     * recorded} only.
     *
     * @param period the pay period of the run
     * @param supposed the claim with the supposed entries, which come after the recorded ones
     */
    public static List<LineChange> between(
            ClaimInContext recorded, ClaimInContext supposed, Terms terms, DateSpan period) {
        List<ClaimInContext.Step> added = supposed.since(recorded);
        List<Sides> steps = new ArrayList<>(List.of(Sides.of(recorded, terms, period)));
        added.forEach(step -> steps.add(Sides.of(step.file(), terms, period)));
        Sides first = steps.getFirst();
        Sides last = steps.getLast();
        Set<LineKey> keys = new TreeSet<>(first.sides().keySet());
        keys.addAll(last.sides().keySet());
        List<LineChange> changes = new ArrayList<>();
        for (LineKey key : keys) {
            Side before = first.at(key);
            Side after = last.at(key);
            if (!before.sameFigures(after)) {
                Set<String> because = new LinkedHashSet<>();
                for (int step = 1; step < steps.size(); step++) {
                    if (!steps.get(step).at(key).sameFigures(steps.get(step - 1).at(key))) {
                        because.add(added.get(step - 1).entry().id());
                    }
                }
                because.addAll(after.because().isEmpty() ? before.because() : after.because());
                changes.add(new LineChange(recorded.claim(), key, before, after, List.copyOf(because)));
            }
        }
        return changes;
    }

    /** Everything that stands under the addresses of a claim. */
    private record Sides(Map<LineKey, Side> sides, @Nullable Working why) {

        static Sides of(ClaimInContext file, Terms terms, DateSpan period) {
            Map<LineKey, Side> sides = new TreeMap<>();
            if (!file.facts().exists()) {
                return new Sides(sides, null);
            }
            Statement statement = file.statement(terms, period.to());
            Working why = statement.entitlement().working();
            for (StatementLine line : statement.lines()) {
                Working working = line.due() == null ? why : line.due().working();
                sides.put(
                        line.key(),
                        new Side(
                                line.known(), Figures.due(line), Figures.paid(line), Figures.NONE, List.of(), working));
            }
            for (RunLine line : RunComputation.of(terms, period, List.of(file)).lines()) {
                Side side = sides.getOrDefault(line.key(), Side.nothing(null));
                sides.put(
                        line.key(),
                        new Side(
                                side.known(),
                                side.due(),
                                side.paid(),
                                side.carried().plus(Figures.of(line)),
                                Stream.concat(side.because().stream(), line.because().stream())
                                        .distinct()
                                        .toList(),
                                side.working()));
            }
            return new Sides(sides, why);
        }

        Side at(LineKey key) {
            Side side = sides.get(key);
            return side == null ? Side.nothing(why) : side;
        }
    }
}
