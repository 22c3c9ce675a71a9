package org.caseledger.app.text;

import java.math.BigDecimal;
import org.caseledger.app.answer.StatementAnswer;
import org.caseledger.app.answer.StatementLineAnswer;
import org.caseledger.app.store.LedgerTime;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A statement as aligned text. */
public final class StatementText {

    private StatementText() {}

    /** The statement by pay period, then what is missing and what needs a look; with the workings that it has. */
    public static String of(StatementAnswer statement, LedgerTime time) {
        StringBuilder out = new StringBuilder();
        out.append("Claim ").append(statement.claim()).append(", ").append(statement.status());
        out.append(", as of ").append(statement.asOf());
        out.append(", known at ").append(time.shown(statement.knownAt())).append('\n');
        statement.periods().forEach(period -> period(out, period));
        if (statement.periods().isEmpty()) {
            out.append("\nNo lines; ").append(statement.whole().why().value()).append(".\n");
        }
        if (statement.permanent() != null) {
            out.append(PermanentText.of(statement.permanent()));
        }
        statement
                .missing()
                .forEach(what -> out.append("\nMissing: ").append(what).append('\n'));
        statement.outOfReach().forEach(days -> outOfReach(out, days));
        statement
                .overlaps()
                .forEach(overlap -> out.append('\n').append(overlap.words()).append('\n'));
        if (statement.receivable() != null) {
            out.append("\nLeft with the claimant by payroll runs and owed: ")
                    .append(plain(statement.receivable()))
                    .append('\n');
        }
        statement
                .check()
                .forEach(surplus -> out.append("\nCheck: ").append(surplus).append('\n'));
        statement
                .otherPayments()
                .forEach(payment -> out.append("\nOn file, under a code that settles no line: ")
                        .append(plain(payment.amount()))
                        .append(", code ")
                        .append(payment.code())
                        .append(", ")
                        .append(payment.from())
                        .append(" to ")
                        .append(payment.to())
                        .append('\n'));
        return out.toString();
    }

    private static void period(StringBuilder out, StatementAnswer.Period period) {
        TextTable table = new TextTable("kind", "code", "days", "due", "transmitted", "elsewhere", "balance");
        table.alignRight(2, 3, 4, 5, 6);
        period.lines()
                .forEach(line -> table.row(
                        line.kind().toString(),
                        line.code(),
                        line.days() == null ? "" : line.days().toString(),
                        figure(line, line.figureDue()),
                        figure(line, line.figureTransmitted()),
                        line.paidElsewhere() == null ? "" : plain(line.paidElsewhere()),
                        figure(line, line.figureLeft())));
        out.append('\n').append(period.span()).append('\n').append(table.text());
        period.lines().forEach(line -> {
            if (line.working() != null) {
                out.append('\n').append(line.working().text());
            }
        });
    }

    private static void outOfReach(StringBuilder out, StatementAnswer.OutOfReachDays days) {
        out.append("\nOut of reach of the notice of ").append(days.noticeOn()).append(": ");
        out.append(days.span()).append(", under ").append(days.citation()).append("; these days stay payable\n");
        if (days.working() != null) {
            out.append(days.working().text());
        }
    }

    private static String figure(StatementLineAnswer line, @Nullable BigDecimal figure) {
        return figure == null ? "missing" : figure.toPlainString() + (line.inHours() ? " h" : "");
    }

    private static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
