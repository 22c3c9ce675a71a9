/**
 * The feeds of other systems: roster, leave, claims and the administrator's report, as CSV files. Each row becomes
 * commands; a row that says nothing new records nothing, and a row with a fault records nothing and is reported.
 */
@NullMarked
package org.caseledger.app.feed;

import org.jspecify.annotations.NullMarked;
