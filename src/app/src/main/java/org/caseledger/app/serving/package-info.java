/**
 * Where and how the workbench listens: for this machine, for others under TLS, or behind a proxy that has it; and what is
 * refused because somebody between could read along. Nothing here knows a page.
 */
@NullMarked
package org.caseledger.app.serving;

import org.jspecify.annotations.NullMarked;
