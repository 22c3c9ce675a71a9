package org.caseledger.adoption;

import java.util.List;
import java.util.Set;
import org.caseledger.adoption.LawCommand.AdoptPolicyFile;
import org.caseledger.adoption.LawEvent.*;
import org.caseledger.family.Commands;
import org.caseledger.family.EventKind;
import org.caseledger.family.Events;
import org.caseledger.family.Fold;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamNames;

/** The one stream of what the ledger adopted of law and policy. */
public final class LawAdoptions {

    /** Their family. */
    public static final StreamFamily<LawCommand, LawEvent, LawFacts> FAMILY = new StreamFamily<>(
            StreamNames.one("law", "what was adopted of law and policy", "LawStream"),
            Commands.of(LawCommand.class, command -> "").exceptByProgram(Set.of(AdoptPolicyFile.class)),
            new Events<>(
                    LawEvent.class,
                    LawWords::of,
                    List.of(
                            EventKind.of("law.row-adopted", RowAdopted.class),
                            EventKind.of("law.policy-adopted", PolicyAdopted.class))),
            new Fold<>(LawFacts.class, (law, entries) -> new LawFacts(entries)),
            (facts, command, now) -> LawDecider.decide(facts.over(now.installed()), command));

    private LawAdoptions() {}
}
