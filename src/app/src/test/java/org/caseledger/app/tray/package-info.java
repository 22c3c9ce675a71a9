@NullMarked
package org.caseledger.app.tray;

import org.jspecify.annotations.NullMarked;
