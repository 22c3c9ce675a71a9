package org.caseledger.payroll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.RunContent.MissingFact;

/**
 * What a run would carry if some lines were recorded that are not: a pure comparison of two sets of facts.
 *
 * @param run the id that the run would get
 * @param terms the law and the policy
 * @param period the run's pay period
 * @param knownAt the instant at which the recorded facts are known
 * @param lines the supposed entries
 * @param files by claim, its file with what is supposed
 * @param changes the addresses whose figures change, by claim, for-period and kind
 * @param before what a run carries for these claims as things are
 * @param after what it would carry then
 */
public record WhatIf(
        String run,
        Terms terms,
        DateSpan period,
        Instant knownAt,
        List<Supposed> lines,
        Map<String, ClaimInContext> files,
        List<LineChange> changes,
        RunContent before,
        RunContent after) {

    /**
     * An entry that is supposed.
     *
     * @param entry its name, which is that of its line, such as {@code raise.jsonl:3}; no recorded entry has such a one
     * @param claim the claim that it would be recorded on; blank where it concerns no claim of the employer
     * @param what what it says
     */
    public record Supposed(String entry, String claim, String what) {}

    /**
     * Compares claims as recorded with the same claims as supposed.
     *
     * @param recorded by claim, the file as recorded; an empty one for a claim that is supposed to be reported
     * @param supposed by claim, the file with the supposed entries after the recorded ones
     */
    public static WhatIf of(
            String run,
            Terms terms,
            DateSpan period,
            Instant knownAt,
            List<Supposed> lines,
            Map<String, ClaimInContext> recorded,
            Map<String, ClaimInContext> supposed) {
        List<LineChange> changes = new ArrayList<>();
        new TreeMap<>(supposed)
                .forEach((claim, file) -> changes.addAll(
                        LineChange.between(Objects.requireNonNull(recorded.get(claim)), file, terms, period)));
        return new WhatIf(
                run,
                terms,
                period,
                knownAt,
                lines,
                supposed,
                List.copyOf(changes),
                RunComputation.of(terms, period, recorded.values()),
                RunComputation.of(terms, period, supposed.values()));
    }

    /** What can't be computed on these claims as things are. */
    public List<MissingFact> missingBefore() {
        return before.missing();
    }

    /** What could not be computed then. */
    public List<MissingFact> missingAfter() {
        return after.missing();
    }
}
