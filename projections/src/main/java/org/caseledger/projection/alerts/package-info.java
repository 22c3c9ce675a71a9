/** The register of alerts: what was raised on claims, what became of it, and what time will raise. */
@NullMarked
package org.caseledger.projection.alerts;

import org.jspecify.annotations.NullMarked;
