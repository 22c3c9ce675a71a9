package org.caseledger.app.api;

import java.util.List;
import java.util.Map;
import org.caseledger.app.answer.FoundEntryAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A page of what a search found.
 *
 * @param entries the entries
 * @param found how many there are on all pages
 * @param byKind how many there are of each kind
 * @param byEmployer how many there are of each employer's claims
 * @param byPerson how many each person recorded
 * @param next what to ask on with, as {@code after}; absent on the last page
 */
record SearchPage(
        List<FoundEntryAnswer> entries,
        long found,
        Map<String, Integer> byKind,
        Map<String, Integer> byEmployer,
        Map<String, Integer> byPerson,
        @Nullable String next) {}
