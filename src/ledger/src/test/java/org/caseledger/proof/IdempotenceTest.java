package org.caseledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.payroll.ClaimInContext;
import org.caseledger.payroll.RunContent;
import org.junit.jupiter.api.Test;

/** A run that was just transmitted, run again: it carries nothing and changes no claim, owed instalments included. */
class IdempotenceTest {

    @Test
    void runningAgainAddsNothing() {
        Proof.holds("idempotence", Proof.some(), one -> Proof.play(one, new Again()));
    }

    private static final class Again implements Play.Look {
        @Override
        public void ran(Book book, String employer, DateSpan period) {
            List<ClaimInContext> before = book.files(employer);
            RunContent again = book.content(employer, period);
            assertThat(again.lines()).isEmpty();
            assertThat(book.run(employer, again)).isTrue();
            assertThat(book.files(employer)).isEqualTo(before);
        }
    }
}
