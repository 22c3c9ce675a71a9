package org.caseledger.proof;

import java.time.LocalDate;
import java.util.List;

/**
 * A claim of a case.
 *
 * @param claim its number
 * @param site where the employee works
 * @param injuredOn the date of injury
 * @param base what is recorded before any change, the first report included
 */
record Subject(String claim, Site site, LocalDate injuredOn, List<Change> base) {}
