/** A claim: its commands, its events, the one fold from events to facts, and the decisions on its commands. */
@NullMarked
package org.caseledger.claim;

import org.jspecify.annotations.NullMarked;
