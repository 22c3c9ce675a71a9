/** The regular audit of supplemental pay on an open ledger, and its workpaper. */
@NullMarked
package org.caseledger.app.audit;

import org.jspecify.annotations.NullMarked;
