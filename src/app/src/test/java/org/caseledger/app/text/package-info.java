@NullMarked
package org.caseledger.app.text;

import org.jspecify.annotations.NullMarked;
