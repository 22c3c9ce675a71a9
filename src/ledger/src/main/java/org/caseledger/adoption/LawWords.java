package org.caseledger.adoption;

import org.caseledger.adoption.LawEvent.*;
import org.caseledger.family.EventWords;
import org.caseledger.law.table.Origin;
import org.jspecify.annotations.Nullable;

/** Adoptions in words. */
public final class LawWords {

    private LawWords() {}

    /** What was adopted, such as {@code Row adopted: arizona/…, from 2026-01-01, 6100.00 USD per month}. */
    public static EventWords of(LawEvent event) {
        return switch (event) {
            case RowAdopted row ->
                new EventWords(
                        row.effectiveFrom(),
                        row.effectiveTo(),
                        "Row adopted: " + row.table() + (row.series() == null ? "" : " " + row.series()) + ", "
                                + days(row) + ", " + row.value() + " " + row.unit());
            case PolicyAdopted policy ->
                EventWords.of("Policy adopted: " + policy.employer() + ", "
                        + policy.file().name() + found(policy.found()));
        };
    }

    private static String found(LawEvent.@Nullable Found found) {
        return found == null ? "" : ", from the ledger's folder policies: " + found.file();
    }

    /** The days on which an adopted row is in force, as it was given. */
    public static String days(RowAdopted row) {
        return row.row(Origin.SHIPPED).days();
    }
}
