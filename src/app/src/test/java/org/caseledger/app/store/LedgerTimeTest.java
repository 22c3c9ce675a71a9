package org.caseledger.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTimeTest {

    private static final LedgerTime CHICAGO = new LedgerTime(ZoneId.of("America/Chicago"));

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "2022-02-22, 2022-02-23T05:59:59.999Z",
        // The day on which the clocks go forward has 23 hours, and ends at midnight all the same.
        "2022-03-13, 2022-03-14T04:59:59.999Z",
        "2022-02-22T08:00, 2022-02-22T14:00:00Z",
        "2022-02-22T08:00:00Z, 2022-02-22T08:00:00Z",
        "2022-02-22T08:00:00.5-07:00, 2022-02-22T15:00:00.500Z"
    })
    void datesAndTimesAreThoseOfTheZoneAndADateMeansItsEnd(String text, Instant instant) {
        assertThat(CHICAGO.read(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2022-02-30", "2022-02-22T25:00", "22.02.2022", "T"})
    void anyOtherTextIsNone(String text) {
        assertThat(CHICAGO.read(text)).isEmpty();
    }

    @Test
    void whatIsShownCanBeGivenBack() {
        Instant instant = Instant.parse("2022-02-22T14:00:00.123Z");
        assertThat(CHICAGO.shown(instant)).isEqualTo("2022-02-22T08:00:00.123-06:00");
        assertThat(CHICAGO.read(CHICAGO.shown(instant))).contains(instant);
        assertThat(new LedgerTime(ZoneId.of("UTC")).shown(instant)).isEqualTo("2022-02-22T14:00:00.123Z");
    }

    @Test
    void aLedgerKeepsTheZoneThatItWasMadeIn() throws IOException {
        assertThat(LedgerTime.of(directory).zone()).isEqualTo(ZoneId.systemDefault());
        CHICAGO.keep(directory);
        assertThat(LedgerTime.of(directory)).isEqualTo(CHICAGO);
        new LedgerTime(ZoneId.of("UTC")).keep(directory);
        assertThat(LedgerTime.of(directory)).isEqualTo(CHICAGO);
        Path file = Files.writeString(directory.resolve("zone"), "Middle Earth");
        assertThatThrownBy(() -> LedgerTime.of(directory))
                .isInstanceOf(LedgerFault.class)
                .hasMessage(file + " names no time zone; write one such as America/Phoenix into it");
    }
}
