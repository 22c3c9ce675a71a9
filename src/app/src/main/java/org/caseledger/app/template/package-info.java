/**
 * Templates: pages that are files or mails of their own, filled from the program's, and files with versions that an employer
 * may have of its own, such as those of letters.
 */
@NullMarked
package org.caseledger.app.template;

import org.jspecify.annotations.NullMarked;
