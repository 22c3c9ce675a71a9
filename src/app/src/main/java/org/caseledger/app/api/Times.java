package org.caseledger.app.api;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The two clocks of a question, as an address says them.
 *
 * @param knownAt use only what was recorded up to then
 * @param asOf consider the world up to that day
 */
record Times(
        @Parameter(
                description =
                        "Use only what was recorded up to then: an instant, or a date, which means its end. Default:"
                                + " now.",
                example = "2022-06-30T17:00:00Z")
        @Nullable String knownAt,

        @Parameter(description = "Consider the world up to that day. Default: today.", example = "2022-06-30") @Nullable String asOf) {}
