/**
 * Accounts: who may use a ledger, as what, for whose claims, and by which tokens and passkeys. Each account is a stream, so
 * that its history can be asked for like any other. Secrets are never in it: a password's hash, a token and a passkey's key
 * stand beside the ledger, and an entry says only that there is one.
 */
@NullMarked
package org.caseledger.user;

import org.jspecify.annotations.NullMarked;
