/**
 * The files of other systems, as far as rows of them were refused: what was wrong with which file, until it comes without a
 * fault or somebody says why it needn't. What the rows say is recorded where it belongs.
 */
@NullMarked
package org.caseledger.feed;

import org.jspecify.annotations.NullMarked;
