/**
 * What the ledger takes from California's law: how many files an audit draws. California is no state in which claims are kept.
 */
@NullMarked
package org.caseledger.law.california;

import org.jspecify.annotations.NullMarked;
