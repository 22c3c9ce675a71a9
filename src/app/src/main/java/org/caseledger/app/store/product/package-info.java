/** What the store asks of a database product. Knows no product; each product has a package of its own beside this one. */
@NullMarked
package org.caseledger.app.store.product;

import org.jspecify.annotations.NullMarked;
