/** What an entry of the ledger carries besides its event, and the names and revisions under which events are stored. Knows JSON, no database. */
@NullMarked
package org.caseledger.journal;

import org.jspecify.annotations.NullMarked;
