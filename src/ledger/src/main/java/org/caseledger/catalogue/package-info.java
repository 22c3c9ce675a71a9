/** What the ledger holds: every family of streams, and every kind of event with the name under which it is stored. */
@NullMarked
package org.caseledger.catalogue;

import org.jspecify.annotations.NullMarked;
