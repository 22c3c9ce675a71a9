package org.caseledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caseledger.ClaimHistory;
import org.caseledger.audit.Cell.Verdict;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimEvent.ExceptionDocumented;
import org.caseledger.claim.ClaimEvent.FormFiled;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.table.LawBook;
import org.junit.jupiter.api.Test;

class HandlingTestTest {

    private static final AuditProgramme PROGRAMME =
            AuditProgramme.find("closed-claims").orElseThrow();

    private static Cell cell(ClaimHistory claim, String attribute) {
        ClaimFacts facts = claim.facts();
        ClaimDeadlines deadlines = ClaimDeadlines.of(facts, LawBook.shipped(), Optional.of(GLENDALE), ZoneOffset.UTC);
        List<Cell> cells = ClosedClaimTest.fill(facts, deadlines, PROGRAMME.attributes(), day("2022-12-31"));
        assertThat(cells)
                .extracting(Cell::attribute)
                .hasSize(10)
                .startsWith("A1")
                .endsWith("A10");
        return cells.stream()
                .filter(one -> one.attribute().equals(attribute))
                .findFirst()
                .orElseThrow();
    }

    /** Known on 6 June 2022, due on the 16th. */
    private static ClaimHistory filed(String on) {
        return ClaimHistory.of("G-1")
                .record(ClaimHistory.injury("2022-06-06"))
                .record(new FormFiled("101", day(on), "ICA", null));
    }

    @Test
    void aReportInTimeIsMet() {
        Cell cell = cell(filed("2022-06-16"), "A1");
        assertThat(cell.verdict()).isEqualTo(Verdict.MET);
        assertThat(cell.due()).isEqualTo("2022-06-16");
        assertThat(cell(filed("2022-06-16"), "A10").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void aLateReportDeviatesWithItsReasonOnFileAndWithout() {
        Cell without = cell(filed("2022-06-20"), "A1");
        assertThat(without.verdict()).isEqualTo(Verdict.DEVIATION);
        assertThat(without.daysLate()).isEqualTo(4);
        assertThat(without.reason()).isNull();
        assertThat(without.trigger()).isEqualTo("2022-06-06");
        assertThat(without.evidence()).hasSize(2);
        assertThat(cell(filed("2022-06-20"), "A10").verdict()).isEqualTo(Verdict.DEVIATION);
        ClaimHistory excused = filed("2022-06-20")
                .record(new ExceptionDocumented("az.report-of-injury", "L7 Late investigation", null));
        Cell with = cell(excused, "A1");
        assertThat(with.verdict()).isEqualTo(Verdict.DEVIATION);
        assertThat(with.reason()).isEqualTo("L7 Late investigation");
        assertThat(with.evidence()).hasSize(3);
        assertThat(cell(excused, "A10").verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void whatTheLedgerDoesNotRecordIsLeftToAPerson() {
        Cell bills = cell(filed("2022-06-16"), "A7");
        assertThat(bills.verdict()).isEqualTo(Verdict.TO_BE_JUDGED);
        assertThat(bills.note()).contains("no medical bills");
        assertThat(cell(filed("2022-06-16"), "A2").verdict()).isEqualTo(Verdict.TO_BE_JUDGED);
        assertThat(cell(filed("2022-06-16"), "A5").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(cell(filed("2022-06-16"), "A9").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }
}
