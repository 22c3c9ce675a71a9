/** What workers ask about a state's law, and the answers that the law library vouches for. */
@NullMarked
package org.caseledger.app.faq;

import org.jspecify.annotations.NullMarked;
