/**
 * What a family of streams is: claims, penalty cases, receivables and the others are each declared once as a {@link
 * org.caseledger.family.StreamFamily}, beside their own events. Here is what is the same for all of them.
 */
@NullMarked
package org.caseledger.family;

import org.jspecify.annotations.NullMarked;
