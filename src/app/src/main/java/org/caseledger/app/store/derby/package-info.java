/** Apache Derby: all that the program knows of this product, its SQL, its states and its files. */
@NullMarked
package org.caseledger.app.store.derby;

import org.jspecify.annotations.NullMarked;
