/** Files of law and policy: adopted into the ledger, or only considered. */
@NullMarked
package org.caseledger.app.adoption;

import org.jspecify.annotations.NullMarked;
