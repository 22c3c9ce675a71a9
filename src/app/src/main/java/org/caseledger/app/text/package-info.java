/** Answers as aligned text for people at a terminal. Nothing is computed here. */
@NullMarked
package org.caseledger.app.text;

import org.jspecify.annotations.NullMarked;
