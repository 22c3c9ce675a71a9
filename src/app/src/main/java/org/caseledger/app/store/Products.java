package org.caseledger.app.store;

import org.caseledger.app.store.derby.Derby;
import org.caseledger.app.store.product.Product;

/** The database products that a ledger can be kept in: the one list. */
public final class Products {

    private static final Product DERBY = new Derby();

    private Products() {}

    /** The product that keeps the database in the ledger's directory, within this process. */
    public static Product embedded() {
        return DERBY;
    }
}
