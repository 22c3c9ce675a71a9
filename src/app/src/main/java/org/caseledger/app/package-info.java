/** Everything that touches the outside: command line, web workbench, feeds, storage. The only module that knows all others. */
@NullMarked
package org.caseledger.app;

import org.jspecify.annotations.NullMarked;
