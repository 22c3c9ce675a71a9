/**
 * Mail that comes in: dropped by somebody, found in a watched folder or a watched mailbox. It waits in a tray with a proposal of
 * whose file it belongs to; a person decides. A mail is read within bounds, never drawn, and nothing in it is unpacked.
 */
@NullMarked
package org.caseledger.app.tray;

import org.jspecify.annotations.NullMarked;
