package org.caseledger.law.working;

import static org.assertj.core.api.Assertions.assertThat;

/** {@link DeskCheck} for tests: fails where a calculation gives another value. */
public final class DeskCalculator {

    private DeskCalculator() {}

    /** Follows every calculation of {@code working}; fails if one gives another value. Returns how many there are. */
    public static int check(Working working) {
        DeskCheck.Result result = DeskCheck.follow(working);
        assertThat(result.faults()).as(working.text()).isEmpty();
        return result.calculations();
    }
}
