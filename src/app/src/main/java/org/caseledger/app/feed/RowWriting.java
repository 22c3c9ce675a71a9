package org.caseledger.app.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.PostedVariance;
import org.caseledger.claim.Variance;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Who;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.Terms;
import org.caseledger.office.Key;
import org.caseledger.office.Sitting;
import org.caseledger.office.Submission;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunLine;
import org.caseledger.projection.variances.ClaimsWithVariances;
import org.caseledger.variance.PostedRows;

/** The commands of one row, within a transaction that other rows share. */
final class RowWriting {

    private final Ledger ledger;
    private final Sitting sitting;
    private final Feed feed;
    private final String by;
    private final String file;
    private final String key;
    private final List<String> entries = new ArrayList<>();
    private final List<FeedReport.Found> found = new ArrayList<>();
    private final List<FeedReport.Posted> posted = new ArrayList<>();
    private int commands;

    RowWriting(Ledger ledger, Sitting sitting, Feed feed, String by, String file, String key) {
        this.ledger = ledger;
        this.sitting = sitting;
        this.feed = feed;
        this.by = by;
        this.file = file;
        this.key = key;
    }

    /** Records {@code command}; returns the ids of its entries, and of those that follow from it. */
    List<String> execute(Record command) throws Row.Fault {
        // The first command has the row's own key; those beside it are numbered.
        Key own = new Key.Plain(commands == 0 ? key : key + "/" + commands);
        commands++;
        switch (sitting.submit(Submission.now(command, Who.feed(by), own)).outcome()) {
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
        return sitting.reading().claim(claim);
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
        return sitting.reading().beside(facts);
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
                        .map(one -> ledger.runContent(one).lines().stream()
                                .map(RunLine::claim)
                                .collect(Collectors.toSet()))
                        .orElse(Set.of())
                : Set.of();
    }

    /** The claims for which something was posted under {@code run} that no run carried, or that differed. */
    List<String> claimsPostedUnder(String run) {
        return ledger.lists(ClaimsWithVariances::all).stream()
                .filter(claim -> !PostedRows.of(facts(claim), run).isEmpty())
                .toList();
    }

    /** Whether the file's end was reached before, as far as {@code run} is concerned; from now on it was. */
    boolean endedBefore(String run) {
        return sitting.once(new Key.UntilTaken(key + ":" + run), List.of(file), () -> new Outcome.Recorded(List.of()))
                .repeated();
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
