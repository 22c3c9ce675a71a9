/**
 * Webhooks: other systems that are told what is recorded. Each is a stream: who subscribed it, where it is told, of what and
 * of whose, and when that ended. The secret that signs what is sent stands beside the ledger; nothing here sends anything.
 */
@NullMarked
package org.caseledger.webhook;

import org.jspecify.annotations.NullMarked;
