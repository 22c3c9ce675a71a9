package org.caseledger.app.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.app.answer.ClaimReplayAnswer;
import org.caseledger.app.answer.ClaimStepAnswer;
import org.caseledger.app.ask.AboutSteps;
import org.caseledger.law.calendar.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * A claim step by step, as a page shows it: one step in full, and the steps around it in a list. Of all steps only those of
 * the page are computed; of those that were narrowed down, all, because it takes computing to know which they are.
 *
 * @param claim the claim
 * @param list where the page stands, with what narrows it down
 * @param period the pay period that it is narrowed down to; null for none
 * @param step the step in full; null where there is none
 * @param place its place among all steps, from 1
 * @param rows the steps around it
 * @param previous the number of the step before it; null where there is none
 * @param next the number of the step after it; null where there is none
 * @param first the number of the first step; null where there is none
 * @param last the number of the last step; null where there is none
 * @param before the number with which the page of steps before this one begins; null where there is none
 * @param after the number with which the page after this one begins; null where there is none
 * @param sums what all steps come to, where all were computed
 */
public record ReplayView(
        String claim,
        ListAddress list,
        @Nullable DateSpan period,
        @Nullable Step step,
        int place,
        Paged<Step> rows,
        @Nullable Long previous,
        @Nullable Long next,
        @Nullable Long first,
        @Nullable Long last,
        @Nullable Long before,
        @Nullable Long after,
        @Nullable Sums sums) {

    /**
     * A step as it is printed.
     *
     * @param of the step
     * @param recordedAt when it was recorded
     * @param tail the end of its entry's id
     * @param compare the query that compares the file just before it and just after
     * @param due figures due that changed, no more than fit
     * @param paid figures paid that changed, no more than fit
     * @param more how many more figures changed
     * @param moved what all of them come to in dollars; blank where no dollars moved
     */
    public record Step(
            ClaimStepAnswer of,
            String recordedAt,
            String tail,
            String compare,
            List<Line> due,
            List<Line> paid,
            int more,
            String moved) {

        private static Step of(ClaimStepAnswer step, Moment moment, int linesMax) {
            List<Line> due = step.changes().stream()
                    .limit(linesMax)
                    .map(line -> Line.of("due", line))
                    .toList();
            List<Line> paid = step.paid().stream()
                    .limit(linesMax)
                    .map(line -> Line.of("paid", line))
                    .toList();
            return new Step(
                    step,
                    moment.shown(step.recordedAt()),
                    Words.tail(step.entry()),
                    ComparedMoments.around(step.recordedAt(), moment).query(),
                    due,
                    paid,
                    step.changes().size() + step.paid().size() - due.size() - paid.size(),
                    moved(step));
        }

        private static String moved(ClaimStepAnswer step) {
            ClaimReplayAnswer alone = new ClaimReplayAnswer("", step.recordedAt(), LocalDate.EPOCH, List.of(step));
            return Stream.of(words("due", alone.due()), words("paid", alone.paid()))
                    .flatMap(Optional::stream)
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
        }

        private static Optional<String> words(String what, BigDecimal sum) {
            return sum.signum() == 0 ? Optional.empty() : Optional.of(what + " " + signed(sum));
        }

        /** All lines that are shown. */
        public List<Line> lines() {
            return Stream.concat(due.stream(), paid.stream()).toList();
        }
    }

    /** A figure that changed, as it is printed. */
    public record Line(
            String of, ClaimStepAnswer.Line line, String before, String after, String difference, String unit) {

        private static Line of(String of, ClaimStepAnswer.Line line) {
            return new Line(
                    of,
                    line,
                    figure(line.before()),
                    figure(line.after()),
                    line.difference().map(ReplayView::signed).orElse(""),
                    line.inHours() ? "h" : "");
        }

        private static String figure(@Nullable BigDecimal figure) {
            return figure == null ? "unknown" : figure.toPlainString();
        }
    }

    /** What steps come to in dollars. */
    public record Sums(String due, String paid) {}

    /** The steps of {@code all} that {@code choice} asks for, around the one with {@code number}; the first where there is no such. */
    static ReplayView of(AboutSteps all, AboutSteps.Choice choice, long number, ListAddress list, Moment moment) {
        return choice.all() ? unfiltered(all, number, list, moment) : filtered(all, choice, number, list, moment);
    }

    private static ReplayView filtered(
            AboutSteps all, AboutSteps.Choice choice, long number, ListAddress list, Moment moment) {
        ClaimReplayAnswer answer = all.replay(choice);
        List<ClaimStepAnswer> steps = answer.steps();
        int at = 0;
        while (at < steps.size() - 1 && steps.get(at).number() < number) {
            at++;
        }
        Paged<ClaimStepAnswer> page = Paged.of(steps, at / Limits.STEPS + 1, Limits.STEPS);
        ClaimStepAnswer step = steps.isEmpty() ? null : steps.get(at);
        return new ReplayView(
                all.claim(),
                list,
                choice.period(),
                step == null ? null : Step.of(step, moment, Limits.DIFFERENCES),
                steps.isEmpty() ? 0 : at + 1,
                page.map(one -> Step.of(one, moment, Limits.STEP_LINES)),
                at > 0 ? steps.get(at - 1).number() : null,
                at + 1 < steps.size() ? steps.get(at + 1).number() : null,
                steps.isEmpty() ? null : steps.getFirst().number(),
                steps.isEmpty() ? null : steps.getLast().number(),
                page.page() > 1 ? steps.get((page.page() - 2) * Limits.STEPS).number() : null,
                page.page() < page.pages()
                        ? steps.get(page.page() * Limits.STEPS).number()
                        : null,
                new Sums(signed(answer.due()), signed(answer.paid())));
    }

    /** Places are those among all entries that may be steps: one from elsewhere that changed nothing is passed over. */
    private static ReplayView unfiltered(AboutSteps all, long number, ListAddress list, Moment moment) {
        int size = all.placed().size();
        int at = 0;
        while (at < size - 1 && all.placed().get(at).number() < number) {
            at++;
        }
        int from = at / Limits.STEPS * Limits.STEPS;
        int to = Math.min(size, from + Limits.STEPS);
        List<ClaimStepAnswer> steps = all.steps(from, to, AboutSteps.Choice.ALL);
        long wanted = all.placed().get(at).number();
        int in = 0;
        while (in < steps.size() - 1 && steps.get(in).number() < wanted) {
            in++;
        }
        ClaimStepAnswer step = steps.isEmpty() ? null : steps.get(in);
        Paged<Step> rows = new Paged<>(
                steps.stream()
                        .map(one -> Step.of(one, moment, Limits.STEP_LINES))
                        .toList(),
                from / Limits.STEPS + 1,
                Math.ceilDiv(size, Limits.STEPS),
                size);
        return new ReplayView(
                all.claim(),
                list,
                null,
                step == null ? null : Step.of(step, moment, Limits.DIFFERENCES),
                at + 1,
                rows,
                in > 0 ? Long.valueOf(steps.get(in - 1).number()) : number(all, from - 1),
                in + 1 < steps.size() ? Long.valueOf(steps.get(in + 1).number()) : number(all, to),
                all.placed().getFirst().number(),
                all.placed().getLast().number(),
                number(all, from - Limits.STEPS),
                number(all, to),
                null);
    }

    /** The number of the entry at {@code place}; null where there is none. */
    private static @Nullable Long number(AboutSteps all, int place) {
        return place < 0 || place >= all.placed().size()
                ? null
                : Long.valueOf(all.placed().get(place).number());
    }

    /** Where the step with {@code number} is shown. */
    public String at(long number) {
        return list.other("step") + number;
    }

    /** The list without {@code parameter}. */
    public String without(String parameter) {
        return list.with(parameter, "").toString();
    }

    /** The same steps, of one pay period only. */
    public String inPeriod(DateSpan one) {
        return list.with("period", one.from().toString()).toString();
    }

    private static String signed(BigDecimal figure) {
        return (figure.signum() > 0 ? "+" : "") + figure.toPlainString();
    }
}
