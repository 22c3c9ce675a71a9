@NullMarked
package org.caseledger.app.answer;

import org.jspecify.annotations.NullMarked;
