package org.caseledger.app.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimCommand.LogInteraction;
import org.caseledger.claim.ClaimCommand.ReportInjury;

/**
 * The two forms that taking in an injury fills in over its steps: the report, and the contact with the triage line, which is
 * logged where somebody called it.
 *
 * @param report the report, with what is wrong with it so far
 * @param triage the contact, likewise
 */
record IntakeForms(FilledForm report, FilledForm triage) {

    /** What stands in the fields of a contact with the triage line that nobody asks for. */
    private static final Map<String, String> FIXED = Map.of("channel", "triage-line");

    /** Those that were {@code typed}, as {@code desk} checks them. */
    static IntakeForms of(Map<String, String> typed, FormDesk desk) {
        FilledForm report = FilledForm.sent(ReportInjury.class, typed, Map.of());
        Map<String, String> fixed = new LinkedHashMap<>(FIXED);
        fixed.put("claim", report.value("claim"));
        return new IntakeForms(
                checked(report, desk), checked(FilledForm.sent(LogInteraction.class, typed, fixed), desk));
    }

    private static FilledForm checked(FilledForm form, FormDesk desk) {
        return switch (desk.check(form)) {
            case FormDesk.Checked.Sound sound -> form;
            case FormDesk.Checked.Unsound(FilledForm wrong) -> wrong;
        };
    }

    /** The same with {@code again} in place of the report. */
    IntakeForms with(FilledForm again) {
        return new IntakeForms(again, triage);
    }

    /** Whether anything was typed of a call to the triage line beside its day. */
    boolean triaged() {
        return Stream.of("party", "issue", "action", "result")
                .anyMatch(field -> !triage.value(field).isEmpty());
    }

    /** The first step up to {@code step} that wants something. */
    Optional<IntakeStep> wanting(IntakeStep step) {
        return Stream.of(IntakeStep.values())
                .filter(one -> one.compareTo(step) <= 0)
                .filter(one -> !shown(one).complete())
                .findFirst();
    }

    /** Both with the faults of {@code step} only. */
    IntakeForms shown(IntakeStep step) {
        return new IntakeForms(report.only(step.report()), triage.only(triaged() ? step.triage() : List.<String>of()));
    }

    private boolean complete() {
        return report.errors().isEmpty()
                && report.doubts().isEmpty()
                && triage.errors().isEmpty()
                && triage.doubts().isEmpty();
    }

    /** The step in which the first fault of {@code report} can be mended. */
    static IntakeStep stepOf(FilledForm report) {
        return Stream.of(IntakeStep.values())
                .filter(step -> step.report().stream()
                        .anyMatch(field -> report.error(field) != null || report.doubt(field) != null))
                .findFirst()
                .orElse(IntakeStep.INCIDENT);
    }
}
