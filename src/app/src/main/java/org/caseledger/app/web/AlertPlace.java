package org.caseledger.app.web;

import org.caseledger.alert.AlertRule;
import org.caseledger.alert.AuditAlerts;
import org.caseledger.app.answer.AlertAnswer;
import org.caseledger.claim.AlertId;

/**
 * The page where that is recorded, or at least seen, which settles an alert.
 *
 * @param address its address; blank where the workbench has no such page
 * @param words what is done there
 */
public record AlertPlace(String address, String words) {

    /** The one of {@code alert}. */
    static AlertPlace of(AlertAnswer alert) {
        String cause = AlertId.of(alert.alert()).map(AlertId::cause).orElse("");
        String claim = alert.claim() == null ? null : "/claims/" + OwnAddress.encoded(alert.claim());
        return claim == null ? ofNoClaim(alert.rule(), cause) : ofClaim(alert.rule(), claim, cause);
    }

    private static AlertPlace ofNoClaim(AlertRule rule, String cause) {
        return switch (rule) {
            case RUN_TO_APPROVE -> new AlertPlace("/payroll/runs/" + OwnAddress.encoded(cause), "Look at the run");
            case FEED_REJECTED ->
                new AlertPlace(
                        "/feeds/refused/" + OwnAddress.encoded(cause.substring(cause.lastIndexOf('.') + 1)),
                        "See the refused rows");
            case AUDIT_ANSWER -> new AlertPlace(audit(cause) + "#RespondToFinding", "Answer it");
            case AUDIT_OVERDUE -> new AlertPlace(audit(cause), "See the audit");
            default -> new AlertPlace("", "");
        };
    }

    private static String audit(String cause) {
        return "/audits/" + OwnAddress.encoded(AuditAlerts.audit(cause));
    }

    private static AlertPlace ofClaim(AlertRule rule, String claim, String cause) {
        return switch (rule) {
            case DEADLINE_MISSED -> new AlertPlace(claim + "/deadlines#reason", "Put the reason on file");
            case DEADLINE_NEAR -> new AlertPlace(claim + "/deadlines", "See its deadlines");
            case LETTER_TO_APPROVE -> new AlertPlace("/letters/" + OwnAddress.encoded(cause), "Read the letter");
            case VARIANCE_OPEN -> new AlertPlace(claim + "#variances", "See the variance");
            case RECEIVABLE_STEP ->
                new AlertPlace("/receivables/" + OwnAddress.encoded(receivable(cause)), "See the receivable");
            case FOLLOW_UP_DUE, DIARY_DUE, HEARING_NOTICE -> new AlertPlace(claim + "#log", "Log the contact");
            case MISSING_RESTRICTIONS, WORK_STATUS_EXPIRED -> recording(claim, "RecordWorkStatus", "Record the note");
            case RELEASED_TO_DUTY -> recording(claim, "OfferModifiedDuty", "Offer modified duty");
            case SURVEILLANCE -> recording(claim, "DecideSurveillance", "Decide on it");
            case MISSING_FACT -> new AlertPlace(claim + "/record", "Record it");
            default -> new AlertPlace(claim + "#facts", "See its facts");
        };
    }

    private static AlertPlace recording(String claim, String command, String words) {
        return new AlertPlace(claim + "/record/" + command, words);
    }

    /** A cause such as {@code R-G-22-0007-1.notice} says which step of which receivable. */
    private static String receivable(String cause) {
        int step = cause.lastIndexOf('.');
        return step < 0 ? cause : cause.substring(0, step);
    }
}
