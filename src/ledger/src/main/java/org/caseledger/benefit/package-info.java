/** What a claim is owed for each pay period, computed from its facts, the law and the employer's policy. */
@NullMarked
package org.caseledger.benefit;

import org.jspecify.annotations.NullMarked;
