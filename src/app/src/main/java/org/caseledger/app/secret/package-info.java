/**
 * What proves who somebody is: passwords, API tokens, passkeys, and who failed to prove it. They stand in tables of their own
 * beside the entries, only as hashes where a hash is enough, and never in an entry, an export or a log. That a password was
 * set or a token issued, and by whom, is an entry of the account.
 *
 * <p>An entry is written before the row that belongs to it, so that a process that ends in between leaves less access than
 * the entries say, never more: an account without a password is given a one-time password, a token without a row opens
 * nothing.
 */
@NullMarked
package org.caseledger.app.secret;

import org.jspecify.annotations.NullMarked;
