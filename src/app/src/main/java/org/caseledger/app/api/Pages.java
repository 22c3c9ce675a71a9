package org.caseledger.app.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.caseledger.app.table.Orders;
import org.caseledger.decision.RefusalCode;
import org.jspecify.annotations.Nullable;

/** The limits and the cursors of lists that are asked for {@linkplain Part part by part}. */
final class Pages {

    /** Elements of a page at most. */
    static final int MAX = 500;

    /** Elements of a page where its request doesn't say. */
    static final int USUAL = 100;

    /** Before the name of what a list is sorted by: the last first. */
    static final String FALLING = Orders.FALLING;

    private static final String AFTER = "after";
    private static final String BETWEEN = "\n";

    private Pages() {}

    /** Refuses a {@code limit} beyond {@code max}, or below one. */
    static void check(int limit, int max) {
        if (limit < 1 || limit > max) {
            throw Trouble.with("out-of-range", "limit", "\"limit\" must be 1 to " + max + ", not " + limit);
        }
    }

    /** What goes on after something with {@code parts}, as a text that nobody needs to understand. */
    static String next(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The {@code count} parts of {@code after}, a cursor of a page in the order {@code sort}; none of the first page. Another
     * text is refused, and one of a page in another order.
     */
    static List<String> after(@Nullable String after, String sort, int count) {
        if (after == null || after.isEmpty()) {
            return List.of();
        }
        List<String> parts = parts(after);
        if (parts.size() != count + 1) {
            throw strange();
        }
        if (!parts.getFirst().equals(sort)) {
            throw Trouble.with("bad-cursor", AFTER, "\"after\" is of a page in another order");
        }
        return parts.subList(1, parts.size());
    }

    private static List<String> parts(String after) {
        try {
            return List.of(new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(BETWEEN, -1));
        } catch (IllegalArgumentException e) {
            throw strange();
        }
    }

    /** That a list isn't sorted by what {@code sort} names; {@code names} are those that it is sorted by. */
    static Trouble notSortedBy(Collection<String> names) {
        return Trouble.with(
                RefusalCode.WRONG_TYPE,
                "sort",
                "\"sort\" must be one of " + String.join(", ", names) + ", with - before it for the last first");
    }

    /** That {@code after} isn't what a page had as its {@code next}. */
    static Trouble strange() {
        return Trouble.with(
                "bad-cursor", AFTER, "\"after\" must be the \"next\" of the page before, of the same question");
    }
}
