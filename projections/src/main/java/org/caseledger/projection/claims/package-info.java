/** The register of claims: who, which employer, since when, where it stands. For lists, searches and payroll runs. */
@NullMarked
package org.caseledger.projection.claims;

import org.jspecify.annotations.NullMarked;
