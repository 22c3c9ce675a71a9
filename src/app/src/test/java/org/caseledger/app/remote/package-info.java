@NullMarked
package org.caseledger.app.remote;

import org.jspecify.annotations.NullMarked;
