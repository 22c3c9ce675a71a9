/**
 * The people who use a ledger: the roles they have, what each role may do and see, and whose claims. Nothing of claims, law
 * or payroll is known here, so that every command, page and endpoint can say beside itself what it needs.
 */
@NullMarked
package org.caseledger.people;

import org.jspecify.annotations.NullMarked;
