package org.caseledger.payroll;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.claim.AttentionEvent;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.*;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.ContactEvent;
import org.caseledger.claim.LetterEvent;
import org.caseledger.claim.LineKey;
import org.caseledger.claim.LineKind;
import org.caseledger.claim.PayLine;

/**
 * What an event of a claim can move in payroll: the one table of it, in which every kind of event has its row. A run gives
 * the entries that bear on a corrected line as its reasons; a claim rests once time alone can change nothing any more.
 *
 * <p>A work status from 3 to 14 January bears on every line of the claim and on what later claims of the employee are due,
 * and time alone can change something because of it up to the 14th.
 *
 * @param lines the lines, by address, that it bears on
 * @param otherClaims whether it can move the days that its claim is paid for, and with them what later claims are due
 * @param changes the days on which the passing of time alone can change something because of it; the last one counts
 * @param startsTimeToAnswer whether it starts the time that the payer has to accept or deny the claim, at whose end something
 *     can change
 */
record Bearing(Predicate<LineKey> lines, boolean otherClaims, List<LocalDate> changes, boolean startsTimeToAnswer) {

    private static final Bearing NOTHING = on(line -> false);

    private static final Bearing EVERY_LINE = on(line -> true);

    private static final Bearing STANDING = EVERY_LINE.andOtherClaims();

    private static final Bearing PAY = on(Bearing::isPay);

    /** What {@code event}, an entry of the claim of {@code facts}, bears on. */
    static Bearing of(ClaimFacts facts, ClaimEvent event) {
        return switch (event) {
            case InjuryReported e -> NOTHING.andOtherClaims();
            case ReportCorrected e -> NOTHING;
            case EmploymentRecorded e -> on(line -> line.kind() != LineKind.STATUTORY);
            case WageRecommended e -> PAY;
            case WageDetermined e -> PAY;
            case DependentsRecorded e -> PAY;
            case WorkStatusRecorded e ->
                STANDING.until(Stream.concat(Stream.of(e.from()), Stream.ofNullable(e.to()))
                        .toList());
            case EarningsRecorded e -> PAY.until(List.of(e.to()));
            case OverlapApportioned e -> on(line -> line.kind() == LineKind.STATUTORY);
            case MedicallyStationaryRecorded e -> STANDING;
            case ImpairmentRated e -> NOTHING;
            case CommissionNoticeNoted e ->
                on(line -> !facts.acceptedOn(line.forPeriod())).andOtherClaims().startingTimeToAnswer();
            case ClaimAccepted e -> STANDING;
            case ClaimDenied e -> STANDING;
            case DenialRescinded e -> STANDING;
            case HearingRequested e ->
                on(line -> !facts.acceptedOn(line.forPeriod())).andOtherClaims();
            case HearingDecided e -> STANDING;
            case ClaimClosed e -> STANDING;
            case ReopeningPetitioned e -> NOTHING;
            case ClaimReopened e -> STANDING;
            case LeaveUsed e -> on(line -> !isPay(line));
            case PaymentRecorded e -> on(line -> pays(e, line)).until(List.of(e.to()));
            case FormFiled e -> NOTHING;
            case InteractionLogged e -> NOTHING;
            case DocumentAttached e -> NOTHING;
            case ExceptionDocumented e -> NOTHING;
            case ReserveSet e -> NOTHING;
            case EntryWithdrawn e ->
                facts.entry(e.entry())
                        .map(withdrawn -> of(facts, withdrawn.event()).until(List.of()))
                        .orElse(NOTHING);
            case PayTransmitted e -> carried(e.lines());
            case LeaveReplenished e -> carried(e.lines());
            case AdministratorReportReceived e -> NOTHING;
            case VarianceFound e -> NOTHING;
            case PostingReceived e -> NOTHING;
            case PostingsLeftOut e -> NOTHING;
            case PostingVarianceFound e -> NOTHING;
            case VarianceResolved e -> NOTHING;
            case SupplementAudited e -> NOTHING;
            case AttentionEvent e -> NOTHING;
            case ContactEvent e -> NOTHING;
            case LetterEvent e -> NOTHING;
        };
    }

    /** Whether {@code payment} is of a line's code, and for some day of its pay period. */
    static boolean pays(PaymentRecorded payment, LineKey line) {
        return payment.code().equals(line.payCode())
                && !payment.from().isAfter(line.forPeriod().to())
                && !payment.to().isBefore(line.forPeriod().from());
    }

    private static boolean isPay(LineKey line) {
        return line.kind() == LineKind.STATUTORY || line.kind() == LineKind.SUPPLEMENTAL;
    }

    private static Bearing on(Predicate<LineKey> lines) {
        return new Bearing(lines, false, List.of(), false);
    }

    /** What a run carried bears on no line, which is its own reason; its periods have to be over before the claim rests. */
    private static Bearing carried(List<PayLine> lines) {
        return NOTHING.until(lines.stream().map(line -> line.forPeriod().from()).toList());
    }

    private Bearing andOtherClaims() {
        return new Bearing(lines, true, changes, startsTimeToAnswer);
    }

    private Bearing until(List<LocalDate> days) {
        return new Bearing(lines, otherClaims, days, startsTimeToAnswer);
    }

    private Bearing startingTimeToAnswer() {
        return new Bearing(lines, otherClaims, changes, true);
    }
}
