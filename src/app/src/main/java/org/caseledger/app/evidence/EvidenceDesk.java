package org.caseledger.app.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caseledger.app.answer.EvidenceAnswer;
import org.caseledger.app.answer.ReadTrailAnswer;
import org.caseledger.app.answer.StatementAnswer;
import org.caseledger.app.ask.AboutClaim;
import org.caseledger.app.ask.AboutReadTrail;
import org.caseledger.app.ask.ClaimReading;
import org.caseledger.app.ask.Clocks;
import org.caseledger.app.desk.CheckpointDesk;
import org.caseledger.app.desk.CheckpointDesk.Signed;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.LedgerTree.Placed;
import org.caseledger.app.store.LedgerTree.Proven;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Reserved;
import org.caseledger.journal.Who;
import org.caseledger.people.Person;

/** Where evidence packages are put together: everything in one is read from the ledger without what is redacted. */
public final class EvidenceDesk {

    private final OpenLedger open;
    private final CheckpointDesk checkpoints;

    /** The desk of {@code open}, whose checkpoints {@code checkpoints} signs. */
    public EvidenceDesk(OpenLedger open, CheckpointDesk checkpoints) {
        this.open = open;
        this.checkpoints = checkpoints;
    }

    /**
     * The package that {@code person} wants, made in the name of {@code who}. A claim that isn't there for them is
     * {@link org.caseledger.app.ask.Unknown}; where {@link EvidenceWish#objection} has something to say, nothing may be made.
     */
    public EvidencePackage assemble(EvidenceWish wish, Person person, Who who) {
        Set<Reserved> hidden = wish.hidden(person);
        Ledger ledger = open.as(person).without(wish.redact());
        Instant now = ledger.now();
        Clocks clocks = new Clocks(wish.clocks().knownAt(ledger), wish.clocks().asOf(ledger));
        ClaimFacts facts = clocks.facts(ledger, wish.claim());
        ClaimReading of = ClaimReading.of(ledger, facts, clocks);
        EvidenceEntries entries = EvidenceEntries.of(ledger, of);
        List<EvidenceFile> documents = EvidenceFile.documents(ledger, of, entries.inside(), hidden);
        List<EvidenceFile> letters =
                EvidenceFile.letters(of, hidden, ledger.time().zone());
        List<ReadTrailAnswer> trail = wish.readTrail() ? trail(ledger, facts.claim()) : null;
        Signed<List<Placed>> proven = checkpoints.prove(
                entries.inside().stream().map(recorded -> recorded.entry().id()).toList(), hidden, who);
        int whole =
                (int) proven.proof().stream().filter(Proven.class::isInstance).count();
        EvidenceAnswer contents = new EvidenceAnswer(
                facts.claim(),
                proven.note().checkpoint().origin(),
                proven.note().checkpoint().size(),
                now,
                who.user(),
                of.knownAt(),
                of.asOf(),
                hidden.stream().sorted().toList(),
                whole,
                proven.proof().size() - whole,
                documents.stream().map(EvidenceFile::said).toList(),
                letters.stream().map(EvidenceFile::said).toList(),
                trail == null ? null : trail.size(),
                entries.outside(),
                null);
        StatementAnswer statement = of.statementAnswer(true);
        return new EvidencePackage(
                contents,
                proven,
                checkpoints.verifier(who).text(),
                statement,
                new AboutClaim(ledger, facts.claim(), clocks).timeline(),
                trail,
                documents,
                letters,
                EvidencePage.of(
                        contents,
                        of,
                        statement,
                        entries.inside(),
                        proven.proof(),
                        trail == null ? List.of() : trail,
                        ledger.time()),
                LocalDateTime.ofInstant(now, ledger.time().zone()));
    }

    private static List<ReadTrailAnswer> trail(Ledger ledger, String claim) {
        List<ReadTrailAnswer> lines = new ArrayList<>();
        new AboutReadTrail(ledger, claim, null, null, null).each(line -> lines.add(ReadTrailAnswer.of(line)));
        return lines;
    }
}
