package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.law.working.Working;
import org.caseledger.statement.StatementLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement. Leave given back is in hours, everything else in dollars; what is due, and with it the balance,
 * is absent while something is missing to know it.
 *
 * @param kind what it is about
 * @param payCode the payroll system's code, of pay
 * @param leave the leave balance, of leave
 * @param hours hours due
 * @param hoursTransmitted hours that runs gave back
 * @param hoursBalance hours still to give back; negative where too many were
 * @param days compensable calendar days due, of pay
 * @param due dollars due
 * @param transmitted dollars that runs carried
 * @param paidElsewhere dollars that left outside payroll
 * @param balance dollars still to pay; negative where too much was paid
 * @param missing what the figures due wait for; absent where they are known
 * @param working how what is due came about, where that was asked for
 * @param daysTransmitted compensable calendar days that runs carried; for layout only
 * @param open whether something is left to pay, give back or take back, or to be known; for layout only
 */
public record StatementLineAnswer(
        LineKind kind,
        @Nullable String payCode,
        @Nullable LeaveKind leave,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal hoursTransmitted,
        @Nullable BigDecimal hoursBalance,
        @Nullable Integer days,
        @Nullable Money due,
        @Nullable Money transmitted,
        @Nullable Money paidElsewhere,
        @Nullable Money balance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> missing,
        @Nullable Working working,
        @JsonIgnore int daysTransmitted,
        @JsonIgnore boolean open)
        implements HistoryAnswer.Today {

    /** The answer for {@code line}, with its working where {@code workings} are wanted. */
    static StatementLineAnswer of(StatementLine line, boolean workings) {
        boolean known = line.known();
        boolean hours = line.inHours();
        boolean dollars = !hours;
        return new StatementLineAnswer(
                line.key().kind(),
                line.key().payCode(),
                line.key().leave(),
                hours && known ? line.hoursDue() : null,
                hours ? line.hoursTransmitted() : null,
                hours && known ? line.hoursBalance() : null,
                dollars && known && line.key().payCode() != null ? line.daysDue() : null,
                dollars && known ? line.amountDue() : null,
                dollars ? line.transmitted() : null,
                dollars ? line.paidElsewhere() : null,
                dollars && known ? line.balance() : null,
                line.missing(),
                workings && line.due() != null ? line.due().working() : null,
                line.daysTransmitted(),
                line.open());
    }

    /** Whether its figures are hours. */
    public boolean inHours() {
        return hoursTransmitted != null;
    }

    /** The code under which people know it: its pay code, else its leave. */
    public String code() {
        return payCode != null ? payCode : leave == null ? "" : leave.toString();
    }

    /** What is due; absent while it isn't known. */
    public @Nullable BigDecimal figureDue() {
        return inHours() ? hours : plain(due);
    }

    /** What runs carried. */
    public @Nullable BigDecimal figureTransmitted() {
        return inHours() ? hoursTransmitted : plain(transmitted);
    }

    /** What is left; absent while it isn't known. */
    public @Nullable BigDecimal figureLeft() {
        return inHours() ? hoursBalance : plain(balance);
    }

    private static @Nullable BigDecimal plain(@Nullable Money amount) {
        return amount == null ? null : amount.getAmount();
    }
}
