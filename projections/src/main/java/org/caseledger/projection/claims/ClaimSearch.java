package org.caseledger.projection.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        LAST_ENTRY("lastEntry", "last_entry_at");

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

        /** What {@code claim} has of it. */
        public String of(ClaimRow claim) {
            return switch (this) {
                case CLAIM -> claim.claim();
                case INJURED_ON -> claim.injuredOn().toString();
                case EMPLOYEE -> claim.employeeName();
                case LAST_ENTRY -> claim.lastEntryAt();
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

    /** Appends to a question what follows {@link #after}, in order, up to the most. */
    void follow(StringBuilder rest, List<Object> parameters) {
        String beyond = falling ? " < ?" : " > ?";
        if (after != null) {
            rest.append(" AND (")
                    .append(order.column)
                    .append(beyond)
                    .append(" OR ")
                    .append(order.column)
                    .append(" = ? AND claim")
                    .append(beyond)
                    .append(")");
            parameters.addAll(List.of(after.value(), after.value(), after.claim()));
        }
        String direction = falling ? " DESC" : "";
        rest.append(" ORDER BY ")
                .append(order.column)
                .append(direction)
                .append(", claim")
                .append(direction)
                .append(" FETCH FIRST ? ROWS ONLY");
        parameters.add(max);
    }
}
