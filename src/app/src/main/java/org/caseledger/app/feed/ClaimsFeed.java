package org.caseledger.app.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.Employee;
import org.caseledger.claim.InjuryKind;
import org.caseledger.decision.RefusalCode;
import org.caseledger.journal.Entry;
import org.caseledger.law.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * The claims feed: reports claims that aren't on file, notes the commission's notification, and records notices of
 * claim status. Employee, date of injury, employer and jurisdiction of a claim on file must agree with the row; name,
 * description, kind and knowledge are taken from the first row only.
 */
final class ClaimsFeed implements Feed {

    @Override
    public Class<? extends Record> command() {
        return ClaimCommand.ReportInjury.class;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "claim",
                "jurisdiction",
                "employer",
                "employee_id",
                "employee_name",
                "injured_on",
                "employer_knew_on",
                "kind",
                "description",
                "commission_notified_on",
                "status",
                "status_on");
    }

    @Override
    public void take(Row row, RowWriting writing) throws Row.Fault {
        ClaimCommand.ReportInjury report = new ClaimCommand.ReportInjury(
                row.text("claim"),
                row.oneOf("jurisdiction", Jurisdiction.values()),
                row.text("employer"),
                new Employee(row.text("employee_id"), row.text("employee_name")),
                row.date("injured_on"),
                row.date("employer_knew_on"),
                row.oneOf("kind", InjuryKind.values()),
                row.text("description"),
                null,
                null,
                null,
                null,
                null,
                null);
        LocalDate notifiedOn = row.dateOrNull("commission_notified_on");
        Optional<ClaimCommand> notice = notice(row);
        ClaimFacts facts = writing.facts(report.claim());
        if (facts.exists()) {
            agree(facts.reported().event(), report);
        } else {
            writing.execute(report);
        }
        if (notifiedOn != null && !notified(facts, notifiedOn)) {
            writing.execute(new ClaimCommand.NoteCommissionNotice(report.claim(), notifiedOn));
        }
        if (notice.isPresent()) {
            LocalDate on = row.date("status_on");
            if (!given(facts, notice.get(), on)) {
                writing.execute((Record) notice.get());
            }
        }
    }

    private static Optional<ClaimCommand> notice(Row row) throws Row.Fault {
        String status = row.textOrNull("status");
        String claim = row.text("claim");
        return switch (status == null ? "open" : status.toLowerCase(Locale.ROOT)) {
            case "open", "reported" -> Optional.empty();
            case "accepted" ->
                Optional.of(new ClaimCommand.AcceptClaim(claim, row.date("status_on"), null, null, null, null));
            case "denied" ->
                Optional.of(new ClaimCommand.DenyClaim(claim, row.date("status_on"), null, null, null, null));
            case "denial-rescinded", "rescinded" ->
                Optional.of(new ClaimCommand.RescindDenial(claim, row.date("status_on"), null, null, null, null));
            case String other ->
                throw Row.wrong(
                        "status", other, "must be empty or one of open, reported, accepted, denied, denial-rescinded");
        };
    }

    private static void agree(InjuryReported known, ClaimCommand.ReportInjury row) throws Row.Fault {
        differ("employee_id", known.employee().id(), row.employee().id(), row.claim());
        differ("injured_on", known.injuredOn(), row.injuredOn(), row.claim());
        differ("employer", known.employer(), row.employer(), row.claim());
        differ("jurisdiction", known.jurisdiction(), row.jurisdiction(), row.claim());
    }

    private static void differ(String column, Object known, Object given, String claim) throws Row.Fault {
        if (!known.equals(given)) {
            throw new Row.Fault(
                    column,
                    "differs-from-claim",
                    "\"" + given + "\" differs from claim " + claim + " on file, which has \"" + known
                            + "\"; put the row right, or give it another claim number");
        }
    }

    private static boolean notified(ClaimFacts facts, LocalDate on) {
        return facts.adjudication().commissionNotices().stream()
                .anyMatch(entry -> entry.event().notifiedOn().equals(on));
    }

    /** Whether the notice is on file. One that is older than the last on file would undo it, and is refused. */
    private static boolean given(ClaimFacts facts, ClaimCommand notice, LocalDate on) throws Row.Fault {
        boolean known = facts.adjudication().notices().stream()
                .map(Entry::event)
                .anyMatch(event -> event.noticeOn().equals(on) && same(event, notice));
        Optional<StatusNotice> last = facts.adjudication().lastNotice().map(Entry::event);
        if (!known && last.isPresent() && on.isBefore(last.get().noticeOn())) {
            throw new Row.Fault(
                    "status_on",
                    "older-notice",
                    on + " is before the last notice on file (" + facts.status() + " on "
                            + last.get().noticeOn() + "); if that one is wrong, withdraw it first");
        }
        return known;
    }

    private static boolean same(StatusNotice event, ClaimCommand notice) {
        return switch (event) {
            case ClaimAccepted accepted -> notice instanceof ClaimCommand.AcceptClaim;
            case ClaimDenied denied -> notice instanceof ClaimCommand.DenyClaim;
            case DenialRescinded rescinded -> notice instanceof ClaimCommand.RescindDenial;
        };
    }

    @Override
    public @Nullable String column(Object command, String code) {
        return switch (code) {
            case RefusalCode.UNKNOWN_EMPLOYER -> "employer";
            case RefusalCode.FUTURE_DATE -> "injured_on";
            case RefusalCode.NO_DENIAL -> "status";
            case RefusalCode.DATES_OUT_OF_ORDER ->
                switch (command) {
                    case ClaimCommand.ReportInjury report -> "employer_knew_on";
                    case ClaimCommand.NoteCommissionNotice notified -> "commission_notified_on";
                    default -> "status_on";
                };
            default -> null;
        };
    }
}
