package org.caseledger.bench;

import java.util.List;
import org.caseledger.app.answer.Document;

/**
 * What was measured of a run with many retroactive corrections.
 *
 * @param machine the machine and its Java
 * @param periods pay periods for which each accepted claim was off work
 * @param corrections one for each number of claims
 * @param longClaim a claim of many paid pay periods that gets another wage
 */
record RetroAnswer(
        String machine, int periods, List<RetroResult.Correction> corrections, RetroResult.LongClaim longClaim)
        implements Document {}
