package org.caseledger.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.caseledger.demo.LostTimeCase.WageCourse;
import org.jspecify.annotations.Nullable;

/** The life of a claim for lost time, but for its notices: report, work status, wage, leave, release, closure. */
final class LostTimeLife {

    private static final int SICK_DAYS = 12;
    private static final int NOTE_DAYS = 28;

    private final Agenda agenda;
    private final Conversations talk;
    private final Notices notices;
    private final WrongEntries wrongEntries;
    private final Closings closings;
    private final MisreadReports misread;
    private final long seed;

    LostTimeLife(Agenda agenda, CityHall hall, long seed) {
        this.agenda = agenda;
        this.seed = seed;
        talk = new Conversations(agenda);
        notices = new Notices(agenda, talk);
        wrongEntries = new WrongEntries(agenda, hall);
        closings = new Closings(agenda, hall);
        misread = new MisreadReports(agenda, seed);
    }

    /** Puts what happens on {@code one} on the agenda. */
    void live(LostTimeCase one) {
        Dice dice = Dice.of(seed, "life of " + one.base().claim());
        report(one, dice);
        offWork(one, dice);
        forms(one, dice);
        reserves(one, dice);
        notices.give(one, dice);
        LocalDate accepted = one.acceptedOn();
        if (accepted != null) {
            wage(one, accepted, dice);
            relapse(one, dice);
        }
        leave(one);
        talks(one, dice);
    }

    private String say(LostTimeCase one, LocalDate on, Dice dice, String by, String name, @Nullable Object... fields) {
        return agenda.say(
                Agenda.at(on, Agenda.office(dice)), by, name, one.base().claim(), fields);
    }

    private void report(LostTimeCase one, Dice dice) {
        Case base = one.base();
        Instant morning = Agenda.at(one.knewOn(), java.time.LocalTime.of(7, dice.between(0, 59)));
        agenda.say(
                morning,
                Staff.SPECIALIST,
                "ReportInjury",
                base.claim(),
                "jurisdiction",
                "AZ",
                "employer",
                DemoCity.EMPLOYER,
                "employee",
                Map.of("id", base.person().id(), "name", base.person().name()),
                "injuredOn",
                base.injuredOn(),
                "employerKnewOn",
                one.knewOn(),
                "kind",
                "lost-time",
                "description",
                base.mishap().description(),
                "treatmentKnownOn",
                one.knewOn(),
                "bodyPart",
                base.mishap().bodyPart(),
                "cause",
                base.mishap().cause(),
                "nature",
                base.mishap().nature(),
                "reportedOn",
                one.knewOn(),
                "reportedBy",
                Workforce.supervisor(base.person()));
    }

    /**
     * Notes for four weeks at a time. In one case of ten nobody renews the first one, which is until further notice, and pay
     * waits for the release once it is stale. The release may be received long after the day.
     */
    private void offWork(LostTimeCase one, Dice dice) {
        boolean renewed = dice.chance(90);
        LocalDate from = one.offFrom();
        LocalDate received = later(one.knewOn(), from).plusDays(dice.between(0, 2));
        while (renewed && from.plusDays(NOTE_DAYS).isBefore(one.offTo())) {
            LocalDate to = from.plusDays(NOTE_DAYS - 1L);
            status(one, dice, "off-work", from, to, received);
            from = to.plusDays(1);
            received = later(received, from.plusDays(dice.between(-4, 5)));
        }
        status(one, dice, "off-work", from, null, received);
        LocalDate release = later(received.plusDays(1), one.offTo().plusDays(one.releaseNoteDays()));
        if (one.modifiedDays() > 0) {
            status(
                    one,
                    dice,
                    "modified-duty",
                    one.offTo().plusDays(1),
                    one.fullDutyFrom().minusDays(1),
                    release);
            earnings(one, dice);
        }
        wrongEntries.around(one, release.plusDays(1), dice);
        LocalDate full = later(release.plusDays(1), one.fullDutyFrom().minusDays(1));
        status(one, dice, "full-duty", one.fullDutyFrom(), null, full);
        LocalDate stationary = later(full, one.decidedOn()).plusDays(dice.between(5, 40));
        if (one.acceptedOn() == null) {
            LocalDate finalOn = one.decidedOn().plusDays(dice.between(200, 240));
            close(one, later(stationary, finalOn), "The denial is final", dice);
        } else if (one.relapseAfter() == 0) {
            ending(one, stationary, dice);
        }
    }

    private void status(
            LostTimeCase one, Dice dice, String status, LocalDate from, @Nullable LocalDate to, LocalDate received) {
        say(
                one,
                received,
                dice,
                Staff.SPECIALIST,
                "RecordWorkStatus",
                "status",
                status,
                "from",
                from,
                "to",
                to,
                "physician",
                one.base().covid() ? "Telemedicine" : "Occupational health clinic",
                "restrictions",
                status.equals("modified-duty") ? "No lifting above 20 pounds, no climbing" : null,
                "receivedOn",
                received);
    }

    private void earnings(LostTimeCase one, Dice dice) {
        LocalDate from = one.offTo().plusDays(1);
        LocalDate to = one.fullDutyFrom().minusDays(1);
        BigDecimal amount = one.base()
                .person()
                .salaryOn(from)
                .multiply(BigDecimal.valueOf(one.modifiedDays()))
                .multiply(new BigDecimal("0.9"))
                .divide(BigDecimal.valueOf(365), 2, RoundingMode.HALF_UP);
        say(
                one,
                later(to, one.knewOn()).plusDays(3),
                dice,
                Staff.PAYROLL,
                "RecordEarnings",
                "from",
                from,
                "to",
                to,
                "amount",
                amount.toPlainString());
    }

    private void ending(LostTimeCase one, LocalDate stationary, Dice dice) {
        say(one, stationary, dice, Staff.ADJUSTER, "RecordMedicallyStationary", "on", stationary);
        if (one.offDays() > 100 && dice.chance(30)) {
            say(
                    one,
                    stationary.plusDays(9),
                    dice,
                    Staff.ADJUSTER,
                    "RateImpairment",
                    "on",
                    stationary.plusDays(6),
                    "part",
                    one.base().mishap().bodyPart(),
                    "percent",
                    String.valueOf(dice.between(2, 12)),
                    "returnedToSameWork",
                    true);
        }
        close(one, later(stationary, accepted(one)).plusDays(dice.between(10, 60)), "Stationary and released", dice);
    }

    private void close(LostTimeCase one, LocalDate on, String reason, Dice dice) {
        // Of a claim that is reopened, the reason was found when it was closed first.
        boolean known = one.reasonOnFile() || one.relapseFrom() != null;
        closings.close(one.base(), Agenda.at(on, Agenda.office(dice)), on, reason, known);
        if (misreads(one)) {
            misread.find(one.base(), one.knewOn(), on);
        }
    }

    private boolean misreads(LostTimeCase one) {
        return one.late() && !one.reasonOnFile() && one.relapseFrom() == null && misread.misreads(one.base());
    }

    private static LocalDate accepted(LostTimeCase one) {
        LocalDate accepted = one.acceptedOn();
        return accepted == null ? one.decidedOn() : accepted;
    }

    private void relapse(LostTimeCase one, Dice dice) {
        LocalDate relapse = one.relapseFrom();
        if (relapse == null) {
            return;
        }
        LocalDate closed = later(
                one.fullDutyFrom().plusDays(one.releaseNoteDays() + 20L),
                accepted(one).plusDays(10));
        LocalDate petition = later(relapse, closed.plusDays(5));
        close(one, closed, "Stationary and released", dice);
        say(
                one,
                petition,
                dice,
                Staff.SPECIALIST,
                "PetitionToReopen",
                "on",
                petition,
                "reason",
                "Surgery is advised after new imaging");
        say(
                one,
                petition.plusDays(4),
                dice,
                Staff.ADJUSTER,
                "NoteCommissionNotice",
                "notifiedOn",
                petition.plusDays(4));
        LocalDate reopened = petition.plusDays(dice.between(8, 18));
        say(one, reopened, dice, Staff.ADJUSTER, "ReopenClaim", "on", reopened, "reason", "New condition accepted");
        Forms.file(agenda, dice, one.base().claim(), "104", reopened, Staff.ADJUSTER);
        LocalDate back = relapse.plusDays(one.relapseDays());
        status(one, dice, "off-work", relapse, back.minusDays(1), petition.plusDays(1));
        status(one, dice, "full-duty", back, null, later(petition.plusDays(2), back));
        ending(one, later(reopened, back).plusDays(dice.between(10, 40)), dice);
    }

    private void forms(LostTimeCase one, Dice dice) {
        String claim = one.base().claim();
        Forms.file(agenda, dice, claim, "102", one.knewOn().plusDays(dice.between(1, 8)), Staff.ADJUSTER);
        LocalDate reportOn = one.knewOn().plusDays(one.reportDays());
        Forms.file(agenda, dice, claim, Forms.REPORT_OF_INJURY, reportOn, Staff.SPECIALIST);
        if (one.late() && one.reasonOnFile()) {
            Forms.lateReport(agenda, dice, one.base(), reportOn.plusDays(dice.between(0, 12)));
        }
        if (misreads(one)) {
            misread.believe(one.base(), reportOn);
        }
        say(
                one,
                one.commissionOn().plusDays(dice.between(0, 1)),
                dice,
                Staff.ADJUSTER,
                "NoteCommissionNotice",
                "notifiedOn",
                one.commissionOn());
    }

    private void reserves(LostTimeCase one, Dice dice) {
        LocalDate on = one.knewOn().plusDays(dice.between(2, 6));
        int medical = dice.between(15, 180) * 100;
        say(
                one,
                on,
                dice,
                Staff.ADJUSTER,
                "SetReserve",
                "kind",
                "medical",
                "amount",
                medical + ".00",
                "reason",
                "Expected treatment");
        say(
                one,
                on,
                dice,
                Staff.ADJUSTER,
                "SetReserve",
                "kind",
                "indemnity",
                "amount",
                dice.between(1, 6) * 1500 + ".00",
                "reason",
                "Expected time off work");
        if (one.offDays() > 60) {
            say(
                    one,
                    on.plusDays(45),
                    dice,
                    Staff.ADJUSTER,
                    "SetReserve",
                    "kind",
                    "indemnity",
                    "amount",
                    one.offDays() * 110 + ".00",
                    "reason",
                    "Recovery takes longer than expected");
            say(
                    one,
                    on.plusDays(50),
                    dice,
                    Staff.ADJUSTER,
                    "SetReserve",
                    "kind",
                    "medical",
                    "amount",
                    medical * 3 + ".00",
                    "reason",
                    "Surgery authorised");
        }
    }

    private void wage(LostTimeCase one, LocalDate accepted, Dice dice) {
        String amount = one.recommendedWage().toPlainString();
        LocalDate on = accepted.plusDays(dice.between(0, 4));
        if (one.dependents() > 0) {
            say(
                    one,
                    accepted,
                    dice,
                    Staff.ADJUSTER,
                    "RecordDependents",
                    "count",
                    one.dependents(),
                    "effectiveFrom",
                    one.base().injuredOn());
        }
        say(
                one,
                on,
                dice,
                Staff.ADJUSTER,
                "RecommendWage",
                "amount",
                amount,
                "basis",
                Map.of("method", "wages earned in the 30 days before the injury"),
                "on",
                on,
                "form",
                "108");
        Forms.file(agenda, dice, one.base().claim(), "108", on, Staff.ADJUSTER);
        if (one.wage() == WageCourse.PENDING) {
            return;
        }
        LocalDate determined = on.plusDays(dice.between(16, 34));
        boolean approves = one.wage() == WageCourse.APPROVED;
        say(
                one,
                determined,
                dice,
                Staff.ADJUSTER,
                "DetermineWage",
                "amount",
                one.determinedWage().toPlainString(),
                "on",
                determined,
                "form",
                "109",
                "approvesRecommendation",
                approves);
    }

    /** Leave for each working day until the acceptance, sick leave first. */
    private void leave(LostTimeCase one) {
        if (!one.leave()) {
            return;
        }
        LocalDate accepted = one.acceptedOn();
        int used = 0;
        for (LocalDate day = one.offFrom(); !day.isAfter(one.offTo()); day = day.plusDays(1)) {
            boolean works = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
            boolean employed = one.employmentEndsOn() == null || !day.isAfter(one.employmentEndsOn());
            if (works && employed && (accepted == null || day.isBefore(accepted)) && used < 3 * SICK_DAYS) {
                String kind = used++ < SICK_DAYS ? "sick" : "vacation";
                agenda.leave(new Agenda.Leave(one.base().person().id(), day, kind, "8"));
            }
        }
    }

    private void talks(LostTimeCase one, Dice dice) {
        String claim = one.base().claim();
        talk.treatment(dice, claim, one.knewOn().plusDays(1));
        talk.waiting(dice, claim, one.knewOn().plusDays(dice.between(3, 9)));
        LocalDate accepted = one.acceptedOn();
        if (accepted != null) {
            for (LocalDate day = accepted.plusDays(6); day.isBefore(one.fullDutyFrom()); day = day.plusDays(30)) {
                talk.paid(dice, claim, day);
            }
        }
    }

    /** The later of two days. */
    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
