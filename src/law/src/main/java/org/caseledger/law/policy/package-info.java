/** What an employer grants on top of the statute, and its pay periods and pay codes: data files, never code. */
@NullMarked
package org.caseledger.law.policy;

import org.jspecify.annotations.NullMarked;
