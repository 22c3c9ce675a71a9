/** What proves who somebody is, tried over a real ledger. */
@NullMarked
package org.caseledger.app.secret;

import org.jspecify.annotations.NullMarked;
