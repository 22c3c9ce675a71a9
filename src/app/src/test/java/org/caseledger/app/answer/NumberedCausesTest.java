package org.caseledger.app.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Entries get their numbers in the order in which figures name them, and keep them. */
class NumberedCausesTest {

    private final NumberedCauses causes = new NumberedCauses();

    @Test
    void anEntryKeepsItsNumber() {
        assertThat(causes.of(List.of(cause("a", "Reported"), cause("b", "Accepted"))))
                .isEqualTo("1 2");
        assertThat(causes.of(List.of(cause("c", "Wage set"), cause("a", "Reported"))))
                .isEqualTo("3 1");
        assertThat(causes.told().stream().map(one -> one.number() + one.cause().words()))
                .containsExactly("1Reported", "2Accepted", "3Wage set");
    }

    @Test
    void oneThatIsNowhereOnFileHasANumberAndNoWords() {
        assertThat(causes.of(List.of(cause("a", null), cause("b", "Accepted")))).isEqualTo("1 2");
        assertThat(causes.told().stream().map(one -> one.cause().entry())).containsExactly("b");
        assertThat(causes.isEmpty()).isFalse();
    }

    private static CauseAnswer cause(String entry, @Nullable String what) {
        return new CauseAnswer(entry, null, null, null, null, what, null, null);
    }
}
