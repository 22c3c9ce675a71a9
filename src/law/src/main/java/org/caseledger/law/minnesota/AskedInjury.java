package org.caseledger.law.minnesota;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.caseledger.law.calculator.Input;

/** What several of Minnesota's rules ask for, by the same names: who was injured when, and the wage at the time. */
final class AskedInjury {

    static final Input<LocalDate> INJURED_ON = Input.date("injured-on", "date of injury");
    static final Input<BigDecimal> WEEKLY_WAGE = Input.money("weekly-wage", "weekly wage");
    static final Input<LocalDate> BORN_ON = Input.date("born-on", "date of birth");

    private AskedInjury() {}
}
