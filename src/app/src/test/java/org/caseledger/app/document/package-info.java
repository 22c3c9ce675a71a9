@NullMarked
package org.caseledger.app.document;

import org.jspecify.annotations.NullMarked;
