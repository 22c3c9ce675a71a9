/** Letters on paper: a page of theirs as a tagged PDF, and the folder from which they are printed. */
@NullMarked
package org.caseledger.app.paper;

import org.jspecify.annotations.NullMarked;
