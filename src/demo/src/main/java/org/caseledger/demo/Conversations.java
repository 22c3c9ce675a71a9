package org.caseledger.demo;

import java.time.LocalDate;
import java.util.List;

/** What staff write down about calls, letters and visits. */
final class Conversations {

    private record Talk(String channel, String party, String issue, String action, String result) {}

    private static final Talk TRIAGE = new Talk(
            "phone",
            "Nurse triage line",
            "Supervisor reports an injury at work",
            "Nurse advised first aid and to call again if it gets worse",
            "No treatment wanted; report kept");

    private static final List<Talk> TREATMENT = List.of(
            new Talk(
                    "phone",
                    "Claimant",
                    "Asks where to be seen",
                    "Directed to the occupational health clinic, claim number given",
                    "Appointment the same day"),
            new Talk(
                    "e-mail",
                    "Occupational health clinic",
                    "Work status note lacks restrictions",
                    "Asked the physician for lifting and standing limits",
                    "Note with limits received"),
            new Talk(
                    "phone",
                    "Pharmacy",
                    "Prescription not on file",
                    "Confirmed that the claim is under review",
                    "First fill approved"));

    private static final List<Talk> WAITING = List.of(
            new Talk(
                    "phone",
                    "Claimant",
                    "When will pay begin?",
                    "Explained the waiting period of seven days and the fourteenth day",
                    "Understood; will use sick leave until the notice"),
            new Talk(
                    "e-mail",
                    "Administrator",
                    "Recorded statement still missing",
                    "Asked the adjuster to take it this week",
                    "Statement taken"),
            new Talk(
                    "in-person",
                    "Claimant",
                    "Does not understand why leave was used",
                    "Showed the transmittal and the policy on replenishment",
                    "Satisfied; asked for a copy"),
            new Talk(
                    "phone",
                    "Supervisor",
                    "Can the employee do desk work?",
                    "Sent the restrictions, no task fits yet",
                    "Supervisor will look again next week"));

    private static final List<Talk> PAID = List.of(
            new Talk(
                    "phone",
                    "Claimant",
                    "Pay is less than expected",
                    "Went through statutory pay, supplement and the 80 percent target line by line",
                    "Agrees with the figures"),
            new Talk(
                    "letter",
                    "Claimant",
                    "Asks how the average monthly wage was found",
                    "Sent Form 108 with the thirty days before the injury",
                    "No answer needed"),
            new Talk(
                    "portal",
                    "Claimant",
                    "Uploaded a new work status",
                    "Checked it with the clinic and entered it",
                    "Next run uses it"),
            new Talk(
                    "e-mail",
                    "Payroll",
                    "Is the line for an earlier period right?",
                    "Named the run that it corrects and why",
                    "Released for payment"),
            new Talk(
                    "phone",
                    "Nurse case manager",
                    "Physical therapy ends next week",
                    "Asked for the discharge note and a release date",
                    "Release expected within two weeks"));

    private static final Talk DENIED = new Talk(
            "phone",
            "Claimant",
            "Received a denial and is upset",
            "Explained that the investigation goes on and how to ask for a hearing",
            "Will wait for the medical records; leave is used meanwhile");

    private static final Talk RESCINDED = new Talk(
            "phone",
            "Claimant",
            "Will the leave come back?",
            "Explained that used leave is replenished and leave pay is set against benefits in the next run",
            "Asked for the figures in writing; letter sent");

    private final Agenda agenda;

    Conversations(Agenda agenda) {
        this.agenda = agenda;
    }

    /** A supervisor called the nurse. */
    void triage(Dice dice, String claim, LocalDate on) {
        log(dice, claim, on, TRIAGE);
    }

    /** About treatment. */
    void treatment(Dice dice, String claim, LocalDate on) {
        log(dice, claim, on, dice.pick(TREATMENT));
    }

    /** While the claim waits for its notice. */
    void waiting(Dice dice, String claim, LocalDate on) {
        log(dice, claim, on, dice.pick(WAITING));
    }

    /** While benefits are paid. */
    void paid(Dice dice, String claim, LocalDate on) {
        log(dice, claim, on, dice.pick(PAID));
    }

    /** After a denial. */
    void denied(Dice dice, String claim, LocalDate on) {
        log(dice, claim, on, DENIED);
    }

    /** After a denial was rescinded. */
    void rescinded(Dice dice, String claim, LocalDate on) {
        log(dice, claim, on, RESCINDED);
    }

    private void log(Dice dice, String claim, LocalDate on, Talk talk) {
        agenda.say(
                Agenda.at(on, Agenda.office(dice)),
                dice.chance(70) ? Staff.SPECIALIST : Staff.PROGRAM_MANAGER,
                "LogInteraction",
                claim,
                "on",
                on,
                "channel",
                talk.channel(),
                "party",
                talk.party(),
                "issue",
                talk.issue(),
                "action",
                talk.action(),
                "result",
                talk.result(),
                "followUpOn",
                dice.chance(20) ? on.plusDays(dice.between(3, 14)) : null);
    }
}
