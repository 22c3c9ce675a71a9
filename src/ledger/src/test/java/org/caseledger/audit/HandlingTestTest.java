package org.caseledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caseledger.ClaimHistory;
import org.caseledger.adoption.LawFacts;
import org.caseledger.adoption.LawInForce;
import org.caseledger.audit.AuditProgramme.Attribute;
import org.caseledger.audit.Cell.Verdict;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimEvent.ExceptionDocumented;
import org.caseledger.claim.ClaimEvent.FormFiled;
import org.caseledger.claim.ClaimEvent.ReportCorrected;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.law.Employers;
import org.caseledger.law.table.LawBook;
import org.junit.jupiter.api.Test;

class HandlingTestTest {

    private static final AuditProgramme PROGRAMME =
            AuditProgramme.find("closed-claims").orElseThrow();

    private static Cell cell(ClaimHistory claim, String attribute) {
        ClaimFacts facts = claim.facts();
        LawInForce law = new LawFacts(List.of()).over(Employers.shipped());
        HandlingTest test = new HandlingTest(new AuditedClaim(
                facts,
                Beside.NONE,
                law,
                at -> law,
                ClaimDeadlines.of(facts, LawBook.shipped(), Optional.of(GLENDALE), ZoneOffset.UTC),
                day("2022-12-31"),
                ZoneOffset.UTC));
        Attribute found = PROGRAMME.attributes().stream()
                .filter(one -> one.id().equals(attribute))
                .findFirst()
                .orElseThrow();
        return switch (found.kind()) {
            case CLOSING_NOTICE -> test.closingNotice(found);
            case REASONS -> test.reasons(found);
            default -> test.deadline(found);
        };
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
                .record(new ExceptionDocumented("az.report-of-injury", "L7 Late investigation", "Letter of 22 June"));
        Cell with = cell(excused, "A1");
        assertThat(with.verdict()).isEqualTo(Verdict.DEVIATION);
        assertThat(with.reason()).isEqualTo("L7 Late investigation");
        assertThat(with.evidence()).hasSize(3);
        assertThat(with.explained()).isTrue();
        assertThat(without.explained()).isFalse();
        assertThat(cell(excused, "A10").verdict()).isEqualTo(Verdict.MET);
        assertThat(cell(excused, "A10").note())
                .isEqualTo("az.report-of-injury: L7 Late investigation, said by tester on 2022-01-01");
    }

    @Test
    void aReasonWithoutEvidenceDocumentsNothing() {
        ClaimHistory claim =
                filed("2022-06-20").record(new ExceptionDocumented("az.report-of-injury", "L1 No excuse", null));
        assertThat(cell(claim, "A1").verdict()).isEqualTo(Verdict.DEVIATION);
        assertThat(cell(claim, "A1").reason()).isEqualTo("L1 No excuse");
        assertThat(cell(claim, "A10").verdict()).isEqualTo(Verdict.DEVIATION);
        assertThat(cell(claim, "A10").note()).contains("no evidence for the reason for az.report-of-injury");
    }

    /** Known on the 6th, treatment on the 13th: due on the 23rd by the law, and on the 16th for whoever counts from the accident. */
    @Test
    void aReportIsCountedFromTheTreatmentAndForOthersFromTheAccident() {
        ClaimHistory claim = filed("2022-06-20")
                .record(new ReportCorrected(null, day("2022-06-13"), null, null, "the clinic's bill"));
        Cell cell = cell(claim, "A1");
        assertThat(cell.verdict()).isEqualTo(Verdict.MET);
        assertThat(cell.trigger()).isEqualTo("2022-06-13");
        assertThat(cell.due()).isEqualTo("2022-06-23");
        assertThat(cell.otherTrigger()).isEqualTo("2022-06-06");
        assertThat(cell.note()).endsWith("accident on 2022-06-06 the last day is 2022-06-16, 4 days late");
        assertThat(cell(filed("2022-06-16"), "A1").otherTrigger()).isNull();
    }

    @Test
    void theNoticeOfAPaidClaimIsJudgedByAPersonWithWhatIsOnFile() {
        Cell cell = cell(
                filed("2022-06-16")
                        .paid("713", "2022-06-14", "2022-06-20", "598.36")
                        .closed("2022-07-01")
                        .record(new FormFiled("104", day("2022-07-01"), "ICA", null)),
                "A9");
        assertThat(cell.verdict()).isEqualTo(Verdict.TO_BE_JUDGED);
        assertThat(cell.note()).contains("since the closing: form 104, and 0 medical reports");
        assertThat(cell.evidence()).containsExactly("e4", "e5");
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
