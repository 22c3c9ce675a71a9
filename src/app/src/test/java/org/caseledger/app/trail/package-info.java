@NullMarked
package org.caseledger.app.trail;

import org.jspecify.annotations.NullMarked;
