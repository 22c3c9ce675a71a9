package org.caseledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.app.Documents;
import org.caseledger.app.desk.AuditBooks;
import org.caseledger.app.store.Ledger;
import org.caseledger.app.store.OpenLedger;
import org.caseledger.audit.AuditProgramme;
import org.caseledger.audit.Cell;
import org.caseledger.audit.Cell.Verdict;
import org.caseledger.audit.Filler;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.sampling.Draw;
import org.caseledger.sampling.SampleRate;
import org.caseledger.sampling.UpperLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole city's files, tested as the review tested those of a real one, with the same result. */
@ExtendWith(WholeCity.Built.class)
class ReviewedFilesIT {

    /** The day of the review's report; {@code docs/demo.md} publishes it as the seed. */
    private static final String SEED = "2022-06-06";

    private static final DateSpan REVIEWED = new DateSpan(LocalDate.of(2019, 7, 1), LocalDate.of(2021, 12, 31));
    private static final Instant KNOWN_AT = Agenda.at(DemoCity.lastDay(), LocalTime.of(23, 0));

    @Test
    void fourOfTwentyClosedClaimsWereReportedLateSomeWithAReasonAndSomeWithout(WholeCity city) throws IOException {
        AuditProgramme programme = AuditProgramme.find("closed-claims").orElseThrow();
        try (OpenLedger ledger = Ledger.open(city.ledger(), Clock.systemUTC())) {
            Filler filler = Filler.of(programme, DemoCity.EMPLOYER, REVIEWED, KNOWN_AT, new AuditBooks(ledger));
            List<String> population = filler.population();
            Map<String, Cell> late = new TreeMap<>();
            int tested = 0;
            for (Draw.Drawn drawn : Draw.of(population, SEED, programme.files())) {
                List<Cell> cells = filler.fill(drawn.id(), programme.attributes());
                Cell report = cells.getFirst();
                assertThat(report.evidence()).isNotEmpty();
                assertThat(report.verdict()).isIn(Verdict.MET, Verdict.DEVIATION);
                tested++;
                if (report.verdict() == Verdict.DEVIATION) {
                    late.put(drawn.id(), report);
                    assertThat(cells.getLast().verdict())
                            .as("reasons of " + drawn.id())
                            .isEqualTo(report.explained() ? Verdict.MET : Verdict.DEVIATION);
                }
            }
            assertThat(tested).isEqualTo(20);
            assertThat(late).hasSize(4);
            assertThat(late.values()).filteredOn(Cell::explained).hasSize(3);
            SampleRate rate = SampleRate.of(population.size(), tested, late.size(), SampleRate.USUAL_RISK);
            BigDecimal most =
                    UpperLimit.of(tested, late.size(), SampleRate.USUAL_RISK).setScale(1, RoundingMode.HALF_UP);
            assertThat(rate.percent()).isEqualTo("20.0");
            assertThat(most).isEqualTo("40.1");
            Documents.generated(
                    "docs/demo.md",
                    "reviewed",
                    table(late) + "\n" + late.size() + " of " + tested + " = " + rate.percent() + " %, at most " + most
                            + " % at 95 % confidence. There were " + population.size() + " to draw from.\n");
        }
    }

    private static String table(Map<String, Cell> late) {
        StringBuilder table = new StringBuilder(
                "| claim | treatment known | due | form 101 filed | days late | reason on file |\n|---|---|---|---|---:|---|\n");
        late.forEach((claim, cell) -> table.append("| ")
                .append(Stream.of(
                                claim,
                                cell.trigger(),
                                cell.due(),
                                cell.actual(),
                                cell.daysLate(),
                                cell.reason() == null ? "none" : cell.reason())
                        .map(String::valueOf)
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return table.toString();
    }

    /** Nothing of the other programmes is out of its depth in a whole city: every cell of what they draw is filled in. */
    @Test
    void payOfTheCityComesOutAgain(WholeCity city) {
        try (OpenLedger ledger = Ledger.open(city.ledger(), Clock.systemUTC())) {
            for (String id : List.of("statutory-pay", "supplemental-pay", "supplemental-lines")) {
                AuditProgramme programme = AuditProgramme.find(id).orElseThrow();
                Filler filler = Filler.of(programme, DemoCity.EMPLOYER, REVIEWED, KNOWN_AT, new AuditBooks(ledger));
                List<String> population = filler.population();
                assertThat(population).hasSizeGreaterThan(programme.files());
                for (Draw.Drawn drawn : Draw.of(population, SEED, programme.files())) {
                    List<Cell> cells = filler.fill(drawn.id(), programme.attributes());
                    assertThat(cells).hasSize(programme.attributes().size());
                    assertThat(cells)
                            .filteredOn(cell ->
                                    List.of("B5", "S5", "S6", "S7", "S8", "S11").contains(cell.attribute()))
                            .allSatisfy(cell -> assertThat(cell.verdict())
                                    .as(drawn.id() + " " + cell)
                                    .isIn(Verdict.MET, Verdict.NOT_APPLICABLE));
                }
            }
        }
    }
}
