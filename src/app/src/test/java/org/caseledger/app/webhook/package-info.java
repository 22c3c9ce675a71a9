/** Webhooks against a receiver that listens on this machine. */
@NullMarked
package org.caseledger.app.webhook;

import org.jspecify.annotations.NullMarked;
