package org.caseledger.app.ask;

import org.caseledger.claim.ClaimStatus;
import org.caseledger.projection.claims.ClaimRow;
import org.joda.money.Money;

/**
 * A claim in a list, as it stands on a day.
 *
 * @param claim its row in the register
 * @param status where it stands on the day
 * @param open dollars still to pay on balance, as its file has them for the same day; zero where nothing is open
 * @param openPeriods pay periods with something open
 */
public record ClaimListed(ClaimRow claim, ClaimStatus status, Money open, int openPeriods) {}
