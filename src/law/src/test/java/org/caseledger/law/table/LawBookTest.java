package org.caseledger.law.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caseledger.law.working.NotKnown;
import org.caseledger.law.working.Status;
import org.caseledger.law.working.Working;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawBookTest {

    private static final String TABLE = "arizona/maximum-average-monthly-wage";
    private static final LawBook LAW = LawBook.shipped();

    @ParameterizedTest
    @CsvSource({
        "first-child-alone, 1999-02-28, false",
        "first-child-alone, 1999-03-01, true",
        "first-child-alone, 2007-09-18, true",
        "first-child-alone, 2007-09-19, false",
        "children-alone,    2007-09-18, false",
        "children-alone,    2007-09-19, true",
    })
    void aSeriesCoversItsDays(String key, LocalDate day, boolean covered) {
        assertThat(LawBook.shipped().covers("arizona/death-percent", key, day)).isEqualTo(covered);
    }

    @Test
    void theKeysOfATableStandInTheOrderOfItsFile() {
        assertThat(LawBook.shipped().keys("arizona/uninsured-civil-penalty"))
                .containsExactly("first", "second", "third");
    }

    @Test
    void whatIsUnverifiedIsRefusedUnlessItIsAllowed() {
        LawBook law = LawBook.shipped();
        law.sureEnough(Status.SECONDARY, "a step", "a page");
        law.allowingUnverified().sureEnough(Status.UNVERIFIED, "a step", "recalled");
        assertThatThrownBy(() -> law.sureEnough(Status.UNVERIFIED, "a step", "recalled"))
                .isInstanceOf(NotKnown.class)
                .hasMessage("a step is not verified: recalled");
    }

    @Test
    void anUnverifiedRowComputesOnlyWhereItIsAllowed() {
        LocalDate day = LocalDate.parse("1995-06-30");
        assertThatThrownBy(() -> LAW.on(TABLE, day))
                .isInstanceOf(NotKnown.class)
                .hasMessageStartingWith(
                        TABLE + " for 1995-06-30: the row from 1992-01-01 (2100.00) is not verified: amount read in");
        assertThat(LAW.allowsUnverified()).isFalse();
        assertThat(LAW.allowingUnverified().allowsUnverified()).isTrue();
        assertThat(LAW.allowingUnverified().on(TABLE, day).decimal()).isEqualTo("2100.00");
    }

    @Test
    void aRowThatNobodyFoundNeverComputes() {
        LocalDate day = LocalDate.parse("2015-06-30");
        assertThatThrownBy(() -> LAW.allowingUnverified().on("minnesota/statewide-average-weekly-wage", day))
                .isInstanceOf(NotKnown.class)
                .hasMessageContaining("nobody has found the number (not found in any page read)");
    }

    @Test
    void withoutADateTheNewestRowCounts() {
        assertThat(LAW.latest("arizona/waiting-period-days").whole()).isEqualTo(7);
        assertThat(LAW.latest(TABLE).decimal()).isEqualTo("6131.00");
        assertThatThrownBy(() -> LAW.latest("arizona/burial-maximum"))
                .hasMessageContaining("from 2025-09-26: the row from");
        assertThat(LAW.allowingUnverified().latest("arizona/burial-maximum").decimal())
                .isEqualTo("5000.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, 5663.04",
        "2025-01-01, 5900.00",
        "2025-12-31, 5900.00",
        "2023-12-31, 5393.37",
    })
    void anAdoptedRowStandsOnItsDays(LocalDate day, String value) {
        LawBook law = LAW.adopting(row("2025-01-01,2025-12-31,5900.00"));
        assertThat(law.on(TABLE, day).decimal()).isEqualTo(value);
        assertThat(LAW.on(TABLE, LocalDate.parse("2025-01-01")).decimal()).isEqualTo("5906.55");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-31, 5161.12, 2022-01-01 to 2022-03-31",
        "2022-04-01, 5200.00, 2022-04-01 to 2022-06-30",
        "2022-06-30, 5200.00, 2022-04-01 to 2022-06-30",
        "2022-07-01, 5161.12, 2022-07-01 to 2022-12-31",
    })
    void aRowInTheMiddleSplitsTheOldOne(LocalDate day, String value, String days) {
        Row found = LAW.adopting(row("2022-04-01,2022-06-30,5200.00")).on(TABLE, day);
        assertThat(found.decimal()).isEqualTo(value);
        assertThat(found.days()).isEqualTo(days);
    }

    @Test
    void aYearWithoutAnEndStandsUntilTheNextOne() {
        LawBook law = LAW.adopting(row("2025-01-01,2025-12-31,5900.00")).adopting(row("2026-01-01,,6100.00"));
        assertThat(law.on(TABLE, LocalDate.parse("2040-01-01")).decimal()).isEqualTo("6100.00");
        LawBook later = law.adopting(row("2027-01-01,,6300.00"));
        assertThat(later.on(TABLE, LocalDate.parse("2026-12-31")).decimal()).isEqualTo("6100.00");
        assertThat(later.on(TABLE, LocalDate.parse("2027-01-01")).decimal()).isEqualTo("6300.00");
    }

    @Test
    void aRowOfOneKeyLeavesTheOthersAlone() {
        LocalDate day = LocalDate.parse("2030-01-01");
        String table = "arizona/scheduled-months";
        String line = "thumb,2030-01-01,,16,months,date of injury,A.R.S. 23-1044(B),a statute to come,,verified";
        Row thumb = LawTable.parse(table, keyed(line)).series("thumb").rows().getFirst();
        LawBook law = LAW.adopting(thumb);
        assertThat(law.on(table, "thumb", day).whole()).isEqualTo(16);
        assertThat(law.on(table, "thumb", day.minusDays(1)).whole()).isEqualTo(15);
        assertThat(law.on(table, "first-finger", day).whole()).isEqualTo(9);
        String gap = line.replace("2030-01-01,,16", "1990-01-01,1990-12-31,16");
        Row early = LawTable.parse(table, keyed(gap)).series("thumb").rows().getFirst();
        assertThatThrownBy(() -> LAW.adopting(early)).hasMessageContaining("arizona/scheduled-months thumb: ");
    }

    private static ByteArrayInputStream keyed(String line) {
        String header = "key,effective_from,effective_to,value,unit,basis,citation,source,published,status\n";
        return new ByteArrayInputStream((header + line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void anAdoptedRowWithoutAnEndLeavesTheYearsAfterItAlone() {
        LawBook law = LAW.adopting(row("2022-01-01,,5200.00"));
        assertThat(law.on(TABLE, LocalDate.parse("2022-12-31")).decimal()).isEqualTo("5200.00");
        assertThat(law.on(TABLE, LocalDate.parse("2023-01-01")).decimal()).isEqualTo("5393.37");
    }

    @Test
    void aWorkingSaysWhetherItsRowWasShippedOrAdopted() {
        Origin adopted = new Origin.Adopted("0198-1", Instant.parse("2026-01-05T23:30:00Z"), "rosa");
        LawBook law = LAW.adopting(row("2025-01-01,2025-12-31,5900.00").cameFrom(adopted));
        Working working = law.on(TABLE, LocalDate.parse("2025-06-30")).working("maximum");
        assertThat(working.source())
                .isEqualTo(TABLE + ", 2025-01-01 to 2025-12-31, adopted on 2026-01-05 by rosa, entry 0198-1;"
                        + " the commission's page");
        assertThat(working.entries()).containsExactly("0198-1");
        Working shipped = law.on(TABLE, LocalDate.parse("2024-06-30")).working("maximum");
        assertThat(shipped.source()).startsWith(TABLE + ", 2024-01-01 to 2024-12-31, shipped; ");
        assertThat(shipped.entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2028-01-01,,6300.00|leaves-gap|leaves a gap after the row before it (2027-01-01 was expected)",
                "2024-01-01,2024-12-31,5663.04|nothing-new|says so already (2024-01-01 to 2024-12-31)",
                "2024-03-01,2024-04-30,5663.04|nothing-new|says so already",
                "2025-01-01,2025-12-31,17719/3|unfit-value|can't be written as a decimal",
                "2025-01-01,2025-12-31,-1.00|unfit-value|below zero",
            })
    void aRowThatDoesNotFitIsNotAdopted(String datesAndValue, String code, String words) {
        Row row = row(datesAndValue);
        Misfit misfit = LAW.misfit(
                        datesAndValue.contains("5663.04")
                                ? LAW.on(TABLE, LocalDate.parse("2024-06-30")).during(row.inForce())
                                : row)
                .orElseThrow();
        assertThat(misfit.code()).isEqualTo(code);
        assertThat(misfit.words()).startsWith(TABLE).contains(words);
    }

    @Test
    void aBetterSourceForTheSameNumberIsNews() {
        assertThat(LAW.misfit(row("2024-01-01,2024-12-31,5663.04"))).isEmpty();
        assertThat(LAW.misfit(row("2025-01-01,2025-12-31,5906.55"))).isEmpty();
        assertThat(LAW.misfit(row("2026-01-01,,6100.00"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arizona/nothing|2026-01-01,,1,days,date of injury,§,page,,verified|unknown-table",
                "../policy/glendale|2026-01-01,,1,days,date of injury,§,page,,verified|unknown-table",
                TABLE + "|2026-01-01,,1300.00,USD per week,date of injury,§,page,,verified|unit-changed",
                TABLE + "|2026-01-01,,6100.00,USD per month,date of death,§,page,,verified|unit-changed",
                TABLE + "|2026-01-01,,,USD per month,date of injury,§,page,,unknown|status-unknown",
                "arizona/waiting-period-days|2026-01-01,,7.5,consecutive calendar days,date of injury,§,page,,verified"
                        + "|unfit-value",
                "arizona/disfigurement|2026-01-01,,60,percent of the average monthly wage,date of injury,§,page,,verified"
                        + "|unknown-key",
            })
    void aRowOfAnotherRuleIsNotAdopted(String table, String line, String code) {
        Row row = LawTable.rows("row.csv", table, bytes(line)).getFirst();
        assertThat(LAW.misfit(row)).map(Misfit::code).hasValue(code);
    }

    @Test
    void whatARowIsAboutIsNotAdopted() {
        Row thumb = LAW.on("arizona/scheduled-months", "thumb", LocalDate.parse("2024-01-01"));
        Row other = new Row(
                thumb.table(),
                thumb.key(),
                thumb.inForce(),
                thumb.value(),
                thumb.unit(),
                thumb.basis(),
                thumb.citation(),
                thumb.source(),
                thumb.published(),
                thumb.status(),
                Map.of("group", "toe", "phalanges", "2", "what", "a thumb"),
                Origin.SHIPPED);
        assertThat(LAW.misfit(other)).map(Misfit::code).hasValue("words-changed");
    }

    @Test
    void aFileOfRowsIsReadInItsOrderAndAFaultNamesFileAndLine() {
        String header = "effective_from,effective_to,value,unit,basis,citation,source,published,status\n";
        String row = "2027-01-01,,6300.00,USD per month,date of injury,§,page,,verified\n";
        assertThat(LawTable.rows("new.csv", TABLE, text(header + row + row.replace("2027", "2026"))))
                .extracting(Row::days)
                .containsExactly("from 2027-01-01", "from 2026-01-01");
        for (String faulty : List.of(row.replace("2027-01-01", "soon"), row.replace("verified", "sure"), "a,b\n")) {
            assertThatThrownBy(() -> LawTable.rows("new.csv", TABLE, text(header + row + faulty)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("new.csv, line 3: ");
        }
        assertThatThrownBy(() -> LawTable.rows("new.csv", TABLE, text(header)))
                .hasMessage("new.csv: there is no row below the header");
        assertThatThrownBy(() -> LawTable.rows("new.csv", TABLE, text(""))).hasMessageContaining("there is no header");
    }

    @Test
    void aGapAndAChangeOfUnitAreRefused() {
        assertThatThrownBy(() -> LAW.adopting(row("2028-01-01,,6300.00"))).hasMessageContaining("leaves a gap");
        Row weekly = LawTable.parse(
                        TABLE, bytes("2025-01-01,2025-12-31,1300.00,USD per week,date of injury,§,page,,verified"))
                .on("", LocalDate.parse("2025-01-01"));
        assertThatThrownBy(() -> LAW.adopting(weekly)).hasMessageContaining("another unit");
        assertThat(weekly.status()).isEqualTo(Status.VERIFIED);
    }

    @Test
    void aTableThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> LAW.table("arizona/nothing")).hasMessageContaining("no law table");
    }

    private static Row row(String datesAndValue) {
        String line = datesAndValue + ",USD per month,date of injury,A.R.S. 23-1041(E),the commission's page,,verified";
        LawTable table = LawTable.parse(TABLE, bytes(line));
        return table.series("").rows().getFirst();
    }

    private static ByteArrayInputStream bytes(String line) {
        return text("effective_from,effective_to,value,unit,basis,citation,source,published,status\n" + line + "\n");
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
