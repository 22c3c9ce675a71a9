package org.caseledger.proof;

import static org.caseledger.ClaimHistory.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.caseledger.ClaimHistory;
import org.caseledger.claim.ClaimCommand;
import org.caseledger.claim.ClaimCommand.*;
import org.caseledger.claim.HearingOutcome;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.WorkStatus;
import org.caseledger.law.policy.EmployeeGroup;
import org.caseledger.law.policy.EmploymentStatus;
import org.jspecify.annotations.Nullable;

/** Draws what changes the past of a case's claims: everything that can. */
final class Drawing {

    /** Days after the injury within which most things happen. */
    private static final int SPAN = 70;

    private static final int NOTICE_SPAN = 150;

    /** How many kinds of change there are; some are drawn under several numbers. */
    static final int KINDS = 26;

    private final RandomGenerator random;
    private final Subject subject;
    private final Drawn drawn;

    /**
     * Draws changes of {@code subject} by {@code random}.
     *
     * @param changes the changes of the case; what is drawn is added
     */
    Drawing(RandomGenerator random, Subject subject, List<Change> changes) {
        this.random = random;
        this.subject = subject;
        this.drawn = new Drawn(subject, changes);
    }

    /** Draws a change of {@code kind}; two or three, where one needs another. */
    void draw(int kind) {
        LocalDate from = day(SPAN);
        LocalDate to = from.plusDays(random.nextInt(25));
        String claim = subject.claim();
        switch (kind) {
            case 0 -> denial();
            case 1 -> rescission(denial());
            case 2 -> acceptance();
            case 3 -> {
                LocalDate on = day(40);
                drawn.add("commission notice", on, c -> new NoteCommissionNotice(claim, on));
            }
            case 4 -> hearing();
            case 5 ->
                wage(
                        "wage recommended",
                        "recommended",
                        usd -> new RecommendWage(claim, usd(usd), Map.of("method", "30 days"), from, null));
            case 6 ->
                wage("wage determined", "determined", usd -> new DetermineWage(claim, usd(usd), from, null, null));
            case 7, 8 -> workStatus(from, random.nextInt(4) == 0 ? null : to);
            case 9 -> dependents(from);
            case 10 -> employment("raise", from, EmployeeGroup.GENERAL, null);
            case 11 ->
                employment(
                        "group", anyDay(from), random.nextBoolean() ? EmployeeGroup.FIRE : EmployeeGroup.POLICE, null);
            case 12 -> employment("end of employment", from, EmployeeGroup.GENERAL, to);
            case 13, 14 -> leave(from, random.nextInt(8));
            case 15 -> {
                String was = leave(from, random.nextInt(8));
                drawn.withdraw(was);
                leave(from, random.nextInt(8));
            }
            case 16, 17 -> payment(from, to);
            case 18 -> {
                LocalDate until = from.plusDays(13);
                drawn.add(
                        "modified duty",
                        from,
                        "work status",
                        Set.of(),
                        c -> new RecordWorkStatus(claim, WorkStatus.MODIFIED_DUTY, from, until, null, null, null));
                earnings(from, until);
            }
            case 19 -> earnings(from, to);
            case 20 -> drawn.add("stationary", from, c -> new RecordMedicallyStationary(claim, from));
            case 21 -> {
                Change closing = drawn.add("closing", from, c -> new CloseClaim(claim, from, null));
                if (random.nextBoolean()) {
                    drawn.add("reopening", to, null, Set.of(closing.name()), c -> new ReopenClaim(claim, to, null));
                }
            }
            case 22 ->
                drawn.add(
                        "rating",
                        from,
                        "rating",
                        Set.of(),
                        c -> new RateImpairment(claim, from, "thumb", BigDecimal.TEN, true));
            case 23 -> drawn.changes().add(Adopting.draw(random, drawn.next()));
            default -> withdrawal();
        }
    }

    private Change denial() {
        LocalDate on = day(NOTICE_SPAN);
        LocalDate effective = effective();
        return drawn.add(
                "denial",
                on + from(effective),
                "notices",
                Set.of(),
                c -> new DenyClaim(c, on, null, effective, null, null));
    }

    private void rescission(Change denial) {
        LocalDate on = day(NOTICE_SPAN).plusDays(NOTICE_SPAN);
        LocalDate effective = effective();
        drawn.add(
                "rescission",
                on + from(effective),
                "notices",
                Set.of(denial.name()),
                c -> new RescindDenial(c, on, null, effective, null, null));
    }

    private static String from(@Nullable LocalDate effective) {
        return effective == null ? "" : " effective " + effective;
    }

    private void acceptance() {
        LocalDate on = day(NOTICE_SPAN);
        LocalDate effective = effective();
        drawn.add(
                "acceptance",
                on + from(effective),
                "notices",
                Set.of(),
                c -> new AcceptClaim(c, on, null, effective, null, null));
    }

    private void hearing() {
        LocalDate on = day(NOTICE_SPAN);
        HearingOutcome outcome = HearingOutcome.values()[random.nextInt(HearingOutcome.values().length)];
        LocalDate effective = effective();
        Change request = drawn.add("hearing request", on, c -> new RequestHearing(c, on, null, null));
        if (random.nextInt(4) > 0) {
            drawn.add(
                    "hearing decision",
                    outcome + " " + on.plusDays(NOTICE_SPAN),
                    "notices",
                    Set.of(request.name()),
                    c -> new RecordHearingDecision(c, on.plusDays(NOTICE_SPAN), outcome, effective));
        }
    }

    private void wage(String what, String overlays, Function<String, ClaimCommand> command) {
        String usd = cents(1_500, 7_000);
        drawn.add(what, usd, overlays, Set.of(), c -> command.apply(usd));
    }

    private void workStatus(LocalDate from, @Nullable LocalDate to) {
        WorkStatus status = WorkStatus.values()[random.nextInt(WorkStatus.values().length)];
        drawn.add(
                "work status",
                status + " " + from + " to " + to,
                "work status",
                Set.of(),
                c -> new RecordWorkStatus(c, status, from, to, null, null, null));
    }

    private void dependents(LocalDate from) {
        int count = random.nextInt(3);
        drawn.add(
                "dependents",
                count + " from " + from,
                "dependents from " + from,
                Set.of(),
                c -> new RecordDependents(c, count, from));
    }

    private void employment(String what, LocalDate from, EmployeeGroup group, @Nullable LocalDate endedOn) {
        String salary = cents(30_000, 95_000);
        String rate = random.nextInt(6) == 0 ? null : cents(15, 45);
        EmploymentStatus status = random.nextInt(6) == 0 ? EmploymentStatus.TEMPORARY : EmploymentStatus.REGULAR;
        boolean sworn = !group.equals(EmployeeGroup.GENERAL);
        drawn.add(
                what,
                status + " " + group + " from " + from + " to " + endedOn + " " + salary + " " + rate,
                "employment from " + from,
                Set.of(),
                c -> new RecordEmployment(
                        c,
                        from,
                        status,
                        group,
                        sworn,
                        true,
                        LocalDate.parse("2018-01-08"),
                        usd(salary),
                        rate == null ? null : ClaimHistory.rate(rate),
                        null,
                        endedOn));
    }

    private String leave(LocalDate from, int more) {
        LeaveKind kind = LeaveKind.values()[random.nextInt(LeaveKind.values().length)];
        BigDecimal hours = new BigDecimal(random.nextInt(4) == 0 ? "3.75" : "8");
        BigDecimal rate = random.nextInt(4) == 0 ? new BigDecimal(cents(15, 45)) : null;
        LocalDate to = from.plusDays(more);
        return drawn.add(
                        "leave",
                        kind + " " + from + " to " + to + " " + hours + " h",
                        c -> new UseLeave(c, null, from, to, kind, hours, rate))
                .name();
    }

    private void payment(LocalDate from, LocalDate to) {
        String code = random.nextInt(3) > 0 ? subject.site().statutoryCode() : random.nextInt(4) > 0 ? "710" : "750";
        String usd = switch (random.nextInt(5)) {
            case 0, 1 -> cents(20, 900);
            case 2, 3 -> cents(900, 4_000);
            default -> cents(1, 3); // of several pay periods, less than a dollar for each
        };
        drawn.add(
                "payment",
                code + " " + from + " to " + to + " " + usd,
                c -> new RecordPayment(c, code, from, to, usd(usd), to, "the administrator", null));
    }

    private void earnings(LocalDate from, LocalDate to) {
        String usd = cents(0, 2_500);
        drawn.add(
                "earnings",
                from + " to " + to + " " + usd,
                "earnings",
                Set.of(),
                c -> new RecordEarnings(c, from, to, usd(usd)));
    }

    private void withdrawal() {
        List<String> standing = drawn.standing();
        if (standing.isEmpty()) {
            acceptance();
        } else {
            drawn.withdraw(standing.get(random.nextInt(standing.size())));
        }
    }

    private @Nullable LocalDate effective() {
        return random.nextInt(3) > 0 ? null : day(SPAN);
    }

    /** {@code from}, or a day before the injury. */
    private LocalDate anyDay(LocalDate from) {
        return random.nextBoolean() ? from : LocalDate.parse("2020-07-06");
    }

    private LocalDate day(int span) {
        return subject.injuredOn().plusDays(random.nextInt(1, span));
    }

    private String cents(int from, int to) {
        return random.nextInt(from, to) + "." + random.nextInt(10, 100);
    }
}
