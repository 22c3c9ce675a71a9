package org.caseledger.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.audit.AuditEvent.*;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.people.UserName;
import org.caseledger.sampling.MonetaryUnitSampling;
import org.caseledger.sampling.SampleRate;
import org.caseledger.sampling.StratifiedRate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Where an audit stands: the fold of its entries.
 *
 * @param audit its id
 * @param history everything recorded
 * @param planned its plan; null for one that nobody planned
 * @param drawn its sample, once it is drawn: that of its last stage
 * @param files by file the cells that are filled in, each as it was judged last
 * @param judged by file and attribute what a person judged last
 * @param exitNotes what was talked over with whoever is audited
 * @param findings what was found, by number
 * @param reviewed the review that came after all that was prepared; null while there is none
 * @param closed how it was closed; null while it is open
 */
public record AuditFacts(
        String audit,
        History<AuditEvent> history,
        @Nullable Entry<AuditPlanned> planned,
        @Nullable Entry<SampleDrawn> drawn,
        Map<String, Map<String, Cell>> files,
        Map<String, Map<String, Entry<AttributeJudged>>> judged,
        List<Entry<ExitNoted>> exitNotes,
        Map<Integer, Finding> findings,
        @Nullable Entry<AuditReviewed> reviewed,
        @Nullable Entry<AuditClosed> closed) {

    /**
     * Something that was found, with what management said to it and what became of it.
     *
     * @param made that it was found
     * @param response the last answer; null while there is none
     * @param followUps what became of it, in the order of recording
     */
    public record Finding(
            Entry<FindingMade> made,
            @Nullable Entry<ResponseGiven> response,
            List<Entry<FindingFollowedUp>> followUps) {

        /** Whether what was recommended is done. */
        public boolean done() {
            return !followUps.isEmpty() && followUps.getLast().event().progress() == Progress.IMPLEMENTED;
        }

        /** Whether it should be done on {@code today}, and isn't. */
        public boolean overdue(LocalDate today) {
            LocalDate by = response == null ? null : response.event().targetOn();
            return !done() && by != null && by.isBefore(today);
        }

        private Finding answered(Entry<ResponseGiven> answer) {
            return new Finding(made, answer, followUps);
        }

        private Finding followed(Entry<FindingFollowedUp> followUp) {
            List<Entry<FindingFollowedUp>> more = new ArrayList<>(followUps);
            more.add(followUp);
            return new Finding(made, response, List.copyOf(more));
        }
    }

    /** The facts that {@code entries} of {@code audit} add up to. */
    public static AuditFacts of(String audit, List<Entry<AuditEvent>> entries) {
        return of(audit, History.of(entries));
    }

    private static AuditFacts of(String audit, History<AuditEvent> history) {
        Entry<AuditPlanned> planned = null;
        Entry<SampleDrawn> drawn = null;
        Map<String, Map<String, Cell>> files = new LinkedHashMap<>();
        Map<String, Map<String, Entry<AttributeJudged>>> judged = new LinkedHashMap<>();
        List<Entry<ExitNoted>> exitNotes = new ArrayList<>();
        Map<Integer, Finding> findings = new TreeMap<>();
        Entry<AuditReviewed> reviewed = null;
        Entry<AuditClosed> closed = null;
        for (Entry<AuditEvent> entry : history.standing()) {
            switch (entry.event()) {
                case AuditPlanned e -> planned = entry.as(e);
                case SampleDrawn e -> {
                    drawn = entry.as(e);
                    reviewed = null;
                }
                case FileFilled e -> {
                    Map<String, Cell> cells = new LinkedHashMap<>();
                    e.cells().forEach(cell -> cells.put(cell.attribute(), cell));
                    files.put(e.file(), cells);
                    reviewed = null;
                }
                case AttributeJudged e -> {
                    files.computeIfPresent(e.file(), (file, cells) -> judged(cells, e));
                    judged.computeIfAbsent(e.file(), file -> new LinkedHashMap<>())
                            .put(e.attribute(), entry.as(e));
                    reviewed = null;
                }
                case ExitNoted e -> exitNotes.add(entry.as(e));
                case FindingMade e -> {
                    findings.put(e.number(), new Finding(entry.as(e), null, List.of()));
                    reviewed = null;
                }
                case ResponseGiven e ->
                    findings.computeIfPresent(e.finding(), (number, one) -> one.answered(entry.as(e)));
                case FindingFollowedUp e ->
                    findings.computeIfPresent(e.finding(), (number, one) -> one.followed(entry.as(e)));
                case AuditReviewed e -> reviewed = entry.as(e);
                case AuditClosed e -> closed = entry.as(e);
            }
        }
        return new AuditFacts(audit, history, planned, drawn, files, judged, exitNotes, findings, reviewed, closed);
    }

    private static Map<String, Cell> judged(Map<String, Cell> cells, AttributeJudged e) {
        Map<String, Cell> changed = new LinkedHashMap<>(cells);
        changed.computeIfPresent(
                e.attribute(),
                (attribute, cell) -> cell.judged(
                        e.verdict(), e.evidence() == null ? e.note() : e.note() + " (" + e.evidence() + ")"));
        return changed;
    }

    /** The facts as they were known at {@code instant}. */
    public AuditFacts knownAt(Instant instant) {
        History<AuditEvent> then = history.knownAt(instant);
        return then == history ? this : of(audit, then);
    }

    /** Whether it was planned. */
    public boolean exists() {
        return planned != null;
    }

    /** Its plan, of an audit that has one. */
    public Entry<AuditPlanned> known() {
        return Objects.requireNonNull(planned, audit);
    }

    /** Its sample, of an audit that has one. */
    public Entry<SampleDrawn> knownSample() {
        return Objects.requireNonNull(drawn, audit);
    }

    /** Whoever planned it, drew, filled in, judged, talked it over or found something. */
    public SortedSet<String> preparers() {
        SortedSet<String> people = new TreeSet<>();
        for (Entry<AuditEvent> entry : history.standing()) {
            boolean prepares = switch (entry.event()) {
                case AuditPlanned e -> true;
                case SampleDrawn e -> true;
                case FileFilled e -> true;
                case AttributeJudged e -> true;
                case ExitNoted e -> true;
                case FindingMade e -> true;
                case ResponseGiven e -> false;
                case FindingFollowedUp e -> false;
                case AuditReviewed e -> false;
                case AuditClosed e -> false;
            };
            if (prepares) {
                people.add(entry.provenance().by());
            }
        }
        return people;
    }

    /** Whether {@code person} prepared any of it. */
    public boolean preparedBy(String person) {
        return preparers().stream().anyMatch(one -> UserName.same(one, person));
    }

    /** How many cells a person still has to judge, and files that nobody filled in. */
    public int open() {
        int unfilled = drawn == null ? 0 : drawn.event().drawn().size() - files.size();
        return unfilled
                + (int) files.values().stream()
                        .flatMap(cells -> cells.values().stream())
                        .filter(cell -> cell.verdict() == Cell.Verdict.TO_BE_JUDGED)
                        .count();
    }

    /** The drawn files, in the order of the draw; none before there is a sample. */
    public List<String> sample() {
        return drawn == null ? List.of() : drawn.event().drawn();
    }

    /** The drawn files that nobody filled in yet. */
    public List<String> unfilled() {
        return sample().stream().filter(file -> !files.containsKey(file)).toList();
    }

    /**
     * An attribute that a file doesn't meet.
     *
     * @param file the file
     * @param cell what was found
     * @param judged who judged it so, with its cause and money; null where nobody but the program looked
     */
    public record Deviation(
            String file, Cell cell, @Nullable Entry<AttributeJudged> judged) {

        /** Why it is so: as it was judged, or the reason on file. */
        public @Nullable String cause() {
            return judged != null && judged.event().cause() != null
                    ? judged.event().cause()
                    : cell.reason();
        }

        /** Dollars that were carried too much; null where nobody said. */
        public @Nullable Money amount() {
            return judged == null ? null : judged.event().amount();
        }
    }

    /** What deviates, in the order of the sample. */
    public List<Deviation> deviations() {
        return sample().stream()
                .flatMap(file -> files.getOrDefault(file, Map.of()).values().stream()
                        .filter(cell -> cell.verdict() == Cell.Verdict.DEVIATION)
                        .map(cell -> new Deviation(file, cell, judged(file, cell.attribute()))))
                .toList();
    }

    /** How {@code attribute} of {@code file} was judged last; null where nobody judged it. */
    public @Nullable Entry<AttributeJudged> judged(String file, String attribute) {
        return judged.getOrDefault(file, Map.of()).get(attribute);
    }

    /** Where the work on an audit has come to. */
    public enum Stage {
        PLANNED,
        DRAWN,
        FILLED,
        REVIEWED,
        CLOSED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where the work has come to. */
    public Stage stage() {
        if (closed != null) {
            return Stage.CLOSED;
        }
        if (reviewed != null) {
            return Stage.REVIEWED;
        }
        if (drawn == null) {
            return Stage.PLANNED;
        }
        return unfilled().isEmpty() ? Stage.FILLED : Stage.DRAWN;
    }

    /** The drawn strata, in byte order of their names; none where the population is drawn as one, or nothing is drawn. */
    public List<DrawnStratum> strata() {
        List<DrawnStratum> strata = drawn == null ? null : drawn.event().strata();
        return strata == null ? List.of() : strata;
    }

    /** The stratum of {@code file} of the sample; empty where there are none. */
    public Optional<String> stratum(String file) {
        return strata().stream()
                .filter(one -> one.drawn().contains(file))
                .map(DrawnStratum::name)
                .findFirst();
    }

    /**
     * The rate at which {@code attribute} deviates among the files to which it applies; empty where it applies to none. The limit is
     * that of Clopper and Pearson, for a population of which the sample is a small part. Of strata see {@link #rate(String,
     * String)} and {@link #together}: their files are no sample of all.
     */
    public Optional<SampleRate> rate(String attribute) {
        return planned == null || planned.event().strata() != null
                ? Optional.empty()
                : rate(attribute, files.keySet(), planned.event().population());
    }

    /** The same of the files of {@code stratum}. */
    public Optional<SampleRate> rate(String attribute, String stratum) {
        return strata().stream()
                .filter(one -> one.name().equals(stratum))
                .findFirst()
                .flatMap(one -> rate(attribute, one.drawn(), population(stratum)));
    }

    private Optional<SampleRate> rate(String attribute, Collection<String> among, int population) {
        int tested = 0;
        int deviations = 0;
        for (String file : among) {
            Cell cell = files.getOrDefault(file, Map.of()).get(attribute);
            if (cell != null && cell.verdict() == Cell.Verdict.DEVIATION) {
                deviations++;
            }
            if (cell != null && (cell.verdict() == Cell.Verdict.DEVIATION || cell.verdict() == Cell.Verdict.MET)) {
                tested++;
            }
        }
        // Dollars are drawn in proportion to what files carry: their files' rate says nothing of all files.
        return planned == null
                        || tested == 0
                        || planned.event().plan().dollars().isPresent()
                ? Optional.empty()
                : Optional.of(SampleRate.of(
                        population, tested, deviations, planned.event().plan().risk()));
    }

    private int population(String stratum) {
        return Objects.requireNonNull(known().event().strata()).each().stream()
                .filter(one -> one.name().equals(stratum))
                .mapToInt(Strata.Stratum::population)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The rate at which {@code attribute} deviates among the files of all strata. Told only where it applies to every file that was
     * drawn, and each of them is judged: otherwise nobody knows to how many files of each stratum it applies, and what they weigh.
     */
    public Optional<StratifiedRate> together(String attribute) {
        List<StratifiedRate.Part> parts = new ArrayList<>();
        for (DrawnStratum stratum : strata()) {
            Optional<SampleRate> rate = rate(attribute, stratum.name());
            if (rate.isEmpty() || rate.get().sampled() != stratum.drawn().size()) {
                return Optional.empty();
            }
            parts.add(new StratifiedRate.Part(
                    rate.get().population(), rate.get().sampled(), rate.get().deviations()));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(StratifiedRate.of(parts, known().event().plan().risk()));
    }

    /**
     * What the population is overstated by at most, where dollars were drawn: as far as those who judged said what was carried too
     * much. Empty where it has strata, each of which has its own.
     */
    public Optional<Money> upperMisstatement() {
        return planned == null || planned.event().strata() != null ? Optional.empty() : upperMisstatement(sample());
    }

    /** What {@code stratum} is overstated by at most, where dollars were drawn. */
    public Optional<Money> upperMisstatement(DrawnStratum stratum) {
        return upperMisstatement(stratum.drawn());
    }

    private Optional<Money> upperMisstatement(List<String> among) {
        if (planned == null || drawn == null) {
            return Optional.empty();
        }
        List<Money> books = drawn.event().books();
        return books == null
                ? Optional.empty()
                : planned.event()
                        .plan()
                        .dollars()
                        .map(dollars -> dollars.upperMisstatement(IntStream.range(0, books.size())
                                .filter(number -> among.contains(sample().get(number)))
                                .mapToObj(number -> new MonetaryUnitSampling.Item(
                                        books.get(number), books.get(number).minus(misstated(sample().get(number)))))
                                .toList()));
    }

    private Money misstated(String file) {
        return deviations().stream()
                .filter(deviation -> deviation.file().equals(file))
                .flatMap(deviation -> Stream.ofNullable(deviation.amount()))
                .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
    }
}
