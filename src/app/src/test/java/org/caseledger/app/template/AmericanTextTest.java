package org.caseledger.app.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmericanTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-06-28|06/28/2022",
                "As of 2022-06-28: settled.|As of 06/28/2022: settled.",
                "2022-05-28 to 2022-06-10|05/28/2022 to 06/10/2022",
                "2022-06-28 09:30|06/28/2022 9:30 AM",
                "2022-06-28 12:00|06/28/2022 12:00 PM",
                "2022-06-28 00:05:09.25, by ann|06/28/2022 12:05:09 AM, by ann",
                "known on 2022-06-28 23:59.|known on 06/28/2022 11:59 PM.",
                "3900.00|3,900.00",
                "-1870.72|-1,870.72",
                "base 59600.00, 28.65 an hour|base 59,600.00, 28.65 an hour",
                "1234567.89|1,234,567.89",
            })
    void daysTimesAndFigures(String within, String written) {
        assertThat(AmericanText.of(within)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run glendale-2022-06-25",
                "2022-06-28T09:30:00Z",
                "2022-06-28-b",
                "2022-13-45",
                "sha256:2022-06-28abc",
                "A.R.S. § 23-1045",
                "Minn. R. 5220.2820",
                "Minn. R. 5220.28.30",
                "998.00",
                "0.6667",
                "file/2022-06-28",
                "v1000.00",
                "G-22-0007",
            })
    void whatOnlyContainsOneStays(String stays) {
        assertThat(AmericanText.of(stays)).isEqualTo(stays);
    }
}
