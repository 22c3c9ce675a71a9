/**
 * Law and policy as facts: rows of legal tables and policy files that somebody adopted, on one stream of the ledger. What
 * is computed at an earlier known-at is computed under what had been adopted by then.
 */
@NullMarked
package org.caseledger.adoption;

import org.jspecify.annotations.NullMarked;
