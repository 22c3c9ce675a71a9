/** An OpenID Connect provider for tests, apart from the workbench, which finds its own parts by their package. */
@NullMarked
package org.caseledger.app.provider;

import org.jspecify.annotations.NullMarked;
