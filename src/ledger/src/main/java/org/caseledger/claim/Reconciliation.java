package org.caseledger.claim;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.claim.ClaimEvent.AdministratorReportReceived;
import org.caseledger.claim.ClaimEvent.Difference;
import org.caseledger.claim.ClaimEvent.PostedEvent;
import org.caseledger.claim.ClaimEvent.ReconciliationEvent;
import org.caseledger.claim.ClaimEvent.SupplementAudited;
import org.caseledger.claim.ClaimEvent.VarianceResolved;
import org.caseledger.journal.Entry;

/**
 * How the ledger's figures compare with those of others: the administrator, payroll, an auditor.
 *
 * @param reports the administrator's figures
 * @param posted what payroll posted or left out, in the order of recording
 * @param differences differences found, resolved or not, in the order of recording
 * @param resolutions how differences were settled
 * @param audits lines that audits computed again
 */
public record Reconciliation(
        List<Entry<AdministratorReportReceived>> reports,
        List<Entry<PostedEvent>> posted,
        List<Entry<Difference>> differences,
        List<Entry<VarianceResolved>> resolutions,
        List<Entry<SupplementAudited>> audits) {

    /** What the standing {@code entries} of its family say. */
    static Reconciliation of(List<Entry<ReconciliationEvent>> entries) {
        List<Entry<AdministratorReportReceived>> reports = new ArrayList<>();
        List<Entry<PostedEvent>> posted = new ArrayList<>();
        List<Entry<Difference>> differences = new ArrayList<>();
        List<Entry<VarianceResolved>> resolutions = new ArrayList<>();
        List<Entry<SupplementAudited>> audits = new ArrayList<>();
        for (Entry<ReconciliationEvent> entry : entries) {
            switch (entry.event()) {
                case AdministratorReportReceived event -> reports.add(entry.as(event));
                case PostedEvent event -> posted.add(entry.as(event));
                case Difference event -> differences.add(entry.as(event));
                case VarianceResolved event -> resolutions.add(entry.as(event));
                case SupplementAudited event -> audits.add(entry.as(event));
            }
        }
        return new Reconciliation(
                List.copyOf(reports),
                List.copyOf(posted),
                List.copyOf(differences),
                List.copyOf(resolutions),
                List.copyOf(audits));
    }
}
