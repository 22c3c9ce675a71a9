/** Every kind of event of every family of streams, with the name and revision under which it is stored. */
@NullMarked
package org.caseledger.catalogue;

import org.jspecify.annotations.NullMarked;
