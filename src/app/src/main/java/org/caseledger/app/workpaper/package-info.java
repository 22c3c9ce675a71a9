/** The workpapers of audits: one printable page and its JSON for each. */
@NullMarked
package org.caseledger.app.workpaper;

import org.jspecify.annotations.NullMarked;
