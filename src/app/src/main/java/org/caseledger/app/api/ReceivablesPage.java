package org.caseledger.app.api;

import java.util.List;
import org.caseledger.app.answer.ReceivableListed;
import org.jspecify.annotations.Nullable;

/**
 * A page of receivables.
 *
 * @param receivables the receivables
 * @param next what to ask on with, as {@code after}; absent on the last page
 */
record ReceivablesPage(
        List<ReceivableListed> receivables, @Nullable String next) {}
