package org.caseledger.alert;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseledger.alert.Raised.Settled;
import org.caseledger.claim.ClaimEvent.EarningsRecorded;
import org.caseledger.claim.ClaimEvent.ImpairmentRated;
import org.caseledger.claim.ClaimEvent.LeaveUsed;
import org.caseledger.claim.ClaimEvent.WorkStatusRecorded;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.WorkStatus;
import org.caseledger.journal.Entry;
import org.caseledger.law.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** What single pay periods wait for: earnings on modified duty, and the rate of leave that is taken back. */
final class MissingPay {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private MissingPay() {}

    static void find(Watched claim, List<Raised> raised) {
        List<Entry<WorkStatusRecorded>> notes = claim.facts().disability().workStatus();
        for (int place = 0; place < notes.size(); place++) {
            if (notes.get(place).event().status() == WorkStatus.MODIFIED_DUTY) {
                earnings(claim, notes, place, raised);
            }
        }
        leaveRate(claim).ifPresent(raised::add);
    }

    /**
     * The first day of a note on modified duty about which no earnings are recorded, and again the first day after those that
     * were recorded, up to the note's last day.
     */
    private static void earnings(Watched claim, List<Entry<WorkStatusRecorded>> notes, int place, List<Raised> raised) {
        Entry<WorkStatusRecorded> note = notes.get(place);
        LocalDate last = lastDay(notes, place);
        LocalDate day = note.event().from();
        while (day != null && (last == null || !day.isAfter(last))) {
            Optional<Entry<EarningsRecorded>> earned = about(claim.facts(), day);
            raised.add(Raised.at(
                            "earnings-" + day,
                            note,
                            "What was earned on modified duty from " + day + " on is missing",
                            "record it (RecordEarnings); the pay periods on the claim's page show what waits for it")
                    .opening(claim.afterPayPeriod(day))
                    .settledBy(earned.map(Settled::recorded).orElse(null)));
            day = earned.map(entry -> entry.event().to().plusDays(1)).orElse(null);
        }
    }

    private static Optional<Entry<EarningsRecorded>> about(ClaimFacts facts, LocalDate day) {
        return facts.disability().earnings().stream()
                .filter(one ->
                        !one.event().from().isAfter(day) && !one.event().to().isBefore(day))
                .findFirst();
    }

    /** The day before another note begins that was recorded later, or its own last day; null where it has none. */
    private static @Nullable LocalDate lastDay(List<Entry<WorkStatusRecorded>> notes, int place) {
        WorkStatusRecorded note = notes.get(place).event();
        LocalDate last = note.to();
        for (Entry<WorkStatusRecorded> later : notes.subList(place + 1, notes.size())) {
            LocalDate before = later.event().from().minusDays(1);
            boolean cutsOff = last == null || before.isBefore(last);
            if (cutsOff && !before.isBefore(note.from().minusDays(1))) {
                last = before;
            }
        }
        return last;
    }

    /** Leave whose pay the policy takes back, on the first day of which neither it nor the employment has an hourly rate. */
    private static Optional<Raised> leaveRate(Watched claim) {
        if (claim.policy().filter(policy -> policy.leave().payTakenBack()).isEmpty()) {
            return Optional.empty();
        }
        return claim.facts().leave().used().stream()
                .filter(leave -> leave.event().rate() == null)
                .findFirst()
                .map(leave -> leaveRate(claim, leave));
    }

    private static Raised leaveRate(Watched claim, Entry<LeaveUsed> leave) {
        LocalDate day = leave.event().days().findFirst().orElseThrow();
        return Raised.at(
                        "leave-rate-" + day,
                        leave,
                        "The hourly rate of " + day + " is missing, by which leave pay is taken back",
                        "record it (RecordEmployment with hourlyRate), or import the roster; the pay periods on the"
                                + " claim's page show what waits for it")
                .opening(claim.afterPayPeriod(day))
                .settledBy(claim.facts().employment().records().stream()
                        .filter(entry -> entry.event().hourlyRate() != null
                                && !entry.event().effectiveFrom().isAfter(day))
                        .findFirst()
                        .map(Settled::recorded)
                        .orElse(null));
    }

    /** Arizona pays a partial loss by whether somebody returned to the work of the injury. */
    static boolean asksForSameWork(ClaimFacts facts, ImpairmentRated rating) {
        return facts.reported().event().jurisdiction() == Jurisdiction.AZ
                && rating.returnedToSameWork() == null
                && rating.percent().compareTo(WHOLE) < 0;
    }
}
