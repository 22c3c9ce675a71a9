@NullMarked
package org.caseledger.app.letter;

import org.jspecify.annotations.NullMarked;
