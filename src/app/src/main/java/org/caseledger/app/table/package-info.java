/**
 * Lists as tables that leave the ledger: what columns each has, what it is ordered by, and how it is written as CSV and as a
 * workbook. Knows the answers of which lists consist, and neither pages nor endpoints.
 */
@NullMarked
package org.caseledger.app.table;

import org.jspecify.annotations.NullMarked;
