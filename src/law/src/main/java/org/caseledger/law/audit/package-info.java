/** What the law says of audits: how many files are drawn. No claims are kept under it. */
@NullMarked
package org.caseledger.law.audit;

import org.jspecify.annotations.NullMarked;
