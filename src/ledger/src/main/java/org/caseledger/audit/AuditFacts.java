package org.caseledger.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caseledger.audit.AuditEvent.*;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.people.UserName;
import org.caseledger.sampling.SampleRate;
import org.jspecify.annotations.Nullable;

/**
 * Where an audit stands: the fold of its entries.
 *
 * @param audit its id
 * @param history everything recorded
 * @param planned its plan; null for one that nobody planned
 * @param drawn its sample, once it is drawn
 * @param files by file the cells that are filled in, each as it was judged last
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
        Map<Integer, Finding> findings = new TreeMap<>();
        Entry<AuditReviewed> reviewed = null;
        Entry<AuditClosed> closed = null;
        for (Entry<AuditEvent> entry : history.standing()) {
            switch (entry.event()) {
                case AuditPlanned e -> planned = entry.as(e);
                case SampleDrawn e -> drawn = entry.as(e);
                case FileFilled e -> {
                    Map<String, Cell> cells = new LinkedHashMap<>();
                    e.cells().forEach(cell -> cells.put(cell.attribute(), cell));
                    files.put(e.file(), cells);
                    reviewed = null;
                }
                case AttributeJudged e -> {
                    files.computeIfPresent(e.file(), (file, cells) -> judged(cells, e));
                    reviewed = null;
                }
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
        return new AuditFacts(audit, history, planned, drawn, files, findings, reviewed, closed);
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

    /** Whoever planned it, drew, filled in, judged or found something. */
    public SortedSet<String> preparers() {
        SortedSet<String> people = new TreeSet<>();
        for (Entry<AuditEvent> entry : history.standing()) {
            boolean prepares = switch (entry.event()) {
                case AuditPlanned e -> true;
                case SampleDrawn e -> true;
                case FileFilled e -> true;
                case AttributeJudged e -> true;
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

    /**
     * The rate at which {@code attribute} deviates among the files to which it applies; empty where it applies to none. The limit is
     * that of a population in which the attribute applies as often as in the sample's: all of it.
     */
    public Optional<SampleRate> rate(String attribute) {
        int tested = 0;
        int deviations = 0;
        for (Map<String, Cell> cells : files.values()) {
            Cell cell = cells.get(attribute);
            if (cell != null && cell.verdict() == Cell.Verdict.DEVIATION) {
                deviations++;
            }
            if (cell != null && (cell.verdict() == Cell.Verdict.DEVIATION || cell.verdict() == Cell.Verdict.MET)) {
                tested++;
            }
        }
        return planned == null || tested == 0
                ? Optional.empty()
                : Optional.of(SampleRate.of(
                        planned.event().population(),
                        tested,
                        deviations,
                        planned.event().plan().risk()));
    }
}
