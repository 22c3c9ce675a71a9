/** Tests of what calendar programs are given. */
@NullMarked
package org.caseledger.app.calendar;

import org.jspecify.annotations.NullMarked;
