package org.caseledger.demo;

import java.time.LocalDate;
import org.caseledger.claim.InjuryKind;

/**
 * A claim before it is lived through.
 *
 * @param claim its number, such as G-20-0042: the fiscal year's two digits and a number in it
 * @param person whose it is
 * @param injuredOn the date of injury
 * @param kind what it leads to
 * @param mishap how it happened
 */
record Case(String claim, Person person, LocalDate injuredOn, InjuryKind kind, Mishap mishap) {

    /** Whether it is an illness of the pandemic. */
    boolean covid() {
        return mishap == Mishap.COVID;
    }
}
