package org.caseledger.projection.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.claim.ClaimStatus;
import org.jspecify.annotations.Nullable;

/**
 * A page of the register of claims that somebody asks for. Pages are told apart by the claim that the one before ended with,
 * so that a claim that is added meanwhile moves none from one page to another.
 *
 * @param words every one must be in the number, the employee or the description
 * @param status the status on {@code day}; blank for all
 * @param day the day
 * @param employer the employer; blank for all
 * @param assigned whose they are; blank for everybody's and nobody's
 * @param order what they are ordered by; claims alike in that by their numbers
 * @param falling whether the last comes first
 * @param after the claim that the page before ended with; null for the first page
 * @param max the most claims
 */
public record ClaimSearch(
        String words,
        String status,
        LocalDate day,
        String employer,
        String assigned,
        Order order,
        boolean falling,
        @Nullable After after,
        int max) {

    /** What claims can be ordered by. */
    public enum Order {
        CLAIM("claim", "claim"),
        INJURED_ON("injuredOn", "injured_on"),
        EMPLOYEE("employee", "employee_name"),
        LAST_ENTRY("lastEntry", "last_entry_at"),
        /** Where it stands on the day, by the word for it. */
        STATUS("status", "CASE WHEN silent_until < '%s' THEN '" + ClaimStatus.PAY_AS_IF_ACCEPTED + "' ELSE status END");

        private final String name;
        private final String column;

        Order(String name, String column) {
            this.name = name;
            this.column = column;
        }

        /** The one that is called {@code name}; empty if none is. */
        public static Optional<Order> named(String name) {
            return Stream.of(values()).filter(order -> order.name.equals(name)).findFirst();
        }

        /** What it is in the register, in SQL, on {@code day}. */
        private String column(LocalDate day) {
            return column.formatted(day);
        }

        /** What {@code claim} has of it on {@code day}. */
        public String of(ClaimRow claim, LocalDate day) {
            return switch (this) {
                case CLAIM -> claim.claim();
                case INJURED_ON -> claim.injuredOn().toString();
                case EMPLOYEE -> claim.employeeName();
                case LAST_ENTRY -> claim.lastEntryAt();
                case STATUS -> claim.statusOn(day).toString();
            };
        }

        /** As people write it, such as {@code injuredOn}. */
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * The claim that a page ended with.
     *
     * @param value what it has of what claims are ordered by
     * @param claim its number
     */
    public record After(String value, String claim) {}

    /** Those with {@code words} and {@code status}, the latest injury first; {@code max} of them at most. */
    public static ClaimSearch latestFirst(String words, String status, LocalDate day, int max) {
        return new ClaimSearch(words, status, day, "", "", Order.INJURED_ON, true, null, max);
    }

    /** The same, of {@code person}'s claims, or of those that are {@link ClaimRegister#NOBODY}'s; blank for all. */
    public ClaimSearch assigned(String person) {
        return new ClaimSearch(words, status, day, employer, person, order, falling, after, max);
    }

    /** The same, in another order. */
    public ClaimSearch ordered(Order by, boolean lastFirst) {
        return new ClaimSearch(words, status, day, employer, assigned, by, lastFirst, after, max);
    }

    /** The same, of which {@code most} are asked for that follow {@code last}. */
    public ClaimSearch part(@Nullable After last, int most) {
        return new ClaimSearch(words, status, day, employer, assigned, order, falling, last, most);
    }

    /** Where a part begins that follows {@code claim}. */
    public After last(ClaimRow claim) {
        return new After(order.of(claim, day), claim.claim());
    }

    /** Appends to a question what follows {@link #after}, in order, without the first {@code skip}, up to the most. */
    void follow(StringBuilder rest, List<Object> parameters, int skip) {
        String column = order.column(day);
        String beyond = falling ? " < ?" : " > ?";
        if (after != null) {
            rest.append(" AND (")
                    .append(column)
                    .append(beyond)
                    .append(" OR ")
                    .append(column)
                    .append(" = ? AND claim")
                    .append(beyond)
                    .append(")");
            parameters.addAll(List.of(after.value(), after.value(), after.claim()));
        }
        String direction = falling ? " DESC" : "";
        rest.append(" ORDER BY ")
                .append(column)
                .append(direction)
                .append(", claim")
                .append(direction)
                .append(" OFFSET ? ROWS FETCH NEXT ? ROWS ONLY");
        parameters.addAll(List.of(skip, max));
    }
}
