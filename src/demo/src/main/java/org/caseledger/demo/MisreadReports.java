package org.caseledger.demo;

import java.time.LocalDate;

/**
 * Late reports of injury that were taken for reports in time. Nobody put a reason on file, because nobody missed one: the file said
 * that treatment became known only days before the report. The claim was closed; weeks later a note in another drawer shows that
 * treatment was known all along, and the report of a closed claim is late, without a reason.
 */
final class MisreadReports {

    private static final int PERCENT = 80;

    private final Agenda agenda;
    private final long seed;

    MisreadReports(Agenda agenda, long seed) {
        this.agenda = agenda;
        this.seed = seed;
    }

    /** Whether the late report of {@code one} is taken for one in time. */
    boolean misreads(Case one) {
        return dice("misread report of ", one).chance(PERCENT);
    }

    /** The day after the report of {@code one}, which was filed on {@code reportOn}, its file is put wrong. */
    void believe(Case one, LocalDate reportOn) {
        Dice dice = dice("belief about ", one);
        correct(
                one,
                reportOn.plusDays(1),
                dice,
                reportOn.minusDays(dice.between(2, 8)),
                one.covid()
                        ? "The illness counts as treated since the city decided how to treat COVID-19"
                        : "Nobody had heard of treatment before the clinic's bill");
    }

    /** Weeks after {@code one} was closed on {@code closedOn}, its file is put right. */
    void find(Case one, LocalDate knewOn, LocalDate closedOn) {
        Dice dice = dice("find about ", one);
        correct(
                one,
                closedOn.plusDays(dice.between(20, 60)),
                dice,
                knewOn,
                "The supervisor's note of " + knewOn + " says that the employee was sent to a doctor");
    }

    private void correct(Case one, LocalDate on, Dice dice, LocalDate treatmentKnownOn, String reason) {
        agenda.say(
                Agenda.at(on, Agenda.office(dice)),
                Staff.PROGRAM_MANAGER,
                "CorrectReport",
                one.claim(),
                "treatmentKnownOn",
                treatmentKnownOn,
                "reason",
                reason);
    }

    private Dice dice(String what, Case one) {
        return Dice.of(seed, what + one.claim());
    }
}
