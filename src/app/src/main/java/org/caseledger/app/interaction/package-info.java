/**
 * Templates of interactions: what is logged again and again begins with words from a file. They fill in a form and record
 * nothing; what is logged is what stands in the form when it is sent.
 */
@NullMarked
package org.caseledger.app.interaction;

import org.jspecify.annotations.NullMarked;
