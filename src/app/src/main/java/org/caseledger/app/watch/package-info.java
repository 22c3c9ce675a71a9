/** Where mail comes in by itself: a folder and a mailbox that a served workbench looks into. */
@NullMarked
package org.caseledger.app.watch;

import org.jspecify.annotations.NullMarked;
