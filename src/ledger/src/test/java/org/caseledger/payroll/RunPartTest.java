package org.caseledger.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.usd;

import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.claim.LineKind;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Exchange;
import org.caseledger.payroll.RunContent.MissingFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run froze, cut into parts and put together again. */
class RunPartTest {

    private static final DateSpan PERIOD = new DateSpan(day("2022-02-19"), day("2022-03-04"));

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 0, 1",
        "999, 0, 1",
        "1000, 0, 1",
        "1001, 0, 2",
        "1000, 1, 2",
        "999, 1, 1",
        "2000, 0, 2",
        "0, 1001, 2",
        "1500, 1501, 4"
    })
    void aRunIsCutAfterEveryThousandRowsAndIsTheSameTogether(int lines, int others, int parts) {
        RunContent content = content(lines, others);
        List<RunPart> cut = RunPart.of(content);
        assertThat(cut).hasSize(parts);
        assertThat(cut)
                .extracting(RunPart::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, parts).boxed().toList());
        assertThat(cut.stream().limit(Math.max(0, parts - 1L))).allMatch(part -> part.rows() == RunPart.ROWS_MAX);
        RunContent together = RunPart.together("glendale", PERIOD, cut);
        assertThat(together).isEqualTo(content);
        assertThat(together.hash()).isEqualTo(content.hash());
    }

    @Test
    void theHeaderSaysWhatTheRunComesToAndWhereEachClaimStands() {
        RunContent content = content(2_500, 3);
        RunHeader header = RunDraft.of(content).header();
        assertThat(header.lines()).isEqualTo(2_500);
        assertThat(header.held()).isEqualTo(1);
        assertThat(header.exchanges()).isEqualTo(1);
        assertThat(header.totals()).containsExactly(org.assertj.core.api.Assertions.entry("713", usd("2500.00")));
        assertThat(header.hash()).isEqualTo(content.hash());
        assertThat(header.parts()).extracting(RunHeader.Part::rows).containsExactly(1_000, 1_000, 503);
        List<RunPart> parts = RunPart.of(content);
        content.lines().stream()
                .map(RunLine::claim)
                .distinct()
                .forEach(claim -> assertThat(header.partsOf(claim))
                        .containsExactlyElementsOf(parts.stream()
                                .filter(part -> part.lines().stream()
                                        .anyMatch(line -> line.claim().equals(claim)))
                                .map(RunPart::number)
                                .toList()));
        assertThat(header.partsOf("C-9999")).isEmpty();
    }

    @Test
    void aPartThatIsAnotherOrIsNotThereIsTold() {
        RunContent content = content(1_001, 0);
        RunHeader header = RunDraft.of(content).header();
        List<RunPart> parts = RunPart.of(content);
        assertThat(header.fault(1, parts.get(0))).isEmpty();
        assertThat(header.fault(2, parts.get(1))).isEmpty();
        assertThat(header.fault(2, null)).hasValue("part 2 of 2 is not there");
        assertThat(header.fault(2, parts.get(0))).hasValue("part 2 of 2 is not what was frozen");
        RunPart fewer =
                new RunPart(1, parts.get(0).lines().subList(1, 1_000), List.of(), List.of(), List.of(), List.of());
        assertThat(header.fault(1, fewer)).hasValue("part 1 of 2 is not what was frozen");
    }

    /** {@code lines} lines, seven of a claim, and {@code others} other rows: one of each kind, then missing facts. */
    private static RunContent content(int lines, int others) {
        return new RunContent(
                "glendale",
                PERIOD,
                IntStream.range(0, lines).mapToObj(RunPartTest::line).toList(),
                IntStream.range(0, Math.max(0, others - 2))
                        .mapToObj(number -> new MissingFact("C-1", null, null, null, null, "wage " + number))
                        .toList(),
                others > 0
                        ? List.of(new Exchanged(
                                "C-1", PERIOD, "713", "710", usd("1.00"), Exchange.STATUTORY_SUPPLEMENT, null))
                        : List.of(),
                others > 1 ? List.of(new Waived("R-1", "C-1", usd("0.60"), "receivablesFrom 1.00")) : List.of(),
                List.of());
    }

    private static RunLine line(int number) {
        return new RunLine(
                "C-%04d".formatted(number / 7),
                PERIOD,
                LineKind.STATUTORY,
                "713",
                null,
                14,
                null,
                usd("1.00"),
                false,
                List.of("e" + number),
                List.of(),
                List.of(),
                null);
    }
}
