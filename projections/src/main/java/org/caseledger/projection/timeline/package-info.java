/** Every entry of every claim as a line that a person can read. */
@NullMarked
package org.caseledger.projection.timeline;

import org.jspecify.annotations.NullMarked;
