package org.caseledger.proof;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.benefit.Due;
import org.caseledger.benefit.PermanentBenefit;
import org.caseledger.benefit.Standing;
import org.caseledger.law.working.Explained;
import org.caseledger.law.working.Working;
import org.caseledger.statement.Statement;
import org.caseledger.statement.StatementLine;

/** A statement as text: its figures without asking for a word, and the words of all its workings. */
final class Told {

    private Told() {}

    /** Every figure of {@code statement}, line by line; nothing is explained for it. */
    static List<String> figures(Statement statement) {
        List<String> told = new ArrayList<>();
        for (StatementLine line : statement.lines()) {
            Due due = line.due();
            told.add(line.key() + ": "
                    + (due == null ? "nothing" : due.days() + " " + due.hours() + " " + due.amount() + due.restores())
                    + ", transmitted " + line.transmitted() + ' ' + line.hoursTransmitted() + ' '
                    + line.daysTransmitted()
                    + ", elsewhere " + line.paidElsewhere() + ", missing " + line.missing());
        }
        told.add(statement.totals().toString());
        told.add(statement.missing().toString());
        Standing standing = statement.entitlement().standing();
        told.add(standing.status() + " " + standing.changes() + standing.silentUntil() + standing.answerBy());
        standing.outOfReach().forEach(out -> told.add(out.notice() + out.noticeOn() + out.days() + out.citation()));
        statement
                .entitlement()
                .overlaps()
                .forEach(overlap -> told.add(overlap.claim() + overlap.earlier() + overlap.days()));
        told.add(statement.otherPayments().toString());
        statement
                .permanentBenefit()
                .ifPresent(benefit -> told.add(benefit.part() + benefit.percent() + benefit.months()));
        return told;
    }

    /** Everything in {@code statement} that can be explained, in order. */
    static List<Explained> explained(Statement statement) {
        List<Explained> all = new ArrayList<>();
        all.add(statement.entitlement());
        all.add(statement.entitlement().standing());
        all.addAll(statement.entitlement().standing().outOfReach());
        all.addAll(statement.entitlement().overlaps());
        all.addAll(statement.entitlement().due().values());
        statement.permanentBenefit().map(PermanentBenefit::award).ifPresent(award -> {
            all.add(award.monthly());
            all.add(award.months());
            all.add(award.total());
        });
        statement.permanentBenefit().ifPresent(all::add);
        return all;
    }

    /** The words of all of it. */
    static List<String> words(Statement statement) {
        return explained(statement).stream()
                .map(Explained::working)
                .map(Working::text)
                .toList();
    }
}
