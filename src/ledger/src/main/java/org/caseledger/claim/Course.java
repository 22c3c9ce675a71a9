package org.caseledger.claim;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.claim.ClaimEvent.ClaimClosed;
import org.caseledger.claim.ClaimEvent.ClaimReopened;
import org.caseledger.claim.ClaimEvent.CourseEvent;
import org.caseledger.claim.ClaimEvent.ReopeningPetitioned;
import org.caseledger.journal.Entry;

/**
 * The end of the claim, and of its end.
 *
 * @param closings each time that it was closed
 * @param petitions petitions to reopen it
 * @param reopenings each time that it was reopened
 * @param all all of them, in the order of recording
 */
public record Course(
        List<Entry<ClaimClosed>> closings,
        List<Entry<ReopeningPetitioned>> petitions,
        List<Entry<ClaimReopened>> reopenings,
        List<Entry<CourseEvent>> all) {

    /** What the standing {@code entries} of its family say. */
    static Course of(List<Entry<CourseEvent>> entries) {
        List<Entry<ClaimClosed>> closings = new ArrayList<>();
        List<Entry<ReopeningPetitioned>> petitions = new ArrayList<>();
        List<Entry<ClaimReopened>> reopenings = new ArrayList<>();
        for (Entry<CourseEvent> entry : entries) {
            switch (entry.event()) {
                case ClaimClosed event -> closings.add(entry.as(event));
                case ReopeningPetitioned event -> petitions.add(entry.as(event));
                case ClaimReopened event -> reopenings.add(entry.as(event));
            }
        }
        return new Course(List.copyOf(closings), List.copyOf(petitions), List.copyOf(reopenings), List.copyOf(entries));
    }

    /** Whether the claim is closed and was not reopened since. */
    public boolean closed() {
        boolean closed = false;
        for (Entry<CourseEvent> entry : all) {
            closed = switch (entry.event()) {
                case ClaimClosed closing -> true;
                case ReopeningPetitioned petition -> closed;
                case ClaimReopened reopening -> false;
            };
        }
        return closed;
    }
}
