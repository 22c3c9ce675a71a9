package org.caseledger.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.caseledger.app.answer.Document;
import org.caseledger.app.desk.PayrollDesk;
import org.caseledger.app.store.Ledger;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimEvent.DenialRescinded;
import org.caseledger.claim.ClaimEvent.ExceptionDocumented;
import org.caseledger.claim.ClaimEvent.FormFiled;
import org.caseledger.claim.ClaimEvent.VarianceFound;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.LineKind;
import org.caseledger.journal.Entry;
import org.caseledger.payroll.PayrollFacts.State;
import org.caseledger.payroll.RunLine;
import org.caseledger.projection.claims.ClaimRegister;
import org.jspecify.annotations.Nullable;

/**
 * What is in a demo's ledger, read from the ledger itself.
 *
 * @param seed what chance began from
 * @param scale 1 for the whole city
 * @param years the three fiscal years
 * @param entries entries in all
 * @param accounts who may sign in, and how
 */
public record DemoSummary(long seed, double scale, List<Year> years, long entries, List<DemoAccount> accounts)
        implements Document {

    /** A demo that was built before there were accounts has none. */
    public DemoSummary(long seed, double scale, List<Year> years, long entries, @Nullable List<DemoAccount> accounts) {
        this.seed = seed;
        this.scale = scale;
        this.years = years;
        this.entries = entries;
        this.accounts = accounts == null ? List.of() : List.copyOf(accounts);
    }

    /**
     * One fiscal year. Claims count in the year of injury, payroll lines in the year in which their run was issued.
     *
     * @param name such as 2019-20
     * @param claims claims
     * @param kinds claims by kind
     * @param statuses claims by where they stand now
     * @param runs payroll runs issued
     * @param cancelledRuns payroll runs given up before they were issued
     * @param payments supplemental payments: lines above zero
     * @param statutory dollars of statutory pay, net of corrections
     * @param supplemental dollars of supplemental pay, net of corrections
     * @param denialsRescinded claims whose denial was rescinded
     * @param wagesOverridden claims whose wage the commission changed
     * @param leaveRestored hours of leave given back
     * @param receivables lines that leave money with claimants to be recovered
     * @param owed dollars of them
     * @param lateWithReason late reports of injury with a reason on file
     * @param lateWithoutReason late reports of injury without one
     * @param variances differences from the administrator's reports
     * @param withdrawn entries withdrawn
     */
    public record Year(
            String name,
            long claims,
            Map<String, Long> kinds,
            Map<String, Long> statuses,
            long runs,
            long cancelledRuns,
            long payments,
            BigDecimal statutory,
            BigDecimal supplemental,
            long denialsRescinded,
            long wagesOverridden,
            BigDecimal leaveRestored,
            long receivables,
            BigDecimal owed,
            long lateWithReason,
            long lateWithoutReason,
            long variances,
            long withdrawn) {}

    /** The summary of {@code ledger}, built from {@code seed} at {@code scale}, in which {@code accounts} may sign in. */
    static DemoSummary of(Ledger ledger, long seed, double scale, List<DemoAccount> accounts) {
        List<ClaimFacts> claims = ledger.lists(tables -> ClaimRegister.ofEmployer(tables, DemoCity.EMPLOYER)).stream()
                .map(ledger::facts)
                .toList();
        var runs = new PayrollDesk(ledger).facts(DemoCity.EMPLOYER).runs().values();
        List<Year> years = FiscalYear.at(scale).stream()
                .map(year -> year(
                        ledger,
                        year,
                        claims.stream()
                                .filter(claim ->
                                        year.contains(claim.reported().event().injuredOn()))
                                .toList(),
                        runs.stream()
                                .filter(run -> year.contains(day(run.preparedAt())))
                                .toList()))
                .toList();
        return new DemoSummary(seed, scale, years, ledger.size(), accounts);
    }

    private static LocalDate day(java.time.Instant instant) {
        return instant.atOffset(Agenda.ZONE).toLocalDate();
    }

    private static Year year(
            Ledger ledger,
            FiscalYear year,
            List<ClaimFacts> claims,
            List<org.caseledger.payroll.PayrollFacts.Run> runs) {
        List<RunLine> lines = runs.stream()
                .filter(run -> run.state() == State.TRANSMITTED)
                .flatMap(run -> ledger.runContent(run).lines().stream())
                .toList();
        return new Year(
                year.name(),
                claims.size(),
                count(claims, claim -> claim.reported().event().kind().toString()),
                count(claims, claim -> claim.status().toString()),
                runs.stream().filter(run -> run.state() == State.TRANSMITTED).count(),
                runs.stream().filter(run -> run.state() == State.CANCELLED).count(),
                lines.stream()
                        .filter(line -> line.kind() == LineKind.SUPPLEMENTAL)
                        .filter(line -> dollars(line).signum() > 0)
                        .count(),
                sum(lines, LineKind.STATUTORY),
                sum(lines, LineKind.SUPPLEMENTAL),
                claims.stream().filter(has(DenialRescinded.class)).count(),
                claims.stream().filter(DemoSummary::overridden).count(),
                lines.stream()
                        .map(line -> line.hours() == null ? BigDecimal.ZERO : line.hours())
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                lines.stream()
                        .filter(line -> line.kind() == LineKind.RECEIVABLE)
                        .count(),
                sum(lines, LineKind.RECEIVABLE),
                claims.stream()
                        .filter(DemoSummary::late)
                        .filter(DemoSummary::excused)
                        .count(),
                claims.stream()
                        .filter(DemoSummary::late)
                        .filter(claim -> !excused(claim))
                        .count(),
                claims.stream()
                        .flatMap(claim -> claim.reconciliation().differences().stream())
                        .filter(entry -> entry.event() instanceof VarianceFound)
                        .count(),
                claims.stream()
                        .mapToLong(claim -> claim.history().withdrawn().size())
                        .sum());
    }

    private static Map<String, Long> count(List<ClaimFacts> claims, Function<ClaimFacts, String> word) {
        Map<String, Long> counts = new TreeMap<>();
        claims.forEach(claim -> counts.merge(word.apply(claim), 1L, Long::sum));
        return counts;
    }

    private static Predicate<ClaimFacts> has(Class<? extends ClaimEvent> event) {
        return claim -> claim.entries().stream().map(Entry::event).anyMatch(event::isInstance);
    }

    private static boolean overridden(ClaimFacts claim) {
        return claim.wages().determined().stream()
                .anyMatch(wage -> !Boolean.TRUE.equals(wage.event().approvesRecommendation()));
    }

    private static boolean late(ClaimFacts claim) {
        Optional<LocalDate> filedOn = claim.onFile().forms().stream()
                .map(Entry::event)
                .filter(form -> form.form().equals(Forms.REPORT_OF_INJURY))
                .map(FormFiled::filedOn)
                .findFirst();
        return filedOn.isPresent() && Forms.late(claim.reported().event().employerKnewOn(), filedOn.get());
    }

    /** Whether a reason for its late report is on file. */
    private static boolean excused(ClaimFacts claim) {
        return claim.onFile().exceptions().stream()
                .map(Entry::event)
                .map(ExceptionDocumented::deadline)
                .anyMatch(Forms.REPORT_DEADLINE::equals);
    }

    private static BigDecimal dollars(RunLine line) {
        return line.amount() == null ? BigDecimal.ZERO : line.amount().getAmount();
    }

    private static BigDecimal sum(List<RunLine> lines, LineKind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(DemoSummary::dollars)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
