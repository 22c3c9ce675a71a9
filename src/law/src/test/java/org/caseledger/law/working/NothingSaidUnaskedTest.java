package org.caseledger.law.working;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Nothing is put into words, and no tree is built, unless somebody asks.
 *
 * <p>The law is loaded anew with a counter at the beginning of {@link Working}'s constructor and before every string that is put
 * together; so whoever builds a node by the way, or a name, is found out.
 */
class NothingSaidUnaskedTest {

    @Test
    void noNodeIsMadeAndNoWordsArePutTogetherWhileNobodyAsks() throws ReflectiveOperationException {
        List<String> talkative = new ArrayList<>();
        computations().forEach((name, computation) -> {
            Supplier<Object> explanation = computation.get(); // tables are read and classes prepared
            Said.forget();
            explanation = computation.get();
            int words = name.endsWith(" in words") ? 0 : Said.concatenations();
            if (Said.nodes() > 0 || words > 0) {
                talkative.add(name + ": " + Said.nodes() + " nodes, words put together " + words + " times");
            }
            Said.forget();
            assertThat(explanation.get()).isNotNull();
            assertThat(Said.nodes()).as("nodes of %s once somebody asks", name).isPositive();
        });
        assertThat(talkative).isEmpty();
    }

    @SuppressWarnings("unchecked") // JDK types alone pass from one loader's classes to another's
    private static Map<String, Supplier<Supplier<Object>>> computations() throws ReflectiveOperationException {
        Class<?> type = new ListeningLoader().loadClass("org.caseledger.law.calculator.Unexplained");
        return ((Supplier<Map<String, Supplier<Supplier<Object>>>>)
                        type.getDeclaredConstructor().newInstance())
                .get();
    }
}
