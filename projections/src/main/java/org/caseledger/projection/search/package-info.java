/** Words that stand in claims, found: an index beside the tables, which is thrown away and rebuilt as they are. */
@NullMarked
package org.caseledger.projection.search;

import org.jspecify.annotations.NullMarked;
