package org.caseledger.claim;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.claim.ClaimEvent.LeaveReplenished;
import org.caseledger.claim.ClaimEvent.PaidEvent;
import org.caseledger.claim.ClaimEvent.PayTransmitted;
import org.caseledger.claim.ClaimEvent.PaymentRecorded;
import org.caseledger.claim.ClaimEvent.RunCarried;
import org.caseledger.journal.Entry;

/**
 * What left for the claim: by payroll runs, and outside them.
 *
 * @param payments payments outside a payroll run
 * @param carried what payroll runs carried, pay and leave, in the order of recording
 * @param transmitted pay carried by payroll runs
 * @param replenished leave given back by payroll runs
 */
public record Paid(
        List<Entry<PaymentRecorded>> payments,
        List<Entry<RunCarried>> carried,
        List<Entry<PayTransmitted>> transmitted,
        List<Entry<LeaveReplenished>> replenished) {

    /** What the standing {@code entries} of its family say. */
    static Paid of(List<Entry<PaidEvent>> entries) {
        List<Entry<PaymentRecorded>> payments = new ArrayList<>();
        List<Entry<RunCarried>> carried = new ArrayList<>();
        List<Entry<PayTransmitted>> transmitted = new ArrayList<>();
        List<Entry<LeaveReplenished>> replenished = new ArrayList<>();
        for (Entry<PaidEvent> entry : entries) {
            switch (entry.event()) {
                case PaymentRecorded event -> payments.add(entry.as(event));
                case PayTransmitted event -> {
                    carried.add(entry.as(event));
                    transmitted.add(entry.as(event));
                }
                case LeaveReplenished event -> {
                    carried.add(entry.as(event));
                    replenished.add(entry.as(event));
                }
            }
        }
        return new Paid(
                List.copyOf(payments), List.copyOf(carried), List.copyOf(transmitted), List.copyOf(replenished));
    }
}
