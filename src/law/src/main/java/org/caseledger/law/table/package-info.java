/**
 * Legal numbers by effective date. One data file a table, one row a value, each with its source and how sure it is; a
 * {@link org.caseledger.law.table.LawBook} is all tables as one calculation may use them.
 */
@NullMarked
package org.caseledger.law.table;

import org.jspecify.annotations.NullMarked;
