/** Contacts with the parties: issue, action, result, and what is to be followed up. */
@NullMarked
package org.caseledger.projection.interactions;

import org.jspecify.annotations.NullMarked;
