package org.caseledger.app.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the state's first report of an injury wants, beside what is known of it. The form itself is filed in the state's own
 * system; nothing here says in which of its boxes something stands.
 *
 * @param item what is wanted
 * @param known what is known; blank where it is missing
 * @param where where it is recorded, if it is missing
 */
public record FirstReport(String item, String known, String where) {

    private static final String EMPLOYMENT = "once the claim is open: Record…, Employment";

    /** The list for Minnesota's report or for Arizona's Form 101, with what was {@code typed} about somebody of {@code employer}. */
    static List<FirstReport> of(boolean minnesota, Map<String, String> typed, String employer) {
        Stream<FirstReport> both = Stream.of(
                known("Employee", typed, "employee.name", "employee.id"),
                known("Employer", Map.of("employer", employer), "employer"),
                known("Date of injury", typed, "injuredOn"),
                known("Employer's knowledge", typed, "employerKnewOn"),
                known("How it happened", typed, "description"),
                known("Part of the body", typed, "bodyPart"),
                known("Nature of the injury", typed, "nature"),
                known("Cause", typed, "cause"),
                known("Medical treatment, and since when it is known", typed, "treatmentKnownOn"),
                new FirstReport("Employment: hired on, occupation, hours", "", EMPLOYMENT),
                new FirstReport("Wage data", "", EMPLOYMENT));
        Stream<FirstReport> own = minnesota
                ? Stream.of(
                        new FirstReport(
                                "Days worked a week, last day worked, full wages for the day of injury",
                                "",
                                "on the form"),
                        new FirstReport("Return to work", "", "once the claim is open: Record…, Work status"))
                : Stream.of(
                        new FirstReport("Dominant upper extremity", "", "on the commission's web form"),
                        new FirstReport("Statement of doubt, if the employer doubts the claim", "", "on the form"),
                        new FirstReport("Signature, title and date of whoever reports", "", "on the form"));
        return Stream.concat(both, own).toList();
    }

    private static FirstReport known(String item, Map<String, String> typed, String... fields) {
        String known = String.join(
                ", ",
                Stream.of(fields)
                        .map(field -> typed.getOrDefault(field, "").strip())
                        .filter(text -> !text.isEmpty())
                        .toList());
        return new FirstReport(item, known, known.isEmpty() ? "a step back, or later: Record…" : "");
    }
}
