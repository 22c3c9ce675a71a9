package org.caseledger.app.api;

import java.math.BigDecimal;
import java.util.List;
import org.caseledger.app.answer.LookBackAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param count how many there are on all pages
 * @param amount what their amounts come to, those that are known
 * @param found the rows
 * @param next what to ask on with, as {@code after}; absent on the last page
 */
record LookBackPage(
        int count,
        BigDecimal amount,
        List<LookBackAnswer> found,
        @Nullable String next) {}
