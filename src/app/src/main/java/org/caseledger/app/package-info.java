/** Everything that touches the outside: command line, web workbench, feeds, storage. Knows nothing of what is built on it. */
@NullMarked
package org.caseledger.app;

import org.jspecify.annotations.NullMarked;
