package org.caseledger.payroll;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.PayrollEvent.*;
import org.jspecify.annotations.Nullable;

/**
 * An employer's payroll runs: the fold of the entries.
 *
 * @param employer the employer
 * @param runs by id, oldest first
 * @param audits of what runs carried, by id, oldest first
 */
public record PayrollFacts(String employer, Map<String, Run> runs, Map<String, Entry<SupplementAuditDone>> audits) {

    /** How far a run is. */
    public enum State {
        PREPARED,
        APPROVED,
        TRANSMITTED,
        CANCELLED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One run.
     *
     * @param id such as {@code glendale-2022-02-19}
     * @param state how far it is
     * @param frozen what it froze when it was prepared; its lines are read from the ledger
     * @param edition the program and the law that made it; null where that wasn't kept
     * @param preparedBy who opened it
     * @param preparedAt when it was opened
     * @param approvedBy who approved it
     * @param transmittedBy who issued it
     * @param transmittedAt when it was issued
     */
    public record Run(
            String id,
            State state,
            FrozenRun frozen,
            @Nullable RunEdition edition,
            String preparedBy,
            Instant preparedAt,
            @Nullable String approvedBy,
            @Nullable String transmittedBy,
            @Nullable Instant transmittedAt) {

        /** The employer. */
        public String employer() {
            return frozen.employer();
        }

        /** Its pay period. */
        public DateSpan period() {
            return frozen.period();
        }

        /** The hash of its content. */
        public String hash() {
            return frozen.hash();
        }

        /** Whether it is neither transmitted nor cancelled. */
        public boolean open() {
            return state == State.PREPARED || state == State.APPROVED;
        }
    }

    /** The facts that {@code entries} add up to. */
    public static PayrollFacts of(String employer, List<Entry<PayrollEvent>> entries) {
        return of(employer, History.of(entries));
    }

    /** The facts that {@code history} adds up to. */
    public static PayrollFacts of(String employer, History<PayrollEvent> history) {
        Map<String, Run> runs = new LinkedHashMap<>();
        Map<String, Entry<SupplementAuditDone>> audits = new LinkedHashMap<>();
        for (Entry<PayrollEvent> entry : history.standing()) {
            String by = entry.provenance().by();
            Instant at = entry.recordedAt();
            switch (entry.event()) {
                case RunPrepared e ->
                    runs.put(e.run(), prepared(e.run(), new WholeRun(e.content(), e.hash()), null, by, at));
                case RunFrozen e -> runs.put(e.run(), prepared(e.run(), e.header(), e.edition(), by, at));
                case RunApproved e ->
                    runs.computeIfPresent(
                            e.run(),
                            (id, r) -> new Run(
                                    id,
                                    State.APPROVED,
                                    r.frozen,
                                    r.edition,
                                    r.preparedBy,
                                    r.preparedAt,
                                    by,
                                    null,
                                    null));
                case RunTransmitted e ->
                    runs.computeIfPresent(
                            e.run(),
                            (id, r) -> new Run(
                                    id,
                                    State.TRANSMITTED,
                                    r.frozen,
                                    r.edition,
                                    r.preparedBy,
                                    r.preparedAt,
                                    r.approvedBy,
                                    by,
                                    at));
                case RunPutOff e -> {
                    // It changes nothing about the run.
                }
                case SupplementAuditDone e -> audits.put(e.audit(), entry.as(e));
                case RunCancelled e ->
                    runs.computeIfPresent(
                            e.run(),
                            (id, r) -> new Run(
                                    id,
                                    State.CANCELLED,
                                    r.frozen,
                                    r.edition,
                                    r.preparedBy,
                                    r.preparedAt,
                                    r.approvedBy,
                                    null,
                                    null));
            }
        }
        return new PayrollFacts(employer, runs, audits);
    }

    private static Run prepared(String id, FrozenRun frozen, @Nullable RunEdition edition, String by, Instant at) {
        return new Run(id, State.PREPARED, frozen, edition, by, at, null, null, null);
    }

    /** The run that is neither transmitted nor cancelled, if there is one. */
    public Optional<Run> openRun() {
        return runs.values().stream().filter(Run::open).findFirst();
    }

    /** The id of the next run of {@code period}: the employer and the first day, numbered from the second run on. */
    public String nextId(DateSpan period) {
        String base = employer + "-" + period.from();
        long before = runs.values().stream()
                .filter(run -> run.period().equals(period))
                .count();
        return before == 0 ? base : base + "-" + (before + 1);
    }

    /** The id of the next audit of {@code period}, numbered from the second on. */
    public String nextAuditId(DateSpan period) {
        String base = employer + "-" + period.from() + "-audit";
        long before = audits.values().stream()
                .filter(audit -> audit.event().period().equals(period))
                .count();
        return before == 0 ? base : base + "-" + (before + 1);
    }

    /** The last pay period that a run was transmitted for. */
    public Optional<DateSpan> lastTransmittedPeriod() {
        return runs.values().stream()
                .filter(run -> run.state() == State.TRANSMITTED)
                .map(run -> run.period())
                .max(DateSpan::compareTo);
    }
}
