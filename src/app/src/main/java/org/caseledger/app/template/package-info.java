/** Pages that are files or mails of their own: filled from the program's templates. */
@NullMarked
package org.caseledger.app.template;

import org.jspecify.annotations.NullMarked;
