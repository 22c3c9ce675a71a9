/**
 * What a file that somebody wants to put on a claim is: found out by its bytes, never by its name. Nothing of it is parsed
 * beyond that, and nothing unpacked.
 */
@NullMarked
package org.caseledger.app.document;

import org.jspecify.annotations.NullMarked;
