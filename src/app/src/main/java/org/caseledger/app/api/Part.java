package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.caseledger.decision.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, as an address says it. Every list of the API that may be long is asked for so.
 *
 * @param limit at most so many elements
 * @param after the {@code next} of the part before; the first, where it is absent
 */
record Part(
        @Parameter(
                description = "At most so many; 1 to " + Pages.MAX + ".",
                schema = @Schema(type = "integer", format = "int32", defaultValue = "" + Pages.USUAL))
        @Nullable String limit,

        @Parameter(description = "The `next` of the page before.") @Nullable String after) {

    /** How many elements the page has at most; refused where that is no number, or one beyond {@link Pages#MAX}. */
    int most() {
        if (limit == null) {
            return Pages.USUAL;
        }
        int most;
        try {
            most = Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            throw Trouble.with(RefusalCode.WRONG_TYPE, "limit", "\"limit\" must be a whole number");
        }
        Pages.check(most, Pages.MAX);
        return most;
    }
}
