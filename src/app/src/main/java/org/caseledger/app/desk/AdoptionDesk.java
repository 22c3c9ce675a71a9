package org.caseledger.app.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.caseledger.adoption.LawDecider;
import org.caseledger.adoption.LawEvent;
import org.caseledger.adoption.LawFacts;
import org.caseledger.adoption.LawInForce;
import org.caseledger.app.desk.AdoptionFile.Given;
import org.caseledger.app.store.Ledger;
import org.caseledger.decision.Decision;
import org.caseledger.decision.Outcome;
import org.caseledger.decision.Refusal;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.journal.Who;
import org.caseledger.office.Key;
import org.caseledger.office.Reply;
import org.caseledger.office.Submission;

/** Adopting law and policy on an open ledger, and considering what has not been adopted. */
public final class AdoptionDesk {

    private static final String PROPOSED = "proposed";

    private final Ledger ledger;

    /** The desk of {@code ledger}. */
    public AdoptionDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What became of a file. */
    public sealed interface Step {
        /** All of it was adopted. */
        record Done(List<Entry<LawEvent>> adopted) implements Step {}

        /** Nothing of it was, because of one part. */
        record Refused(Refusal refusal) implements Step {}
    }

    /** What a file that isn't adopted would make of the law. */
    public sealed interface Considered {
        /** The law in force, were it adopted. */
        record Changed(LawInForce law) implements Considered {}

        /** It would be refused. */
        record Refused(Refusal refusal) implements Considered {}
    }

    /** Adopts {@code file}, all of it or nothing, at one instant. */
    public Step adopt(AdoptionFile file, Who who) {
        return ledger.office().sit(sitting -> {
            List<String> entries = new ArrayList<>();
            List<Reply> replies = sitting.atOnce(submissions(file, who));
            for (int part = 0; part < replies.size(); part++) {
                switch (replies.get(part).outcome()) {
                    case Outcome.Recorded(List<String> made) -> entries.addAll(made);
                    case Outcome.Refused(Refusal refusal) -> {
                        sitting.giveUp();
                        return new Step.Refused(
                                refusal.is(RefusalCode.MISSING_BY) || refusal.is(RefusalCode.NOT_PERMITTED)
                                        ? refusal
                                        : at(file.commands().get(part), refusal));
                    }
                }
            }
            LawFacts all = sitting.reading().adoptions();
            return new Step.Done(
                    entries.stream().map(id -> all.entry(id).orElseThrow()).toList());
        });
    }

    private static List<Submission> submissions(AdoptionFile file, Who who) {
        List<Submission> submissions = new ArrayList<>();
        for (Given given : file.commands()) {
            Key key = new Key.Plain("adopt:" + file.hash() + ":" + (submissions.size() + 1));
            submissions.add(Submission.now((Record) given.command(), who, key));
        }
        return submissions;
    }

    /** The law as known at {@code knownAt}, were {@code file} adopted, too. Records nothing. */
    public Considered consider(AdoptionFile file, Instant knownAt) {
        return consider(file, ledger.law(knownAt).adopted(), ledger::considering, knownAt);
    }

    /**
     * The law that {@code law} makes of what was {@code adopted} by {@code knownAt}, were {@code file} adopted, too.
     */
    public static Considered consider(
            AdoptionFile file, LawFacts adopted, Function<LawFacts, LawInForce> law, Instant knownAt) {
        LawFacts facts = adopted;
        for (Given given : file.commands()) {
            switch (LawDecider.decide(law.apply(facts), given.command())) {
                case Decision.Refused<LawEvent>(Refusal refusal) -> {
                    return new Considered.Refused(at(given, refusal));
                }
                case Decision.Accepted<LawEvent>(List<LawEvent> events) -> {
                    for (LawEvent event : events) {
                        String id = PROPOSED + "-" + (facts.entries().size() + 1);
                        facts = facts.with(new Entry<>(
                                id, knownAt, new Provenance(PROPOSED, Channel.COMMAND_LINE, id, null), event));
                    }
                }
            }
        }
        return new Considered.Changed(law.apply(facts));
    }

    private static Refusal at(Given given, Refusal refusal) {
        return refusal.saying(given.where() + ": " + refusal.message());
    }
}
