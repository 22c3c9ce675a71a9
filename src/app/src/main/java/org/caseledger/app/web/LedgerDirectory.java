package org.caseledger.app.web;

import java.nio.file.Path;

/**
 * Where the ledger that is served lives.
 *
 * @param path its directory
 */
record LedgerDirectory(Path path) {}
