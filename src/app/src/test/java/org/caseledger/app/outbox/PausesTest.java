package org.caseledger.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTest {

    @Test
    void theyDoubleFromFiveSecondsUpToAnHour() {
        assertThat(IntStream.rangeClosed(1, 12).mapToObj(Pauses::after).map(Duration::toSeconds))
                .containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L, 3600L, 3600L);
        assertThat(Pauses.after(100_000)).isEqualTo(Pauses.LONGEST);
    }
}
