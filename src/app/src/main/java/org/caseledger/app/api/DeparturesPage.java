package org.caseledger.app.api;

import java.util.List;
import org.caseledger.app.answer.DepartureAnswer;
import org.caseledger.app.table.LeavingTables;
import org.jspecify.annotations.Nullable;

/**
 * A page of what leaves the ledger.
 *
 * @param departures what left, and what waits
 * @param next what to ask on with, as {@code after}; absent on the last page
 */
record DeparturesPage(
        List<DepartureAnswer> departures, @Nullable String next) {

    private static final Listing<DepartureAnswer> ORDERS = Listing.of(LeavingTables.OUTBOX_BY);

    /** The page of {@code leaving} that {@code part} asks for, sorted by what {@code sort} names. */
    static DeparturesPage of(List<DepartureAnswer> leaving, String sort, Part part) {
        Listing.Page<DepartureAnswer> page = ORDERS.page(leaving, sort, part);
        return new DeparturesPage(page.shown(), page.next());
    }
}
