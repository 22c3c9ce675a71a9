/** Tests of the workbench: its safeguards over plain HTTP, and a day's work in a real browser. */
@NullMarked
package org.caseledger.app.web;

import org.jspecify.annotations.NullMarked;
