/** Tests of where and how the workbench listens. */
@NullMarked
package org.caseledger.app.serving;

import org.jspecify.annotations.NullMarked;
