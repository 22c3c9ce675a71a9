package org.caseledger.claim;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.claim.ClaimEvent.ImpairmentRated;
import org.caseledger.claim.ClaimEvent.MedicalEvent;
import org.caseledger.claim.ClaimEvent.MedicallyStationaryRecorded;
import org.caseledger.journal.Entry;

/**
 * What physicians said about the condition beside the ability to work.
 *
 * @param stationary that the condition is stationary
 * @param ratings ratings of a permanent impairment
 */
public record Medical(List<Entry<MedicallyStationaryRecorded>> stationary, List<Entry<ImpairmentRated>> ratings) {

    /** What the standing {@code entries} of its family say. */
    static Medical of(List<Entry<MedicalEvent>> entries) {
        List<Entry<MedicallyStationaryRecorded>> stationary = new ArrayList<>();
        List<Entry<ImpairmentRated>> ratings = new ArrayList<>();
        for (Entry<MedicalEvent> entry : entries) {
            switch (entry.event()) {
                case MedicallyStationaryRecorded event -> stationary.add(entry.as(event));
                case ImpairmentRated event -> ratings.add(entry.as(event));
            }
        }
        return new Medical(List.copyOf(stationary), List.copyOf(ratings));
    }
}
