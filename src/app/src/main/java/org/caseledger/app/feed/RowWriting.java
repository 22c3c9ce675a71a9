package org.caseledger.app.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.Writing;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.PostedVariance;
import org.caseledger.claim.Variance;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Provenance;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunLine;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimRow;
import org.caseledger.projection.timeline.Timeline;
import org.caseledger.variance.PostedRows;
import org.jspecify.annotations.Nullable;

/** The commands of one row, within a transaction that other rows share. */
final class RowWriting {

    private final Ledger ledger;
    private final Writing writing;
    private final Feed feed;
    private final String by;
    private final String file;
    private final String key;
    private final List<String> entries = new ArrayList<>();
    private final List<FeedReport.Found> found = new ArrayList<>();
    private final List<FeedReport.Posted> posted = new ArrayList<>();
    private int commands;

    RowWriting(Ledger ledger, Writing writing, Feed feed, String by, String file, String key) {
        this.ledger = ledger;
        this.writing = writing;
        this.feed = feed;
        this.by = by;
        this.file = file;
        this.key = key;
    }

    /** Records {@code command}; returns the ids of its entries. */
    List<String> execute(Object command) throws Row.Fault {
        return execute(command, null);
    }

    /** Records {@code command}, which the entry {@code causedBy} led to; returns the ids of its entries. */
    List<String> execute(Object command, @Nullable String causedBy) throws Row.Fault {
        // The first command has the row's own key; those that follow from it are numbered.
        String own = commands == 0 ? key : key + "/" + commands;
        commands++;
        switch (writing.execute(command, new Provenance(by, Channel.FEED, own, causedBy))) {
            case Outcome.Recorded(List<String> made) -> {
                entries.addAll(made);
                return made;
            }
            case Outcome.Refused(Refusal refusal) ->
                throw new Row.Fault(feed.column(command, refusal.code()), refusal.code(), refusal.message());
        }
    }

    /** Reports {@code variances} of {@code claim} found in the row on {@code line}. */
    void report(int line, String claim, List<Variance> variances) {
        variances.forEach(variance -> found.add(new FeedReport.Found(line, claim, variance)));
    }

    /** The facts of {@code claim}, with what earlier rows recorded. */
    ClaimFacts facts(String claim) {
        return writing.facts(claim);
    }

    /** The claims of {@code employee}, the latest injury first. */
    List<ClaimRow> claimsOf(String employee) {
        return ClaimRegister.ofEmployee(ledger.database(), employee);
    }

    /** The groups of employees of all employers together. */
    EmployeeGroup[] groups() {
        return ledger.policies().groups().values().stream()
                .flatMap(List::stream)
                .distinct()
                .toArray(EmployeeGroup[]::new);
    }

    /** What the claims of {@code employer}, which has one on file, are computed under. */
    Terms terms(String employer) {
        return ledger.terms(employer, ledger.now()).orElseThrow();
    }

    /** The other claims of the employee of {@code facts}, with what earlier rows recorded. */
    Beside beside(ClaimFacts facts) {
        return writing.beside(facts);
    }

    /** What the money of the claim with {@code facts} is computed under. */
    Terms terms(ClaimFacts facts) {
        return terms(facts.reported().event().employer());
    }

    /** The claims for which the transmitted run {@code run} carried something; none for a run that there isn't. */
    Set<String> claimsOfRun(String run) {
        return PayrollDesk.namesRun(run)
                ? new PayrollDesk(ledger)
                        .find(run)
                        .filter(one -> one.state() == PayrollFacts.State.TRANSMITTED)
                        .map(one -> one.content().lines().stream()
                                .map(RunLine::claim)
                                .collect(Collectors.toSet()))
                        .orElse(Set.of())
                : Set.of();
    }

    /** The claims for which something was posted under {@code run} that no run carried, or that differed. */
    List<String> claimsPostedUnder(String run) {
        return Timeline.claimsWithVariances(ledger.database()).stream()
                .filter(claim -> !PostedRows.of(facts(claim), run).isEmpty())
                .toList();
    }

    /** Whether the file's end was reached before, as far as {@code run} is concerned; from now on it was. */
    boolean endedBefore(String run) {
        String end = key + ":" + run;
        if (writing.answered(end).isPresent()) {
            return true;
        }
        writing.answer(end, file, new Outcome.Recorded(List.of()));
        return false;
    }

    /** SHA-256 of the file that the row is from. */
    String file() {
        return "sha256:" + file;
    }

    /** Reports variances of {@code claim} between what was carried and posted, found at the end of the file. */
    void reportPosted(String claim, List<PostedVariance> variances) {
        variances.forEach(variance -> posted.add(new FeedReport.Posted(claim, variance)));
    }

    /** The day at the ledger's edge. */
    LocalDate today() {
        return LocalDate.ofInstant(ledger.now(), ledger.clock().getZone());
    }

    List<String> entries() {
        return entries;
    }

    List<FeedReport.Posted> posted() {
        return posted;
    }

    List<FeedReport.Found> found() {
        return found;
    }
}
