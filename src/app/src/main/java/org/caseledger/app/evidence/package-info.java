/**
 * A claim's evidence package: one ZIP for a hearing, with the claim's entries, the proofs that they are in the ledger, and what was
 * computed from them, for somebody who has neither the program nor the ledger. What is redacted is proved by its place.
 */
@NullMarked
package org.caseledger.app.evidence;

import org.jspecify.annotations.NullMarked;
