package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.audit.AuditEvent;
import org.caseledger.audit.AuditEvent.AuditPlanned;
import org.caseledger.audit.AuditFacts;
import org.caseledger.audit.AuditProgramme.Attribute;
import org.caseledger.audit.Cell;
import org.caseledger.audit.Division;
import org.caseledger.audit.PlannedSize;
import org.caseledger.audit.Sample;
import org.caseledger.audit.SizePlan;
import org.caseledger.journal.Entry;
import org.caseledger.law.working.Answer;
import org.caseledger.sampling.SampleRate;
import org.caseledger.sampling.SampleSize;
import org.caseledger.sampling.StratifiedRate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An audit with its plan, its sample, the grid of files by attributes, what deviates, what was found and what came of it: the
 * content of its report and of its workpapers.
 *
 * @param head how it stands
 * @param programme the programme's id
 * @param source where the programme comes from
 * @param plan how many are drawn, as it was planned
 * @param seed with which they are drawn
 * @param knownAt what was recorded up to then is looked at
 * @param position the number of the ledger's last entry by then
 * @param populationHash SHA-256 over the ids of the population
 * @param book dollars that the population carried, where dollars are drawn
 * @param dividedBy by what the population is divided into strata, each drawn by itself; null where it is drawn as one
 * @param sizes how many are drawn: one for each stratum, or one for the population that is drawn as one
 * @param draw the sample; null before it is drawn
 * @param attributes what is looked at, with how it came out
 * @param files the grid, in the order of the draw
 * @param exceptions what deviates
 * @param upperMisstatement dollars that the population is overstated by at most, where dollars were drawn
 * @param findings what was found
 * @param exitNotes what was talked over
 * @param preparers who prepared it
 * @param reviewed who reviewed it, after all that was prepared; null while nobody did
 * @param closed who closed it, with the conclusion; null while it is open
 */
@JsonInclude
public record SampleAuditAnswer(
        AuditListed head,
        String programme,
        String source,
        SizePlan plan,
        String seed,
        Instant knownAt,
        long position,
        String populationHash,
        @Nullable Money book,
        @Nullable Division dividedBy,
        List<Size> sizes,
        @Nullable DrawAnswer draw,
        List<AttributeResult> attributes,
        List<AuditedFile> files,
        List<AuditDeviation> exceptions,
        @Nullable Money upperMisstatement,
        List<Finding> findings,
        List<ExitNote> exitNotes,
        List<String> preparers,
        @Nullable Signed reviewed,
        @Nullable Signed closed)
        implements Document {

    /**
     * How many are drawn, as the plan says; where dollars are, how many of them.
     *
     * @param stratum the stratum; null for a population that is drawn as one
     * @param population how many files there are
     * @param book dollars that they carried, where dollars are drawn
     * @param size how many are drawn; null where that can't be said
     * @param because why, or what is missing
     * @param drawn how many files were drawn; null before anything is
     * @param upperMisstatement dollars that it is overstated by at most, where its dollars were drawn
     */
    @JsonInclude
    public record Size(
            @Nullable String stratum,
            int population,
            @Nullable Money book,
            @Nullable Integer size,
            String because,
            @Nullable Integer drawn,
            @Nullable Money upperMisstatement) {

        /** Those of {@code plan}, of which nothing is drawn yet. */
        public static List<Size> of(AuditPlanned plan) {
            return PlannedSize.of(plan).stream()
                    .map(one -> switch (one.size()) {
                        case Answer.Known<SampleSize>(SampleSize size) ->
                            new Size(
                                    one.stratum(),
                                    one.population(),
                                    one.book(),
                                    size.size(),
                                    size.because(),
                                    null,
                                    null);
                        case Answer.Missing<SampleSize>(String what) ->
                            new Size(one.stratum(), one.population(), one.book(), null, what, null, null);
                    })
                    .toList();
        }

        private static List<Size> of(AuditFacts facts) {
            List<Size> planned = of(facts.known().event());
            return facts.drawn() == null
                    ? planned
                    : planned.stream().map(one -> one.drawn(facts)).toList();
        }

        private Size drawn(AuditFacts facts) {
            if (stratum == null) {
                AuditEvent.SampleDrawn sample = facts.knownSample().event();
                return new Size(
                        null,
                        population,
                        book,
                        size,
                        sample.because(),
                        sample.drawn().size(),
                        facts.upperMisstatement().orElse(null));
            }
            return facts.strata().stream()
                    .filter(one -> one.name().equals(stratum))
                    .findFirst()
                    .map(one -> new Size(
                            stratum,
                            population,
                            book,
                            size,
                            one.because(),
                            one.drawn().size(),
                            facts.upperMisstatement(one).orElse(null)))
                    .orElse(this);
        }
    }

    /**
     * How an attribute came out in a stratum.
     *
     * @param stratum the stratum
     * @param tested files of it to which it applies
     * @param deviations how many of them deviate
     * @param toJudge how many a person still has to judge
     * @param rate the rate with its limits; null where it applies to none
     */
    @JsonInclude
    public record StratumResult(
            String stratum,
            int tested,
            int deviations,
            int toJudge,
            @Nullable SampleRate rate) {}

    /**
     * How an attribute came out.
     *
     * @param id its number
     * @param block the part of the programme to which it belongs, or null
     * @param what what has to be so
     * @param tested files to which it applies
     * @param deviations how many of them deviate
     * @param toJudge how many a person still has to judge
     * @param rate the rate with its limits; null where it applies to none, and where there are strata
     * @param strata how it came out in each stratum; none where the population is drawn as one
     * @param together the rate of all strata, where it can honestly be said; null otherwise
     */
    @JsonInclude
    public record AttributeResult(
            String id,
            @Nullable String block,
            String what,
            int tested,
            int deviations,
            int toJudge,
            @Nullable SampleRate rate,
            List<StratumResult> strata,
            @Nullable StratifiedRate together) {}

    /**
     * A file of the sample.
     *
     * @param number its place in the draw, from 1
     * @param file its id
     * @param claim the claim that it is about
     * @param stratum the stratum in which it is; null where there are none
     * @param filled whether it is filled in
     * @param cells what was found, by attribute; none before it is filled in
     */
    @JsonInclude
    public record AuditedFile(
            int number, String file, String claim, @Nullable String stratum, boolean filled, List<AuditedCell> cells) {}

    /**
     * One attribute of one file.
     *
     * @param cell what was found, as it was judged last
     * @param judgedBy who judged it, or null
     */
    @JsonInclude
    public record AuditedCell(Cell cell, @Nullable String judgedBy) {}

    /**
     * What deviates.
     *
     * @param number its number, in the order of the sample
     * @param file the file
     * @param claim the claim that it is about
     * @param stratum the stratum in which the file is; null where there are none
     * @param attribute the attribute
     * @param due the last day in time, or null
     * @param actual the day on which it was done, or null
     * @param daysLate calendar days late
     * @param cause why, or null
     * @param amount dollars that were carried too much, or null
     * @param note what else there is to say
     * @param judgedBy who judged it, or null where the program found it
     * @param evidence the entries that show it
     */
    @JsonInclude
    public record AuditDeviation(
            int number,
            String file,
            String claim,
            @Nullable String stratum,
            String attribute,
            @Nullable LocalDate due,
            @Nullable LocalDate actual,
            long daysLate,
            @Nullable String cause,
            @Nullable Money amount,
            @Nullable String note,
            @Nullable String judgedBy,
            List<String> evidence) {}

    /**
     * Something that was found.
     *
     * @param number its number
     * @param observation what is so
     * @param criteria what should be
     * @param cause why it is so
     * @param effect what came of it
     * @param recommendation what should be done
     * @param files the files that show it
     * @param by who found it
     * @param response what management said; null while it said nothing
     * @param followUps what became of it
     * @param state where it stands, in words
     */
    @JsonInclude
    public record Finding(
            int number,
            String observation,
            String criteria,
            @Nullable String cause,
            @Nullable String effect,
            String recommendation,
            List<String> files,
            String by,
            @Nullable Response response,
            List<FollowUp> followUps,
            String state) {}

    /** What management said: whether it agrees, who does what, and by when. */
    @JsonInclude
    public record Response(
            AuditEvent.Agreement agreement,
            String owner,
            @Nullable LocalDate targetOn,
            String actionPlan,
            String by,
            Instant at) {}

    /** What became of a finding. */
    public record FollowUp(LocalDate on, AuditEvent.Progress progress, String evidence, String by) {}

    /** What was talked over with whoever is audited. */
    public record ExitNote(LocalDate on, String present, String note, String by) {}

    /** Who signed something, when, and with what words. */
    @JsonInclude
    public record Signed(String by, Instant at, @Nullable String words) {}

    /** The audit of {@code facts}, which was planned, as it stands on {@code today}. */
    public static SampleAuditAnswer of(AuditFacts facts, LocalDate today) {
        AuditPlanned plan = facts.known().event();
        List<AuditedFile> files = files(facts);
        return new SampleAuditAnswer(
                AuditListed.of(facts, today),
                plan.programme(),
                plan.source(),
                plan.plan(),
                plan.seed(),
                plan.knownAt(),
                plan.position(),
                plan.populationHash(),
                plan.book(),
                plan.strata() == null ? null : plan.strata().by(),
                Size.of(facts),
                facts.drawn() == null ? null : DrawAnswer.of(facts),
                plan.attributes().stream()
                        .map(attribute -> result(facts, attribute, files))
                        .toList(),
                files,
                exceptions(facts),
                facts.upperMisstatement().orElse(null),
                facts.findings().values().stream()
                        .map(one -> finding(one, today))
                        .toList(),
                facts.exitNotes().stream()
                        .map(note -> new ExitNote(
                                note.event().on(),
                                note.event().present(),
                                note.event().note(),
                                note.provenance().by()))
                        .toList(),
                List.copyOf(facts.preparers()),
                Optional.ofNullable(facts.reviewed())
                        .map(entry -> signed(entry, entry.event().note()))
                        .orElse(null),
                Optional.ofNullable(facts.closed())
                        .map(entry -> signed(entry, entry.event().conclusion()))
                        .orElse(null));
    }

    private static Signed signed(Entry<?> entry, @Nullable String words) {
        return new Signed(entry.provenance().by(), entry.recordedAt(), words);
    }

    private static List<AuditedFile> files(AuditFacts facts) {
        List<AuditedFile> files = new ArrayList<>();
        for (String file : facts.sample()) {
            Map<String, Cell> cells = facts.files().get(file);
            files.add(new AuditedFile(
                    files.size() + 1,
                    file,
                    Sample.claim(file),
                    facts.stratum(file).orElse(null),
                    cells != null,
                    cells == null
                            ? List.of()
                            : cells.values().stream()
                                    .map(cell -> new AuditedCell(cell, judgedBy(facts, file, cell.attribute())))
                                    .toList()));
        }
        return List.copyOf(files);
    }

    private static @Nullable String judgedBy(AuditFacts facts, String file, String attribute) {
        Entry<AuditEvent.AttributeJudged> judged = facts.judged(file, attribute);
        return judged == null ? null : judged.provenance().by();
    }

    private static AttributeResult result(AuditFacts facts, Attribute attribute, List<AuditedFile> files) {
        StratumResult all = result(attribute, "", files, facts.rate(attribute.id()));
        return new AttributeResult(
                attribute.id(),
                attribute.block(),
                attribute.what(),
                all.tested(),
                all.deviations(),
                all.toJudge(),
                all.rate(),
                facts.strata().stream()
                        .map(one -> result(
                                attribute,
                                one.name(),
                                files.stream()
                                        .filter(file -> one.name().equals(file.stratum()))
                                        .toList(),
                                facts.rate(attribute.id(), one.name())))
                        .toList(),
                facts.together(attribute.id()).orElse(null));
    }

    private static StratumResult result(
            Attribute attribute, String stratum, List<AuditedFile> files, Optional<SampleRate> rate) {
        List<Cell.Verdict> verdicts = files.stream()
                .flatMap(file -> file.cells().stream())
                .map(AuditedCell::cell)
                .filter(cell -> cell.attribute().equals(attribute.id()))
                .map(Cell::verdict)
                .toList();
        int deviations = count(verdicts, Cell.Verdict.DEVIATION);
        return new StratumResult(
                stratum,
                count(verdicts, Cell.Verdict.MET) + deviations,
                deviations,
                count(verdicts, Cell.Verdict.TO_BE_JUDGED),
                rate.orElse(null));
    }

    private static int count(List<Cell.Verdict> verdicts, Cell.Verdict of) {
        return (int) verdicts.stream().filter(verdict -> verdict == of).count();
    }

    private static List<AuditDeviation> exceptions(AuditFacts facts) {
        List<AuditDeviation> exceptions = new ArrayList<>();
        for (AuditFacts.Deviation one : facts.deviations()) {
            exceptions.add(new AuditDeviation(
                    exceptions.size() + 1,
                    one.file(),
                    Sample.claim(one.file()),
                    facts.stratum(one.file()).orElse(null),
                    one.cell().attribute(),
                    one.cell().due(),
                    one.cell().actual(),
                    one.cell().daysLate(),
                    one.cause(),
                    one.amount(),
                    one.cell().note(),
                    one.judged() == null ? null : one.judged().provenance().by(),
                    one.cell().evidence()));
        }
        return List.copyOf(exceptions);
    }

    private static Finding finding(AuditFacts.Finding one, LocalDate today) {
        AuditEvent.FindingMade made = one.made().event();
        return new Finding(
                made.number(),
                made.observation(),
                made.criteria(),
                made.cause(),
                made.effect(),
                made.recommendation(),
                made.files(),
                one.made().provenance().by(),
                Optional.ofNullable(one.response())
                        .map(entry -> new Response(
                                entry.event().agreement(),
                                entry.event().owner(),
                                entry.event().targetOn(),
                                entry.event().actionPlan(),
                                entry.provenance().by(),
                                entry.recordedAt()))
                        .orElse(null),
                one.followUps().stream()
                        .map(entry -> new FollowUp(
                                entry.event().on(),
                                entry.event().progress(),
                                entry.event().evidence(),
                                entry.provenance().by()))
                        .toList(),
                state(one, today));
    }

    private static String state(AuditFacts.Finding one, LocalDate today) {
        if (one.done()) {
            return "done";
        }
        if (one.overdue(today)) {
            return "overdue";
        }
        return one.response() == null ? "waits for an answer" : "answered";
    }
}
