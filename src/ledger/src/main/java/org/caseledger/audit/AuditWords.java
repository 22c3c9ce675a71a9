package org.caseledger.audit;

import org.caseledger.audit.AuditEvent.*;
import org.caseledger.family.EventWords;

/** What happened to audits, in words. */
final class AuditWords {

    private AuditWords() {}

    static EventWords of(AuditEvent event) {
        return switch (event) {
            case AuditPlanned e ->
                new EventWords(
                        e.from(),
                        e.to(),
                        "Audit planned: " + e.title() + " of " + e.employer() + ", " + e.population() + " files"
                                + (e.strata() == null ? "" : " by " + e.strata().by()) + ", seed " + e.seed());
            case SampleDrawn e ->
                EventWords.of((e.stage() == 1 ? "Sample drawn: " : "Sample enlarged, stage " + e.stage() + ": ")
                        + e.drawn().size() + " files (" + e.because() + ")");
            case FileFilled e -> EventWords.of("File " + e.file() + " filled in");
            case AttributeJudged e ->
                EventWords.of(e.attribute() + " of " + e.file() + " judged " + e.verdict() + ": " + e.note()
                        + (e.cause() == null ? "" : ", because " + e.cause())
                        + (e.amount() == null
                                ? ""
                                : ", $" + e.amount().getAmount().toPlainString()));
            case ExitNoted e -> EventWords.on(e.on(), "Talked over with " + e.present() + ": " + e.note());
            case FindingMade e -> EventWords.of("Finding " + e.number() + ": " + e.observation());
            case ResponseGiven e ->
                new EventWords(
                        null,
                        e.targetOn(),
                        "Finding " + e.finding() + " answered (" + e.agreement() + ") for " + e.owner() + ": "
                                + e.actionPlan());
            case FindingFollowedUp e ->
                EventWords.on(e.on(), "Finding " + e.finding() + " followed up, " + e.progress() + ": " + e.evidence());
            case AuditReviewed e -> EventWords.of(e.note() == null ? "Audit reviewed" : "Audit reviewed: " + e.note());
            case AuditClosed e -> EventWords.of("Audit closed: " + e.conclusion());
        };
    }
}
