package org.caseledger.app.answer;

import java.time.LocalDate;
import org.caseledger.audit.AuditFacts;
import org.caseledger.audit.AuditFacts.Stage;

/**
 * An audit, as lists have it.
 *
 * @param audit its id
 * @param title what it is called
 * @param employer whose files
 * @param from the first day of what is looked at
 * @param to the last
 * @param stage where the work has come to
 * @param population how many files there are
 * @param sample how many were drawn
 * @param exceptions how many attributes of files deviate
 * @param toJudge how many a person still has to judge, and files that nobody filled in
 * @param findings how many findings there are
 * @param openFindings how many of them aren't done
 * @param overdue how many of them should be done by now
 */
public record AuditListed(
        String audit,
        String title,
        String employer,
        LocalDate from,
        LocalDate to,
        Stage stage,
        int population,
        int sample,
        int exceptions,
        int toJudge,
        int findings,
        int openFindings,
        int overdue)
        implements Document {

    /** How {@code facts} of an audit that was planned stand on {@code today}. */
    public static AuditListed of(AuditFacts facts, LocalDate today) {
        var plan = facts.known().event();
        return new AuditListed(
                facts.audit(),
                plan.title(),
                plan.employer(),
                plan.from(),
                plan.to(),
                facts.stage(),
                plan.population(),
                facts.sample().size(),
                facts.deviations().size(),
                facts.open(),
                facts.findings().size(),
                (int) facts.findings().values().stream()
                        .filter(finding -> !finding.done())
                        .count(),
                (int) facts.findings().values().stream()
                        .filter(finding -> finding.overdue(today))
                        .count());
    }
}
