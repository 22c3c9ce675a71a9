/** The demo: the same every time, balanced, and as large as it says. */
@NullMarked
package org.caseledger.demo;

import org.jspecify.annotations.NullMarked;
