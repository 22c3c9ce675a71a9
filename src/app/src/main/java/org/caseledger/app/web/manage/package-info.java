/**
 * What whoever looks after the ledger's machine is told: whether the workbench is well, and figures of what it does. No
 * claim, no name and no amount is in it. It is asked by programs, under {@code /manage} or at a port of its own, and has a
 * security chain of its own.
 */
@NullMarked
package org.caseledger.app.web.manage;

import org.jspecify.annotations.NullMarked;
