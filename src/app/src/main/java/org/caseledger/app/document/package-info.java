/** What the command line, the web and files show: statements, runs, claims and workings as documents. */
@NullMarked
package org.caseledger.app.document;

import org.jspecify.annotations.NullMarked;
