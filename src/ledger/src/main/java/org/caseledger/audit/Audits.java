package org.caseledger.audit;

import java.util.List;
import java.util.Set;
import org.caseledger.audit.AuditCommand.*;
import org.caseledger.audit.AuditEvent.*;
import org.caseledger.family.Commands;
import org.caseledger.family.EventKind;
import org.caseledger.family.Events;
import org.caseledger.family.Fold;
import org.caseledger.family.StreamFamily;
import org.caseledger.family.StreamNames;

/** Audits: what was planned, drawn, found and answered, each a stream. */
public final class Audits {

    /** Their family. */
    public static final StreamFamily<AuditCommand, AuditEvent, AuditFacts> FAMILY = new StreamFamily<>(
            StreamNames.each("audit", "audit", "an audit", "Audit"),
            Commands.of(AuditCommand.class, AuditCommand::audit)
                    .exceptByProgram(Set.of(PlanAudit.class, DrawSample.class, FillFile.class)),
            new Events<>(
                    AuditEvent.class,
                    AuditWords::of,
                    List.of(
                            EventKind.of("audit.planned", AuditPlanned.class),
                            EventKind.of("audit.sample-drawn", SampleDrawn.class),
                            EventKind.of("audit.file-filled", FileFilled.class),
                            EventKind.of("audit.attribute-judged", AttributeJudged.class),
                            EventKind.of("audit.exit-noted", ExitNoted.class),
                            EventKind.of("audit.finding-made", FindingMade.class),
                            EventKind.of("audit.response-given", ResponseGiven.class),
                            EventKind.of("audit.finding-followed-up", FindingFollowedUp.class),
                            EventKind.of("audit.reviewed", AuditReviewed.class),
                            EventKind.of("audit.closed", AuditClosed.class))),
            new Fold<>(AuditFacts.class, AuditFacts::of),
            AuditDecider::decide);

    private Audits() {}
}
