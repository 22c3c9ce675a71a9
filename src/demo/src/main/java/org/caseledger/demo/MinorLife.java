package org.caseledger.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caseledger.claim.InjuryKind;

/** The life of claims without lost time: reports, first aid, and treatment without a day's pay. */
final class MinorLife {

    private static final int REPORT_LATE_PERCENT = 6;

    private final Agenda agenda;
    private final Conversations talk;
    private final MisreadReports misread;
    private final long seed;

    MinorLife(Agenda agenda, long seed) {
        this.agenda = agenda;
        this.seed = seed;
        talk = new Conversations(agenda);
        misread = new MisreadReports(agenda, seed);
    }

    /** Puts what happens on {@code one} on the agenda. */
    void live(Case one) {
        Dice dice = Dice.of(seed, "life of " + one.claim());
        LocalDate knewOn = one.injuredOn().plusDays(dice.weighted(75, 18, 7));
        agenda.claimRow(knewOn, row(one, knewOn));
        LocalDate from = knewOn.plusDays(1);
        if (one.kind() == InjuryKind.MEDICAL_ONLY) {
            medicalOnly(one, knewOn, from, dice);
            return;
        }
        if (dice.chance(60)) {
            talk.triage(dice, one.claim(), from);
        }
        if (one.kind() == InjuryKind.FIRST_AID) {
            reserve(dice, one, from, dice.between(1, 3) * 100);
        }
        close(dice, one, from.plusDays(dice.between(14, 45)), "No treatment beyond first aid");
    }

    private void medicalOnly(Case one, LocalDate knewOn, LocalDate from, Dice dice) {
        boolean early = one.covid() && one.injuredOn().isBefore(LocalDate.of(2021, 1, 1));
        boolean late = early || dice.chance(REPORT_LATE_PERCENT);
        LocalDate reportOn = knewOn.plusDays(late ? dice.between(15, 40) : dice.between(1, 9));
        talk.treatment(dice, one.claim(), from);
        reserve(dice, one, from.plusDays(1), dice.between(5, 60) * 100);
        file(dice, one, "102", knewOn.plusDays(dice.between(1, 7)), Staff.ADJUSTER);
        file(dice, one, Forms.REPORT_OF_INJURY, reportOn, Staff.SPECIALIST);
        boolean reasonOnFile = !late || dice.chance(50);
        if (late && reasonOnFile) {
            Forms.lateReport(agenda, dice, one, reportOn.plusDays(1));
        }
        boolean misreads = !reasonOnFile && misread.misreads(one);
        if (misreads) {
            misread.believe(one, reportOn);
        }
        if (dice.chance(30)) {
            modifiedDuty(one, from, dice);
        }
        LocalDate notified = reportOn.plusDays(dice.between(2, 5));
        LocalDate decided = notified.plusDays(dice.between(3, 20));
        agenda.claimRow(notified, with(row(one, knewOn), "commission_notified_on", notified));
        agenda.say(
                Agenda.at(decided, Agenda.office(dice)),
                Staff.SECOND_ADJUSTER,
                "AcceptClaim",
                one.claim(),
                "noticeOn",
                decided,
                "mailedOn",
                decided,
                "reason",
                "Accepted for medical benefits; no time lost beyond seven days");
        file(dice, one, "104", decided, Staff.SECOND_ADJUSTER);
        if (dice.chance(35)) {
            talk.treatment(dice, one.claim(), decided.plusDays(dice.between(2, 20)));
        }
        LocalDate stationary = decided.plusDays(dice.between(14, 90));
        agenda.say(
                Agenda.at(stationary, Agenda.office(dice)),
                Staff.ADJUSTER,
                "RecordMedicallyStationary",
                one.claim(),
                "on",
                stationary);
        LocalDate closed = stationary.plusDays(dice.between(7, 30));
        // While nobody knows why the report came late, the claim can't be closed.
        if (reasonOnFile || misreads) {
            close(dice, one, closed, "Discharged from care without permanent impairment");
        }
        if (misreads) {
            misread.find(one, knewOn, closed);
        }
    }

    private void modifiedDuty(Case one, LocalDate from, Dice dice) {
        LocalDate to = from.plusDays(dice.between(1, 6));
        agenda.say(
                Agenda.at(from, Agenda.office(dice)),
                Staff.SPECIALIST,
                "RecordWorkStatus",
                one.claim(),
                "status",
                "modified-duty",
                "from",
                from,
                "to",
                to,
                "restrictions",
                "No lifting above 10 pounds",
                "receivedOn",
                from);
        agenda.say(
                Agenda.at(to, Agenda.office(dice)),
                Staff.SPECIALIST,
                "RecordWorkStatus",
                one.claim(),
                "status",
                "full-duty",
                "from",
                to.plusDays(1),
                "receivedOn",
                to);
    }

    private void reserve(Dice dice, Case one, LocalDate on, int dollars) {
        agenda.say(
                Agenda.at(on, Agenda.office(dice)),
                Staff.ADJUSTER,
                "SetReserve",
                one.claim(),
                "kind",
                "medical",
                "amount",
                dollars + ".00",
                "reason",
                "Expected treatment");
    }

    private void file(Dice dice, Case one, String form, LocalDate on, String by) {
        Forms.file(agenda, dice, one.claim(), form, on, by);
    }

    private void close(Dice dice, Case one, LocalDate on, String reason) {
        agenda.say(
                Agenda.at(on, Agenda.office(dice)),
                Staff.ADJUSTER,
                "CloseClaim",
                one.claim(),
                "on",
                on,
                "reason",
                reason);
    }

    private static Map<String, String> row(Case one, LocalDate knewOn) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("claim", one.claim());
        row.put("jurisdiction", "AZ");
        row.put("employer", DemoCity.EMPLOYER);
        row.put("employee_id", one.person().id());
        row.put("employee_name", one.person().name());
        row.put("injured_on", one.injuredOn().toString());
        row.put("employer_knew_on", knewOn.toString());
        row.put("kind", one.kind().toString());
        row.put("description", one.mishap().description());
        return row;
    }

    private static Map<String, String> with(Map<String, String> row, String column, LocalDate day) {
        row.put(column, day.toString());
        return row;
    }
}
