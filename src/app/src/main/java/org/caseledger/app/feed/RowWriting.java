package org.caseledger.app.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.Writing;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Variance;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Provenance;
import org.caseledger.law.policy.Terms;
import org.caseledger.projection.claims.ClaimRegister;
import org.caseledger.projection.claims.ClaimRow;
import org.jspecify.annotations.Nullable;

/** The commands of one row, within a transaction that other rows share. */
final class RowWriting {

    private final Ledger ledger;
    private final Writing writing;
    private final Feed feed;
    private final String by;
    private final String key;
    private final List<String> entries = new ArrayList<>();
    private final List<FeedReport.Found> found = new ArrayList<>();
    private int commands;

    RowWriting(Ledger ledger, Writing writing, Feed feed, String by, String key) {
        this.ledger = ledger;
        this.writing = writing;
        this.feed = feed;
        this.by = by;
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

    /** What the claims of {@code employer}, which has one on file, are computed under. */
    Terms terms(String employer) {
        return ledger.terms(employer, ledger.now()).orElseThrow();
    }

    /** The day at the ledger's edge. */
    LocalDate today() {
        return LocalDate.ofInstant(ledger.now(), ledger.clock().getZone());
    }

    List<String> entries() {
        return entries;
    }

    List<FeedReport.Found> found() {
        return found;
    }
}
