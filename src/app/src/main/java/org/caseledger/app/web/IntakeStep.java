package org.caseledger.app.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A step of taking in an injury, with the fields that are asked for in it. */
public enum IntakeStep {
    INCIDENT(
            "Incident",
            List.of(
                    "claim",
                    "jurisdiction",
                    "employer",
                    "employee.id",
                    "employee.name",
                    "injuredOn",
                    "employerKnewOn",
                    "reportedOn",
                    "reportedBy",
                    "description",
                    "bodyPart",
                    "cause",
                    "nature"),
            List.of()),
    DUPLICATES("Same injury?", List.of(), List.of()),
    TRIAGE("Nurse triage", List.of(), List.of("on", "party", "issue", "action", "result")),
    TREATMENT("Treatment and coding", List.of("treatmentKnownOn", "kind"), List.of()),
    COMPLETENESS("Form 101", List.of(), List.of()),
    ASSIGNMENT("Assignment", List.of(), List.of());

    private final String title;
    private final List<String> report;
    private final List<String> triage;

    IntakeStep(String title, List<String> report, List<String> triage) {
        this.title = title;
        this.report = report;
        this.triage = triage;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** The fields of the report that it asks for. */
    public List<String> report() {
        return report;
    }

    /** The fields of the contact with the triage line that it asks for. */
    public List<String> triage() {
        return triage;
    }

    /** How forms write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one written {@code text}. */
    static Optional<IntakeStep> named(String text) {
        return Stream.of(values()).filter(step -> step.toString().equals(text)).findFirst();
    }

    /** The one after it; itself where it is the last. */
    IntakeStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The one before it; itself where it is the first. */
    IntakeStep back() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
