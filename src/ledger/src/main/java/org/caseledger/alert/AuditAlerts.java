package org.caseledger.alert;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.audit.AuditEvent.ResponseGiven;
import org.caseledger.audit.AuditFacts;
import org.caseledger.claim.AlertId;
import org.caseledger.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of an audit: each finding waits for an answer, and what was promised is overdue from the day after its day until somebody
 * saw that it is done. Promised by 30 June and seen done on 28 June, it is never raised; seen on 2 July, it was raised on 1 July.
 */
public final class AuditAlerts {

    private static final char BETWEEN = '.';

    private AuditAlerts() {}

    /** The alerts that the audit of {@code facts}, which was planned, raised. */
    public static List<Alert> of(AuditFacts facts) {
        return facts.findings().values().stream()
                .flatMap(finding -> Stream.concat(Stream.of(answer(facts, finding)), overdue(facts, finding)))
                .toList();
    }

    private static Alert answer(AuditFacts facts, AuditFacts.Finding finding) {
        Entry<ResponseGiven> response = finding.response();
        return alert(
                facts,
                finding,
                AlertRule.AUDIT_ANSWER,
                "waits for management's answer: " + finding.made().event().observation(),
                "whoever answers for it, and prepared nothing of the audit, answers the finding",
                finding.made(),
                null,
                null,
                response == null ? null : response.id());
    }

    private static Stream<Alert> overdue(AuditFacts facts, AuditFacts.Finding finding) {
        Entry<ResponseGiven> response = finding.response();
        LocalDate by = response == null ? null : response.event().targetOn();
        if (response == null || by == null) {
            return Stream.empty();
        }
        boolean inTime =
                finding.done() && !finding.followUps().getLast().event().on().isAfter(by);
        return inTime
                ? Stream.empty()
                : Stream.of(alert(
                        facts,
                        finding,
                        AlertRule.AUDIT_OVERDUE,
                        "should be done by " + by + " (" + response.event().owner() + "): "
                                + response.event().actionPlan(),
                        "do it, and whoever audits follows the finding up; or answer it again with another day",
                        response,
                        by.plusDays(1),
                        by,
                        finding.done() ? finding.followUps().getLast().id() : null));
    }

    private static Alert alert(
            AuditFacts facts,
            AuditFacts.Finding finding,
            AlertRule rule,
            String what,
            String remedy,
            Entry<?> raisedBy,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate due,
            @Nullable String closedBy) {
        int number = finding.made().event().number();
        return new Alert(
                new AlertId(rule.toString(), "", cause(facts.audit(), number)).toString(),
                rule,
                null,
                facts.known().event().employer(),
                null,
                rule.role(),
                "Finding " + number + " of audit " + facts.audit() + " " + what,
                remedy,
                raisedBy.id(),
                raisedBy.recordedAt(),
                opensOn,
                due,
                closedBy,
                null);
    }

    /** An audit may be called something with a colon, which a cause may not have. */
    private static String cause(String audit, int finding) {
        return URLEncoder.encode(audit, StandardCharsets.UTF_8) + BETWEEN + finding;
    }

    /** The audit that the alert with {@code cause} is about. */
    public static String audit(String cause) {
        return URLDecoder.decode(cause.substring(0, Math.max(0, cause.lastIndexOf(BETWEEN))), StandardCharsets.UTF_8);
    }
}
