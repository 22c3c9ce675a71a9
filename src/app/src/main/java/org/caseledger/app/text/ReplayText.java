package org.caseledger.app.text;

import org.caseledger.app.answer.ReplayAnswer;
import org.caseledger.app.answer.ReplayAnswer.Change;
import org.caseledger.app.answer.ReplayAnswer.OfEmployer;
import org.caseledger.app.store.LedgerTime;

/** What every claim of a journal comes to, as aligned text. */
public final class ReplayText {

    private ReplayText() {}

    /** The sums of {@code replay}, employer by employer. */
    public static String of(ReplayAnswer replay, LedgerTime time) {
        StringBuilder out = new StringBuilder();
        out.append("Replayed ").append(replay.lines()).append(" entries");
        if (replay.knownAt() != null) {
            out.append(", known at ").append(time.shown(replay.knownAt()));
        }
        out.append(": ").append(replay.claims()).append(" claims. Nothing was recorded.\n");
        replay.employers().forEach(employer -> employer(out, employer));
        return out.toString();
    }

    private static void employer(StringBuilder out, OfEmployer employer) {
        out.append('\n').append(employer.employer());
        out.append(", up to the pay period ").append(employer.period());
        out.append(": ").append(employer.claims()).append(" claims\n");
        if (!employer.totals().isEmpty()) {
            TextTable table = new TextTable("total", "due", "transmitted", "paid elsewhere", "balance");
            table.alignRight(1, 2, 3, 4);
            employer.totals()
                    .forEach((code, total) -> table.row(
                            code,
                            total.unit().words(total.due(), ""),
                            total.unit().words(total.transmitted(), ""),
                            total.unit().words(total.paidElsewhere(), ""),
                            total.unit().words(total.balance(), "")));
            out.append(table.text());
        }
        out.append("Left with claimants and owed: ")
                .append(employer.receivable().getAmount().toPlainString())
                .append('\n');
        if (employer.linesHeld() > 0) {
            out.append("Lines held until something is known, in no total: ")
                    .append(employer.linesHeld())
                    .append('\n');
        }
        Change change = employer.change();
        if (change != null) {
            change(out, employer.claims(), change);
        }
    }

    private static void change(StringBuilder out, int claims, Change change) {
        out.append("Changed law: ").append(change.claimsAffected());
        out.append(" of ").append(claims).append(" claims, ");
        out.append(change.periodsAffected()).append(" pay periods\n");
        ImpactText.totals(out, change.totals());
        if (!change.largest().isEmpty()) {
            TextTable table = new TextTable("largest differences", "more", "less", "difference", "hours");
            table.alignRight(1, 2, 3, 4);
            change.largest()
                    .forEach(claim -> table.row(
                            claim.claim(),
                            claim.more().toPlainString(),
                            claim.less().toPlainString(),
                            claim.difference().toPlainString(),
                            claim.hours().toPlainString()));
            out.append(table.text());
        }
        ImpactText.missing(out, change.missing());
    }
}
