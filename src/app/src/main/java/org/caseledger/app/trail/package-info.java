/**
 * Who opened what of a ledger, when, by which way and why: files beside the ledger's database that only grow, a line for each
 * time. They are no part of any claim's facts. Nothing of the store is known here; the store opens and closes the trail.
 */
@NullMarked
package org.caseledger.app.trail;

import org.jspecify.annotations.NullMarked;
