package org.caseledger.adoption;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseledger.adoption.LawEvent.*;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.table.Origin;

/**
 * What the ledger adopted of law and policy: the fold of the entries.
 *
 * @param history every adoption, in the order of recording
 */
public record LawFacts(History<LawEvent> history) {

    /** The facts that {@code entries} add up to. */
    public LawFacts(List<Entry<LawEvent>> entries) {
        this(History.of(entries));
    }

    /** Every adoption, in the order of recording. */
    public List<Entry<LawEvent>> entries() {
        return history.entries();
    }

    /** The facts as they were known at {@code instant}. */
    public LawFacts knownAt(Instant instant) {
        return new LawFacts(history.knownAt(instant));
    }

    /** The facts with one more entry, such as one that somebody only considers. */
    public LawFacts with(Entry<LawEvent> entry) {
        return new LawFacts(history.with(entry));
    }

    /** The entry {@code id}, if it is one of these. */
    public Optional<Entry<LawEvent>> entry(String id) {
        return history.entry(id);
    }

    /** The law and the policies with what was adopted, over {@code installed}: those shipped and the operator's files. */
    public LawInForce over(EmployerPolicies installed) {
        LawBook law = LawBook.shipped();
        EmployerPolicies policies = installed;
        for (Entry<LawEvent> entry : history.standing()) {
            Origin.Adopted origin = origin(entry);
            try {
                switch (entry.event()) {
                    case RowAdopted row -> law = law.adopting(row.row(origin));
                    case PolicyAdopted policy -> policies = policies.adopting(policy.file(), origin);
                }
            } catch (IllegalArgumentException misfit) {
                throw new IllegalStateException(
                        "what was " + origin.words() + " can't be used with this version of the program: "
                                + misfit.getMessage(),
                        misfit);
            }
        }
        return new LawInForce(law, policies, this);
    }

    static Origin.Adopted origin(Entry<LawEvent> entry) {
        return new Origin.Adopted(
                entry.id(), entry.recordedAt(), entry.provenance().by());
    }
}
