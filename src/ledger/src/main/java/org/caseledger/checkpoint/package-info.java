/**
 * The keys by which a ledger's checkpoints are signed: which is in force, since when, and which vouched for which. Their secret
 * halves are never here.
 */
@NullMarked
package org.caseledger.checkpoint;

import org.jspecify.annotations.NullMarked;
