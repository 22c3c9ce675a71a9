/** Tests of mail, with a real mail server within them. */
@NullMarked
package org.caseledger.app.mail;

import org.jspecify.annotations.NullMarked;
