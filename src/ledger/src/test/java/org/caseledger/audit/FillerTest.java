package org.caseledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.BEGIN;
import static org.caseledger.ClaimHistory.BY_TESTER;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.usd;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseledger.ClaimHistory;
import org.caseledger.LakeExample;
import org.caseledger.adoption.LawFacts;
import org.caseledger.adoption.LawInForce;
import org.caseledger.audit.Cell.Verdict;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.AdministratorReport;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.AdministratorReportReceived;
import org.caseledger.claim.ClaimEvent.FormFiled;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.LeaveKind;
import org.caseledger.compliance.PenaltyEvent;
import org.caseledger.compliance.PenaltyFacts;
import org.caseledger.journal.Channel;
import org.caseledger.journal.Entry;
import org.caseledger.journal.Provenance;
import org.caseledger.law.Employers;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.EmployerPolicies;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.table.Fingerprint;
import org.caseledger.law.table.Origin;
import org.caseledger.payroll.PayrollEvent;
import org.caseledger.payroll.PayrollEvent.*;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunComputation;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.WholeRun;
import org.junit.jupiter.api.Test;

/** The programmes over a few claims whose figures were worked out by hand. */
class FillerTest {

    private static final EmployerPolicies POLICIES = Employers.shipped()
            .adopting(
                    Employers.read(
                            "lake-example.yaml",
                            new ByteArrayInputStream(LakeExample.FILE.getBytes(StandardCharsets.UTF_8))),
                    Fingerprint.of(LakeExample.FILE.getBytes(StandardCharsets.UTF_8)),
                    new Origin.Adopted("x0", BEGIN, "tester"));
    private static final DateSpan JUNE = GLENDALE.payPeriods().periodOf(day("2022-06-11"));
    private static final DateSpan SUMMER = new DateSpan(day("2022-06-01"), day("2022-08-31"));
    private static final Instant TRANSMITTED = Instant.parse("2022-06-27T12:00:00Z");
    private static final Instant LATER = Instant.parse("2023-12-31T12:00:00Z");

    private final Map<String, ClaimHistory> claims = new LinkedHashMap<>();
    private final List<Entry<PayrollEvent>> payroll = new ArrayList<>();
    private final List<PenaltyFacts> penalties = new ArrayList<>();

    private final class Shelf implements Filler.Books {

        @Override
        public Collection<String> claims(String employer) {
            return claims.values().stream()
                    .filter(one -> one.facts().reported().event().employer().equals(employer))
                    .map(one -> one.facts().claim())
                    .toList();
        }

        @Override
        public List<Entry<ClaimEvent>> entries(String claim) {
            return claims.get(claim).entries();
        }

        @Override
        public Beside beside(ClaimFacts claim) {
            return Beside.NONE;
        }

        @Override
        public List<Entry<PayrollEvent>> payroll(String employer) {
            return payroll;
        }

        @Override
        public RunContent content(PayrollFacts.Run run) {
            return ((WholeRun) run.frozen()).content();
        }

        @Override
        public List<PenaltyFacts> penalties(String claim) {
            return penalties.stream()
                    .filter(one -> one.claims().contains(claim))
                    .toList();
        }

        @Override
        public LawInForce law(Instant at) {
            return new LawFacts(List.of()).over(POLICIES);
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }

    private Filler filler(String programme, String employer, DateSpan days, Instant knownAt) {
        return Filler.of(AuditProgramme.find(programme).orElseThrow(), employer, days, knownAt, new Shelf());
    }

    private Map<String, Cell> filled(String programme, String file) {
        return filled(programme, "glendale", SUMMER, file);
    }

    private Map<String, Cell> filled(String programme, String employer, DateSpan days, String file) {
        AuditProgramme found = AuditProgramme.find(programme).orElseThrow();
        List<Cell> cells = filler(programme, employer, days, LATER).fill(file, found.attributes());
        assertThat(cells)
                .extracting(Cell::attribute)
                .containsExactlyElementsOf(found.attributes().stream()
                        .map(AuditProgramme.Attribute::id)
                        .toList());
        return cells.stream().collect(Collectors.toMap(Cell::attribute, cell -> cell));
    }

    private static Map<Verdict, List<String>> byVerdict(Map<String, Cell> cells) {
        return cells.values().stream()
                .collect(
                        Collectors.groupingBy(Cell::verdict, Collectors.mapping(Cell::attribute, Collectors.toList())));
    }

    /**
     * Off work 7 to 20 June 2022 with a wage of 3,900.00: 85.48 a day. The first four days, to 10 June, are 341.92 of a target of 411.43: 69.51;
     * the ten days from 11 June are 854.80 of 1,028.57: 173.77.
     */
    private ClaimHistory claim(String number) {
        ClaimHistory claim = ClaimHistory.of(number)
                .record(ClaimHistory.injury("2022-06-06"))
                .employed("46800.00", "22.50")
                .offWork("2022-06-07", "2022-06-20")
                .accepted("2022-06-20")
                .recommended("3900.00", "2022-06-21");
        claims.put(number, claim);
        return claim;
    }

    private void transmit(String run, String approver, Instant at) {
        RunContent content = RunComputation.of(
                Terms.shipped(GLENDALE),
                JUNE,
                claims.values().stream().map(ClaimHistory::file).toList());
        record("rm-alder", new RunPrepared(run, content, content.hash()), at);
        record(approver, new RunApproved(run, content.hash()), at);
        record("rm-birch", new RunTransmitted(run, content.hash()), at);
        claims.values().forEach(claim -> claim.transmitted(run, content));
    }

    private void record(String by, PayrollEvent event, Instant at) {
        payroll.add(
                new Entry<>("p" + payroll.size(), at, new Provenance(by, Channel.COMMAND_LINE, "key", null), event));
    }

    private static AdministratorReportReceived report(String rate, String days, String due) {
        return new AdministratorReportReceived(
                new AdministratorReport("P-9", JUNE, usd("3900.00"), usd(rate), "TTD", new BigDecimal(days), usd(due)));
    }

    @Test
    void everyProgrammeSaysWhereItComesFromAndNumbersItsAttributesOnce() {
        assertThat(AuditProgramme.all().map(AuditProgramme::id))
                .containsExactly(
                        "closed-claims", "statutory-pay", "supplemental-pay", "supplemental-lines", "minnesota-files");
        assertThat(AuditProgramme.all()).allSatisfy(programme -> {
            assertThat(programme.source()).hasSizeGreaterThan(80);
            assertThat(programme.attributes())
                    .extracting(AuditProgramme.Attribute::id)
                    .doesNotHaveDuplicates();
            assertThat(programme.attributes())
                    .filteredOn(one -> one.kind() == AuditProgramme.Kind.DEADLINE)
                    .allSatisfy(one -> assertThat(one.deadline()).matches("(az|mn)\\..+"));
        });
        assertThat(AuditProgramme.all().map(AuditProgramme::files)).containsExactly(20, 3, 6, 6, 20);
        assertThat(AuditProgramme.find("nothing")).isEmpty();
    }

    @Test
    void closedClaimsAreThoseThatAreClosedAndOweAForm() {
        claim("C-1").closed("2022-07-01");
        claim("C-2").closed("2022-09-01");
        claim("C-3").closed("2022-07-01").reopened("2022-08-01");
        claim("C-4");
        claims.put("C-5", ClaimHistory.of("C-5").record(firstAid()).closed("2022-07-01"));
        assertThat(filler("closed-claims", "glendale", SUMMER, LATER).population())
                .containsExactly("C-1");
        assertThat(filler("closed-claims", "elsewhere", SUMMER, LATER).population())
                .isEmpty();
        // A claim's sixth entry, its closing, is recorded five hours after the first.
        assertThat(filler("closed-claims", "glendale", SUMMER, BEGIN.plus(Duration.ofHours(4)))
                        .population())
                .isEmpty();
    }

    private static ClaimEvent.InjuryReported firstAid() {
        ClaimEvent.InjuryReported injury = ClaimHistory.injury("2022-06-06");
        return new ClaimEvent.InjuryReported(
                injury.jurisdiction(),
                injury.employer(),
                injury.employee(),
                injury.injuredOn(),
                injury.employerKnewOn(),
                InjuryKind.FIRST_AID,
                injury.description(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void supplementalPayThatIsRightIsMetThroughout() {
        claim("C-1").record(report("85.48", "10", "854.80"));
        transmit("glendale-2022-06-11", "rm-birch", TRANSMITTED);
        assertThat(filler("supplemental-pay", "glendale", SUMMER, LATER).population())
                .containsExactly("C-1");
        Map<String, Cell> cells = filled("supplemental-pay", "C-1");
        assertThat(byVerdict(cells).get(Verdict.DEVIATION)).isNull();
        assertThat(byVerdict(cells).get(Verdict.MET))
                .containsExactlyInAnyOrder("S1", "S3", "S5", "S6", "S7", "S8", "S10", "S11");
        // The employment was recorded by hand, the report is of the second period only, no leave was used, and no
        // letter left.
        assertThat(byVerdict(cells).get(Verdict.TO_BE_JUDGED)).containsExactlyInAnyOrder("S2", "S4", "S12");
        assertThat(byVerdict(cells).get(Verdict.NOT_APPLICABLE)).containsExactly("S9");
        assertThat(cells.get("S3").expected()).isEqualTo(usd("720.00"));
        assertThat(cells.get("S4").note()).contains("reported no rate for 2022-05-28 to 2022-06-10");
        assertThat(cells.get("S6").expected())
                .isEqualTo(usd("1196.72"))
                .isEqualTo(cells.get("S6").found());
        assertThat(cells.get("S7").expected())
                .isEqualTo(usd("243.28"))
                .isEqualTo(cells.get("S7").found());
        assertThat(cells.get("S7").evidence()).contains("e2", "e3", "e4", "e5");
        assertThat(cells.get("S10").difference()).isEqualTo(usd("0.00"));
        assertThat(cells.get("S11").evidence()).containsExactly("p0", "p1", "p2");
    }

    @Test
    void aLineIsAFileOfItsOwn() {
        claim("C-1").record(report("85.48", "10", "854.80"));
        transmit("glendale-2022-06-11", "rm-birch", TRANSMITTED);
        List<String> lines =
                filler("supplemental-lines", "glendale", JUNE, LATER).population();
        assertThat(lines)
                .containsExactly("glendale-2022-06-11|C-1|2022-05-28|710", "glendale-2022-06-11|C-1|2022-06-11|710");
        Map<String, Cell> cells = filled("supplemental-lines", lines.getLast());
        assertThat(cells.get("S4").verdict()).isEqualTo(Verdict.MET);
        assertThat(cells.get("S4").found()).isEqualTo(usd("85.48"));
        assertThat(cells.get("S5").note()).isEqualTo(JUNE + ": 10 days");
        assertThat(cells.get("S7").found()).isEqualTo(usd("173.77"));
        assertThat(filler("supplemental-lines", "glendale", new DateSpan(day("2022-01-01"), day("2022-06-10")), LATER)
                        .population())
                .isEmpty();
        assertThat(filler("supplemental-lines", "glendale", JUNE, TRANSMITTED.minusSeconds(1))
                        .population())
                .isEmpty();
    }

    @Test
    void whatBecameKnownAfterTheRunIsADeviationInItsDollars() {
        claim("C-1");
        transmit("glendale-2022-06-11", "rm-alder", TRANSMITTED);
        claims.get("C-1")
                .raise("2018-01-08", "48000.00", "23.08")
                .leave(LeaveKind.SICK, "2022-06-13", null, "8", "22.50");
        Map<String, Cell> cells = filled("supplemental-lines", "glendale-2022-06-11|C-1|2022-06-11|710");
        assertThat(cells.get("S2").verdict()).isEqualTo(Verdict.DEVIATION);
        assertThat(cells.get("S2").difference()).isEqualTo(usd("-1200.00"));
        // 80 % of 48,000.00 over 52 weeks are 738.46.
        assertThat(cells.get("S3").expected()).isEqualTo(usd("738.46"));
        assertThat(cells.get("S3").difference()).isEqualTo(usd("-18.46"));
        // The run was right by what was known then, and is short by now: 1,054.94 less 854.80 are 200.14, of which
        // 173.77 left.
        assertThat(cells.get("S7").verdict()).isEqualTo(Verdict.MET);
        assertThat(cells.get("S10").verdict()).isEqualTo(Verdict.DEVIATION);
        assertThat(cells.get("S10").expected()).isEqualTo(usd("200.14"));
        assertThat(cells.get("S10").difference()).isEqualTo(usd("-26.37"));
        assertThat(cells.get("S9").verdict()).isEqualTo(Verdict.DEVIATION);
        assertThat(cells.get("S9").note()).contains("0.00 hours given back, and 8.00 taken");
        assertThat(cells.get("S11").verdict()).isEqualTo(Verdict.DEVIATION);
        assertThat(cells.get("S11").note()).contains("prepared by rm-alder, approved by rm-alder");
    }

    @Test
    void theAdministratorsFiguresStandBesideTheStatutes() {
        claim("C-1").record(report("85.84", "11", "944.24"));
        transmit("glendale-2022-06-11", "rm-birch", TRANSMITTED);
        assertThat(filler("statutory-pay", "glendale", SUMMER, LATER).population())
                .containsExactly("C-1");
        Map<String, Cell> cells = filled("statutory-pay", "C-1");
        assertThat(cells.get("B1").verdict()).isEqualTo(Verdict.MET);
        assertThat(cells.get("B2").verdict()).isEqualTo(Verdict.DEVIATION);
        assertThat(cells.get("B2").difference()).isEqualTo(usd("0.36"));
        assertThat(cells.get("B3").verdict()).isEqualTo(Verdict.DEVIATION);
        assertThat(cells.get("B3").note()).contains("11 and not 10 (days)");
        // Eleven days at 85.84, and not ten at 85.48.
        assertThat(cells.get("B4").expected()).isEqualTo(usd("854.80"));
        assertThat(cells.get("B4").difference()).isEqualTo(usd("89.44"));
        assertThat(cells.get("B4").evidence()).containsExactly("e6");
        assertThat(cells.get("B5").verdict()).isEqualTo(Verdict.MET);
        assertThat(cells.get("B5").found()).isEqualTo(usd("1196.72"));
        assertThat(cells.get("B6").verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void anAdministratorWhoReportedNothingIsLeftToAPerson() {
        claim("C-1");
        transmit("glendale-2022-06-11", "rm-birch", TRANSMITTED);
        Map<String, Cell> cells = filled("statutory-pay", "C-1");
        assertThat(byVerdict(cells).get(Verdict.TO_BE_JUDGED)).containsExactlyInAnyOrder("B1", "B2", "B3", "B4");
    }

    /** Lost time from 7 November 2023 on, so that the first report and the first payment are due on the 21st. */
    @Test
    void aMinnesotaFileHasItsBlocks() {
        claims.put(
                "M-1",
                LakeExample.injured()
                        .offWork("2023-11-07", "2023-11-17")
                        .record(new FormFiled("FROI", day("2023-11-24"), "Department", null))
                        .paid("WC", "2023-11-07", "2023-11-17", "1000.00"));
        claims.put("M-2", LakeExample.injured("2022-12-31", "1000.00"));
        penalties.add(assessed("500.00"));
        DateSpan year = new DateSpan(day("2023-01-01"), day("2023-12-31"));
        assertThat(filler("minnesota-files", "lake-example", year, LATER).population())
                .containsExactly("M-1");
        Map<String, Cell> cells = filled("minnesota-files", "lake-example", year, "M-1");
        assertThat(cells.get("M2").verdict()).isEqualTo(Verdict.DEVIATION);
        assertThat(cells.get("M2").due()).isEqualTo("2023-11-21");
        assertThat(cells.get("M2").daysLate()).isEqualTo(3);
        assertThat(cells.get("M6").note()).contains("no reason for mn.first-report");
        assertThat(cells.get("M7").verdict()).isEqualTo(Verdict.MET);
        assertThat(cells.get("M7").actual()).isEqualTo("2023-11-17");
        assertThat(byVerdict(cells).get(Verdict.TO_BE_JUDGED))
                .containsExactlyInAnyOrder("M5", "M8", "M9", "M10", "M11", "M15");
        assertThat(cells.get("M8").note()).contains("records no day on which a payment fell due");
        assertThat(cells.get("M12").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        // Nine days of work of five a week: 666.67 x 9 / 5, of which 1,000.00 were paid.
        assertThat(cells.get("M13").expected()).isEqualTo(usd("1200.01"));
        assertThat(cells.get("M13").difference()).isEqualTo(usd("-200.01"));
        assertThat(cells.get("M14").note()).isEqualTo("mn.first-payment was not late");
        assertThat(cells.get("M15").note()).contains("3 days late; penalty cases on record: P-1");
        assertThat(cells.get("M16").verdict()).isEqualTo(Verdict.DEVIATION);
        assertThat(cells.get("M16").difference()).isEqualTo(usd("-500.00"));
    }

    private static PenaltyFacts assessed(String amount) {
        PenaltyEvent assessed = new PenaltyEvent.PenaltyAssessed(
                "lake-example",
                "176.231",
                "late first report",
                day("2023-11-24"),
                "M-1",
                3,
                null,
                null,
                usd(amount),
                null);
        return PenaltyFacts.of("P-1", List.of(new Entry<>("x1", BEGIN, BY_TESTER, assessed)));
    }
}
