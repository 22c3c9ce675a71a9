/**
 * The REST API under {@code /api/v1}: what other programs ask and tell the ledger while it is served. A handler reads what a
 * request says, asks where the command line asks ({@link org.caseledger.app.ask}) or gives a command at the front door, and
 * returns the record that answers. Whatever can't be done is a {@link org.caseledger.app.api.Problem}.
 *
 * <p>Whoever asks is known by a token, which is an account's; there are no sessions here.
 */
@NullMarked
package org.caseledger.app.api;

import org.jspecify.annotations.NullMarked;
