package org.caseledger.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Notices of claim status, and the hearings that some of them lead to. */
final class Notices {

    private static final LocalTime NOTICE = LocalTime.of(13, 10);

    private final Agenda agenda;
    private final Conversations talk;

    Notices(Agenda agenda, Conversations talk) {
        this.agenda = agenda;
        this.talk = talk;
    }

    /** Puts the notices of {@code one} on the agenda. */
    void give(LostTimeCase one, Dice dice) {
        LocalDate accepted = one.acceptedOn();
        LocalDate decided = one.decidedOn();
        switch (one.course()) {
            case ACCEPTED -> notice(one, dice, "AcceptClaim", decided, 0, "Time lost beyond seven days", null);
            case DENIED_FOR_DELAY -> {
                notice(one, dice, "DenyClaim", decided, 0, "Investigation incomplete after 21 days", true);
                talk.denied(dice, one.base().claim(), decided.plusDays(3));
                if (accepted != null) {
                    notice(one, dice, "RescindDenial", accepted, 0, "Investigation completed", null);
                    notice(one, dice, "AcceptClaim", accepted, 5, "Time lost beyond seven days", null);
                    talk.rescinded(dice, one.base().claim(), accepted.plusDays(2));
                }
            }
            case DENIED -> {
                notice(one, dice, "DenyClaim", decided, 0, "Did not arise out of the employment", false);
                talk.denied(dice, one.base().claim(), decided.plusDays(2));
                if (dice.chance(50)) {
                    LocalDate asked = decided.plusDays(dice.between(20, 80));
                    hearing(one, dice, asked, asked.plusDays(dice.between(60, 120)), "not-compensable");
                }
            }
            case REVERSED_AT_HEARING -> {
                notice(one, dice, "DenyClaim", decided, 0, "Did not arise out of the employment", false);
                if (accepted != null) {
                    hearing(one, dice, decided.plusDays(25), accepted.minusDays(6), "compensable");
                    notice(one, dice, "AcceptClaim", accepted, 0, "Accepted as awarded", null);
                    talk.rescinded(dice, one.base().claim(), accepted.plusDays(2));
                }
            }
        }
    }

    private void notice(
            LostTimeCase one,
            Dice dice,
            String name,
            LocalDate on,
            int minutes,
            String reason,
            @Nullable Boolean delayOnly) {
        String claim = one.base().claim();
        agenda.say(
                Agenda.at(on, NOTICE.plusMinutes(minutes)),
                Staff.ADJUSTER,
                name,
                claim,
                "noticeOn",
                on,
                "mailedOn",
                on,
                "reason",
                reason,
                "delayOnly",
                delayOnly);
        if (!name.equals("RescindDenial")) {
            Forms.file(agenda, dice, claim, "104", on, Staff.ADJUSTER);
        }
    }

    private void hearing(LostTimeCase one, Dice dice, LocalDate asked, LocalDate decided, String outcome) {
        String claim = one.base().claim();
        agenda.say(Agenda.at(asked, Agenda.office(dice)), Staff.ADJUSTER, "RequestHearing", claim, "on", asked);
        agenda.say(
                Agenda.at(decided, Agenda.office(dice)),
                Staff.ADJUSTER,
                "RecordHearingDecision",
                claim,
                "on",
                decided,
                "outcome",
                outcome);
    }
}
