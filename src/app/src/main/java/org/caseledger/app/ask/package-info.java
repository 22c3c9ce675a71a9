/**
 * Questions to a ledger, each with the record that answers it. Whoever asks, by the command line or by the API, asks here
 * and gets the same record; asking by the command line is parsing before and printing after. Nothing is recorded here.
 */
@NullMarked
package org.caseledger.app.ask;

import org.jspecify.annotations.NullMarked;
