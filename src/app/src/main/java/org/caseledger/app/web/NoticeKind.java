package org.caseledger.app.web;

import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.form.CommandForm;
import org.caseledger.people.Person;

/**
 * What a notice to the employee may say, and the form that records it. Of Arizona's Form 104 two boxes are known by their
 * numbers, 3 and 4; of the others none is given.
 *
 * @param title what the notice says
 * @param says what that means
 * @param address the form
 */
public record NoticeKind(String title, String says, String address) {

    private record Kind(String title, String says, String command, String query) {}

    private static final List<Kind> ARIZONA = List.of(
            new Kind(
                    "Accept, no temporary compensation",
                    "box 3: no disability beyond seven consecutive days",
                    "AcceptClaim",
                    "?reason=Form%20104%2C%20box%203%3A%20no%20temporary%20compensation"),
            new Kind(
                    "Accept, with temporary compensation",
                    "box 4, as a secondary source has it: the estimated average monthly wage stands on the form",
                    "AcceptClaim",
                    "?reason=Form%20104%2C%20box%204%3A%20temporary%20compensation"),
            new Kind("Deny", "the claim is not accepted, with the reason", "DenyClaim", ""),
            new Kind(
                    "Deny for delay",
                    "the investigation goes on; it is accepted or denied later",
                    "DenyClaim",
                    "?delayOnly=yes&reason=Investigation%20continues"),
            new Kind("Rescind a denial", "a denial is taken back", "RescindDenial", ""),
            new Kind("Change of work status", "such as off work to modified duty", "RecordWorkStatus", ""),
            new Kind(
                    "Stationary, no permanent disability",
                    "the condition is stationary; then close the claim",
                    "RecordMedicallyStationary",
                    ""),
            new Kind("Permanent disability", "the rating; Form 106 or 107 follows", "RateImpairment", ""),
            new Kind("Close", "discharged, and benefits end", "CloseClaim", ""),
            new Kind("Reopen", "a petition to reopen is accepted", "ReopenClaim", ""),
            new Kind("Suspend", "that is Form 105, and recorded as filed", "FileForm", "?form=105"));

    private static final List<Kind> MINNESOTA = List.of(
            new Kind("Primary liability accepted", "on the NOPLD", "AcceptClaim", ""),
            new Kind("Primary liability denied", "on the NOPLD, with the reason in particular", "DenyClaim", ""),
            new Kind("Rescind a denial", "a denial is taken back", "RescindDenial", ""),
            new Kind(
                    "Intention to discontinue benefits",
                    "that is the NOID, and recorded as filed",
                    "FileForm",
                    "?form=NOID"),
            new Kind("Close", "nothing more is expected", "CloseClaim", ""));

    /** Those that {@code person} may record on the claim whose file is at {@code file}. */
    static List<NoticeKind> of(String file, boolean arizona, Person person) {
        return Stream.of(arizona ? ARIZONA : MINNESOTA)
                .flatMap(List::stream)
                .filter(kind -> CommandForm.named(kind.command())
                        .filter(form -> form.opensTo(person))
                        .isPresent())
                .map(kind ->
                        new NoticeKind(kind.title(), kind.says(), file + "/record/" + kind.command() + kind.query()))
                .toList();
    }
}
