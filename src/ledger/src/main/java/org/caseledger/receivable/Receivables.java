package org.caseledger.receivable;

import java.util.List;
import java.util.Set;
import org.caseledger.family.Commands;
import org.caseledger.family.EventKind;
import org.caseledger.family.Events;
import org.caseledger.family.Fold;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamNames;
import org.caseledger.receivable.ReceivableCommand.*;
import org.caseledger.receivable.ReceivableEvent.*;

/** Receivables: the streams of what runs left with a claimant, and what became of it. */
public final class Receivables {

    /** Their family. */
    public static final StreamFamily<ReceivableCommand, ReceivableEvent, ReceivableFacts> FAMILY = new StreamFamily<>(
            StreamNames.each("receivable", "receivable", "a receivable", "Receivable"),
            Commands.of(ReceivableCommand.class, ReceivableCommand::receivable)
                    .exceptByProgram(Set.of(
                            OpenReceivable.class, WaiveRemainder.class, AdjustReceivable.class, TakeInstalment.class)),
            new Events<>(
                    ReceivableEvent.class,
                    ReceivableWords::of,
                    List.of(
                            EventKind.of("receivable.opened", ReceivableOpened.class),
                            EventKind.of("receivable.adjusted", ReceivableAdjusted.class),
                            EventKind.of("receivable.instalment-taken", InstalmentTaken.class),
                            EventKind.of("receivable.noticed", ReceivableNoticed.class),
                            EventKind.of("receivable.agreed", ReceivableAgreed.class),
                            EventKind.of("receivable.disputed", ReceivableDisputed.class),
                            EventKind.of("receivable.recovered", ReceivableRecovered.class),
                            EventKind.of("receivable.waiver-proposed", WaiverProposed.class),
                            EventKind.of("receivable.waiver-approved", WaiverApproved.class),
                            EventKind.of("receivable.entry-withdrawn", ReceivableEntryWithdrawn.class),
                            EventKind.of("receivable.remainder-waived", RemainderWaived.class))),
            new Fold<>(ReceivableFacts.class, ReceivableFacts::of),
            (facts, command, now) -> ReceivableDecider.decide(facts, command, now.by()));

    private Receivables() {}
}
