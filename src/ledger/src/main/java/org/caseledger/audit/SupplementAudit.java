package org.caseledger.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.AuditedLine;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.journal.Entry;
import org.caseledger.journal.LedgerJson;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.law.working.Answer;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.sampling.SamplePlan;
import org.caseledger.sampling.SampleRate;
import org.caseledger.sampling.SampleSize;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What an audit of supplemental pay found: the content of its workpaper. Who did it and when is on record beside it, so
 * that the same sample drawn again over the same entries has the same hash.
 *
 * @param employer the employer
 * @param period the pay period whose runs were looked at
 * @param seed what the sample was drawn with
 * @param size how many lines were to be drawn
 * @param because why so many, in a sentence
 * @param method how it was drawn
 * @param runs the transmitted runs of the period
 * @param population how many lines of supplemental pay they carried
 * @param lines the drawn lines, in the order of the lot
 * @param faults what is wrong with a run as a whole, in words
 */
public record SupplementAudit(
        String employer,
        DateSpan period,
        String seed,
        int size,
        String because,
        String method,
        List<String> runs,
        int population,
        List<CheckedLine> lines,
        List<String> faults) {

    /**
     * Draws and checks; what is missing, where the plan can't say how many to draw.
     *
     * @param plan how many are drawn
     * @param payroll the employer's runs, as they were known at the instant that is asked about
     * @param content what a run carries
     * @param stream the entries of a claim, in the order of recording
     * @param beside the other claims of a claim's employee
     * @param terms the law and the policy as they were known at an instant
     */
    public static Answer<SupplementAudit> of(
            PayrollFacts payroll,
            DateSpan period,
            String seed,
            SamplePlan plan,
            Function<PayrollFacts.Run, RunContent> content,
            Function<String, List<Entry<ClaimEvent>>> stream,
            Function<String, Beside> beside,
            Function<Instant, Terms> terms) {
        List<Sample.Issued> issued = payroll.runs().values().stream()
                .filter(run -> run.state() == PayrollFacts.State.TRANSMITTED)
                .filter(run -> run.period().equals(period))
                .map(run -> new Sample.Issued(run, content.apply(run)))
                .toList();
        List<Sample.Ticket> population = Sample.population(issued, seed);
        return switch (plan.size(population.size())) {
            case Answer.Missing<SampleSize>(String what) -> new Answer.Missing<>(what);
            case Answer.Known<SampleSize>(SampleSize size) ->
                new Answer.Known<>(checked(payroll, period, seed, size, issued, population, stream, beside, terms));
        };
    }

    private static SupplementAudit checked(
            PayrollFacts payroll,
            DateSpan period,
            String seed,
            SampleSize size,
            List<Sample.Issued> issued,
            List<Sample.Ticket> population,
            Function<String, List<Entry<ClaimEvent>>> stream,
            Function<String, Beside> beside,
            Function<Instant, Terms> terms) {
        List<CheckedLine> lines = Sample.draw(population, size.size()).stream()
                .map(drawn -> LineAudit.check(
                        drawn,
                        stream.apply(drawn.line().claim()),
                        beside.apply(drawn.line().claim())
                                .knownAt(Objects.requireNonNull(drawn.run().transmittedAt())),
                        terms.apply(Objects.requireNonNull(drawn.run().transmittedAt()))))
                .toList();
        List<String> runs = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Sample.Issued one : issued) {
            runs.add(one.run().id());
            String hash = one.content().hash();
            if (!hash.equals(one.run().hash())) {
                faults.add("the lines of run " + one.run().id() + " have the hash " + hash + ", not the one on record");
            }
        }
        return new SupplementAudit(
                payroll.employer(),
                period,
                seed,
                size.size(),
                size.because(),
                Sample.METHOD,
                List.copyOf(runs),
                population.size(),
                lines,
                List.copyOf(faults));
    }

    /** SHA-256 over what was found; equal findings have an equal hash on every machine. */
    public String hash() {
        return "sha256:" + LedgerJson.sha256(this);
    }

    /** How many lines, and runs as a whole, did not come out right. */
    public int differences() {
        return faults.size()
                + (int) lines.stream().filter(line -> !line.agrees()).count();
    }

    /** Dollars that the drawn lines carried. */
    public Money carried() {
        return lines.stream().map(line -> line.carried().amount()).reduce(Money.zero(CurrencyUnit.USD), Money::plus);
    }

    /** Dollars that the drawn lines should have carried, as far as that is known. */
    public Money recomputed() {
        return lines.stream()
                .flatMap(line -> line.again() == null
                        ? Stream.empty()
                        : Stream.of(line.again().line().amount()))
                .reduce(Money.zero(CurrencyUnit.USD), Money::plus);
    }

    /** The rate of lines that did not come out right, and what it is at most in all of them; empty where none was drawn. */
    public Optional<SampleRate> rate() {
        int deviations = (int) lines.stream().filter(line -> !line.agrees()).count();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(SampleRate.of(population, lines.size(), deviations, SampleRate.USUAL_RISK));
    }

    /** What it comes to, in a sentence. */
    public String conclusion() {
        if (population == 0) {
            return runs.isEmpty()
                    ? "No run of this pay period was transmitted: there was nothing to draw."
                    : "The runs of this pay period carried no supplemental pay: there was nothing to draw.";
        }
        String drawn = lines.size() + " of " + population + (population == 1 ? " line was" : " lines were")
                + " drawn and computed again. ";
        return drawn
                + (differences() == 0
                        ? "Every one came out as it was carried."
                        : differences() + (differences() == 1 ? " difference was" : " differences were") + " found.");
    }

    /** What each claim keeps of the audit {@code id}, in the order of the lines. */
    public List<AuditedLine> forClaims(String id) {
        String hash = hash();
        return lines.stream()
                .map(line -> new AuditedLine(
                        id,
                        line.run(),
                        line.forPeriod(),
                        line.payCode(),
                        line.carried().amount(),
                        line.again() == null ? null : line.again().line().amount(),
                        line.agrees(),
                        hash))
                .toList();
    }
}
