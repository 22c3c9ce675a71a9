/**
 * Time stamps as RFC 3161 has them, as plain computation: what an authority is asked over bytes, whether what it answers is a
 * stamp over them, when it was made and by whom, and whether a certificate that somebody trusts vouches for that. Nothing here
 * knows a ledger, a file or a network.
 */
@NullMarked
package org.caseledger.app.stamp;

import org.jspecify.annotations.NullMarked;
