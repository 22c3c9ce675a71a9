@NullMarked
package org.caseledger.app.faq;

import org.jspecify.annotations.NullMarked;
