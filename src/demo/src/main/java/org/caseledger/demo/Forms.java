package org.caseledger.demo;

import java.time.LocalDate;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.deadline.Deadline;
import org.caseledger.law.deadline.Deadlines;
import org.caseledger.law.table.LawBook;
import org.caseledger.law.working.Day;

/** Forms filed with the commission, and reasons for those filed late. */
final class Forms {

    /** The employer's report of injury. */
    static final String REPORT_OF_INJURY = "101";

    /** The deadline for it. */
    static final String REPORT_DEADLINE = "az.report-of-injury";

    private static final Deadline REPORT_DUE =
            Deadlines.find(Jurisdiction.AZ.state(), REPORT_DEADLINE).orElseThrow();
    /** With whom forms are filed. */
    static final String COMMISSION = "Industrial Commission of Arizona";

    private Forms() {}

    /** {@code by} files {@code form} for {@code claim} on {@code on}. */
    static void file(Agenda agenda, Dice dice, String claim, String form, LocalDate on, String by) {
        agenda.say(
                Agenda.at(on, Agenda.office(dice)),
                by,
                "FileForm",
                claim,
                "form",
                form,
                "filedOn",
                on,
                "with",
                COMMISSION,
                "receivedOn",
                on.plusDays(dice.between(0, 2)));
    }

    /** Whether a report of injury on {@code filedOn} comes late for an employer who knew on {@code knewOn}. */
    static boolean late(LocalDate knewOn, LocalDate filedOn) {
        Day knew = Day.input("the employer's knowledge", knewOn);
        return filedOn.isAfter(REPORT_DUE.due(LawBook.shipped(), knew).due().date());
    }

    /** The reason for a late report of injury goes on file. */
    static void lateReport(Agenda agenda, Dice dice, Case one, LocalDate on) {
        agenda.say(
                Agenda.at(on, Agenda.office(dice)),
                Staff.ADJUSTER,
                "DocumentException",
                one.claim(),
                "deadline",
                REPORT_DEADLINE,
                "reason",
                reason(one),
                "evidence",
                evidence(one));
    }

    /** Why the report of injury of {@code one} came late. */
    static String reason(Case one) {
        return one.covid()
                ? "The city had not decided yet how to treat COVID-19 illness; it is treated as compensable since"
                : "Treatment became known only when the clinic sent its bill";
    }

    /** What proves that. */
    static String evidence(Case one) {
        return one.covid() ? "Memorandum of the risk manager" : "Letter of the clinic, date-stamped";
    }
}
