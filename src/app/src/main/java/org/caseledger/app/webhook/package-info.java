/**
 * Tells other systems what was recorded, as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> has it: signed,
 * at least once under one id, in order. What is told is what the journal's lines say, as far as the account sees them for
 * which the other system listens. Whatever else is posted to an address that was named goes by {@link
 * org.caseledger.app.webhook.HttpPost}, too.
 */
@NullMarked
package org.caseledger.app.webhook;

import org.jspecify.annotations.NullMarked;
