/** Tests of the API, over HTTP as another program asks it. */
@NullMarked
package org.caseledger.app.api;

import org.jspecify.annotations.NullMarked;
