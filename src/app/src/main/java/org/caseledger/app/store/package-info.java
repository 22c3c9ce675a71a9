/** The ledger on disk: one database in one directory, opened by one process, written in one order. */
@NullMarked
package org.caseledger.app.store;

import org.jspecify.annotations.NullMarked;
