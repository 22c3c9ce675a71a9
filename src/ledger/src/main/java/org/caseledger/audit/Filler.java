package org.caseledger.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caseledger.adoption.LawInForce;
import org.caseledger.audit.AuditProgramme.Attribute;
import org.caseledger.benefit.Beside;
import org.caseledger.claim.ClaimDeadlines;
import org.caseledger.claim.ClaimEvent;
import org.caseledger.claim.ClaimFacts;
import org.caseledger.claim.InjuryKind;
import org.caseledger.claim.LineKind;
import org.caseledger.compliance.PenaltyFacts;
import org.caseledger.journal.Entry;
import org.caseledger.journal.History;
import org.caseledger.law.Jurisdiction;
import org.caseledger.law.calendar.DateSpan;
import org.caseledger.law.policy.Terms;
import org.caseledger.payroll.PayrollEvent;
import org.caseledger.payroll.PayrollFacts;
import org.caseledger.payroll.RunContent;
import org.caseledger.payroll.RunLine;
import org.caseledger.statement.ReportComparison;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a programme draws from, and what the ledger knows of each file that was drawn: a pure function of what was recorded up to an
 * instant. What isn't recorded is left to a person, and never guessed.
 *
 * <p>A file is a claim, by its number, or a line of a run, by the id that {@link Sample} gives it.
 */
public final class Filler {

    private final AuditProgramme programme;
    private final String employer;
    private final DateSpan days;
    private final Instant knownAt;
    private final Books books;
    private @Nullable List<Sample.Issued> issued;

    private Filler(AuditProgramme programme, String employer, DateSpan days, Instant knownAt, Books books) {
        this.programme = programme;
        this.employer = employer;
        this.days = days;
        this.knownAt = knownAt;
        this.books = books;
    }

    /** What a filler reads: streams and law, and no projection. All of it is cut at the audit's instant by the filler. */
    public interface Books {

        /** The numbers of the employer's claims. */
        Collection<String> claims(String employer);

        /** The entries of a claim, in the order of recording. */
        List<Entry<ClaimEvent>> entries(String claim);

        /** The other claims of a claim's employee. */
        Beside beside(ClaimFacts claim);

        /** The entries of the employer's payroll, in the order of recording. */
        List<Entry<PayrollEvent>> payroll(String employer);

        /** What a run carried. */
        RunContent content(PayrollFacts.Run run);

        /** The penalty cases that are about a claim. */
        List<PenaltyFacts> penalties(String claim);

        /** The law and the policies as they were known at an instant. */
        LawInForce law(Instant at);

        /** Where days begin and end. */
        ZoneId zone();
    }

    /**
     * One that fills in the files of {@code employer}.
     *
     * @param days what the programme looks at: closings, ends of pay periods or injuries of these days
     * @param knownAt what was recorded up to then counts
     */
    public static Filler of(AuditProgramme programme, String employer, DateSpan days, Instant knownAt, Books books) {
        return new Filler(programme, employer, days, knownAt, books);
    }

    /** The ids of the files that can be drawn, each once, in their order. */
    public List<String> population() {
        return switch (programme.population()) {
            case CLOSED_CLAIMS ->
                claims().filter(this::closedInTime).map(ClaimFacts::claim).toList();
            case STATUTORY_CLAIMS -> claimsPaid(LineKind.STATUTORY);
            case SUPPLEMENTED_CLAIMS -> claimsPaid(LineKind.SUPPLEMENTAL);
            case SUPPLEMENTAL_LINES ->
                lines(LineKind.SUPPLEMENTAL)
                        .map(drawn -> Sample.id(drawn.run().id(), drawn.line()))
                        .sorted()
                        .toList();
            case MINNESOTA_CLAIMS ->
                claims().filter(this::minnesotan).map(ClaimFacts::claim).toList();
        };
    }

    /** The stratum in which {@code file} is, where the population is divided {@code by} something. */
    public String stratum(String file, Division by) {
        return by.stratum(facts(Sample.claim(file)));
    }

    /** The cells of {@code file} for each of {@code attributes}, those that the audit was planned with, in their order. */
    public List<Cell> fill(String file, List<Attribute> attributes) {
        OpenFile open = open(file);
        return attributes.stream().map(open::cell).toList();
    }

    /** Dollars that the runs of the days carried of {@code file}: of its line, or of its claim under the law that is looked at. */
    public Money book(String file) {
        return switch (programme.population()) {
            case CLOSED_CLAIMS, MINNESOTA_CLAIMS ->
                carried(file, LineKind.STATUTORY).plus(carried(file, LineKind.SUPPLEMENTAL));
            case STATUTORY_CLAIMS -> carried(file, LineKind.STATUTORY);
            case SUPPLEMENTED_CLAIMS -> carried(file, LineKind.SUPPLEMENTAL);
            case SUPPLEMENTAL_LINES ->
                sum(lines(LineKind.SUPPLEMENTAL)
                        .filter(drawn ->
                                Sample.id(drawn.run().id(), drawn.line()).equals(file)));
        };
    }

    private Money carried(String claim, LineKind kind) {
        return sum(lines(kind).filter(drawn -> drawn.line().claim().equals(claim)));
    }

    private static Money sum(Stream<Sample.Ticket> lines) {
        return lines.map(drawn -> drawn.line().amount()).reduce(Money.zero(CurrencyUnit.USD), Money::plus);
    }

    private OpenFile open(String file) {
        return switch (programme.population()) {
            case CLOSED_CLAIMS, STATUTORY_CLAIMS, SUPPLEMENTED_CLAIMS, MINNESOTA_CLAIMS -> {
                AuditedClaim claim = claim(file);
                yield new OpenFile(
                        claim, () -> paid(claim, LineKind.STATUTORY), () -> paid(claim, LineKind.SUPPLEMENTAL));
            }
            case SUPPLEMENTAL_LINES -> {
                Sample.Ticket drawn = lines(LineKind.SUPPLEMENTAL)
                        .filter(one -> Sample.id(one.run().id(), one.line()).equals(file))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no run of these days carried " + file));
                AuditedClaim claim = claim(drawn.line().claim());
                yield new OpenFile(claim, List::of, () -> List.of(paid(claim, drawn)));
            }
        };
    }

    /**
     * A file with everything that its attributes are read from. What was paid is computed again, and cases are looked up, only for an
     * attribute that asks for it: of a claim that is looked at for its deadlines nothing is computed.
     */
    private final class OpenFile {

        private final HandlingTest handling;
        private final Supplier<BenefitTest> benefits;
        private final Supplier<SupplementTest> supplements;
        private final Supplier<PenaltyTest> penalties;

        OpenFile(AuditedClaim claim, Supplier<List<PaidLine>> statutory, Supplier<List<PaidLine>> supplemental) {
            handling = new HandlingTest(claim);
            benefits = once(() -> new BenefitTest(claim, days, statutory.get()));
            supplements = once(() ->
                    new SupplementTest(claim, supplemental.get(), payrollKnown().entries()));
            penalties = once(() -> new PenaltyTest(
                    claim,
                    books.penalties(claim.facts().claim()).stream()
                            .map(one ->
                                    PenaltyFacts.of(one.caseId(), one.history().knownAt(knownAt)))
                            .toList()));
        }

        Cell cell(Attribute attribute) {
            return switch (attribute.kind()) {
                case DEADLINE -> handling.deadline(attribute);
                case CLOSING_NOTICE -> handling.closingNotice(attribute);
                case REASONS -> handling.reasons(attribute);
                case ADMINISTRATORS_WAGE -> benefits.get().administrators(attribute, ReportComparison.WAGE);
                case ADMINISTRATORS_RATE -> benefits.get().administrators(attribute, ReportComparison.DAILY_RATE);
                case ADMINISTRATORS_DAYS -> benefits.get().administrators(attribute, ReportComparison.DAYS);
                case ADMINISTRATORS_BENEFIT -> benefits.get().administrators(attribute, ReportComparison.STATUTORY_DUE);
                case STATUTORY_RECALCULATED -> benefits.get().recalculated(attribute);
                case STATUTORY_SETTLED -> benefits.get().settled(attribute);
                case STATUTORY_PAID -> benefits.get().paidInFull(attribute);
                case SUPPLEMENT_ELIGIBLE -> supplements.get().eligible(attribute);
                case SUPPLEMENT_BASE -> supplements.get().baseSalary(attribute);
                case SUPPLEMENT_TARGET -> supplements.get().weeklyTarget(attribute);
                case SUPPLEMENT_RATE -> supplements.get().dailyRate(attribute);
                case SUPPLEMENT_DAYS -> supplements.get().days(attribute);
                case SUPPLEMENT_STATUTORY -> supplements.get().statutory(attribute);
                case SUPPLEMENT_AMOUNT -> supplements.get().supplement(attribute);
                case SUPPLEMENT_CODE -> supplements.get().payCode(attribute);
                case SUPPLEMENT_LEAVE -> supplements.get().leave(attribute);
                case SUPPLEMENT_SETTLED -> supplements.get().transmitted(attribute);
                case TWO_PEOPLE -> supplements.get().twoPeople(attribute);
                case LETTER -> supplements.get().letter(attribute);
                case PENALTY_PAYABLE -> penalties.get().payable(attribute);
                case PENALTIES_PAID -> penalties.get().paid(attribute);
            };
        }
    }

    private static <T> Supplier<T> once(Supplier<T> made) {
        List<T> kept = new ArrayList<>(1);
        return () -> {
            if (kept.isEmpty()) {
                kept.add(made.get());
            }
            return kept.getFirst();
        };
    }

    private Stream<ClaimFacts> claims() {
        return books.claims(employer).stream()
                .distinct()
                .sorted()
                .map(this::facts)
                .filter(ClaimFacts::exists);
    }

    private ClaimFacts facts(String number) {
        return ClaimFacts.of(number, books.entries(number)).knownAt(knownAt);
    }

    private boolean closedInTime(ClaimFacts claim) {
        return claim.closed()
                && treated(claim)
                && days.contains(claim.course().closings().getLast().event().on());
    }

    private static boolean treated(ClaimFacts claim) {
        return switch (claim.reported().event().kind()) {
            case REPORT_ONLY, FIRST_AID -> false;
            case MEDICAL_ONLY, LOST_TIME -> true;
        };
    }

    private boolean minnesotan(ClaimFacts claim) {
        return claim.reported().event().jurisdiction() == Jurisdiction.MN
                && claim.reported().event().kind() == InjuryKind.LOST_TIME
                && days.contains(claim.reported().event().injuredOn());
    }

    private List<String> claimsPaid(LineKind kind) {
        return lines(kind)
                .map(drawn -> drawn.line().claim())
                .distinct()
                .sorted()
                .toList();
    }

    private AuditedClaim claim(String number) {
        ClaimFacts facts = facts(number);
        if (!facts.exists()) {
            throw new IllegalArgumentException("claim " + number + " was not reported by " + knownAt);
        }
        LawInForce law = books.law(knownAt);
        return new AuditedClaim(
                facts,
                books.beside(facts).knownAt(knownAt),
                law,
                books::law,
                ClaimDeadlines.of(
                        facts,
                        law.law(),
                        law.policies().find(facts.reported().event().employer()),
                        books.zone()),
                LocalDate.ofInstant(knownAt, books.zone()),
                books.zone());
    }

    private History<PayrollEvent> payrollKnown() {
        return History.of(books.payroll(employer)).knownAt(knownAt);
    }

    /** The runs of pay periods that ended on one of the days, issued by then. */
    private List<Sample.Issued> issued() {
        if (issued == null) {
            issued = PayrollFacts.of(employer, payrollKnown()).runs().values().stream()
                    .filter(run -> run.state() == PayrollFacts.State.TRANSMITTED)
                    .filter(run -> days.contains(run.period().to()))
                    .map(run -> new Sample.Issued(run, books.content(run)))
                    .toList();
        }
        return issued;
    }

    private Stream<Sample.Ticket> lines(LineKind kind) {
        return issued().stream()
                .flatMap(run -> run.content().lines().stream()
                        .filter(line -> line.kind() == kind)
                        .map(line -> new Sample.Ticket(Sample.id(run.run().id(), line), run.run(), line)));
    }

    private List<PaidLine> paid(AuditedClaim claim, LineKind kind) {
        return lines(kind)
                .filter(drawn -> drawn.line().claim().equals(claim.facts().claim()))
                .map(drawn -> paid(claim, drawn))
                .toList();
    }

    private PaidLine paid(AuditedClaim claim, Sample.Ticket drawn) {
        Instant transmittedAt = Objects.requireNonNull(drawn.run().transmittedAt());
        LawInForce law = books.law(transmittedAt);
        Terms terms = law.terms(employer).orElseThrow(() -> new IllegalArgumentException(law.whyNoTerms(employer)));
        Beside beside = claim.beside().knownAt(transmittedAt);
        List<Entry<ClaimEvent>> stream = claim.facts().entries();
        Optional<RunLine> statutory = drawn.line().kind() == LineKind.STATUTORY
                ? Optional.empty()
                : issued().stream()
                        .filter(run -> run.run().id().equals(drawn.run().id()))
                        .flatMap(run -> run.content().lines().stream())
                        .filter(line -> line.kind() == LineKind.STATUTORY
                                && line.claim().equals(drawn.line().claim())
                                && line.forPeriod().equals(drawn.line().forPeriod()))
                        .findFirst();
        return new PaidLine(
                drawn.run(),
                drawn.line(),
                LineAudit.check(drawn, stream, beside, terms),
                ClaimFacts.of(drawn.line().claim(), LineAudit.before(drawn.run(), stream)),
                beside,
                terms,
                statutory
                        .map(line -> LineAudit.check(
                                new Sample.Ticket(Sample.id(drawn.run().id(), line), drawn.run(), line),
                                stream,
                                beside,
                                terms))
                        .orElse(null));
    }
}
