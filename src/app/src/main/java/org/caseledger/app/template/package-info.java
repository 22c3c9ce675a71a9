/**
 * Pages that are files or mails of their own, filled from the program's templates; and how days, times and figures are written
 * on whatever people read. And files with versions that an employer may have of its own, such as the templates of letters.
 */
@NullMarked
package org.caseledger.app.template;

import org.jspecify.annotations.NullMarked;
