package org.caseledger.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caseledger.claim.LeaveKind;
import org.caseledger.claim.LineKind;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.posting.Account;
import org.caseledger.posting.Posting;
import org.caseledger.posting.Postings;
import org.jspecify.annotations.Nullable;

/**
 * The postings of a claim: every hour and dollar between named accounts.
 *
 * @param claim the claim
 * @param knownAt the instant up to which entries were read
 * @param asOf the day up to which the world is considered
 * @param accounts what stands on each account
 * @param dollars what all accounts in dollars come to together; zero, unless something is wrong with the program
 * @param hours the same of those in hours
 * @param postings in the order of the facts
 * @param check what somebody should look at, in words
 */
public record PostingsAnswer(
        String claim,
        Instant knownAt,
        LocalDate asOf,
        List<Standing> accounts,
        BigDecimal dollars,
        BigDecimal hours,
        List<Line> postings,
        List<String> check)
        implements Document {

    /** A quantity: in {@code hours}, or in {@code dollars}. */
    public record Quantity(
            @Nullable BigDecimal hours, @Nullable BigDecimal dollars) {

        private static Quantity of(Account account, BigDecimal quantity) {
            return account.inHours() ? new Quantity(quantity, null) : new Quantity(null, quantity);
        }

        /** Hours such as {@code 80.00 h}, or dollars such as {@code 1415.26}. */
        public String words() {
            return hours != null ? hours.toPlainString() + " h" : dollars == null ? "" : dollars.toPlainString();
        }
    }

    /** On which side an account usually stands. */
    public enum Side {
        GIVES("gives"),
        RECEIVES("receives");

        private final String written;

        Side(String written) {
            this.written = written;
        }

        /** As documents write it. */
        @Override
        public String toString() {
            return written;
        }
    }

    /** What an account gave, or received, on balance. */
    public record Standing(
            Account account, Side side, @JsonUnwrapped Quantity quantity) {}

    /**
     * Hours or dollars that went from one account to another.
     *
     * @param forPeriod the pay period
     * @param kind what it is about
     * @param payCode its pay code, or null
     * @param leave its leave balance, or null
     * @param from the account that gives
     * @param to the account that receives
     * @param quantity how much
     * @param run the payroll run that carried it, or null
     * @param because the entries that led to it
     */
    public record Line(
            DateSpan forPeriod,
            LineKind kind,
            @JsonInclude @Nullable String payCode,
            @JsonInclude @Nullable LeaveKind leave,
            Account from,
            Account to,
            @JsonUnwrapped Quantity quantity,
            @JsonInclude @Nullable String run,
            List<String> because) {

        private static Line of(Posting posting) {
            return new Line(
                    posting.address().forPeriod(),
                    posting.address().kind(),
                    posting.address().payCode(),
                    posting.address().leave(),
                    posting.from(),
                    posting.to(),
                    Quantity.of(posting.from(), posting.quantity()),
                    posting.run(),
                    posting.because());
        }

        /** What it is about, such as {@code Leave replenished, sick}. */
        public String what() {
            return LineWords.of(kind, leave);
        }
    }

    /** The {@code postings} of {@code claim}. */
    public static PostingsAnswer of(String claim, Postings postings, Instant knownAt, LocalDate asOf) {
        return new PostingsAnswer(
                claim,
                knownAt,
                asOf,
                postings.balances().keySet().stream()
                        .map(account -> new Standing(
                                account,
                                account.gives() ? Side.GIVES : Side.RECEIVES,
                                Quantity.of(account, postings.standing(account))))
                        .toList(),
                total(postings, false),
                total(postings, true),
                postings.all().stream().map(Line::of).toList(),
                postings.surpluses().stream().map(Postings.Surplus::words).toList());
    }

    private static BigDecimal total(Postings postings, boolean hours) {
        BigDecimal total = BigDecimal.ZERO.setScale(2);
        for (Map.Entry<Account, BigDecimal> balance : postings.balances().entrySet()) {
            total = balance.getKey().inHours() == hours ? total.add(balance.getValue()) : total;
        }
        return total;
    }
}
