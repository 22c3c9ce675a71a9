package org.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.Rest;
import org.caseledger.payroll.RunComputation;
import org.caseledger.payroll.RunContent;
import org.junit.jupiter.api.Test;

/** Runs pass over claims at rest; they must carry what a run that looks at every claim carries. */
class RestingTest {

    private static final int PERIODS_AFTER = 3;

    @Test
    void aClaimAtRestCarriesNothing() {
        Proof.holds(
                "claims at rest",
                Proof.cases(),
                one -> Proof.play(one, new Play.Look() {
                    @Override
                    public void changed(Book book) {
                        for (Subject subject : one.subjects()) {
                            ClaimInContext file = book.file(subject.claim());
                            if (file.facts().exists()) {
                                Terms terms = book.terms(subject.site().employer());
                                Rest.from(file, terms).ifPresent(day -> resting(file, terms, day, one));
                            }
                        }
                    }
                }));
    }

    private static void resting(ClaimInContext file, Terms terms, LocalDate day, Case one) {
        DateSpan last = one.lastPeriods().get(terms.policy().employer());
        DateSpan period = terms.policy().payPeriods().periodOf(day);
        for (int after = 0;
                after < PERIODS_AFTER;
                period = terms.policy().payPeriods().next(period)) {
            if (!day.isAfter(period.to())) {
                RunContent content = RunComputation.of(terms, period, List.of(file));
                assertThat(content.lines())
                        .as("%s rests from %s", file.claim(), day)
                        .isEmpty();
                assertThat(content.missing())
                        .as("%s rests from %s", file.claim(), day)
                        .isEmpty();
            }
            after += period.compareTo(last) > 0 ? 1 : 0;
        }
    }
}
