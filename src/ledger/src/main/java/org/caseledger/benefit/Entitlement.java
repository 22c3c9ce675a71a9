package org.caseledger.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.caseledger.law.working.Working;

/**
 * What a claim is owed, by period and kind.
 *
 * @param asOf the day up to which the world was considered
 * @param standing where the claim stands on that day
 * @param due what is due; nothing is listed where nothing is
 * @param missing facts without which a figure can't be computed; that figure is absent, not zero
 * @param held whether nothing may be paid or taken back until what is missing is known
 * @param working why anything is due at all, or why not
 */
public record Entitlement(
        LocalDate asOf,
        Standing standing,
        SortedMap<LineKey, Due> due,
        List<String> missing,
        boolean held,
        Working working) {}
