package org.caseledger.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.ClaimHistory.BY_TESTER;
import static org.caseledger.ClaimHistory.GLENDALE;
import static org.caseledger.ClaimHistory.day;
import static org.caseledger.ClaimHistory.usd;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caseledger.ClaimHistory;
import org.caseledger.audit.CheckedLine.Pay;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.LineKind;
import org.caseledger.journal.Entry;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.working.Answer;
import org.caseledger.payroll.PayrollEvent;
import org.caseledger.payroll.PayrollEvent.*;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunComputation;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;
import org.caseledger.payroll.WholeRun;
import org.caseledger.sampling.AttributeSampling;
import org.caseledger.sampling.SamplePlan;
import org.caseledger.sampling.SampleRate;
import org.junit.jupiter.api.Test;

class SupplementAuditTest {

    private static final DateSpan JUNE = GLENDALE.payPeriods().periodOf(day("2022-06-11"));
    private static final String RUN = "glendale-2022-06-11";
    private static final Instant AT = Instant.parse("2022-06-27T12:00:00Z");
    private static final Terms TERMS = Terms.shipped(GLENDALE);

    private final Map<String, ClaimHistory> claims = new TreeMap<>();
    private final List<Entry<PayrollEvent>> payroll = new ArrayList<>();

    /** Off work 7 to 20 June 2022: 4 days with a supplement of 69.51, and 10 days with 173.77. */
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

    private RunContent content() {
        return RunComputation.of(
                TERMS, JUNE, claims.values().stream().map(ClaimHistory::file).toList());
    }

    private void transmit(String run, RunContent content, String hash) {
        record(new RunPrepared(run, content, hash));
        record(new RunApproved(run, hash));
        record(new RunTransmitted(run, hash));
        claims.values().forEach(claim -> claim.transmitted(run, content));
    }

    private void record(PayrollEvent event) {
        payroll.add(new Entry<>("p" + payroll.size(), AT, BY_TESTER, event));
    }

    private SupplementAudit audit(String seed, int size) {
        return ((Answer.Known<SupplementAudit>) audit(seed, new SamplePlan.Fixed(size))).value();
    }

    private Answer<SupplementAudit> audit(String seed, SamplePlan plan) {
        return SupplementAudit.of(
                PayrollFacts.of("glendale", payroll),
                JUNE,
                seed,
                plan,
                run -> ((WholeRun) run.frozen()).content(),
                claim -> claims.get(claim).entries(),
                claim -> Beside.NONE,
                at -> TERMS);
    }

    private void transmitted(String... numbers) {
        for (String number : numbers) {
            claim(number);
        }
        RunContent content = content();
        transmit(RUN, content, content.hash());
    }

    @Test
    void aLineIsComputedAgainFromWhatStoodBeforeItsRun() {
        transmitted("C-1");
        claims.get("C-1").determined("3000.00", "2022-07-01").offWork("2022-06-21", null);
        SupplementAudit audit = audit("7", 10);
        assertThat(audit.population()).isEqualTo(2);
        assertThat(audit.differences()).isZero();
        assertThat(audit.conclusion())
                .isEqualTo("2 of 2 lines were drawn and computed again. Every one came out as it was carried.");
        assertThat(audit.carried()).isEqualTo(usd("243.28")).isEqualTo(audit.recomputed());
        CheckedLine ten = audit.lines().stream()
                .filter(line -> line.forPeriod().equals(JUNE))
                .findFirst()
                .orElseThrow();
        assertThat(ten.carried()).isEqualTo(new Pay(10, usd("173.77")));
        assertThat(ten.difference()).isEqualTo(usd("0.00"));
        assertThat(ten.calculations()).isGreaterThan(3);
        assertThat(ten.employee()).isEqualTo("Robin Sample (P-9)");
        assertThat(ten.evidence()).extracting(CheckedLine.Evidence::entry).containsExactly("e2", "e3", "e4", "e5");
    }

    @Test
    void aCorrectionIsComputedAgainAsTheDifference() {
        transmitted("C-1");
        claims.get("C-1").determined("3000.00", "2022-07-01");
        RunContent second = content();
        transmit(RUN + "-2", second, second.hash());
        SupplementAudit audit = audit("7", 10);
        assertThat(audit.runs()).containsExactly(RUN, RUN + "-2");
        assertThat(audit.population()).isEqualTo(4);
        assertThat(audit.lines()).allMatch(CheckedLine::agrees);
        CheckedLine correction = audit.lines().stream()
                .filter(line -> line.run().equals(RUN + "-2"))
                .findFirst()
                .orElseThrow();
        assertThat(correction.again().transmittedBefore().isPositive()).isTrue();
        assertThat(correction.carried().days()).isZero();
    }

    @Test
    void theSameSeedDrawsTheSameLinesAndHasTheSameHash() {
        transmitted("A-1", "B-2", "C-3", "D-4", "E-5", "F-6");
        SupplementAudit one = audit("summer", 3);
        SupplementAudit other = audit("summer", 3);
        assertThat(one.lines()).hasSize(3).isEqualTo(other.lines());
        assertThat(one.hash()).isEqualTo(other.hash()).startsWith("sha256:");
        assertThat(audit("winter", 3).hash()).isNotEqualTo(one.hash());
        assertThat(audit("summer", 5).lines().subList(0, 3)).isEqualTo(one.lines());
        assertThat(audit("summer", 99).lines()).hasSize(12);
        assertThat(one.lines()).extracting(CheckedLine::ticket).isSorted();
    }

    @Test
    void aLineThatTheEntriesDoNotLeadToIsADifference() {
        claim("C-1");
        RunContent wrong = altered(content());
        transmit(RUN, wrong, wrong.hash());
        SupplementAudit audit = audit("7", 10);
        assertThat(audit.differences()).isEqualTo(1);
        CheckedLine line =
                audit.lines().stream().filter(one -> !one.agrees()).findFirst().orElseThrow();
        assertThat(line.faults())
                .containsExactly("the run carried 200.00 for 10 days, but the entries lead to 173.77 for 10 days");
        assertThat(line.difference()).isEqualTo(usd("26.23"));
        assertThat(audit.conclusion()).endsWith("1 difference was found.");
        assertThat(audit.forClaims("A")).extracting(one -> one.agrees()).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aRunThatIsNotWhatItWroteOrWhatItsHashSaysIsADifference() {
        claim("C-1");
        RunContent right = content();
        RunContent wrong = altered(right);
        record(new RunPrepared(RUN, wrong, right.hash()));
        record(new RunTransmitted(RUN, right.hash()));
        claims.get("C-1").transmitted(RUN, right);
        SupplementAudit audit = audit("7", 10);
        assertThat(audit.faults()).hasSize(1).allMatch(fault -> fault.contains(wrong.hash()));
        assertThat(audit.lines().stream().flatMap(line -> line.faults().stream()))
                .contains("the run carried 200.00 for 10 days, but wrote 173.77 for 10 days on the claim");
        assertThat(audit.differences()).isEqualTo(2);
    }

    @Test
    void aLineWhoseWageWasNotKnownCanNotHaveBeenRight() {
        claim("C-1");
        RunContent content = content();
        claims.get("C-1").withdrawn("e5");
        transmit(RUN, content, content.hash());
        SupplementAudit audit = audit("7", 1);
        CheckedLine line = audit.lines().getFirst();
        assertThat(line.again()).isNull();
        assertThat(line.difference()).isNull();
        assertThat(line.faults().getFirst()).endsWith("missing average monthly wage");
        assertThat(audit.recomputed()).isEqualTo(usd("0.00"));
    }

    @Test
    void nothingToDrawIsSaid() {
        assertThat(audit("7", 3).conclusion()).startsWith("No run of this pay period was transmitted");
        RunContent nothing = content();
        record(new RunPrepared(RUN, nothing, nothing.hash()));
        assertThat(audit("7", 3).conclusion()).startsWith("No run of this pay period was transmitted");
        record(new RunTransmitted(RUN, nothing.hash()));
        assertThat(audit("7", 3).conclusion()).contains("carried no supplemental pay");
        assertThat(audit("7", 3).differences()).isZero();
    }

    /** The same content with 200.00 for the supplement of the run's own period. */
    private static RunContent altered(RunContent content) {
        List<RunLine> lines = content.lines().stream()
                .map(line -> line.kind() == LineKind.SUPPLEMENTAL && !line.retroactive()
                        ? new RunLine(
                                line.claim(),
                                line.forPeriod(),
                                line.kind(),
                                line.payCode(),
                                line.leave(),
                                line.days(),
                                line.hours(),
                                usd("200.00"),
                                line.retroactive(),
                                line.because(),
                                line.corrects(),
                                line.restores(),
                                line.owed())
                        : line)
                .toList();
        return new RunContent(
                content.employer(),
                content.period(),
                lines,
                content.missing(),
                content.exchanges(),
                content.waived(),
                content.overlaps());
    }

    /** Three lines: to leave at most 5 % risk that half of them are wrong all three are looked at, and nothing is left unknown. */
    @Test
    void howManyAreDrawnFollowsFromThePlanAndTheRateIsOfAll() {
        transmitted("G-1", "G-2", "G-3");
        SamplePlan plan = new SamplePlan.Attribute(
                new AttributeSampling(BigDecimal.ZERO, new BigDecimal("50"), SampleRate.USUAL_RISK));
        SupplementAudit audit = ((Answer.Known<SupplementAudit>) audit("7", plan)).value();
        assertThat(audit.size()).isLessThanOrEqualTo(audit.population());
        assertThat(audit.because()).contains("tolerable rate of 50 %", "hypergeometric");
        SampleRate rate = audit.rate().orElseThrow();
        assertThat(rate.deviations()).isZero();
        assertThat(rate.populationLimit()).isLessThan(new BigDecimal("50"));
        assertThat(audit("7", 1).because()).isEqualTo("1 were asked for");
    }

    @Test
    void aPlanThatCanNotSayHowManyDrawsNothing() {
        transmitted("G-1");
        SamplePlan never = new SamplePlan.Attribute(
                new AttributeSampling(new BigDecimal("5"), new BigDecimal("5"), SampleRate.USUAL_RISK));
        assertThat(audit("7", never)).isInstanceOf(Answer.Missing.class);
    }
}
