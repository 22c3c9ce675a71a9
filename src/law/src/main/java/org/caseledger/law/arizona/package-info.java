/** Arizona: Title 23, chapter 6 of the Arizona Revised Statutes, one class for each closely related group of sections. */
@NullMarked
package org.caseledger.law.arizona;

import org.jspecify.annotations.NullMarked;
