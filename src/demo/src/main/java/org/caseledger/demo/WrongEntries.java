package org.caseledger.demo;

import java.time.LocalDate;
import java.time.LocalTime;

/** Slips of the pen: a wrong entry is recorded, found the same day, and withdrawn; the right one follows. */
final class WrongEntries {

    private static final int PERCENT = 8;

    private final Agenda agenda;
    private final CityHall hall;

    WrongEntries(Agenda agenda, CityHall hall) {
        this.agenda = agenda;
        this.hall = hall;
    }

    /** Perhaps puts a slip about {@code one} on {@code day}: a release of a month too early. */
    void around(LostTimeCase one, LocalDate day, Dice dice) {
        if (!dice.chance(PERCENT)) {
            return;
        }
        String claim = one.base().claim();
        LocalDate wrong =
                LostTimeLife.later(one.base().injuredOn(), one.fullDutyFrom().minusMonths(1));
        String key = agenda.say(
                Agenda.at(day, LocalTime.of(13, 20)),
                Staff.SPECIALIST,
                "RecordWorkStatus",
                claim,
                "status",
                "full-duty",
                "from",
                wrong,
                "receivedOn",
                day);
        agenda.act(
                Agenda.at(day, LocalTime.of(13, 40)),
                () -> agenda.say(
                        Agenda.at(day, LocalTime.of(13, 41)),
                        Staff.PROGRAM_MANAGER,
                        "WithdrawEntry",
                        claim,
                        "entry",
                        hall.entryOf(key),
                        "reason",
                        "The note says " + one.fullDutyFrom() + ", not " + wrong));
    }
}
