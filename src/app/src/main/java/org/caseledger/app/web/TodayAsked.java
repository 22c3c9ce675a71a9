package org.caseledger.app.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What stands in the address of Today, or of the file that it leaves as. What is null or blank isn't said.
 *
 * @param view whose alerts
 * @param state how they stand
 * @param severity how much they matter
 * @param rule what raised them
 * @param owner who they are said to be of
 * @param claim the claim that they are on
 * @param asOf the day on which they stand
 * @param sort what they are sorted by
 */
record TodayAsked(
        @Nullable String view,
        @Nullable String state,
        @Nullable String severity,
        @Nullable String rule,
        @Nullable String owner,
        @Nullable String claim,
        @BindParam("as-of") @Nullable String asOf,
        @Nullable String sort) {}
