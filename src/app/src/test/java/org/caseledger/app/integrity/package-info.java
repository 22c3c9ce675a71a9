@NullMarked
package org.caseledger.app.integrity;

import org.jspecify.annotations.NullMarked;
