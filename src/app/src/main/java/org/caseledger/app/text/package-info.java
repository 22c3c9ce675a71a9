/** Answers as aligned text for people at a terminal. */
@NullMarked
package org.caseledger.app.text;

import org.jspecify.annotations.NullMarked;
