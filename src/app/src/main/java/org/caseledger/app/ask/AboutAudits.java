package org.caseledger.app.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.answer.AuditListed;
import org.caseledger.app.answer.SampleAuditAnswer;
import org.caseledger.app.store.Ledger;
import org.caseledger.audit.AuditFacts;
import org.caseledger.audit.Audits;

/** Questions about audits, which their entries answer. */
public final class AboutAudits {

    private final Ledger ledger;
    private final LocalDate today;

    /** Questions to {@code ledger}. */
    public AboutAudits(Ledger ledger) {
        this.ledger = ledger;
        today = LocalDate.now(ledger.clock());
    }

    /** All audits, in the order of planning. */
    public List<AuditListed> all() {
        return facts(Clocks.NOW).map(facts -> AuditListed.of(facts, today)).toList();
    }

    /** All audits as they were known then, in the order of planning; of employers that whoever asks sees. */
    Stream<AuditFacts> facts(Clocks clocks) {
        Instant knownAt = clocks.knownAt(ledger);
        return ledger.subjects(Audits.FAMILY).stream()
                .map(audit -> ledger.facts(Audits.FAMILY, audit).knownAt(knownAt))
                .filter(this::seen);
    }

    private boolean seen(AuditFacts facts) {
        return facts.exists() && ledger.person().sees(facts.known().event().employer());
    }

    /** The audit {@code audit}; of one that isn't known, {@link Unknown}. */
    public SampleAuditAnswer one(String audit) {
        AuditFacts facts = ledger.facts(Audits.FAMILY, audit);
        if (!seen(facts)) {
            throw Clocks.NOW.unknown(ledger, Audits.FAMILY.streams().subject(), audit);
        }
        return SampleAuditAnswer.of(facts, today);
    }
}
