package org.caseledger.app.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How lists are asked for page by page: {@code limit}, and {@code after} with the {@code next} of the page before. */
final class Pages {

    /** Elements of a page at most. */
    static final int MAX = 500;

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

    /** The {@code count} parts of {@code after}; none of the first page. Another text is refused. */
    static List<String> after(@Nullable String after, int count) {
        if (after == null || after.isEmpty()) {
            return List.of();
        }
        try {
            List<String> parts = List.of(
                    new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(BETWEEN, -1));
            if (parts.size() == count) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            throw strange();
        }
        throw strange();
    }

    private static Trouble strange() {
        return Trouble.with(
                "bad-cursor", "after", "\"after\" must be the \"next\" of the page before, of the same question");
    }
}
