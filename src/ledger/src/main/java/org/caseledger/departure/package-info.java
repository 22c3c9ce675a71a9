/**
 * What leaves the ledger because something was decided: files for payroll, and what
 * webhooks are told, and letters; filings to come. What leaves by mail no rule of these decides: time plays a part in it. Each
 * rule is a sentence, and a pure function from what was decided to what must leave. The front door writes what must leave
 * in the transaction that decided it; nothing here sends anything.
 */
@NullMarked
package org.caseledger.departure;

import org.jspecify.annotations.NullMarked;
