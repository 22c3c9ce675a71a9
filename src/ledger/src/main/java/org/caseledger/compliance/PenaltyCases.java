package org.caseledger.compliance;

import java.util.List;
import org.caseledger.compliance.PenaltyEvent.*;
import org.caseledger.family.Commands;
import org.caseledger.family.EventKind;
import org.caseledger.family.Events;
import org.caseledger.family.Fold;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamNames;

/** Penalty cases: the streams of what was assessed for a violation, and what became of it. */
public final class PenaltyCases {

    /** Their family. */
    public static final StreamFamily<PenaltyCommand, PenaltyEvent, PenaltyFacts> FAMILY = new StreamFamily<>(
            StreamNames.each("case", "case", "a penalty case", "PenaltyCase"),
            Commands.of(PenaltyCommand.class, PenaltyCommand::caseId),
            new Events<>(
                    PenaltyEvent.class,
                    PenaltyWords::of,
                    List.of(
                            EventKind.of("case.penalty-assessed", PenaltyAssessed.class),
                            EventKind.of("case.warning-issued", WarningIssued.class),
                            EventKind.of("case.penalty-objected", PenaltyObjected.class),
                            EventKind.of("case.penalty-amended", PenaltyAmended.class),
                            EventKind.of("case.penalty-settled", PenaltySettled.class),
                            EventKind.of("case.penalty-rescinded", PenaltyRescinded.class),
                            EventKind.of("case.penalty-paid", PenaltyPaid.class),
                            EventKind.of("case.interaction-logged", InteractionLogged.class))),
            new Fold<>(PenaltyFacts.class, PenaltyFacts::of),
            (facts, command, now) -> PenaltyDecider.decide(facts, command));

    private PenaltyCases() {}
}
