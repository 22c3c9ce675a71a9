/**
 * The proof that a record is whole, as plain computation: the Merkle tree of RFC 9162 over the lines of the journal, proofs and
 * their verification, checkpoints as C2SP signed notes, and the keys that sign them. Nothing here knows a ledger, a database
 * or a file; whoever checks a ledger from outside does what stands here.
 */
@NullMarked
package org.caseledger.app.integrity;

import org.jspecify.annotations.NullMarked;
