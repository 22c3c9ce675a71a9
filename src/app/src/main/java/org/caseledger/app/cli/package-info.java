/** The command line. Parses, calls, prints; decides nothing. */
@NullMarked
package org.caseledger.app.cli;

import org.jspecify.annotations.NullMarked;
