@NullMarked
package org.caseledger.app.form;

import org.jspecify.annotations.NullMarked;
