/** The addresses of mail of the people that claims have to do with, by which mail finds its claim. */
@NullMarked
package org.caseledger.projection.contacts;

import org.jspecify.annotations.NullMarked;
