/**
 * The command line at a distance: while a server holds a ledger, a command that is called elsewhere runs in the server,
 * over the ledger that is open there. Its caller's process prints what it prints, and serves the files that its own
 * arguments name.
 */
@NullMarked
package org.caseledger.app.remote;

import org.jspecify.annotations.NullMarked;
