@NullMarked
package org.caseledger.app.watch;

import org.jspecify.annotations.NullMarked;
