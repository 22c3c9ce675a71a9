package org.caseledger.app.api;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the number of the last entry of something is said in HTTP: {@code ETag: "4711"}, {@code If-Match: "4711"}. */
final class Match {

    private static final Pattern TAG = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");

    private Match() {}

    /** The tag of the entry {@code number}. */
    static String tag(long number) {
        return "\"" + number + "\"";
    }

    /** The number that {@code header}, an If-Match, demands; none where it is absent or {@code *}. */
    static OptionalLong wanted(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return OptionalLong.empty();
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Trouble.with(
                    "bad-tag",
                    "If-Match",
                    "If-Match must be the ETag of an answer about what the command is about, such as \"4711\", with its"
                            + " quotes, or 0 for what isn't on record");
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }
}
