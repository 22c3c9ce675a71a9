/** The regular audit of supplemental pay: a reproducible sample of what runs carried, computed again from the entries alone. */
@NullMarked
package org.caseledger.audit;

import org.jspecify.annotations.NullMarked;
